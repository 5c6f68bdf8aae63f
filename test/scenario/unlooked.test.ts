import { expect } from "chai";
import path from "node:path";
import { openInProcessChain } from "../../src/chain/in-process.ts";
import type { Rpc } from "../../src/chain/rpc.ts";
import { readScenarioFile } from "../../src/files/scenarios.ts";
import { consoleReport } from "../../src/report/console.ts";
import { junitReport } from "../../src/report/junit.ts";
import { verdictFigures } from "../../src/report/verdict.ts";
import { changedScenario } from "../../src/scenario/changed-scenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { runScenario } from "../../src/simulate.ts";
import { chainErrors } from "../../src/trace/check-chain.ts";
import { parseTrace } from "../../src/trace/parse-trace.ts";
import { traceText } from "../../src/trace/trace-text.ts";

const HAPPY = readScenarioFile(path.resolve(import.meta.dirname, "../../scenarios/01-happy-path.yaml"));

/** The places, each with its keys. */
function places(unlooked: Scenario["unlooked"] = []): string[] {
  return unlooked.map(({ step, verb, what, count }) => `${step} ${verb}: ${what.join(" ")} (${count})`);
}

describe("what a file expects and nothing looks at", () => {
  let rpc: Rpc;
  before(async () => {
    rpc = await openInProcessChain();
  });
  after(() => rpc.close());

  it("is nothing where the file is run as it is", async () => {
    expect(HAPPY.unlooked).to.equal(undefined);
    const trace = await runScenario(HAPPY, rpc);
    expect(trace.notLookedAt).to.equal(undefined);
    expect(verdictFigures(trace).expectations).to.have.keys("met", "total");
  });

  it("is what a fault makes meaningless: steps that are left out, balances after it, and the end", () => {
    expect(places(changedScenario(HAPPY, { fault: "goods-lost" }).unlooked)).to.deep.equal([
      "6 deliver: status (1)",
      "7 release: status (1)",
      "8 redeem: balances (2)",
      "0 : received returned balances supply (5)",
    ]);
    // What comes before the fault is looked at as ever.
    expect(places(changedScenario(HAPPY, { fault: "stale-rate@redeem" }).unlooked)[0]).to.match(/^8 redeem/);
  });

  it("is counted once for two faults, and not beyond where a run is to end", () => {
    const two = changedScenario(HAPPY, { fault: ["clock-skew@pay", "stale-rate@redeem"] });
    const at = (two.unlooked ?? []).map(({ step, what }) => `${step} ${what.join()}`);
    expect(new Set(at).size).to.equal(at.length);
    const until = changedScenario(HAPPY, { fault: "stale-rate@redeem", until: "redeem" });
    expect((until.unlooked ?? []).every(({ step }) => step > 0 && step <= 8)).to.equal(true);
  });

  it("is what comes after an expectation that is not met", async () => {
    const steps = HAPPY.steps.map((step) =>
      step.verb === "fund" ? { ...step, expect: { ...step.expect, status: "Released" as const } } : step,
    );
    const { outcome, notLookedAt } = await runScenario({ ...HAPPY, steps }, rpc);
    expect(outcome).to.equal("failed");
    expect((notLookedAt ?? []).map(({ step }) => step)).to.deep.equal([6, 7, 8, 0]);
  });

  it("is counted and named in the verdict, in both languages, in JUnit and in the trace", async () => {
    const trace = await runScenario(changedScenario(HAPPY, { fault: "goods-lost" }), rpc);
    expect(trace.outcome).to.equal("passed");
    expect(verdictFigures(trace).expectations.notLookedAt).to.equal(9);
    const flat = (text: string): string => text.replaceAll(/\s+/g, " ");
    expect(flat(consoleReport(trace, "en")))
      .to.contain("Not looked at: 9 expectations of the file")
      .and.to.contain("the file's step 6, deliver: status");
    expect(consoleReport(trace, "zh")).to.contain("未检查：文件中的 9 项预期");
    expect(junitReport([trace], "en")).to.match(
      /step 6, deliver: status"[^>]*>\s*<skipped message="not looked at: 1"/,
    );
    const read = parseTrace(traceText(trace), "t.json");
    expect(read.notLookedAt).to.deep.equal(trace.notLookedAt);
    expect(chainErrors(read, "t.json")).to.deep.equal([]);
    const changed = { ...trace, notLookedAt: [] };
    expect(chainErrors(changed, "t.json").length).to.be.greaterThan(0);
  });
});
