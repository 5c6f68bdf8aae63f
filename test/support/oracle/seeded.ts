import fc from "fast-check";

/**
 * The seed of every property of this run; the same each time, so that a failure on one machine is one on all. Set
 * `CORRIDOR_SEED` to look elsewhere, and add a seed that found something to `SEEDS_THAT_FOUND_SOMETHING`.
 */
export const SEED: number = parseInt(process.env.CORRIDOR_SEED ?? "20260101", 10);

/** Seeds that once made a property fail are run again for good. */
export const SEEDS_THAT_FOUND_SOMETHING: readonly number[] = [];

/** Checks a property with the run's seed and with every seed that once found something; says the seed on failure. */
export function holds<Arguments extends [unknown, ...unknown[]]>(
  property: fc.IProperty<Arguments>,
  runs: number = 300,
): void {
  for (const seed of [SEED, ...SEEDS_THAT_FOUND_SOMETHING]) fc.assert(property, { seed, numRuns: runs });
}

/** Integers of every size up to a number of bits, small ones and powers of two as often as large ones. */
export function integerOfBits(bits: number, options: { readonly least?: bigint } = {}): fc.Arbitrary<bigint> {
  const { least = 0n } = options;
  return fc
    .integer({ min: 1, max: bits })
    .chain((size) => fc.bigInt({ min: least, max: least + 2n ** BigInt(size) - 1n }));
}

/** An integer of either sign. */
export function signedOfBits(bits: number): fc.Arbitrary<bigint> {
  return fc.tuple(integerOfBits(bits), fc.boolean()).map(([value, negative]) => (negative ? -value : value));
}

console.log(`properties: seed ${SEED} (CORRIDOR_SEED)`);
