import { expect } from "chai";
import { openInProcessChain } from "../../../src/chain/in-process.ts";
import type { Rpc } from "../../../src/chain/rpc.ts";
import { buildScenario } from "../../../src/scenario/builder.ts";
import { changedScenario } from "../../../src/scenario/changed-scenario.ts";
import { readScenario, type ReadOptions } from "../../../src/scenario/read-scenario.ts";
import type { Scenario } from "../../../src/scenario/scenario.ts";
import { runScenario } from "../../../src/simulate.ts";
import { consoleReport } from "../../../src/report/console.ts";
import { parseAmount } from "../../../src/money/money.ts";
import { currencyAsset } from "../../../src/money/currency.ts";
import { mistakesIn, placesOf } from "../broken/read-broken.ts";

const HOUR = 3_600_000;

/** Two payments; the second refund is timed by the first. */
const TEXT = `title: Two refunds
teaches: The second one waits for the first.
clock: 2025-01-23T15:30:00Z
parties:
  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 5000.00 EUR }
  seller: { country: CN, currency: CNY, bank: Pearl Bank }
rates:
  EUR/USD: { constant: 1.0404, source: ECB }
  EUR/CNY: { constant: 7.5829, source: ECB }
payments: { one: { from: buyer, to: seller }, two: { from: buyer, to: seller } }
steps:
  - quote: { payment: one, send: 1000.00 EUR }
  - quote: { payment: two, send: 500.00 EUR }
  - disclose: { payment: one, to: seller }
  - disclose: { payment: two, to: seller }
  - pay: { payment: one }
  - pay: { payment: two }
  - fund: { payment: one }
  - fund: { payment: two }
    as: second-fund
  - refund: { payment: one }
    at: +2h
    as: first-refund
  - attest:
    at: +5h
  - refund: { payment: two }
    as: second-refund
    at: first-refund+1d
claims:
  - claim: The second one waits for the first.
    step: second-refund
    expect: { status: Refunded }
`;

function read(text = TEXT, options: ReadOptions = {}): Scenario {
  return readScenario(text, { file: "broken.yaml", ...options });
}

function places(from: string, to: string, set: readonly string[] = []): string {
  return placesOf(mistakesIn(TEXT.replace(from, to), { set }));
}

describe("a step with a label", () => {
  let rpc: Rpc;
  before(async () => {
    rpc = await openInProcessChain();
  });
  after(() => rpc.close());

  it("is what others are timed by, from its end on", async () => {
    const trace = await runScenario(read(), rpc);
    expect(trace.outcome).to.equal("passed");
    const at = (label: string): number =>
      Date.parse(trace.steps.find((step) => step.label === label)?.at ?? "");
    expect(at("second-refund") - at("first-refund")).to.equal(24 * HOUR);
    // The claim was looked at right after it.
    const claimed = trace.steps.filter(({ expectations }) => expectations.some(({ claim }) => claim));
    expect(claimed.map(({ label }) => label)).to.deep.equal(["second-refund"]);
    expect(consoleReport(trace, "en")).to.contain("second-refund");
  });

  it("is named where what it expects is not met", async () => {
    const trace = await runScenario(read(TEXT.replace("{ status: Refunded }", "{ status: Funded }")), rpc);
    expect(trace.outcome).to.equal("failed");
    expect(consoleReport(trace, "en")).to.contain("refund “second-refund”");
  });

  it("comes right after what took longer", () => {
    const { steps } = read(TEXT.replace("first-refund+1d", "first-refund"));
    expect(steps.at(-1)?.at).to.deep.equal({ step: "first-refund", offset: 0n });
  });

  it("is where a run ends, and a fault begins", async () => {
    const until = changedScenario(read(), { until: "first-refund" });
    expect(until.steps.at(-1)?.label).to.equal("first-refund");
    const broken = changedScenario(read(), { fault: "pause-token@second-fund" });
    const refused = broken.steps.findIndex(({ expect: wanted }) => wanted?.revert !== undefined);
    expect(broken.steps[refused]?.label).to.equal("second-fund");
    expect((await runScenario(broken, rpc)).outcome).to.equal("passed");
  });

  it("is passed over by what it timed where a fault leads past it", async () => {
    // The carrier delivers nothing: the step that the refund was timed by is left out.
    const text = TEXT.replace("refund: { payment: one }", "deliver: { payment: one }");
    const broken = changedScenario(read(text.replace("first-refund+1d", "first-refund+5h")), {
      fault: "carrier-silent@first-refund",
    });
    const last = broken.steps.findLast(({ label }) => label === "second-refund");
    expect(broken.steps.map(({ label }) => label)).to.not.include("first-refund");
    expect(last?.at).to.deep.equal({ after: 18_000n });
    expect((await runScenario(broken, rpc)).outcome).to.equal("passed");
  });

  it("is a part of paths", () => {
    const { steps } = read(TEXT, { set: ["steps.first-refund.at=+3h"] });
    expect(steps.find(({ label }) => label === "first-refund")?.at).to.deep.equal({ after: 10_800n });
    expect(
      read(`${TEXT}whatIf: [{ set: steps.first-refund.at, from: +1h, to: +9h, step: +1h }]`).whatIf?.[0]
        ?.value,
    ).to.equal("+2h");
  });

  it("is refused where something else has the name", () => {
    expect(places("as: second-fund", "as: refund")).to.equal("20:9 NAME_TAKEN");
    expect(places("as: second-fund", "as: report")).to.equal("20:9 NAME_TAKEN");
    expect(places("as: second-fund", "as: deliverBy-1s")).to.equal("20:9 NAME_TAKEN");
    expect(places("as: second-fund", "as: T")).to.equal("20:9 NAME_TAKEN");
    expect(places("as: second-fund", "as: 7")).to.equal("20:9 FIELD_MALFORMED");
    expect(places("as: second-fund", "as: the second")).to.equal("20:9 FIELD_MALFORMED");
    expect(places("as: second-fund", "as:")).to.equal("20:5 VALUE_MISSING");
    expect(places("as: second-fund", "as: [a]")).to.equal("20:9 VALUE_KIND");
    expect(places("as: second-refund", "as: first-refund")).to.contain("27:9 NAME_TAKEN");
  });

  it("is refused where it is unknown, or comes later", () => {
    expect(places("first-refund+1d", "first-refnd+1d")).to.equal("28:9 NAME_MISSPELT");
    expect(places("first-refund+1d", "somewhere+1d")).to.equal("28:9 FIELD_MALFORMED");
    expect(places("first-refund+1d", "first-refund-1d")).to.equal("28:9 NAME_MISSPELT");
    expect(places("first-refund+1d", "second-refund+1d")).to.equal("28:9 STEP_LABEL_LATER");
    expect(places("at: +2h", "at: second-refund+2h")).to.equal("22:9 STEP_LABEL_LATER");
    expect(places("step: second-refund", "step: third-refund")).to.equal("31:11 CLAIM_STEP_UNKNOWN");
    expect(() => changedScenario(read(), { until: "second-refnd" })).to.throw("Did you mean second-refund?");
    expect(() => changedScenario(read(), { fault: "stale-rate@nowhere" })).to.throw(
      "no effect before nowhere",
    );
  });

  it("is the same in a program", async () => {
    const built = buildScenario("labels", "2025-01-23T15:30:00Z")
      .party("buyer", { country: "DE", currency: "EUR", bank: "Rhein Bank", balance: "5000.00" })
      .party("seller", { country: "CN", currency: "CNY", bank: "Pearl Bank" })
      .rate("EUR/USD", "1.0404")
      .rate("EUR/CNY", "7.5829")
      .payment("invoice", "buyer", "seller")
      .step(
        "quote",
        { payment: "invoice", fixed: { send: parseAmount("10.00", currencyAsset("EUR")) }, validFor: 900n },
        { as: "first-quote" },
      );
    expect(() => built.step("attest", {}, { as: "first-quote" })).to.throw(
      "already the label of another step",
    );
    expect(() => built.step("attest", {}, { as: "pay" })).to.throw("already the name of a kind of step");
    expect(() => built.step("attest", {}, { as: "a b" })).to.throw("a b");
    const { steps } = await runScenario(
      built.step("attest", {}, { at: "+2h" }).step("attest", {}, { at: "first-quote+3h" }).build(),
      rpc,
    );
    expect(Date.parse(steps[2]?.at ?? "") - Date.parse(steps[0]?.at ?? "")).to.equal(3 * HOUR);
  });

  it("ends the run where its step is none of those that were carried out", async () => {
    const { steps, ...rest } = read();
    const timed = steps.filter(({ label }) => label !== "first-refund");
    let code = "";
    try {
      await runScenario({ ...rest, steps: timed }, rpc);
    } catch (error) {
      code = (error as { code: string }).code;
    }
    expect(code).to.equal("STEP_NOT_DONE");
  });
});
