import { SettlementError } from "../../errors/settlement-error.ts";
import { compareDecimals, sumDecimals, withoutTrailingZeros } from "../../money/decimal-arithmetic.ts";
import { type Decimal, decimalToRational, parseDecimal } from "../../money/decimal.ts";
import { withinRounding } from "./within-rounding.ts";

const POSITIVE = /^(?:price|total_price|sell_amount|buy_amount|fee\.details(?:\[[^\]]*\])?\.amount)$/;
const NAMED = /^(?:id|expires_at|fee\.details(?:\[[^\]]*\])?\.name)$/;
const ASSET = /^(?:stellar:[A-Za-z0-9]{1,12}(?::G[A-Z2-7]{55})?|iso4217:[A-Z]{3})$/;

/**
 * What is wrong with one field of a rate as an anchor answers it, in the order in which the Stellar Anchor Platform looks
 * (`RestRateIntegration.validateRateResponse`): missing or of the wrong sign; then decimals, zeros at the end aside.
 *
 * @param field As the platform names it below `rate.`; `fee.details sum` takes `0.70+0.30 vs total 1.00`, and an amount
 * compared with what the price gives takes `100.02 vs expected 100.0045`.
 * @param decimals Of the asset that the amount is in; a price is in no asset and may have any.
 * @returns Nothing where the field is good.
 */
export function anchorFieldFault(
  field: string,
  value: string | undefined,
  decimals?: number,
): string | undefined {
  if (NAMED.test(field)) return value === undefined || value === "" ? "missing" : undefined;
  if (field === "fee.asset") {
    return value !== undefined && ASSET.test(value) ? undefined : "missing or not a valid asset";
  }
  if (field === "fee.details sum") return detailsFault(value ?? "");
  if (field !== "fee.total" && !POSITIVE.test(field)) return "unknown field";
  const [stated = "", expected] = (value ?? "").split(/ vs (?:expected )?/);
  const amount = readDecimal(stated);
  if (field === "fee.total" && (amount === undefined || amount.units < 0n)) return "missing or negative";
  if (amount === undefined || (field !== "fee.total" && amount.units <= 0n)) return "missing or not positive";
  if (decimals === undefined || field.endsWith("price")) return undefined;
  if (withoutTrailingZeros(amount).decimals > decimals) return `significant decimals (expected ${decimals})`;
  const computed = expected === undefined ? undefined : readDecimal(expected);
  if (expected === undefined) return undefined;
  const near =
    computed !== undefined &&
    withinRounding(decimalToRational(amount), decimalToRational(computed), decimals);
  return near ? undefined : "not within rounding error";
}

function detailsFault(value: string): string | undefined {
  const [items = "", stated = ""] = value.split(/ vs (?:total )?/);
  const [total, details] = [readDecimal(stated), items.split("+").map((item) => readDecimal(item.trim()))];
  const read = details.filter((item) => item !== undefined);
  if (total === undefined || total.units < 0n || read.length < details.length) return "missing or negative";
  // Nothing is charged, so nothing is itemized, not even zeros.
  if (total.units === 0n) return "details of a zero total";
  if (read.some(({ units }) => units <= 0n)) return "missing or not positive";
  return compareDecimals(sumDecimals(read), total) === 0 ? undefined : "sum(details) != total";
}

function readDecimal(text: string): Decimal | undefined {
  try {
    return parseDecimal(text, { negative: true });
  } catch (error) {
    if (error instanceof SettlementError) return undefined;
    throw error;
  }
}
