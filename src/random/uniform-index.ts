import { uniformInt } from "pure-rand/distribution/uniformInt";
import { phrase } from "../errors/phrases.ts";
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
      parameter: phrase("length-of-list"),
      value: length,
      wanted: phrase("whole-between", { least: 1, most: "2^32" }),
    });
  }
  return uniformInt(stream, 0, length - 1);
}
