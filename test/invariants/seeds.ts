/** The seed of every invariant of this run; the same each time. Set `CORRIDOR_SEED` to look elsewhere. */
export const SEED: number = parseInt(process.env.CORRIDOR_SEED ?? "20260101", 10);

/** Seeds that once made an invariant fail, by its number; they are run again for good. */
export const SEEDS_THAT_FOUND_SOMETHING: readonly { readonly invariant: number; readonly seed: number }[] = [
  // A fee recipient wider than an address was accepted where there was no fee, and such a payment never released.
  { invariant: 4, seed: 7 },
];
