import type { RandomStream } from "./random-stream.ts";
import { uniformFloat } from "./uniform-float.ts";

/**
 * A draw from the normal distribution with mean 0 and variance 1, by Box and Muller (1958): √(−2 ln u) cos 2πv. The
 * other of the pair, with the sine, is not used, so that each draw takes two floats of the stream and no state is
 * kept. At most 8.58 from zero, since u is at least 2^-53.
 *
 * ECMAScript leaves the last digits of `Math.log` and `Math.cos` to the engine: what is made of these draws is to be
 * stored and read back, not drawn again elsewhere.
 */
export function standardNormal(stream: RandomStream): number {
  // From (0, 1]: the logarithm of zero would be infinite.
  const u = 1 - uniformFloat(stream);
  const v = uniformFloat(stream);
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
}
