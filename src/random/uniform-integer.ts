import { uniformBigInt } from "pure-rand/distribution/uniformBigInt";
import { phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import type { RandomStream } from "./random-stream.ts";

/**
 * An integer from `least` to `most`, both included, each equally likely: what would favour some is drawn again.
 *
 * @throws RANDOM_PARAMETER_INVALID when `most` is below `least`.
 * @example uniformInteger(stream, 1n, 6n); // a die
 */
export function uniformInteger(stream: RandomStream, least: bigint, most: bigint): bigint {
  if (most < least) {
    throw new SettlementError("RANDOM_PARAMETER_INVALID", {
      parameter: phrase("the-range"),
      value: phrase("range", { from: least, to: most }),
      wanted: phrase("end-not-below"),
    });
  }
  return uniformBigInt(stream, least, most);
}
