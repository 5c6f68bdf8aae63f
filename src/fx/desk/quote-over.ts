import type { Money } from "../../money/money.ts";
import { rational, subtractRationals } from "../../money/rational.ts";
import { convertExactly } from "../convert.ts";
import { grossFor, NO_FEE, splitGross } from "../fee.ts";
import { quoteFixedReceive, quoteFixedSend, type Quote, type QuoteTerms } from "../quote.ts";
import { convertOver, isRoundedOnceDown, requiredOver, routeRate, type Route } from "./route.ts";

/** Where a fee is taken, and what it is a part of; see `QuoteTerms`. */
export type FeeTerms = Pick<QuoteTerms, "fee" | "feeIn" | "feeBase">;

/**
 * As `quoteFixedSend`, over a route. Of one that rounds on the way, or at the end otherwise than down, the residue may
 * be below zero: the rule then gave more than the exact value.
 *
 * @throws what `quoteFixedSend` throws; of a route that rounds otherwise, nothing where nothing would arrive.
 */
export function sendOver(debit: Money, route: Route, terms: FeeTerms): Quote {
  const rate = routeRate(route);
  if (isRoundedOnceDown(route)) return quoteFixedSend(debit, { ...terms, rate });
  const { fee, feeIn, feeBase } = terms;
  const before = splitGross(debit.minor, feeIn === "sell" ? fee : NO_FEE, feeBase);
  const after = splitGross(convertOver(route, before.net), feeIn === "buy" ? fee : NO_FEE, feeBase);
  const exact = convertExactly(before.net, rate, rate.base.decimals, rate.quote.decimals);
  return {
    terms: { ...terms, rate },
    sell: { minor: debit.minor - before.unspent, asset: rate.base },
    buy: { minor: after.net, asset: rate.quote },
    fee: feeIn === "sell" ? { minor: before.fee, asset: rate.base } : { minor: after.fee, asset: rate.quote },
    unspent: { minor: before.unspent, asset: rate.base },
    residue: subtractRationals(exact, rational(after.net + after.fee)),
  };
}

/** As `quoteFixedReceive`, over a route: the smallest debit that delivers the amount. */
export function receiveOver(buy: Money, route: Route, terms: FeeTerms): Quote {
  const rate = routeRate(route);
  if (isRoundedOnceDown(route)) return quoteFixedReceive(buy, { ...terms, rate });
  const { fee, feeIn, feeBase } = terms;
  const gross = feeIn === "buy" ? grossFor(buy.minor, fee, feeBase) : buy.minor;
  const principal = requiredOver(route, gross);
  const debit = feeIn === "sell" ? grossFor(principal, fee, feeBase) : principal;
  const exact = convertExactly(principal, rate, rate.base.decimals, rate.quote.decimals);
  return {
    terms: { ...terms, rate },
    sell: { minor: debit, asset: rate.base },
    buy,
    fee:
      feeIn === "sell"
        ? { minor: debit - principal, asset: rate.base }
        : { minor: gross - buy.minor, asset: rate.quote },
    unspent: { minor: 0n, asset: rate.base },
    residue: subtractRationals(exact, rational(gross)),
  };
}
