import { list, phrase, type Phrase } from "../../../errors/phrases.ts";
import { SettlementError } from "../../../errors/settlement-error.ts";
import { parseDecimal, decimalToRational } from "../../../money/decimal.ts";
import { compareRationals, rational } from "../../../money/rational.ts";
import { floatOf } from "./floats.ts";

/** A pivot this near to zero is one: the leg is a mixture of those before it, up to the floats' last digits. */
const NEARLY_ZERO = 1e-12;

/**
 * The lower triangular L with L × Lᵀ = the correlations (Cholesky and Banachiewicz, row by row): applied to independent
 * draws it gives draws that go together so. A row depends on the rows above it only, so that a leg added at the end
 * changes none before it.
 *
 * @param correlations A row for each leg, plain decimals from −1 to 1, symmetric, with 1 on the diagonal.
 * @param legs Their names, for the message.
 * @throws CORRELATION_INVALID; AMOUNT_MALFORMED for anything that is no plain decimal.
 */
export function cholesky(
  correlations: readonly (readonly string[])[],
  legs: readonly string[],
): readonly (readonly number[])[] {
  const matrix = requireCorrelations(correlations, legs);
  const lower: number[][] = [];
  for (const [row, correlated] of matrix.entries()) {
    const current: number[] = [];
    for (const [column, above] of [...lower, current].entries()) {
      const known = above.slice(0, column).reduce((sum, value, at) => sum + value * (current[at] ?? 0), 0);
      const rest = (correlated[column] ?? 0) - known;
      if (column < row) {
        const pivot = above[column] ?? 0;
        // What is left beside a leg that adds nothing of its own must be nothing, too.
        if (pivot === 0 && Math.abs(rest) > Math.sqrt(NEARLY_ZERO)) throw impossible(legs);
        current.push(pivot === 0 ? 0 : rest / pivot);
      } else {
        if (rest < -NEARLY_ZERO) throw impossible(legs);
        current.push(rest < NEARLY_ZERO ? 0 : Math.sqrt(rest));
      }
    }
    lower.push(current);
  }
  return lower;
}

function requireCorrelations(
  correlations: readonly (readonly string[])[],
  legs: readonly string[],
): readonly (readonly number[])[] {
  const size = legs.length;
  if (correlations.length !== size || correlations.some((row) => row.length !== size)) {
    throw correlationInvalid(legs, phrase("correlation.size", { size }));
  }
  const exact = correlations.map((row) =>
    row.map((text) => decimalToRational(parseDecimal(text, { negative: true }))),
  );
  for (const [row, given] of exact.entries()) {
    for (const [column, value] of given.entries()) {
      const mirrored = exact[column]?.[row] ?? value;
      const values = {
        left: legs[row] ?? "",
        right: legs[column] ?? "",
        value: correlations[row]?.[column] ?? "",
      };
      const shown = phrase("correlation.shown", values);
      if (row === column && compareRationals(value, rational(1n)) !== 0)
        throw correlationInvalid(legs, shown);
      if (compareRationals(value, mirrored) !== 0)
        throw correlationInvalid(legs, phrase("correlation.one-way", values));
      if (value.numerator ** 2n > value.denominator ** 2n) throw correlationInvalid(legs, shown);
    }
  }
  return correlations.map((row) => row.map((text) => floatOf(parseDecimal(text, { negative: true }))));
}

function impossible(legs: readonly string[]): SettlementError {
  return correlationInvalid(legs, phrase("correlation.contradict"));
}

function correlationInvalid(legs: readonly string[], problem: Phrase): SettlementError {
  return new SettlementError("CORRELATION_INVALID", { legs: list(legs), problem });
}
