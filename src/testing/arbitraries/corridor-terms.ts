import fc from "fast-check";

/** What `deployCorridor` takes of charges, in basis points. */
export interface ArbitraryTerms {
  readonly spreadBps: bigint;
  readonly feeBps: bigint;
  readonly escrowFeeBps: bigint;
}

/**
 * Charges of a corridor: none, the usual ones, and up to a fifth of the amount each; shrinks to none.
 *
 * @param maximumSpreadBps A firm quote is refused (`QuoteOffMarket`) above what its corridor allows, 100 unless stated.
 */
export function corridorTerms(maximumSpreadBps: bigint = 2_000n): fc.Arbitrary<ArbitraryTerms> {
  const spreadBps = charge(maximumSpreadBps);
  return fc.record({ spreadBps, feeBps: charge(2_000n), escrowFeeBps: charge(2_000n) });
}

function charge(most: bigint): fc.Arbitrary<bigint> {
  const usual = [0n, 1n, 25n, 100n].filter((basisPoints) => basisPoints <= most);
  return fc.oneof({ withCrossShrink: true }, fc.constantFrom(...usual), fc.bigInt({ min: 0n, max: most }));
}
