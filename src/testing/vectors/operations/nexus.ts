import { addDecimals, multiplyDecimals, subtractDecimals } from "../../../money/decimal-arithmetic.ts";
import { currencyAsset } from "../../../money/currency.ts";
import { decimalToRational, formatDecimal, rationalToDecimal } from "../../../money/decimal.ts";
import { divideRationals, multiplyRationals } from "../../../money/rational.ts";
import { divideHalfUp } from "../../../money/rounding.ts";
import { lessCharges } from "../../../messages/iso20022/settled-legs.ts";
import type { Fields } from "../fields.ts";
import type { Operations } from "../operation.ts";
import type { Outputs } from "../vector.ts";
import { invalidField } from "./invalid.ts";
import { decimalOrZero, positiveDecimal, positiveRate } from "./plain-lists.ts";

const BASIS_POINT_DECIMALS = 4;

/** Nexus (BIS, Nexus Global Payments): quotes of FX providers to payment service providers. */
export const NEXUS_OPERATIONS: Operations = {
  // The sender fixes one side; fees of the two PSPs are deducted, or added where the other side is fixed.
  "nexus.quote": (fields) =>
    fields.has("creditor_account_amount") || fields.has("dest_interbank") ? received(fields) : sent(fields),

  // Improvements of the tier and of the PSP add up, and improve the base rate by their sum.
  "rate.improve": (fields) => {
    const basisPoints = ["tier_bps", "psp_bps"].map((name) => (fields.has(name) ? fields.integer(name) : 0n));
    if (basisPoints.some((points) => points < 0n)) throw invalidField(fields, "tier_bps", "no worsening");
    const units = basisPoints.reduce((sum, points) => sum + points, 10_000n);
    const improved = multiplyDecimals(positiveRate(fields, "base"), {
      units,
      decimals: BASIS_POINT_DECIMALS,
    });
    return { rate: formatDecimal(improved) };
  },

  // Honoured to the last second of its time, and not one later.
  "quote.expiry": (fields) => {
    const [issued, seconds] = [fields.integer("issued_at"), fields.integer("ttl_s")];
    if (seconds < 0n) throw invalidField(fields, "ttl_s", "seconds from 0 up");
    const moments = fields.list("at").map((item) => item.integer("value"));
    const state = (at: bigint): string => {
      if (at < issued) return "not_issued";
      return at <= issued + seconds ? "valid" : "expired";
    };
    return Object.fromEntries(moments.map((at) => [String(at), state(at)]));
  },
};

function sent(fields: Fields): Outputs {
  const interbank = fields.has("source_amount")
    ? lessCharges(positiveDecimal(fields, "source_amount"), decimalOrZero(fields, "source_psp_deducted_fee"))
    : positiveDecimal(fields, "interbank_source");
  const exact = multiplyRationals(
    decimalToRational(interbank),
    decimalToRational(positiveRate(fields, "rate")),
  );
  const arrives = rationalToDecimal(exact, decimalsOf(fields, "dest"), divideHalfUp);
  const credited = lessCharges(arrives, decimalOrZero(fields, "dest_psp_deducted_fee"));
  return {
    interbank_source: formatDecimal(interbank),
    dest_interbank: formatDecimal(arrives),
    creditor_account_amount: formatDecimal(credited),
  };
}

function received(fields: Fields): Outputs {
  const fee = decimalOrZero(fields, "dest_psp_deducted_fee");
  const credited = fields.has("creditor_account_amount")
    ? positiveDecimal(fields, "creditor_account_amount")
    : subtractDecimals(positiveDecimal(fields, "dest_interbank"), fee);
  const arrives = addDecimals(credited, fee);
  const exact = divideRationals(decimalToRational(arrives), decimalToRational(positiveRate(fields, "rate")));
  const interbank = rationalToDecimal(exact, decimalsOf(fields, "source"), divideHalfUp);
  const debited = addDecimals(interbank, decimalOrZero(fields, "source_psp_deducted_fee"));
  return {
    creditor_account_amount: formatDecimal(credited),
    dest_interbank: formatDecimal(arrives),
    interbank_source: formatDecimal(interbank),
    debtor_account_amount: formatDecimal(debited),
  };
}

/** Of the currency that is named; two, as most have. */
function decimalsOf(fields: Fields, side: "source" | "dest"): number {
  const name = `${side}_currency`;
  return fields.has(name) ? currencyAsset(fields.text(name)).decimals : 2;
}
