import { createHash } from "node:crypto";
import { expect } from "chai";
import { chained, endOf, headOf } from "../../src/trace/hash-chain.ts";
import { traceText } from "../../src/trace/trace-text.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { happyPath } from "../support/happy-path.ts";
import { runInProcess } from "../support/in-process.ts";

describe("the chain of a trace's hashes", () => {
  let trace: Trace;
  before(async () => {
    trace = await runInProcess(happyPath());
  });

  it("is worked out again from the file alone, in a few lines that share nothing with ours", () => {
    const canonical = (value: unknown): string =>
      Array.isArray(value)
        ? `[${value.map(canonical).join()}]`
        : value !== null && typeof value === "object"
          ? `{${Object.keys(value)
              .toSorted()
              .map((key) => `${JSON.stringify(key)}:${canonical(Reflect.get(value, key))}`)
              .join()}}`
          : JSON.stringify(value);
    const sha = (value: unknown): string =>
      `0x${createHash("sha256").update(canonical(value)).digest("hex")}`;
    const { names, methods, steps, previous, last, outcome, expectations, invariants, totals, ...head } =
      JSON.parse(traceText(trace)) as Trace;
    let hash = sha(head);
    for (const step of steps) {
      expect(step.previous).to.equal(hash);
      hash = sha(step);
    }
    expect(previous).to.equal(hash);
    expect(last).to.equal(sha({ names, methods, previous, outcome, expectations, invariants, totals }));
  });

  it("is the same for the same run, and has another last hash for any other", async () => {
    expect((await runInProcess(happyPath())).last).to.equal(trace.last);
    const other = chained({ ...trace, tool: { ...trace.tool, version: "0.0.0" } });
    expect(other.last).to.not.equal(trace.last);
  });

  it("leads from the head straight to the end where no step was carried out", () => {
    const { steps: _steps, ...rest } = trace;
    const empty = chained({ ...rest, steps: [] });
    expect(empty.previous).to.equal(trace.steps[0]?.previous);
  });

  it("has everything of a trace in its head, its steps or its end", () => {
    const parts = [...Object.keys(headOf(trace)), ...Object.keys(endOf(trace)), "steps", "last"];
    expect(parts.toSorted()).to.deep.equal(Object.keys(trace).toSorted());
  });
});
