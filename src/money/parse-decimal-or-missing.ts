import type { Decimal } from "./decimal.ts";
import { parseDecimal } from "./parse-decimal.ts";

/** That a source says it has no figure; not zero, and not an error. */
export type Missing = "missing";

/**
 * As `parseDecimal`, for sources that mark an absent figure, as the European Central Bank does with `N/A`.
 *
 * @throws AMOUNT_MALFORMED for anything that is neither a number nor `N/A`; an empty cell is malformed.
 * @example parseDecimalOrMissing("N/A"); // "missing"
 */
export function parseDecimalOrMissing(
  text: string,
  options: { readonly negative?: boolean } = {},
): Decimal | Missing {
  return text === "N/A" ? "missing" : parseDecimal(text, options);
}
