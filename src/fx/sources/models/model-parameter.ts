import { phrase } from "../../../errors/phrases.ts";
import { SettlementError } from "../../../errors/settlement-error.ts";
import { decimalToRational, parseDecimal } from "../../../money/decimal.ts";
import { compareRationals } from "../../../money/rational.ts";
import { floatOf } from "./floats.ts";

/** What a parameter may be, plain decimals, both ends included. */
export interface ParameterRange {
  readonly least: string;
  readonly most: string;
  /** Refuses the lower end itself. */
  readonly above?: true;
}

const RANGES = {
  drift: { least: "-10", most: "10" },
  // Nothing that trades scatters by more than 300 % a year: 7 or 70 is a percentage written without its point (E12).
  volatility: { least: "0", most: "3" },
  speed: { least: "0", most: "100000", above: true },
  jumpsPerYear: { least: "0", most: "10000" },
  jumpMean: { least: "-3", most: "3" },
  jumpDeviation: { least: "0", most: "1" },
  calmToStress: { least: "0", most: "100000" },
  stressToCalm: { least: "0", most: "100000" },
} as const satisfies Record<string, ParameterRange>;

/**
 * A model's parameter as the float that it is computed with, once it has been read strictly and found in its range;
 * the comparison is exact.
 *
 * @throws MODEL_PARAMETER_INVALID with the range; AMOUNT_MALFORMED for anything that is no plain decimal.
 * @example modelParameter("volatility", "0.07"); // 0.07; "70" is refused
 */
export function modelParameter(name: keyof typeof RANGES, text: string): number {
  const { least, most, above }: ParameterRange = RANGES[name];
  const value = parseDecimal(text, { negative: true });
  const order = (bound: string): number =>
    compareRationals(decimalToRational(value), decimalToRational(parseDecimal(bound, { negative: true })));
  if (order(least) < (above === true ? 1 : 0) || order(most) > 0) {
    throw new SettlementError("MODEL_PARAMETER_INVALID", {
      parameter: name,
      value: text.slice(0, 40),
      wanted: phrase(above === true ? "number-above" : "number-between", { least, most }),
    });
  }
  return floatOf(value);
}
