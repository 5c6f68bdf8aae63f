import type { Money } from "../../money/money.ts";
import {
  quoteFixedReceive,
  quoteFixedSend,
  receiveBy,
  sendBy,
  type Quote,
  type QuoteTerms,
} from "../quote.ts";
import { convertOver, isRoundedOnceDown, requiredOver, routeRate, type Route } from "./route.ts";

/** Where a fee is taken, and what it is a part of; see `QuoteTerms`. */
export type FeeTerms = Pick<QuoteTerms, "fee" | "feeIn" | "feeBase">;

/**
 * As `quoteFixedSend`, over a route. Of one that rounds on the way, or at the end otherwise than down, the residue may
 * be below zero: the rule then gave more than the exact value.
 *
 * @throws what `quoteFixedSend` throws; of a route that rounds otherwise, nothing where nothing would arrive.
 */
export function sendOver(debit: Money, route: Route, fees: FeeTerms): Quote {
  const terms = { ...fees, rate: routeRate(route) };
  if (isRoundedOnceDown(route)) return quoteFixedSend(debit, terms);
  return sendBy((minor) => convertOver(route, minor), debit, terms);
}

/** As `quoteFixedReceive`, over a route: the smallest debit that delivers the amount. */
export function receiveOver(buy: Money, route: Route, fees: FeeTerms): Quote {
  const terms = { ...fees, rate: routeRate(route) };
  if (isRoundedOnceDown(route)) return quoteFixedReceive(buy, terms);
  return receiveBy((minor) => requiredOver(route, minor), buy, terms);
}
