import type { Rounding } from "../money/rounding.ts";
import { type Money, requireSameAsset, formatAmount } from "../money/money.ts";
import { rational, subtractRationals, type Rational } from "../money/rational.ts";
import { convertDown, convertExactly, convertUp, amountTooSmall } from "./convert.ts";
import { grossFor, NO_FEE, splitGross, type FeeBase, type FeeOptions, type Fee } from "./fee.ts";
import { invert, type Rate } from "./rate.ts";
import { SettlementError } from "../errors/settlement-error.ts";

/** On what terms a provider sells. */
export interface QuoteTerms {
  /** Base: the asset the customer sells. Quote: the asset the customer buys. Without the fee. */
  readonly rate: Rate;
  readonly fee: Fee;
  /** `sell`: charged before the conversion, in the asset sold. `buy`: after it, in the asset bought. */
  readonly feeIn: "sell" | "buy";
  readonly feeBase: FeeBase;
  /** How the fee's part in basis points is rounded; up unless given. */
  readonly feeRounding?: Rounding;
}

/** What a customer pays and gets; every unit of it accounted for. */
export interface Quote {
  readonly terms: QuoteTerms;
  /** What the customer pays in all. */
  readonly sell: Money;
  /** What the customer gets. */
  readonly buy: Money;
  readonly fee: Money;
  /** What of the amount offered was left with the customer, in the asset sold; see `FeeSplit.unspent`. */
  readonly unspent: Money;
  /** What rounding left with the provider: exact value less what was paid out, in minor units of the asset bought. */
  readonly residue: Rational;
}

/**
 * A quote for a fixed debit: `buy = floor((debit - fee) × rate)`, or `floor(debit × rate) - fee` with the fee in the
 * asset bought.
 *
 * @throws ASSET_MISMATCH; AMOUNT_TOO_SMALL when nothing would arrive, naming the smallest debit that delivers one
 * unit; FEE_INVALID.
 */
export function quoteFixedSend(debit: Money, terms: QuoteTerms): Quote {
  requireSameAsset(debit.asset, terms.rate.base);
  const { rate, feeIn } = terms;
  const { base, quote } = rate;
  // A fee of more than there is leaves less than nothing, which is refused below as too small.
  const convert = (minor: bigint): bigint =>
    notNegative(convertDown(minor, rate, base.decimals, quote.decimals));
  const quoted = sendBy(convert, { minor: notNegative(debit.minor), asset: base }, terms);
  const principal = quoted.sell.minor - (feeIn === "sell" ? quoted.fee.minor : 0n);
  if (principal <= 0n || quoted.buy.minor <= 0n) throw amountTooSmall(debit, smallestSend(terms), quote);
  return quoted;
}

/**
 * The figures of a quote for a fixed debit by any conversion: fee, conversion, fee. Refuses no amount as too small.
 *
 * @param convert What minor units of the rate's base come to, in those of its quote.
 * @throws FEE_INVALID
 */
export function sendBy(convert: (minor: bigint) => bigint, debit: Money, terms: QuoteTerms): Quote {
  const { rate, fee, feeIn, feeBase } = terms;
  const { base, quote } = rate;
  const options = feeOptions(terms);
  const before = splitGross(debit.minor, feeIn === "sell" ? fee : NO_FEE, feeBase, options);
  const after = splitGross(convert(before.net), feeIn === "buy" ? fee : NO_FEE, feeBase, options);
  const exact = convertExactly(before.net, rate, base.decimals, quote.decimals);
  return {
    terms,
    sell: { minor: debit.minor - before.unspent, asset: base },
    buy: { minor: after.net, asset: quote },
    fee: feeIn === "sell" ? { minor: before.fee, asset: base } : { minor: after.fee, asset: quote },
    unspent: { minor: before.unspent, asset: base },
    residue: subtractRationals(exact, rational(after.net + after.fee)),
  };
}

/**
 * A quote for a fixed amount to arrive: the smallest debit that delivers it. With the fee in the asset sold and on
 * top of the principal (`net`), `debit = x + fee(x)` with `x = ceil(buy / rate)`.
 *
 * @throws ASSET_MISMATCH; AMOUNT_TOO_SMALL when less than one unit is asked for; FEE_INVALID.
 */
export function quoteFixedReceive(buy: Money, terms: QuoteTerms): Quote {
  requireSameAsset(buy.asset, terms.rate.quote);
  const { base, quote } = terms.rate;
  if (buy.minor <= 0n) throw amountTooSmall(buy, { minor: 1n, asset: quote }, quote);
  const inverse = invert(terms.rate);
  return receiveBy((minor) => convertUp(minor, inverse, quote.decimals, base.decimals), buy, terms);
}

/**
 * The figures of a quote for a fixed amount to arrive, by any conversion. Refuses no amount as too small.
 *
 * @param required The least minor units of the rate's base that come to so many of its quote.
 * @throws FEE_INVALID
 */
export function receiveBy(required: (minor: bigint) => bigint, buy: Money, terms: QuoteTerms): Quote {
  const { rate, fee, feeIn, feeBase } = terms;
  const { base, quote } = rate;
  const options = feeOptions(terms);
  const gross = feeIn === "buy" ? grossFor(buy.minor, fee, feeBase, options) : buy.minor;
  const principal = required(gross);
  const debit = feeIn === "sell" ? grossFor(principal, fee, feeBase, options) : principal;
  const charged = feeIn === "sell" ? debit - principal : gross - buy.minor;
  const exact = convertExactly(principal, rate, base.decimals, quote.decimals);
  return {
    terms,
    sell: { minor: debit, asset: base },
    buy,
    fee: { minor: charged, asset: feeIn === "sell" ? base : quote },
    unspent: { minor: 0n, asset: base },
    residue: subtractRationals(exact, rational(gross)),
  };
}

/** The smallest debit that delivers one minor unit of the asset bought. @throws FEE_INVALID */
export function smallestSend(terms: QuoteTerms): Money {
  return quoteFixedReceive({ minor: 1n, asset: terms.rate.quote }, terms).sell;
}

function notNegative(minor: bigint): bigint {
  return minor < 0n ? 0n : minor;
}

function feeOptions({ feeRounding }: QuoteTerms): FeeOptions {
  return feeRounding === undefined ? {} : { round: feeRounding };
}

/** What must be paid for an exact amount out, and what that payment buys. */
export interface Requirement {
  /** The smallest amount of the base that buys at least what was wanted. */
  readonly pay: Money;
  /** What `pay` converts to, rounded down; may be more than was wanted when the base is the coarser unit. */
  readonly buys: Money;
}

/**
 * Exact-out: rounds the payment up, then converts it again to be sure that it delivers.
 *
 * @param wanted An amount of the rate's quote.
 * @throws ASSET_MISMATCH; REQUIREMENT_UNMET if the payment would not deliver, which would be a mistake in here.
 * @example
 * ```ts
 * const [EUR, USD] = [currencyAsset("EUR"), currencyAsset("USD")];
 * const usdEur = invert(rate({ base: EUR, quote: USD, value: "1.0835" }));
 * formatAmount(requiredFor(money(9_999n, EUR), usdEur).pay); // "108.34"
 * ```
 */
export function requiredFor(wanted: Money, rate: Rate): Requirement {
  requireSameAsset(wanted.asset, rate.quote);
  const minor = convertUp(wanted.minor, invert(rate), rate.quote.decimals, rate.base.decimals);
  const buys = {
    minor: convertDown(minor, rate, rate.base.decimals, rate.quote.decimals),
    asset: rate.quote,
  };
  if (buys.minor < wanted.minor) {
    throw new SettlementError("REQUIREMENT_UNMET", {
      wanted: formatAmount(wanted),
      buys: formatAmount(buys),
      asset: rate.quote.code,
    });
  }
  return { pay: { minor, asset: rate.base }, buys };
}
