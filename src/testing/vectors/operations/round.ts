import { roundingByName } from "../../../money/rounding.ts";
import { powerOfTen } from "../../../money/decimal.ts";
import type { Operations } from "../operation.ts";

/** `divide` and `round`, whose mode names mean different things for negative numbers: see `RoundingConvention`. */
export const ROUND_OPERATIONS: Operations = {
  divide: (fields) => {
    const round = roundingByName(fields.text("mode"), "number-line");
    return { result: String(round(fields.integer("num"), fields.integer("den"))) };
  },

  round: (fields) => {
    const { units, decimals } = fields.decimal("value");
    const round = roundingByName(fields.text("mode"), "magnitude");
    return { result: String(round(units, powerOfTen(decimals))) };
  },
};
