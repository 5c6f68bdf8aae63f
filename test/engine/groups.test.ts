import { expect } from "chai";
import { openInProcessChain } from "../../src/chain/in-process.ts";
import { runScenario } from "../../src/simulate.ts";
import type { Scenario, ScenarioStep } from "../../src/scenario/scenario.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { eur, withSteps } from "../support/step-scenarios.ts";

const VERBS = ["pay", "fund", "deliver", "release", "redeem", "payout"] as const;

/** The same small payment so many times, one after the other. */
function parcels(count: number): Scenario {
  const names = Array.from({ length: count }, (_, index) => `parcel-${index + 1}`);
  const steps = names.flatMap((payment): ScenarioStep[] => [
    { verb: "quote", parameters: { payment, fixed: { send: eur("20.00") }, validFor: 900n } },
    ...VERBS.map((verb) => ({ verb, parameters: { payment } })),
  ]);
  const payments = names.map((name) => ({
    name,
    token: "XUSD",
    payer: "buyer",
    payee: "seller",
    group: "parcels",
  }));
  return withSteps(steps, { payments });
}

describe("many payments", () => {
  const COUNT = 40;
  const STEPS = VERBS.length + 1;
  let trace: Trace;
  const asked: number[] = [];
  const progress: string[] = [];

  before(async () => {
    const rpc = await openInProcessChain();
    let requests = 0;
    const counting = {
      ...rpc,
      request(method: string, params: readonly unknown[] = []) {
        requests += 1;
        return rpc.request(method, params);
      },
    };
    const scenario = parcels(COUNT);
    const run = runScenario(scenario, counting);
    for await (const { index } of run) {
      progress.push(`${index}/${scenario.steps.length}`);
      if (index % STEPS === 0) asked.push(requests);
    }
    trace = await run;
    await rpc.close();
  });

  it("take as many questions to the chain each, however many came before", () => {
    expect(trace.outcome).to.equal("passed");
    const each = asked.slice(1).map((total, index) => total - (asked[index] ?? 0));
    // The first makes accounts known; every further one costs the same.
    expect(new Set(each.slice(1)).size).to.equal(1);
    expect(asked).to.have.length(COUNT);
  });

  it("tell how far they are", () => {
    expect(progress).to.have.length(COUNT * STEPS);
    expect(progress.at(-1)).to.equal(`${COUNT * STEPS}/${COUNT * STEPS}`);
  });

  it("have totals each, and what is looked at once is looked at for all of them", () => {
    expect(trace.totals.payments.map(({ payment }) => payment)).to.have.length(COUNT);
    expect(new Set(trace.totals.payments.map(({ received }) => received.minor)).size).to.equal(1);
    const checks = Object.fromEntries(trace.invariants.map(({ name, checks }) => [name, checks]));
    // Once when it is paid; after each of its steps and once in the end; at every step.
    expect(checks["no-gain"]).to.equal(COUNT);
    expect(checks["identity"]).to.equal(COUNT);
    expect(checks["conservation"]).to.equal(COUNT * (STEPS + 1));
    expect(checks["solvency"]).to.equal(COUNT * STEPS);
    expect(trace.invariants.map(({ broken }) => broken)).to.deep.equal(trace.invariants.map(() => undefined));
  });
});
