import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import type { RandomStream } from "./random-stream.ts";

/**
 * A float from 0 up to, not including, 1: a multiple of 2^-53, each equally likely. For models of chance and noise;
 * never for an amount or a rate.
 */
export function uniformFloat(stream: RandomStream): number {
  return uniformFloat64(stream);
}
