/*
 * TokenBucket
 *   when units pass
 *     - does as a model of a few lines does, from any state
 *     - never lets more pass than the capacity and what refills, however it is asked
 *     - counts elapsed time in whole units only
 *   configure
 *     - keeps what is used by then, refilled at the old pace
 *     - leaves nothing where the capacity is below what is used
 *     - begins with everything where nothing was used
 *   giveBack
 *     - lowers what is used by then, never below zero
 *     - gives back what has not been refilled since it was taken, and nothing twice
 *     - gives back all of what never refills
 *     - leaves a bucket that counts nothing as it is
 */
import { expect } from "chai";
import fc from "fast-check";
import { integerOfBits, SEED } from "../../support/oracle/seeded.ts";
import { loadFixture, time } from "../../support/system.ts";
import { about, deployTokenBucket, parts } from "./harness.ts";

const UNLIMITED = 2n ** 88n - 1n;

interface Bucket {
  readonly capacity: bigint;
  readonly used: bigint;
  readonly window: bigint;
  /** Seconds since it was used. */
  readonly elapsed: bigint;
}

type Take = Bucket & { readonly amount: bigint };

const BUCKET: Bucket = { capacity: 1_000n, used: 1_000n, window: 100n, elapsed: 0n };

/** What still counts as used: refilled in whole units only, so that nothing is free early. */
function usedNow({ capacity, used, window, elapsed }: Bucket): bigint {
  const refilled = window === 0n ? 0n : (capacity * elapsed) / window;
  return refilled >= used ? 0n : used - refilled;
}

/** The bucket, in a few lines. */
function model(take: Take) {
  const used = usedNow(take);
  const available = take.capacity > used ? take.capacity - used : 0n;
  const unlimited = take.capacity === UNLIMITED;
  const taken = unlimited || take.amount <= available;
  const counted = taken && !unlimited;
  const left = unlimited ? UNLIMITED : taken ? available - take.amount : available;
  return { available, taken, left, usedAfter: counted ? used + take.amount : take.used, counted };
}

async function takeOnChain(takes: readonly Take[]) {
  const harness = await loadFixture(deployTokenBucket);
  const outcomes = [];
  for (const part of parts(takes, 400))
    for (const outcome of await harness.takeMany.staticCall(part)) {
      const { available, taken, left, usedAfter, timeKept } = outcome;
      outcomes.push({ available, taken, left, usedAfter, timeKept });
    }
  return outcomes;
}

describe("TokenBucket", () => {
  it("does as a model of a few lines does, from any state", async () => {
    const anyTake: fc.Arbitrary<Take> = fc
      .record({
        capacity: fc.oneof({ weight: 9, arbitrary: integerOfBits(88) }, fc.constant(UNLIMITED)),
        used: integerOfBits(88),
        window: fc.oneof(integerOfBits(32), fc.bigInt(0n, 100n)),
        elapsed: fc.oneof(integerOfBits(29), fc.bigInt(0n, 100n)),
        part: fc.double({ min: 0, max: 1.2, noNaN: true }),
        anything: integerOfBits(256),
      })
      .map(({ part, anything, ...bucket }) => {
        const near = (model({ ...bucket, amount: 0n }).available * BigInt(Math.round(part * 1_000))) / 1_000n;
        return { ...bucket, amount: anything % 4n === 0n ? anything : near + (anything % 3n) };
      });
    const takes = fc.sample(anyTake, { seed: SEED, numRuns: 1_000 });
    const outcomes = await takeOnChain(takes);
    for (const [index, take] of takes.entries()) {
      const { available, taken, left, usedAfter, counted } = model(take);
      const outcome = outcomes[index];
      if (take.capacity !== UNLIMITED) expect(outcome?.available, about(take)).to.equal(available);
      expect([outcome?.taken, outcome?.left, outcome?.usedAfter], about(take)).to.deep.equal([
        taken,
        left,
        usedAfter,
      ]);
      if (take.elapsed > 0n) expect(outcome?.timeKept, about(take)).to.equal(!counted);
    }
    const passed = takes.filter((take) => model(take).taken).length;
    expect(passed).to.be.within(200, 800);
  });

  it("never lets more pass than the capacity and what refills, however it is asked", async () => {
    const anyRun = fc.record({
      capacity: integerOfBits(60, { least: 1n }),
      window: integerOfBits(20, { least: 1n }),
      asks: fc.array(fc.record({ wait: integerOfBits(18), share: fc.bigInt(0n, 1_100n) }), {
        minLength: 12,
        maxLength: 12,
      }),
    });
    const runs = fc.sample(anyRun, { seed: SEED, numRuns: 100 });
    let states = runs.map(({ capacity, window }) => ({
      capacity,
      window,
      used: 0n,
      waited: 0n,
      passed: 0n,
      age: 0n,
    }));
    for (let step = 0; step < 12; step += 1) {
      const takes = states.map(({ capacity, window, used, age }, index): Take => {
        const { wait, share } = runs[index]?.asks[step] ?? { wait: 0n, share: 0n };
        return { capacity, window, used, elapsed: age + wait, amount: (capacity * share) / 1_000n };
      });
      const outcomes = await takeOnChain(takes);
      states = states.map((state, index) => {
        const [take, outcome] = [takes[index], outcomes[index]];
        if (take === undefined || outcome === undefined) throw new Error("An outcome for each take.");
        const waited = state.waited + take.elapsed - state.age;
        const passed = state.passed + (outcome.taken ? take.amount : 0n);
        const most = state.capacity + (state.capacity * waited) / state.window;
        if (passed > most) expect.fail(`${passed} passed of ${most}: ${about({ ...state, take })}`);
        return {
          ...state,
          waited,
          passed,
          used: outcome.usedAfter,
          age: outcome.taken ? 0n : take.elapsed,
        };
      });
    }
    expect(states.filter(({ passed, capacity }) => passed > capacity).length).to.be.above(20);
  });

  it("counts elapsed time in whole units only", async () => {
    const slow = { capacity: 10n, window: 86_400n, used: 10n, amount: 1n };
    const [early, due] = await takeOnChain([
      { ...slow, elapsed: 8_639n },
      { ...slow, elapsed: 8_640n },
    ]);
    expect([early?.taken, early?.available, due?.taken, due?.available]).to.deep.equal([false, 0n, true, 1n]);
  });

  describe("configure", () => {
    const configured = async (before: Bucket, capacity: bigint, window: bigint) => {
      const harness = await loadFixture(deployTokenBucket);
      const take = { ...before, amount: 0n };
      const { bucket, available } = await harness.configure.staticCall(take, capacity, window);
      return { capacity: bucket.capacity, used: bucket.used, window: bucket.window, available };
    };

    it("keeps what is used by then, refilled at the old pace", async () => {
      expect(await configured({ ...BUCKET, elapsed: 40n }, 5_000n, 7n)).to.deep.equal({
        capacity: 5_000n,
        used: 600n,
        window: 7n,
        available: 4_400n,
      });
    });

    it("leaves nothing where the capacity is below what is used", async () => {
      expect((await configured(BUCKET, 999n, 100n)).available).to.equal(0n);
      expect((await configured(BUCKET, 1_000n, 100n)).available).to.equal(0n);
      expect((await configured(BUCKET, 1_001n, 100n)).available).to.equal(1n);
    });

    it("begins with everything where nothing was used", async () => {
      const fresh = { capacity: 0n, used: 0n, window: 0n, elapsed: 900n };
      expect((await configured(fresh, 77n, 0n)).available).to.equal(77n);
    });
  });

  describe("giveBack", () => {
    const given = async (before: Take, since = 0n) => {
      const harness = await loadFixture(deployTokenBucket);
      const { capacity, used, window, updatedAt } = await harness.giveBack.staticCall(before, since);
      return { capacity, used, window, elapsed: BigInt(await time.latest()) - updatedAt };
    };
    const { capacity, window } = BUCKET;

    it("lowers what is used by then, never below zero", async () => {
      // 400 of 1,000 have refilled after 40 of 100 seconds.
      for (const [amount, used] of [
        [0n, 600n],
        [1n, 599n],
        [600n, 0n],
        [601n, 0n],
        [2n ** 200n, 0n],
      ] as const)
        expect(await given({ ...BUCKET, elapsed: 40n, amount })).to.deep.equal({
          capacity,
          used,
          window,
          elapsed: 0n,
        });
    });

    it("gives back what has not been refilled since it was taken, and nothing twice", async () => {
      // Of 500 taken, 10 a second have refilled; afterwards others have used the bucket again.
      for (const [since, used] of [
        [0n, 500n],
        [1n, 510n],
        [49n, 990n],
        [50n, 1_000n],
        [51n, 1_000n],
        [2n ** 48n, 1_000n],
      ] as const)
        expect(await given({ ...BUCKET, used: 1_000n, elapsed: 0n, amount: 500n }, since)).to.deep.equal({
          capacity,
          used,
          window,
          elapsed: 0n,
        });
    });

    it("gives back all of what never refills", async () => {
      const still = { capacity: 1_000n, used: 800n, window: 0n };
      expect(await given({ ...still, elapsed: 5n, amount: 300n }, 900n)).to.deep.equal({
        ...still,
        used: 500n,
        elapsed: 0n,
      });
    });

    it("leaves a bucket that counts nothing as it is", async () => {
      const unlimited = { capacity: UNLIMITED, used: 7n, window: 0n, elapsed: 5n };
      expect(await given({ ...unlimited, amount: 3n })).to.deep.equal(unlimited);
    });
  });
});
