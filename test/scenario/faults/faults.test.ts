import { expect } from "chai";
import { happyPath } from "../../support/happy-path.ts";
import { faultAt } from "../../../src/scenario/faults/fault-at.ts";
import { FAULTS } from "../../../src/scenario/faults/faults.ts";
import { stepsFor } from "../../../src/scenario/faults/steps-for.ts";
import type { SettlementMode } from "../../../src/world/world.ts";
import type { Trace } from "../../../src/trace/trace.ts";
import { wrongOwners, wrongParts } from "../../support/after-each-step.ts";
import { DeployedSystem } from "../../support/deployed-system.ts";
import { settled } from "../../support/settlements.ts";

const SETTLEMENTS: readonly SettlementMode[] = ["granular", "direct"];

const END = ["None", "Released", "Refunded", "Reclaimed", "Resolved", "Cancelled"];

/** What a trace says went wrong, for a test that fails. */
function complaint({ steps, expectations, invariants }: Trace): unknown {
  const last = steps.at(-1);
  const unmet = [...steps.flatMap((step) => step.expectations), ...expectations].filter(({ met }) => !met);
  return {
    verb: last?.verb,
    refusal: last?.refusal,
    unmet,
    broken: invariants.filter(({ broken }) => broken),
  };
}

describe("a scenario that is broken", () => {
  let system: DeployedSystem;

  before(async () => {
    system = await DeployedSystem.open(happyPath());
  });

  after(() => system.close());

  for (const fault of FAULTS) {
    for (const settlement of SETTLEMENTS) {
      const scenario = settled(happyPath(), settlement);
      for (const index of stepsFor(fault, scenario)) {
        const step = scenario.steps[index];
        it(`ends well: ${fault.name} before ${step?.verb ?? ""}, ${settlement}`, async () => {
          const trace = await system.run(faultAt(scenario, `${fault.name}@${index + 1}`));
          expect(trace.outcome, JSON.stringify(complaint(trace))).to.equal("passed");
          // Nothing is left where nobody could get at it.
          expect(END).to.include(trace.steps.findLast(({ payment }) => payment !== "")?.status.after);
          const refusals = trace.steps.filter(({ refusal }) => refusal !== undefined);
          // Nothing is refused that was not to be, and what was to be is refused by the fault's doing.
          expect(refusals.map((refused) => refused.fault)).to.include(fault.name);
          expect(refusals.every((refused) => refused.fault === fault.name)).to.equal(true);
          expect([...wrongParts(trace), ...wrongOwners(trace)]).to.deep.equal([]);
        });
      }
    }
  }
});
