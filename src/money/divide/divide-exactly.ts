import { SettlementError } from "../../errors.ts";
import { divideTruncated } from "./divide-truncated.ts";

/**
 * The quotient when it is a whole number, an error otherwise: Java's UNNECESSARY. For figures that a document says
 * are exact.
 *
 * @throws ROUNDING_REQUIRED when something would be cut off; DIVISION_BY_ZERO.
 */
export function divideExactly(numerator: bigint, denominator: bigint): bigint {
  const { quotient, exact } = divideTruncated(numerator, denominator);
  if (!exact) throw new SettlementError("ROUNDING_REQUIRED", { numerator, denominator });
  return quotient;
}
