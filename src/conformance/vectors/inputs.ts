import { NotOffered } from "../asking/refused.ts";
import type { RoundingName } from "../exact/rounding.ts";

/** A decimal as an integer of its last place. */
export interface Units {
  readonly units: bigint;
  readonly decimals: number;
}

/** By magnitude, as `java.math.RoundingMode` and most libraries have it. */
const BY_MAGNITUDE: Readonly<Record<string, RoundingName>> = {
  FLOOR: "floor",
  CEIL: "ceil",
  CEILING: "ceil",
  UP: "away-from-zero",
  DOWN: "toward-zero",
  TRUNC: "toward-zero",
  HALF_UP: "half-up",
  HALF_DOWN: "half-down",
  HALF_EVEN: "half-even",
  HALF_AWAY: "half-up",
  HALF_TOWARD: "half-down",
  HALF_TOWARDS_ZERO: "half-down",
  HALF_POSITIVE_INFINITY: "half-ceil",
  HALF_NEGATIVE_INFINITY: "half-floor",
};

/** On the number line, as dinero.js has it. */
const ON_NUMBER_LINE: Readonly<Record<string, RoundingName>> = {
  ...BY_MAGNITUDE,
  UP: "ceil",
  DOWN: "floor",
  HALF_UP: "half-ceil",
  HALF_DOWN: "half-floor",
};

/** The inputs of a vector, as far as a plain call has a word for them. What it has none for is `NotOffered`. */
export class Inputs {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  has(name: string): boolean {
    return this.raw(name) !== undefined && this.raw(name) !== null;
  }

  raw(name: string): unknown {
    return Object.hasOwn(this.#values, name) ? this.#values[name] : undefined;
  }

  integer(name: string): bigint {
    const { units, decimals } = this.decimal(name);
    if (decimals > 0) throw new NotOffered(`${name} is not a whole number`);
    return units;
  }

  decimal(name: string): Units {
    const value = this.raw(name);
    const text = typeof value === "number" && Number.isSafeInteger(value) ? value.toString() : value;
    const [, whole, fraction = ""] = (typeof text === "string" ? FIGURE.exec(text) : null) ?? [];
    if (whole === undefined) throw new NotOffered(`${name} is not a plain decimal`);
    return { units: BigInt(whole + fraction), decimals: fraction.length };
  }

  /** A number of decimals; 0 where not given. */
  decimals(name: string): number {
    const value = this.raw(name) ?? 0;
    if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value <= 255) return value;
    throw new NotOffered(`${name} is not a number of decimals`);
  }

  /** `rate`, or `rate_fraction` where it is one over a whole number: an amount is divided by that. */
  rate(): Units & { readonly inverted?: boolean } {
    const fraction = this.raw("rate_fraction");
    if (fraction === undefined) return this.decimal("rate");
    const [numerator, denominator]: readonly unknown[] = Array.isArray(fraction) ? fraction : [];
    const parts = new Inputs({ numerator, denominator });
    if (parts.integer("numerator") !== 1n) throw new NotOffered("a rate that is a fraction");
    return { units: parts.integer("denominator"), decimals: 0, inverted: true };
  }

  /** The mode that a field names; nothing where none is named. */
  rounding(meaning: "magnitude" | "number-line", name: string): RoundingName | undefined {
    if (!this.has(name)) return undefined;
    const mode = this.raw(name);
    const table = meaning === "magnitude" ? BY_MAGNITUDE : ON_NUMBER_LINE;
    const found = typeof mode === "string" && Object.hasOwn(table, mode) ? table[mode] : undefined;
    if (found === undefined) throw new NotOffered(`no rounding ${String(mode).slice(0, 40)}`);
    return found;
  }
}

const FIGURE = /^(-?[0-9]{1,4000})(?:\.([0-9]{1,255}))?$/;
