import { uniformInt } from "pure-rand/distribution/uniformInt";
import { SettlementError } from "../errors/settlement-error.ts";
import type { RandomStream } from "./random-stream.ts";

/**
 * A place in a list of that length, each equally likely: 0 to `length - 1`.
 *
 * @param length 1 to 2^32.
 * @throws RANDOM_PARAMETER_INVALID for any other length.
 */
export function uniformIndex(stream: RandomStream, length: number): number {
  if (!Number.isInteger(length) || length < 1 || length > 2 ** 32) {
    throw new SettlementError("RANDOM_PARAMETER_INVALID", {
      parameter: "the length of a list",
      value: length,
      wanted: "a whole number from 1 to 2^32",
    });
  }
  return uniformInt(stream, 0, length - 1);
}
