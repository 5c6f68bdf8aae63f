import { SettlementError } from "../../errors.ts";
import { allocateInOrder } from "./allocate-in-order.ts";

/** The most parts that one split makes; a split into more is a mistake, and would only use up memory. */
export const MAXIMUM_PARTS = 100_000;

/**
 * Divides an amount into equal parts; when it does not divide, the first parts are one unit larger.
 *
 * @param parts How many: 1 to 100,000.
 * @throws SPLIT_PARTS_INVALID
 * @example splitEvenly(100n, 3); // [34n, 33n, 33n]
 */
export function splitEvenly(minor: bigint, parts: number): bigint[] {
  if (!Number.isInteger(parts) || parts < 1 || parts > MAXIMUM_PARTS) {
    throw new SettlementError("SPLIT_PARTS_INVALID", { parts, maximum: MAXIMUM_PARTS });
  }
  return allocateInOrder(
    minor,
    Array.from({ length: parts }, () => 1n),
  );
}
