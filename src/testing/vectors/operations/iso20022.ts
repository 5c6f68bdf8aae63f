import { CHARGE_BEARERS, chargeBearer, type ChargeBearer, chargeOption } from "../../../fx/charge-bearer.ts";
import {
  ACTIVE_CURRENCY_AND_AMOUNT,
  BASE_ONE_RATE,
  type DecimalType,
  fitsDecimalType,
} from "../../../messages/iso20022/decimal-types.ts";
import { parseReturnReason } from "../../../messages/iso20022/return-reasons.ts";
import { lessCharges, settledLegs } from "../../../messages/iso20022/settled-legs.ts";
import { currencyAsset } from "../../../money/currency.ts";
import { addDecimals, subtractDecimals, sumDecimals } from "../../../money/decimal-arithmetic.ts";
import { type Decimal, formatDecimal } from "../../../money/decimal.ts";
import type { Fields } from "../fields.ts";
import type { Operations } from "../operation.ts";
import type { Outputs } from "../vector.ts";
import { invalidField } from "./invalid.ts";
import { decimalOrZero, decimalsOf, textsOf } from "./plain-lists.ts";

/** ISO 20022: types of amounts and rates, charges along a chain of messages, statements. */
export const ISO20022_OPERATIONS: Operations = {
  "iso.amount": (fields) => {
    const currency = fields.has("currency") ? currencyAsset(fields.text("currency")) : undefined;
    return typeOutputs(fields, ACTIVE_CURRENCY_AND_AMOUNT, (text) => {
      if (!fitsDecimalType(text, ACTIVE_CURRENCY_AND_AMOUNT)) return false;
      // The currency's own decimals apply on top of the type's.
      return currency === undefined || decimalsIn(text) <= currency.decimals;
    });
  },

  "iso.rate": (fields) => typeOutputs(fields, BASE_ONE_RATE, (text) => fitsDecimalType(text, BASE_ONE_RATE)),

  "iso.pacs008": (fields) => {
    const bearer = readBearer(fields);
    const instructed = fields.decimal("InstdAmt");
    const [withheld, prepaid] = [chargesOf(fields, "71F"), chargesOf(fields, "71G")];
    if (bearer === "DEBT" && withheld.length > 0)
      throw invalidField(fields, "71F", "no charge of the sender with OUR");
    if (bearer !== "DEBT" && prepaid.length > 0)
      throw invalidField(fields, "71G", "no prepaid charge without OUR");
    const settled = lessCharges(addDecimals(instructed, sumDecimals(prepaid)), sumDecimals(withheld));
    return { ChrgBr: bearer, IntrBkSttlmAmt: formatDecimal(settled) };
  },

  "iso.pacs008_chain": (fields) => {
    const instructed = fields.record("InstdAmt");
    const charges = fields.has("ChrgsInf") ? decimalsOf(fields, "ChrgsInf") : [];
    const legs = settledLegs(instructed.decimal("value"), readBearer(fields), charges);
    return {
      InstdAmt: formatDecimal(instructed.decimal("value")),
      ...Object.fromEntries(legs.map((leg, index) => [`IntrBkSttlmAmt_leg${index + 1}`, formatDecimal(leg)])),
    };
  },

  "iso.pacs004": (fields) => {
    const returned = lessCharges(fields.decimal("original_settled"), decimalOrZero(fields, "return_fee"));
    return {
      RtrdIntrBkSttlmAmt: formatDecimal(returned),
      ...(fields.has("reason") ? { reason: parseReturnReason(fields.text("reason")) } : {}),
    };
  },

  "chrgbr.map": (fields) => {
    const bearer = readBearer(fields);
    return { ChrgBr: bearer, "71A": chargeOption(bearer) };
  },

  // A balance below zero is a debit balance; entries carry their side beside them and no sign.
  "camt.balance": (fields) => {
    const moved = subtractDecimals(
      sumDecimals(entries(fields, "credits")),
      sumDecimals(entries(fields, "debits")),
    );
    return { close: formatDecimal(addDecimals(fields.decimal("open"), moved)) };
  },
};

/** Whether every text that must be taken is, and every one that must not be is not; otherwise the refusal and which. */
function typeOutputs(fields: Fields, type: DecimalType, fits: (text: string) => boolean): Outputs {
  if (fields.has("value")) return { accepted: fits(fields.text("value")) };
  const texts = (name: string): string[] => (fields.has(name) ? textsOf(fields, name) : []);
  const [refused, taken] = [texts("accept").filter((text) => !fits(text)), texts("reject").filter(fits)];
  if (refused.length > 0 || taken.length > 0) return { error: "ISO20022_LIMIT", refused, taken };
  return { totalDigits: type.totalDigits, fractionDigits: type.fractionDigits };
}

/** As they are written: a field of an amount in yen has no point, not even before zeros. */
function decimalsIn(text: string): number {
  const [, fraction = ""] = text.trim().split(".");
  return fraction.length;
}

/** `ChrgBr`, or field 71A by SWIFT's words or by those of ISO 20022. SEPA's rulebooks leave no choice but SLEV. */
function readBearer(fields: Fields): ChargeBearer {
  const named = fields.has("ChrgBr") ? "ChrgBr" : "71A";
  if (named === "71A" && fields.has("service_level")) {
    if (fields.text("service_level") === "SEPA") return "SLEV";
    throw invalidField(fields, "service_level", "SEPA, the service level that prescribes SLEV");
  }
  const stated = fields.text(named);
  if (stated === "OUR" || stated === "SHA" || stated === "BEN") return chargeBearer(stated);
  const bearer = CHARGE_BEARERS.find((code) => code === stated);
  if (bearer === undefined) throw invalidField(fields, named, "OUR, SHA, BEN, DEBT, SHAR, CRED or SLEV");
  return bearer;
}

function chargesOf(fields: Fields, name: string): Decimal[] {
  if (!fields.has(name)) return [];
  return Array.isArray(fields.raw(name)) ? decimalsOf(fields, name) : [fields.decimal(name)];
}

function entries(fields: Fields, name: string): Decimal[] {
  const amounts = fields.has(name) ? decimalsOf(fields, name) : [];
  if (amounts.some(({ units }) => units < 0n)) throw invalidField(fields, name, "amounts without a sign");
  return amounts;
}
