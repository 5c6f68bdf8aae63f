import { expect } from "chai";
import fc from "fast-check";
import { chainErrors } from "../../src/trace/check-chain.ts";
import { hashOf } from "../../src/trace/canonical.ts";
import { chained } from "../../src/trace/hash-chain.ts";
import { parseTrace } from "../../src/trace/parse-trace.ts";
import { traceText } from "../../src/trace/trace-text.ts";
import type { Trace, TraceStep } from "../../src/trace/trace.ts";
import { happyPath } from "../support/happy-path.ts";
import { runInProcess } from "../support/in-process.ts";

const OTHER = `0x${"0".repeat(64)}`;

/** What was done to a trace, and the finding: its code, and who it is about. */
type Tampering = readonly [what: string, done: (trace: Trace) => Trace, code: string, link: string];

const withSteps = (trace: Trace, change: (steps: TraceStep[]) => readonly TraceStep[]): Trace => ({
  ...trace,
  steps: change([...trace.steps]),
});
const changedStep = (trace: Trace, at: number, change: Partial<TraceStep>): Trace =>
  withSteps(trace, (steps) => steps.map((step, index) => (index === at ? { ...step, ...change } : step)));
const swapped = (steps: readonly TraceStep[], left: number, right: number): TraceStep[] =>
  steps.map((step, at) => (at === left ? steps[right] : at === right ? steps[left] : step) ?? step);

const END = "the end (outcome, expectations, invariants, totals)";

const TAMPERINGS: readonly Tampering[] = [
  [
    "a value in the first step",
    (t) => changedStep(t, 0, { actor: "stranger" }),
    "TRACE_CHANGED",
    "step 1 (quote)",
  ],
  ["a value in a step", (t) => changedStep(t, 3, { actor: "stranger" }), "TRACE_CHANGED", "step 4 (pay)"],
  [
    "a value in the last step",
    (t) => changedStep(t, 8, { actor: "stranger" }),
    "TRACE_CHANGED",
    "step 9 (payout)",
  ],
  ["a step's number", (t) => changedStep(t, 3, { index: 7 }), "TRACE_CHANGED", "step 7 (pay)"],
  [
    "a step's number, to a lower one",
    (t) => changedStep(t, 3, { index: 1 }),
    "TRACE_CHANGED",
    "step 1 (pay)",
  ],
  [
    "the first step taken out",
    (t) => withSteps(t, (steps) => steps.slice(1)),
    "TRACE_STEP_MISSING",
    "step 1 is",
  ],
  [
    "a step taken out",
    (t) => withSteps(t, (steps) => steps.toSpliced(4, 1)),
    "TRACE_STEP_MISSING",
    "step 5 is",
  ],
  [
    "steps taken out",
    (t) => withSteps(t, (steps) => steps.toSpliced(4, 3)),
    "TRACE_STEP_MISSING",
    "steps 5 to 7 are",
  ],
  [
    "the last step taken out",
    (t) => withSteps(t, (steps) => steps.slice(0, -1)),
    "TRACE_STEP_MISSING",
    "step 9 is",
  ],
  ["all steps taken out", (t) => withSteps(t, () => []), "TRACE_STEP_MISSING", "steps 1 to 9 are"],
  [
    "neighbours swapped",
    (t) => withSteps(t, (steps) => swapped(steps, 2, 3)),
    "TRACE_STEP_MOVED",
    "step 4 (pay)",
  ],
  [
    "steps swapped",
    (t) => withSteps(t, (steps) => swapped(steps, 0, 8)),
    "TRACE_STEP_MOVED",
    "step 9 (payout)",
  ],
  [
    "a step copied",
    (t) => withSteps(t, (steps) => steps.toSpliced(6, 0, ...steps.slice(3, 4))),
    "TRACE_STEP_ADDED",
    "step 4 (pay)",
  ],
  [
    "a step put in that builds on the one before",
    (t) =>
      withSteps(t, (steps) =>
        steps.toSpliced(4, 0, ...steps.slice(4, 5).map((step) => ({ ...step, verb: "wait" }))),
      ),
    "TRACE_STEP_ADDED",
    "step 5 (wait)",
  ],
  [
    "the head",
    (t) => ({ ...t, scenario: { ...t.scenario, seed: "x" } }),
    "TRACE_CHANGED",
    "the head (all before the steps)",
  ],
  [
    "a party",
    (t) => ({ ...t, parties: t.parties.slice(1) }),
    "TRACE_CHANGED",
    "the head (all before the steps)",
  ],
  ["the totals", (t) => ({ ...t, totals: { ...t.totals, gas: "1" } }), "TRACE_CHANGED", END],
  ["the outcome", (t) => ({ ...t, outcome: "failed" }), "TRACE_CHANGED", END],
  ["the last hash", (t) => ({ ...t, last: OTHER }), "TRACE_CHANGED", END],
  ["a step's hash", (t) => changedStep(t, 5, { previous: OTHER }), "TRACE_LINK_CHANGED", "step 6 (deliver)"],
  [
    "the first step's hash",
    (t) => changedStep(t, 0, { previous: OTHER }),
    "TRACE_LINK_CHANGED",
    "step 1 (quote)",
  ],
  ["the end's hash", (t) => ({ ...t, previous: OTHER }), "TRACE_LINK_CHANGED", END],
];

describe("what was changed in a trace", () => {
  let trace: Trace;
  before(async () => {
    trace = await runInProcess(happyPath());
  });

  it("is nothing as it was written, and as it is read back", () => {
    expect(chainErrors(trace, "x.json")).to.deep.equal([]);
    expect(chainErrors(parseTrace(traceText(trace), "x.json"), "x.json")).to.deep.equal([]);
  });

  for (const [what, done, code, link] of TAMPERINGS)
    it(`is found and named, and nothing else is: ${what}`, () => {
      const found = chainErrors(done(trace), "x.json");
      expect(found.map((error) => error.code)).to.deep.equal([code]);
      const { parameters, message } = found[0] ?? expect.fail("nothing was found");
      const { link: named, actual, expected }: Record<string, unknown> = { ...parameters };
      expect(named).to.equal(link);
      for (const value of ["x.json", link, actual, expected]) expect(message).to.contain(value);
      expect(actual).to.match(/^0x[0-9a-f]{64}$/);
      expect(expected)
        .to.match(/^0x[0-9a-f]{64}$/)
        .and.to.not.equal(actual);
    });

  it("is each of several changes", () => {
    const twice = changedStep(changedStep(trace, 1, { actor: "stranger" }), 6, { actor: "stranger" });
    const found = chainErrors(twice, "x").map(({ parameters }): Record<string, unknown> => ({
      ...parameters,
    }));
    expect(found.map(({ link }) => link)).to.deep.equal(["step 2 (disclose)", "step 7 (release)"]);
  });

  it("is a hash that was taken out, too", () => {
    const { last: _last, ...open } = trace;
    expect(chainErrors(open, "x")[0]?.message).to.contain("the field last states none");
    const bare = withSteps(trace, (steps) =>
      steps.map(({ previous, ...step }, at) => (at === 4 ? step : { ...step, previous: previous ?? OTHER })),
    );
    expect(chainErrors(bare, "x").map(({ code }) => code)).to.deep.equal(["TRACE_LINK_CHANGED"]);
  });

  it("cannot be found in a trace of before there were hashes, which is no error", () => {
    const { last: _last, previous: _previous, ...rest } = trace;
    const old = { ...rest, steps: trace.steps.map(({ previous: _own, ...step }) => step) };
    expect(chainErrors(old, "x")).to.deep.equal([]);
  });

  it("is seen in the last hash alone where all hashes were worked out anew", () => {
    const forged = chained(changedStep(trace, 3, { actor: "stranger" }));
    expect(chainErrors(forged, "x")).to.deep.equal([]);
    expect(forged.last).to.not.equal(trace.last);
  });

  it("is found wherever a single value is another one", () => {
    const leaves = leavesOf(trace);
    fc.assert(
      fc.property(fc.nat(leaves.length - 1), (at) => {
        const text = JSON.parse(traceText(trace)) as Trace;
        alter(text, leaves[at] ?? []);
        return chainErrors(text, "x").length > 0;
      }),
      { seed: 20_250_123, numRuns: 100 },
    );
  });

  it("names the stated hash of a step as the hash of what is there", () => {
    const [first] = chainErrors(changedStep(trace, 3, { actor: "stranger" }), "x");
    const step = { ...trace.steps[3], actor: "stranger" };
    expect(first?.parameters).to.include({ actual: hashOf(step), expected: trace.steps[4]?.previous });
  });
});

/** The paths of all values in a document. */
function leavesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, field]) => leavesOf(field, [...path, key]));
}

/** Puts another value in a place. */
function alter(document: object, path: readonly string[]): void {
  let target: object = document;
  for (const key of path.slice(0, -1)) target = Reflect.get(target, key) as object;
  const [last = ""] = path.slice(-1);
  const known: unknown = Reflect.get(target, last);
  Reflect.set(
    target,
    last,
    typeof known === "number" ? known + 1 : typeof known === "boolean" ? !known : `${String(known)}0`,
  );
}
