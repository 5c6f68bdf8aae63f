import { expect } from "chai";
import { SEED, SEEDS_THAT_FOUND_SOMETHING } from "./seeds.ts";
import { allInvariants } from "./support/all.ts";
import { sharedWorld } from "./support/open-world.ts";

/** Random cases of each invariant. */
const RUNS = 25;
/** Random cases of a seed that once found something: it found it among the first. */
const RUNS_AGAIN = 5;

const invariants = await allInvariants();
const openWorld = sharedWorld();

describe("invariants", () => {
  for (const [number, { name, statement, check }] of invariants) {
    it(`${name}: ${statement} (seed ${SEED})`, async () => {
      await check(openWorld, { seed: SEED, runs: RUNS });
    }).timeout(120_000);

    for (const { seed } of SEEDS_THAT_FOUND_SOMETHING.filter(({ invariant }) => invariant === number)) {
      it(`${name}, where seed ${seed} once found it broken`, async () => {
        await check(openWorld, { seed, runs: RUNS_AGAIN });
      }).timeout(120_000);
    }
  }

  it("are the fourteen of the design", () => {
    expect([...invariants.keys()]).to.deep.equal(Array.from({ length: 14 }, (_, index) => index + 1));
  });
});
