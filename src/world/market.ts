import { isTradingOn } from "../fx/calendars/market-holidays.ts";
import { compose } from "../fx/compose.ts";
import { priceCounts } from "../fx/oracle/at-peg.ts";
import { pairName } from "../fx/pair-name.ts";
import { findPath } from "../fx/path.ts";
import { invert, type Rate, rate as quotedRate } from "../fx/rate.ts";
import { list } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import type { Asset } from "../money/asset.ts";
import { compareRationals } from "../money/rational.ts";
import type { Settlement } from "./payment.ts";
import type { World } from "./world.ts";

type Rates = ReadonlyMap<string, Rate>;

/**
 * Mid between two currencies, by the path that `findPath` prefers: the same rate that the oracle gives by the path that
 * the system plan names to it.
 *
 * @throws RATE_MISSING
 */
export function midRate({ rates }: { readonly rates: Rates }, from: Asset, to: Asset): Rate {
  const found = midOf(rates, from, to);
  if (found !== undefined) return found;
  throw new SettlementError("RATE_MISSING", {
    pair: pairName({ base: from, quote: to }),
    known: list([...rates.keys()]),
  });
}

/** As `midRate`, of any rates; nothing where they do not connect the two. */
export function midOf(rates: Rates, from: Asset, to: Asset): Rate | undefined {
  const path = findPath(rates, from.code, to.code);
  if (path === undefined) return undefined;
  if (path.length === 0) return quotedRate({ base: from, quote: to, value: "1" });
  const across = compose(path.map(({ quoted, reversed }) => (reversed ? invert(quoted) : quoted)));
  return path.length > 1 || path.some(({ reversed }) => reversed)
    ? { ...across, legs: path.map(({ quoted, reversed }) => ({ quoted, reversed })) }
    : across;
}

/**
 * What is taken of mid on top of a corridor's spread at a second, in basis points: of each pair on the way whose market is
 * closed and widens.
 */
export function closedSpreadBps({ feeds }: Pick<World, "feeds">, mid: Rate, unix: bigint): bigint {
  const pairs = (mid.legs ?? [{ quoted: mid }]).map(({ quoted }) => feeds.get(pairName(quoted))?.widens);
  return pairs
    .filter((widens) => widens !== undefined)
    .filter(({ hours, holidays }) => !isTradingOn(hours, holidays, unix))
    .reduce((sum, { spreadBps }) => sum + spreadBps, 0n);
}

/** Rates one after the other, with the quotations that each was made from. @throws PATH_INVALID */
export function crossed(rates: readonly Rate[]): Rate {
  const legs = rates
    .filter(({ base, quote }) => base.code !== quote.code)
    .flatMap((rate) => rate.legs ?? [{ quoted: rate, reversed: false }]);
  return { ...compose(rates), legs };
}

/**
 * What a token trades at in its own currency, where redemptions count that: below one, under the corridor's rule.
 *
 * @param rates What the market shows, or what the feeds reported.
 * @throws BELOW_PAR where redemptions are halted; RATE_MISSING in a gap of the token's market.
 */
export function priceBelowPar(
  { corridors }: Pick<World, "corridors">,
  rates: Rates,
  { token, currency }: Pick<Settlement, "token" | "currency">,
): Rate | undefined {
  const { peg } = corridors.redeem;
  if (peg === "par") return undefined;
  const price = midRate({ rates }, token, currency);
  return priceCounts(price, peg, token.code) ? price : undefined;
}

/** Mid for selling tokens: at par from their currency, below par from the token itself. @throws as `priceBelowPar` */
export function sellingMid(
  world: Pick<World, "corridors" | "rates">,
  settlement: Pick<Settlement, "token" | "currency">,
  to: Asset,
): Rate {
  const par = midRate(world, settlement.currency, to);
  const price = priceBelowPar(world, world.rates, settlement);
  return price === undefined ? par : crossed([price, par]);
}

/**
 * Mid from the payer's currency to the payee's by the way that the money takes, over the currency of its
 * token. Where the
 * market quotes the two against each other at the same figure, its own quotation, which is shorter to print.
 *
 * @throws RATE_MISSING
 */
export function midAcross(world: Pick<World, "rates">, from: Asset, via: Asset, to: Asset): Rate {
  const legs = [midRate(world, from, via), midRate(world, via, to)];
  const across = crossed(legs);
  const direct = midOf(world.rates, from, to);
  return direct !== undefined && compareRationals(direct, across) === 0 ? direct : across;
}
