import type { z } from "zod";
import { SettlementError } from "../../errors/settlement-error.ts";
import { pairName } from "../../fx/pair-name.ts";
import type { Asset } from "../../money/asset.ts";
import { currencyAsset } from "../../money/currency.ts";
import { parseDecimal, powerOfTen } from "../../money/decimal.ts";
import { shortened } from "../../fields/closest-name.ts";
import { readBy } from "../../fields/fields.ts";
import { FEED_DECIMALS } from "../../world/system-plan.ts";

const INTEGER_DIGITS = 12;

/** A rate as a feed answers it. */
export interface RateFigure {
  /** Above zero, in units of the feed's last decimal. */
  readonly answer: bigint;
  /** The decimals that it is written with. */
  readonly decimals: number;
}

/**
 * A rate above zero: plain decimals, at most 12 digits before the point and the feed's 8 behind it.
 *
 * @throws FIELD_MALFORMED
 */
export function parseRateFigure(text: string): RateFigure {
  const { units, decimals } = decimalOf(text);
  if (units > 0n && decimals <= FEED_DECIMALS && text.replace(/\..*/, "").length <= INTEGER_DIGITS) {
    return { answer: units * powerOfTen(FEED_DECIMALS - decimals), decimals };
  }
  throw malformed(text);
}

function decimalOf(text: string) {
  try {
    return parseDecimal(text);
  } catch {
    throw malformed(text);
  }
}

function malformed(text: string): SettlementError {
  const wanted = `a rate: a plain decimal above zero with at most ${FEED_DECIMALS} digits after the point`;
  return new SettlementError("FIELD_MALFORMED", { text: shortened(text), wanted, example: "1.0404" });
}

/** Units of the quote currency for one of the base. */
export const rateFigure = (about: string) => readBy(parseRateFigure, about, "1.0404");

/** `EUR/USD`: two currencies. @throws FIELD_MALFORMED, CURRENCY_UNKNOWN */
export function parsePair(text: string): { readonly base: Asset; readonly quote: Asset } {
  const [, base = "", quote = ""] = /^([^/\s]+)\/([^/\s]+)$/.exec(text) ?? [];
  const malformed = { text: shortened(text), wanted: "a pair of two currencies", example: "EUR/USD" };
  if (quote === "" || base === quote) throw new SettlementError("FIELD_MALFORMED", malformed);
  return { base: currencyAsset(base), quote: currencyAsset(quote) };
}

export const PAIR: z.ZodType<string, string> = readBy(
  (text) => pairName(parsePair(text)),
  "A pair.",
  "EUR/USD",
);
