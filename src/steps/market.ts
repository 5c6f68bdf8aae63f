import { compose } from "../fx/compose.ts";
import { invert } from "../fx/invert.ts";
import type { Rate } from "../fx/rate.ts";
import { rate as quotedRate } from "../fx/rate.ts";
import { SettlementError } from "../errors.ts";
import type { Asset } from "../money/asset.ts";
import type { World } from "./world.ts";

/**
 * Mid between two currencies: as quoted, the other way round, or over one currency that both are quoted against. The
 * same rate that the oracle gives by the path that it was told.
 *
 * @throws RATE_MISSING
 */
export function midRate(world: World, from: Asset, to: Asset): Rate {
  if (from.code === to.code) return quotedRate({ base: from, quote: to, value: "1" });
  const direct = quoted(world, from, to);
  if (direct !== undefined) return direct;
  for (const known of world.rates.values()) {
    for (const vehicle of [known.base, known.quote]) {
      const [first, second] = [quoted(world, from, vehicle), quoted(world, vehicle, to)];
      if (first !== undefined && second !== undefined) return compose([first, second]);
    }
  }
  throw new SettlementError("RATE_MISSING", {
    pair: `${from.code}/${to.code}`,
    known: [...world.rates.keys()].join(", "),
  });
}

function quoted(world: World, from: Asset, to: Asset): Rate | undefined {
  const straight = world.rates.get(`${from.code}/${to.code}`);
  if (straight !== undefined) return straight;
  const reversed = world.rates.get(`${to.code}/${from.code}`);
  return reversed === undefined ? undefined : invert(reversed);
}
