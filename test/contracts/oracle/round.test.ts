/*
 * RateOracle on rounds
 *   given an accepted round
 *     - refuses one before the last that was accepted
 *     - takes the same one again, and any later one
 *     - compares a proxy's rounds with their phase
 *   given one that was only read
 *     - forgets what was only read
 */
import { expect } from "chai";
import { ANSWER, EUR, EURUSD, given, guarded, latest, refused, USD } from "./fixture.ts";
import type { TestSystem } from "../../support/system.ts";

/** A round as a proxy numbers it: the aggregator's own number below the phase. */
const proxied = (phase: bigint, round: bigint): bigint => (phase << 64n) | round;

async function publish({ eurUsd }: TestSystem, roundId: bigint): Promise<void> {
  const now = await latest();
  await eurUsd.publishRound(ANSWER, roundId, now, now);
}

describe("RateOracle on rounds", () => {
  it("refuses one before the last that was accepted", async () => {
    const system = await guarded({});
    await publish(system, 90n);
    await system.oracle.acceptRate(EUR, USD);
    await publish(system, 89n);
    await refused(system, "RoundWentBack", [EURUSD, 89n, 90n]);
  });

  it("takes the same one again, and any later one", async () => {
    const system = await guarded({});
    await publish(system, 90n);
    await system.oracle.acceptRate(EUR, USD);
    await publish(system, 90n);
    await given(system);
    await publish(system, 1_000n);
    await given(system);
  });

  it("forgets what was only read", async () => {
    const system = await guarded({});
    await publish(system, 90n);
    await given(system);
    await publish(system, 89n);
    await given(system);
  });

  it("compares a proxy's rounds with their phase", async () => {
    const system = await guarded({});
    const accepted = proxied(5n, 13_078n);
    expect(accepted).to.equal(92_233_720_368_547_771_158n);
    await publish(system, accepted);
    await system.oracle.acceptRate(EUR, USD);
    expect((await system.oracle.breaker(EUR, USD)).roundId).to.equal(accepted);

    // A new aggregator counts from one, in the next phase.
    await publish(system, proxied(6n, 1n));
    await given(system);
    for (const earlier of [proxied(5n, 13_077n), proxied(4n, 99_999n), 13_079n]) {
      await publish(system, earlier);
      await refused(system, "RoundWentBack", [EURUSD, earlier, accepted]);
    }
  });
});
