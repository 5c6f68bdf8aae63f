import type { z } from "zod";
import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { pairName } from "../../fx/pair-name.ts";
import { asset, type Asset } from "../../money/asset.ts";
import { currencyAmong } from "../../money/currency.ts";
import { parseDecimal, powerOfTen } from "../../money/decimal.ts";
import { shortened } from "../../fields/closest-name.ts";
import { readBy } from "../../fields/fields.ts";
import { FEED_DECIMALS } from "../../world/system-plan.ts";
import type { ScenarioToken } from "../scenario.ts";

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
  const wanted = phrase("rate", { digits: FEED_DECIMALS });
  return new SettlementError("FIELD_MALFORMED", { text: shortened(text), wanted, example: "1.0404" });
}

/** Units of the quote currency for one of the base. */
export const rateFigure = (about: string) =>
  readBy(parseRateFigure, about, "1.0404", { pattern: /^[0-9]+(\.[0-9]+)?$/ });

/** A token whose own price, in the currency that it stands for, may be a rate. */
export type PricedToken = Pick<ScenarioToken, "symbol" | "currency" | "decimals">;

const PAIR = /^([^/\s]+)\/([^/\s]+)$/;

/**
 * `EUR/USD`: two currencies; or `XUSD/USD`: a token and its own.
 *
 * @param currencies The scenario's own.
 * @throws FIELD_MALFORMED, CURRENCY_UNKNOWN
 */
export function parsePair(
  text: string,
  tokens: readonly PricedToken[],
  currencies: readonly Asset[] = [],
): { readonly base: Asset; readonly quote: Asset } {
  const token = tokens.find(({ symbol, currency }) => text === pairName({ base: symbol, quote: currency }));
  if (token !== undefined)
    return { base: asset(token.symbol, token.decimals), quote: currencyAmong(currencies, token.currency) };
  const [, base = "", quote = ""] = PAIR.exec(text) ?? [];
  const malformed = { text: shortened(text), wanted: phrase("pair"), example: "EUR/USD" };
  if (quote === "" || base === quote) throw new SettlementError("FIELD_MALFORMED", malformed);
  return { base: currencyAmong(currencies, base), quote: currencyAmong(currencies, quote) };
}

export const pairField = (
  tokens: readonly PricedToken[],
  currencies: readonly Asset[] = [],
): z.ZodType<string, string> =>
  readBy((text) => pairName(parsePair(text, tokens, currencies)), "A pair.", "EUR/USD", { pattern: PAIR });
