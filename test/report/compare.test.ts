import { expect } from "chai";
import { compareTraces } from "../../src/report/compare-traces.ts";
import { comparisonReport } from "../../src/report/comparison.ts";
import { chained } from "../../src/trace/hash-chain.ts";
import type { Trace, TraceCall, TraceStep } from "../../src/trace/trace.ts";
import { happyTrace } from "./support/traces.ts";

describe("the comparison of two traces", () => {
  let trace: Trace;
  before(async () => {
    trace = await happyTrace();
  });

  /** A call inside every transaction. */
  const INNER: TraceCall = { contract: "escrow", method: "stateOf", args: {}, gas: "1", calls: [] };

  const withCalls = ({ steps, ...rest }: Trace): Trace => ({
    ...rest,
    steps: steps.map((step) => ({
      ...step,
      transactions: step.transactions.map((one) => ({ ...one, calls: INNER })),
    })),
  });

  /** The trace with one step changed. */
  const changed = (
    index: number,
    change: (step: TraceStep) => Partial<TraceStep>,
    { steps }: Trace = trace,
  ): Trace => ({
    ...trace,
    steps: steps.map((step) => (step.index === index ? { ...step, ...change(step) } : step)),
  });

  it("finds nothing between a trace and itself", () => {
    expect(compareTraces(trace, structuredClone(trace))).to.deep.equal([]);
    const same = { left: "a", right: "b", differences: [], traces: [trace, trace] as const };
    expect(comparisonReport(same, "en")).to.equal("a and b are the same");
  });

  it("tells a change once, and not the hashes that follow from it", () => {
    const { steps, ...rest } = changed(2, () => ({ actor: "stranger" }));
    const found = compareTraces(trace, chained({ ...rest, steps }));
    expect(found.map(({ step, path }) => [step, path])).to.deep.equal([[2, "actor"]]);
  });

  const edits: [string, number, (step: TraceStep) => Partial<TraceStep>, string][] = [
    [
      "an amount",
      4,
      ({ movements }) => ({ movements: movements.map((one) => ({ ...one, after: "1" })) }),
      "amounts",
    ],
    ["a state", 5, ({ status }) => ({ status: { ...status, after: "None" } }), "states"],
    [
      "gas",
      5,
      ({ transactions }) => ({ transactions: transactions.map((one) => ({ ...one, gas: "1" })) }),
      "gas",
    ],
    [
      "an event",
      5,
      ({ transactions }) => ({ transactions: transactions.map((one) => ({ ...one, events: [] })) }),
      "events",
    ],
    ["a part of the payment", 4, () => ({ parts: [] }), "amounts"],
    ["whose tokens are", 5, () => ({ owed: [] }), "amounts"],
    ["an actor", 5, () => ({ actor: "somebody" }), "steps"],
    [
      "gas inside a transaction",
      5,
      ({ transactions }) => ({
        transactions: transactions.map((one) => ({ ...one, calls: { ...INNER, gas: "2" } })),
      }),
      "gas",
    ],
    ["what was to be", 5, () => ({ expectations: [] }), "outcome"],
    [
      "where the rate of a margin is from",
      8,
      ({ spreads }) => ({
        spreads: spreads.map(({ mid, ...one }) =>
          mid === undefined ? one : { ...one, mid: { ...mid, source: "elsewhere" } },
        ),
      }),
      "other",
    ],
  ];
  for (const [what, index, change, kind] of edits) {
    it(`tells ${what} by its step and kind`, () => {
      const found = compareTraces(withCalls(trace), changed(index, change, withCalls(trace)));
      expect(found.length).to.be.above(0);
      for (const one of found) expect([one.step, one.kind]).to.deep.equal([index, kind]);
    });
  }

  it("passes over calls inside transactions that only one of them has recorded", () => {
    expect(compareTraces(trace, withCalls(trace))).to.deep.equal([]);
    expect(compareTraces(withCalls(trace), trace)).to.deep.equal([]);
  });

  it("tells amounts in whole units, both of them", () => {
    const other = changed(4, ({ movements }) => ({
      movements: movements.map((one, at) => (at === 0 ? { ...one, after: "399999" } : one)),
    }));
    const report = comparisonReport(
      { left: "a", right: "b", differences: compareTraces(trace, other), traces: [trace, other] },
      "en",
      { values: true },
    );
    expect(report).to.contain("a and b differ in one value\namounts 1\n");
    expect(report).to.contain("\nstep 4, pay: buyer gives 1,000.01 EUR, 0.01 EUR more\n");
    expect(report).to.match(/step 4, pay {2}movements\[0\]\.after {2}4,000\.00 EUR {2}3,999\.99 EUR/);
  });

  it("finds steps that one trace has and the other has not", () => {
    const found = compareTraces(trace, { ...trace, steps: trace.steps.slice(0, -1) });
    expect(found).to.deep.equal([
      { kind: "steps", step: 9, verb: "payout", path: "", asset: "", left: '"payout"', right: undefined },
    ]);
  });

  it("passes over hashes and blocks between different chains, and nothing else", () => {
    const other = changed(5, ({ transactions }) => ({
      transactions: transactions.map((one) => ({ ...one, hash: "0x00", block: "1", gas: "2" })),
    }));
    const paths = compareTraces(trace, other, { sameChain: false }).map(({ path }) => path);
    expect(paths).to.deep.equal(["transactions[0].gas"]);
    expect(compareTraces(trace, other).length).to.equal(3);
  });
});
