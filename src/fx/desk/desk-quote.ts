import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { type Money, requireSameAsset } from "../../money/money.ts";
import { addRationals, rational, subtractRationals, type Rational } from "../../money/rational.ts";
import { amountTooSmall, convertExactly } from "../convert.ts";
import type { Quote } from "../quote.ts";
import { requireDeskTerms, shown, type DeskTerms } from "./desk-terms.ts";
import type { Band } from "./fee-tiers.ts";
import { receiveOver, sendOver } from "./quote-over.ts";
import { routeMid, routeRate, type Route } from "./route.ts";

/** A desk's quote. Mid, spread, fee and residue are figures of their own (C12); `quote.terms.rate` is the customer's. */
export interface DeskQuote extends Quote {
  /** The way the amount takes, leg by leg. */
  readonly route: Route;
  /** What mid would have given more, exactly, in minor units of the asset bought. */
  readonly spread: Rational;
}

/** A desk's terms, with its bands worked out. */
interface Desk extends DeskTerms {
  readonly bands: readonly Band[];
}

/**
 * A quote for a fixed debit. Its band is that of the amount offered.
 *
 * @throws ASSET_MISMATCH; AMOUNT_BELOW_MINIMUM, AMOUNT_TOO_SMALL with the smallest debit that works,
 * AMOUNT_ABOVE_MAXIMUM with the largest; what `requireDeskTerms` throws.
 */
export function deskFixedSend(debit: Money, terms: DeskTerms): DeskQuote {
  const desk = { ...terms, bands: requireDeskTerms(terms) };
  const { base, quote } = routeRate(terms.route);
  requireSameAsset(debit.asset, base);
  const { minimum, maximum } = terms;
  const smallest = (): Money => ({ minor: debitFor(desk, 1n, minimum?.minor).debit, asset: base });
  if (minimum !== undefined && debit.minor < minimum.minor) throw belowMinimum(debit, minimum, smallest());
  if (maximum !== undefined && debit.minor > maximum.minor) throw aboveMaximum(debit, maximum, maximum);
  const band = bandFor(desk, debit.minor);
  if (debit.minor < required(desk, band, 1n)) throw amountTooSmall(debit, smallest(), quote);
  return withSpread(sendOver(debit, terms.route, { ...terms, fee: band.fee }), terms.route);
}

/**
 * A quote for a fixed amount to arrive: the smallest debit that delivers it in a band that the debit itself lies in. An
 * amount for which the cheaper band would take less than it begins with costs the first amount of that band; what that
 * would have delivered more is in the residue.
 *
 * @throws ASSET_MISMATCH; AMOUNT_TOO_SMALL where less than a unit is asked for; AMOUNT_BELOW_MINIMUM with the smallest
 * amount to receive that works, AMOUNT_ABOVE_MAXIMUM with the largest; what `requireDeskTerms` throws.
 */
export function deskFixedReceive(buy: Money, terms: DeskTerms): DeskQuote {
  const desk = { ...terms, bands: requireDeskTerms(terms) };
  const { base, quote } = routeRate(terms.route);
  requireSameAsset(buy.asset, quote);
  const { minimum, maximum } = terms;
  if (buy.minor <= 0n) {
    const least = minimum === undefined ? 1n : mostFor(desk, minimum.minor - 1n) + 1n;
    throw amountTooSmall(buy, { minor: least, asset: quote }, quote);
  }
  const { debit, band } = debitFor(desk, buy.minor);
  const costs = { minor: debit, asset: base };
  if (minimum !== undefined && debit < minimum.minor) {
    const smallest = { minor: mostFor(desk, minimum.minor - 1n) + 1n, asset: quote };
    throw belowMinimum(costs, minimum, smallest);
  }
  if (maximum !== undefined && debit > maximum.minor) {
    throw aboveMaximum(costs, maximum, { minor: mostFor(desk, maximum.minor), asset: quote });
  }
  const fees = { ...terms, fee: band.fee };
  const asked = receiveOver(buy, terms.route, fees);
  if (asked.sell.minor === debit) return withSpread(asked, terms.route);
  const sent = sendOver(costs, terms.route, fees);
  const kept = rational(sent.buy.minor - buy.minor);
  return withSpread({ ...sent, buy, residue: addRationals(sent.residue, kept) }, terms.route);
}

function bandFor({ bands }: Desk, debit: bigint): Band {
  const [first] = bands;
  const found = bands.find(({ upTo }) => upTo === undefined || debit <= upTo) ?? first;
  if (found === undefined)
    throw new SettlementError("FEE_TIERS_INVALID", { upTo: phrase("no-amount"), before: 0n });
  return found;
}

/** The smallest debit that delivers so much under a band's fee, wherever the band lies. */
function required({ route, ...terms }: Desk, { fee }: Band, wanted: bigint): bigint {
  const buy = { minor: wanted, asset: routeRate(route).quote };
  return receiveOver(buy, route, { ...terms, fee }).sell.minor;
}

/** The smallest debit that delivers so much, and its band: bands ascend, so the first that can is the smallest. */
function debitFor(desk: Desk, wanted: bigint, atLeast: bigint = 0n): { debit: bigint; band: Band } {
  for (const band of desk.bands) {
    const debit = [required(desk, band, wanted), band.from, atLeast].reduce(larger);
    if (band.upTo === undefined || debit <= band.upTo) return { debit, band };
  }
  throw new SettlementError("FEE_TIERS_INVALID", { upTo: phrase("no-amount"), before: 0n });
}

/** The most that any debit up to a limit delivers; nothing where none delivers anything. */
function mostFor(desk: Desk, limit: bigint): bigint {
  const { base } = routeRate(desk.route);
  const delivered = desk.bands
    .filter(({ from }) => from <= limit)
    .map((band) => {
      const debit = band.upTo === undefined || limit < band.upTo ? limit : band.upTo;
      if (debit < required(desk, band, 1n)) return 0n;
      return sendOver({ minor: debit, asset: base }, desk.route, { ...desk, fee: band.fee }).buy.minor;
    });
  return delivered.reduce(larger, 0n);
}

function withSpread(quote: Quote, route: Route): DeskQuote {
  const { rate, feeIn } = quote.terms;
  const principal = feeIn === "sell" ? quote.sell.minor - quote.fee.minor : quote.sell.minor;
  const at = (one: typeof rate): Rational =>
    convertExactly(principal, one, rate.base.decimals, rate.quote.decimals);
  return { ...quote, route, spread: subtractRationals(at(routeMid(route)), at(rate)) };
}

function belowMinimum(amount: Money, minimum: Money, smallest: Money): SettlementError {
  return new SettlementError("AMOUNT_BELOW_MINIMUM", {
    amount: shown(amount),
    minimum: shown(minimum),
    smallest: shown(smallest),
  });
}

function aboveMaximum(amount: Money, maximum: Money, largest: Money): SettlementError {
  return new SettlementError("AMOUNT_ABOVE_MAXIMUM", {
    amount: shown(amount),
    maximum: shown(maximum),
    largest: shown(largest),
  });
}

function larger(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}
