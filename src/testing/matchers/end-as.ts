import { nameUnknown } from "../../fields/closest-name.ts";
import { expectationText } from "../../report/expectation-text.ts";
import { Speaker } from "../../report/speaker.ts";
import { verdictOf } from "../../report/verdict.ts";
import type { OfPayment } from "./settle-for.ts";
import { paymentIn, refusalsText, traceOf } from "./subjects.ts";
import type { Verdict } from "./verdict.ts";

/** A payment's escrow is in a state when the run ends: `"released"`, in capitals or not. @throws NAME_UNKNOWN */
export async function endAs(subject: unknown, status: string, { payment }: OfPayment = {}): Promise<Verdict> {
  const trace = await traceOf(subject, "endAs");
  const name = paymentIn(trace, payment);
  const { states } = trace.machine;
  const wanted = states.find((state) => state.toLowerCase() === status.toLowerCase());
  if (wanted === undefined) throw nameUnknown("status", status, states);
  const own = trace.steps.filter((step) => step.payment === name);
  const got = own.at(-1)?.status.after ?? "";
  const refused = refusalsText(own);
  return {
    pass: got === wanted,
    message: () =>
      `expected ${name} to end as ${wanted}, and its final status is ${got}${refused === "" ? "" : `; ${refused}`}`,
    negatedMessage: () => `expected ${name} not to end as ${wanted}`,
    expected: wanted,
    actual: got,
  };
}

/** Every expectation of a scenario is met, those of steps and those of the end, and no step was refused unexpectedly. */
export async function meetExpectations(subject: unknown): Promise<Verdict> {
  const trace = await traceOf(subject, "meetExpectations");
  const { expectations, met } = verdictOf(trace);
  const lines = expectations
    .filter(({ expectation }) => !expectation.met)
    .map(({ expectation, step }) => {
      const { name, subject: about, expected, actual, asset, is } = expectation;
      const unit = asset === "" ? "" : ` minor units of ${asset}`;
      const where = step === undefined ? "at the end" : `in step ${step.index}, ${step.verb}`;
      const plain = `${name} of ${about}: expected ${expected}, got ${actual}${unit}`;
      return `${is === undefined ? plain : expectationText(expectation, new Speaker("en", trace))} ${where}`;
    });
  return {
    pass: met === expectations.length && trace.outcome !== "broken",
    message: () =>
      `expected ${trace.scenario.name} to meet its ${expectations.length} expectations, ${lines.length} are not met: ${lines.join("; ")}`,
    negatedMessage: () => `expected ${trace.scenario.name} not to meet its expectations, all ${met} are met`,
    expected: "passed",
    actual: trace.outcome,
  };
}
