import { expect } from "chai";
import stringWidth from "string-width";
import { LANGUAGES, type Language } from "../../src/language.ts";
import { compareTraces } from "../../src/report/compare-traces.ts";
import { comparisonReport } from "../../src/report/comparison.ts";
import type { Trace, TraceStep } from "../../src/trace/trace.ts";
import { happyTrace, refusedTrace } from "./support/traces.ts";

describe("a comparison as people read it", () => {
  let trace: Trace;
  before(async () => {
    trace = await happyTrace();
  });

  const changed = (index: number, change: (step: TraceStep) => Partial<TraceStep>): Trace => ({
    ...trace,
    steps: trace.steps.map((step) => (step.index === index ? { ...step, ...change(step) } : step)),
  });
  const linesOf = (other: Trace, language: Language = "en", values = false): string[] =>
    comparisonReport(
      { left: "a", right: "b", differences: compareTraces(trace, other), traces: [trace, other] },
      language,
      { values, width: 200 },
    ).split("\n");

  it("states what arrives, and by how much less", () => {
    const owed = (step: TraceStep): Partial<TraceStep> => ({
      parts: (step.parts ?? []).map((part) =>
        part.name === "owed" ? { ...part, minor: { numerator: "746510", denominator: "1" } } : part,
      ),
    });
    expect(linesOf(changed(8, owed))).to.include(
      "step 8, redeem: seller receives 7,465.10 CNY, 12.20 CNY less, to be paid out",
    );
    expect(linesOf(changed(8, owed), "zh")).to.include(
      "步骤 8，赎回：卖方收到 7,465.10 CNY，少 12.20 CNY（待付）",
    );
  });

  it("states fees, times and statuses, each once", () => {
    const fee = changed(8, (step) => ({
      fees: step.fees.map((one) => ({ ...one, amount: { ...one.amount, minor: "1500" } })),
    }));
    expect(linesOf(fee)).to.include("step 8, redeem: off-ramp fee (gateway): 15.00 CNY, 0.01 CNY more");
    const later = changed(9, ({ at }) => ({ at: at.replace(/\d\dZ$/, "59Z") }));
    expect(linesOf(later).filter((line) => line.includes("later"))).to.have.length(1);
    const status = changed(5, ({ status: own }) => ({ status: { ...own, after: "None" } }));
    expect(linesOf(status)).to.include("step 5, fund: escrow: not in escrow yet instead of Funded");
  });

  it("states a refusal with its reason, on its own step", () => {
    const refused = refusedTrace(trace);
    const lines = linesOf(refused);
    expect(lines.some((line) => line.startsWith("step 4, pay: refused by gateway: StaleRate"))).to.equal(
      true,
    );
    expect(lines).to.include("the run: outcome: failed instead of passed");
  });

  it("names a step that only one run has, and moves no other by it", () => {
    const steps = trace.steps
      .filter(({ index }) => index !== 3)
      .map((step, at) => ({ ...step, index: at + 1 }));
    const lines = linesOf({ ...trace, steps });
    const about = lines.filter((line) => line.startsWith("step"));
    expect(about).to.deep.equal(["steps 1", "step 3, disclose: in a alone"]);
  });

  it("shows hashes, addresses and gas only where every value is asked for", () => {
    const other = changed(5, ({ transactions }) => ({
      transactions: transactions.map((one) => ({ ...one, hash: "0xabcd", gas: "7" })),
    }));
    const brief = linesOf(other).join("\n");
    expect(brief).to.include("Steps, amounts and statuses are the same.");
    expect(brief).to.not.match(/0xabcd|gas: |transactions\[0\]/);
    const full = linesOf(other, "en", true).join("\n");
    expect(full).to.include("step 5, fund: gas: 7 instead of 123,");
    expect(full).to.match(/transactions\[0\]\.hash.*0xabcd/);
  });

  for (const language of LANGUAGES)
    for (const width of [80, 100, 200])
      it(`fits ${width} columns, with every value and without (${language})`, () => {
        const other = refusedTrace(trace);
        const differences = compareTraces(trace, other);
        const left = `/a/folder/${"of-a-long-name/".repeat(12)}left.json`;
        for (const values of [true, false]) {
          const compared = { left, right: "b", differences, traces: [trace, other] } as const;
          const report = comparisonReport(compared, language, { values, width });
          for (const line of report.split("\n")) expect(stringWidth(line), line).to.be.at.most(width);
          expect(report).to.not.match(/\{\w+\}|undefined|NaN|\bcompare\./);
        }
      });
});
