import { phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import type { RandomStream } from "./random-stream.ts";
import { uniformFloat } from "./uniform-float.ts";

/** The largest mean that is drawn: a count takes time in proportion to its mean. */
const MAXIMUM_POISSON_MEAN = 100_000;

/** Below it e^-mean is far from the smallest float; larger means are drawn in parts, since sums of Poisson are Poisson. */
const PART = 16;

/**
 * How many events happen where `mean` are expected: by Knuth (The Art of Computer Programming, 3.4.1), multiplying
 * floats until the product falls below e^-mean.
 *
 * @param mean 0 to 100,000.
 * @throws RANDOM_PARAMETER_INVALID for any other mean.
 */
export function poisson(stream: RandomStream, mean: number): number {
  if (!(mean >= 0 && mean <= MAXIMUM_POISSON_MEAN)) {
    throw new SettlementError("RANDOM_PARAMETER_INVALID", {
      parameter: phrase("mean-of-count"),
      value: mean,
      wanted: phrase("number-between", { least: 0, most: MAXIMUM_POISSON_MEAN }),
    });
  }
  let count = 0;
  for (let left = mean; left > 0; left -= PART) count += drawPart(stream, Math.min(left, PART));
  return count;
}

function drawPart(stream: RandomStream, mean: number): number {
  const end = Math.exp(-mean);
  let count = 0;
  for (let product = uniformFloat(stream); product > end; product *= uniformFloat(stream)) count += 1;
  return count;
}
