import { compose } from "../fx/compose.ts";
import { invert, type Rate, rate as quotedRate } from "../fx/rate.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import type { Asset } from "../money/asset.ts";
import { compareRationals } from "../money/rational.ts";
import type { World } from "./world.ts";

type Rates = ReadonlyMap<string, Rate>;

/**
 * Mid between two currencies: as quoted, the other way round, or over one currency that both are quoted against. The
 * same rate that the oracle gives by the path that it was told.
 *
 * @throws RATE_MISSING
 */
export function midRate({ rates }: Pick<World, "rates">, from: Asset, to: Asset): Rate {
  const found = midOf(rates, from, to);
  if (found !== undefined) return found;
  throw new SettlementError("RATE_MISSING", {
    pair: `${from.code}/${to.code}`,
    known: [...rates.keys()].join(", "),
  });
}

/** As `midRate`, of any rates; nothing where they do not connect the two. */
export function midOf(rates: Rates, from: Asset, to: Asset): Rate | undefined {
  if (from.code === to.code) return quotedRate({ base: from, quote: to, value: "1" });
  const direct = quoted(rates, from, to);
  if (direct !== undefined) return direct;
  for (const known of rates.values()) {
    for (const vehicle of [known.base, known.quote]) {
      const [first, second] = [quoted(rates, from, vehicle), quoted(rates, vehicle, to)];
      if (first !== undefined && second !== undefined) return compose([first, second]);
    }
  }
  return undefined;
}

/**
 * Mid from the payer's currency to the payee's by the way that the money takes, over the token's currency. Where the
 * market quotes the two against each other at the same figure, its own quotation, which is told more simply.
 *
 * @throws RATE_MISSING
 */
export function midAcross(world: Pick<World, "rates" | "tokenCurrency">, from: Asset, to: Asset): Rate {
  const legs = [midRate(world, from, world.tokenCurrency), midRate(world, world.tokenCurrency, to)];
  const across = compose(legs);
  const direct = midOf(world.rates, from, to);
  return direct !== undefined && compareRationals(direct, across) === 0 ? direct : across;
}

function quoted(rates: Rates, from: Asset, to: Asset): Rate | undefined {
  const straight = rates.get(`${from.code}/${to.code}`);
  if (straight !== undefined) return straight;
  const reversed = rates.get(`${to.code}/${from.code}`);
  return reversed === undefined ? undefined : invert(reversed);
}
