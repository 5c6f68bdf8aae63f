import { SettlementError } from "../../../errors/settlement-error.ts";
import { convertDown, convertRounded, convertUp } from "../../../fx/convert.ts";
import type { RateFraction } from "../../../fx/rate.ts";
import { decimalToRational, formatDecimal } from "../../../money/decimal.ts";
import {
  divideCeil,
  divideExactly,
  divideFloor,
  roundingByName,
  type Rounding,
} from "../../../money/rounding.ts";
import { rational } from "../../../money/rational.ts";
import type { Fields } from "../fields.ts";
import type { Operations } from "../operation.ts";

/** `convert.*`: amounts through a rate. Scales are decimals; without them both sides count alike. */
export const CONVERT_OPERATIONS: Operations = {
  "convert.source": (fields) => {
    const [amount, rate, from, to] = [fields.integer("source_amount"), readRate(fields), ...scales(fields)];
    const round = rounding(fields, divideFloor);
    const down = round === divideFloor;
    return {
      amount: String(
        down ? convertDown(amount, rate, from, to) : convertRounded(amount, rate, from, to, round),
      ),
    };
  },

  "convert.destination": (fields) => {
    const { numerator, denominator } = readRate(fields);
    const [amount, inverse] = [
      fields.integer("dest_amount"),
      { numerator: denominator, denominator: numerator },
    ];
    const [to, from] = scales(fields);
    const round = rounding(fields, divideCeil);
    const up = round === divideCeil;
    return {
      amount: String(
        up ? convertUp(amount, inverse, from, to) : convertRounded(amount, inverse, from, to, round),
      ),
    };
  },

  "convert.round": (fields) => {
    const [from, to] = scales(fields);
    const round = rounding(fields, divideExactly);
    return {
      amount: String(convertRounded(fields.integer("source_amount"), readRate(fields), from, to, round)),
    };
  },

  "convert.decimal": (fields) => {
    const amount = fields.decimal("amount");
    const quoted = fields.has("rate") ? fields.decimal("rate").decimals : 0;
    // Without decimals to round to, the product is kept whole.
    const decimals = fields.has("dp") ? fields.decimals("dp") : amount.decimals + quoted;
    const round = rounding(fields, divideExactly);
    const units = convertRounded(amount.units, readRate(fields), amount.decimals, decimals, round);
    return { amount: formatDecimal({ units, decimals }) };
  },
};

/** `rate` as a decimal, or `rate_fraction` as two integers. @throws VECTOR_FIELD_INVALID, RATE_INVALID */
export function readRate(fields: Fields): RateFraction {
  if (!fields.has("rate_fraction")) return decimalToRational(fields.decimal("rate"));
  const parts = fields.list("rate_fraction").map((part) => part.integer("value"));
  const [numerator, denominator] = parts;
  if (numerator === undefined || denominator === undefined || parts.length > 2) {
    throw new SettlementError("VECTOR_FIELD_INVALID", {
      op: fields.op,
      field: "rate_fraction",
      value: `of ${parts.length} figures`,
      wanted: "a numerator and a denominator",
    });
  }
  if (denominator === 0n) {
    throw new SettlementError("RATE_INVALID", { rate: `${numerator}/0`.slice(0, 40), pair: "the fraction" });
  }
  return rational(numerator, denominator);
}

/** `source_scale` and `dest_scale`; 0 where not given. */
export function scales(fields: Fields): [number, number] {
  const scale = (name: string): number => (fields.has(name) ? fields.decimals(name) : 0);
  return [scale("source_scale"), scale("dest_scale")];
}

/** The rounding that is named, by what its name means for magnitudes. @throws ROUNDING_UNKNOWN */
export function rounding(fields: Fields, otherwise: Rounding): Rounding {
  return fields.has("rounding") ? roundingByName(fields.text("rounding"), "magnitude") : otherwise;
}
