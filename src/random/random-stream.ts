import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { sha256 } from "./sha256.ts";

/** A sequence of draws. Drawing moves it on; `clone()` keeps a place in it. */
export type RandomStream = RandomGenerator;

/**
 * The stream of one purpose: xoroshiro128+ (Blackman and Vigna; pure-rand) from the first 128 bits of
 * SHA-256(`seed|purpose|index`). Every party, feed and path has a stream of its own, so that adding another leaves
 * all other draws as they are.
 *
 * @param seed The run's seed, any text.
 * @param purpose What is drawn, and for whom: `"shocks EUR/USD"`. Without `|`, so that no two streams share a text.
 * @param index Which of several alike, from 0.
 * @throws RANDOM_PARAMETER_INVALID for a purpose that is empty or has `|` in it, or an index below zero.
 * @example randomStream("42", "arrivals", 3n).next(); // an integer from -2^31 to 2^31 - 1
 */
export function randomStream(seed: string, purpose: string, index: bigint = 0n): RandomStream {
  if (purpose === "" || purpose.includes("|") || index < 0n) {
    throw new SettlementError("RANDOM_PARAMETER_INVALID", {
      parameter: phrase("the-stream"),
      value: `"${purpose}", ${index}`,
      wanted: phrase("purpose-index"),
    });
  }
  const digest = new DataView(sha256(`${seed}|${purpose}|${index}`).buffer);
  // The one state that xoroshiro cannot leave is 128 zero bits, which no digest is known to begin with.
  return xoroshiro128plusFromState([0, 4, 8, 12].map((offset) => digest.getInt32(offset)));
}
