import { DURATION, parseDuration } from "../../fields/fields.ts";
import { decimalToRational, parseDecimal } from "../../money/decimal.ts";
import { rational, type Rational } from "../../money/rational.ts";
import { parseInstant } from "../schema/time-fields.ts";

/** A figure that can be worked with, exact at every point. */
export interface Quantity {
  readonly kind: "number" | "percent" | "amount" | "duration" | "moment";
  /** Whole units of an amount, per cent, seconds of a duration, Unix seconds of a moment. */
  readonly figure: Rational;
  /** Of an amount, its currency or token; empty otherwise. */
  readonly code: string;
  /** Digits after the point, as it was written or as its operation gives them. */
  readonly decimals: number;
}

/** What stands in a file at one place: a figure where it reads as one, and the text as it was written. */
export interface Value {
  readonly text: string;
  /** None: it is a text like a name, and nothing is worked out with it. */
  readonly quantity?: Quantity;
}

const NUMBER = String.raw`-?[0-9]{1,40}(?:\.[0-9]{1,40})?`;
const CODE = String.raw`[A-Za-z][A-Za-z0-9_.-]{0,15}`;
const FIGURE = new RegExp(`^(${NUMBER})(?:( ?%)| +(${CODE}))?$`);
const MOMENT = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$/;

/**
 * A text as the value that it reads as: `25`, `50%`, `1000.00 EUR`, `-15m`, `2025-01-23T15:30:00Z`, or a text.
 *
 * @throws FIELD_MALFORMED for a moment that does not exist, and for a duration of more than ten years.
 */
export function readValue(text: string): Value {
  const quantity = quantityOf(text);
  return quantity === undefined ? { text } : { text, quantity };
}

function quantityOf(text: string): Quantity | undefined {
  const [found, number = "", percent, code = ""] = FIGURE.exec(text) ?? [];
  if (found !== undefined) {
    const decimal = parseDecimal(number, { negative: true });
    const kind = percent !== undefined ? "percent" : code === "" ? "number" : "amount";
    return { kind, figure: decimalToRational(decimal), code, decimals: decimal.decimals };
  }
  const unsigned = text.replace(/^-/, "");
  if (DURATION.test(unsigned)) {
    const seconds = parseDuration(unsigned);
    return {
      kind: "duration",
      figure: rational(unsigned === text ? seconds : -seconds),
      code: "",
      decimals: 0,
    };
  }
  if (!MOMENT.test(text)) return undefined;
  return { kind: "moment", figure: rational(parseInstant(text)), code: "", decimals: 0 };
}
