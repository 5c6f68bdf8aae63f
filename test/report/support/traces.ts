import { happyPath } from "../../../src/files/scenarios.ts";
import type { Trace, TraceExpectation, TraceStep } from "../../../src/trace/trace.ts";
import { runInProcess } from "../../support/in-process.ts";

let happy: Promise<Trace> | undefined;

/** The trace of the first scenario; it is run once. */
export function happyTrace(): Promise<Trace> {
  happy ??= runInProcess(happyPath());
  return happy;
}

/** Names that would break every report that forgets what they may contain. */
export const HOSTILE = {
  tag: "<script>alert(1)</script>",
  quotes: `"double" & 'single'`,
  pipe: "a | b ; c # d",
  lines: "first\nsecond,\r\nthird",
};

/** The trace with hostile names for the scenario, a party, a bank, and a payment. */
export function withHostileNames(trace: Trace): Trace {
  const names: Readonly<Record<string, string>> = {
    seller: HOSTILE.tag,
    buyer: HOSTILE.quotes,
    "Pearl Bank": HOSTILE.pipe,
    payment: HOSTILE.lines,
  };
  const rename = (value: unknown): unknown => {
    if (typeof value === "string") return names[value] ?? value;
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, rename(field)]));
  };
  const renamed = rename(trace) as Trace;
  const title = { en: `${HOSTILE.tag} ${HOSTILE.pipe}`, zh: HOSTILE.quotes };
  return { ...renamed, scenario: { ...renamed.scenario, name: HOSTILE.quotes, title } };
}

/** The trace as if its payment had been refused for another reason than was expected. */
export function refusedTrace(trace: Trace): Trace {
  const steps = trace.steps.slice(0, 4);
  const last = steps.at(-1) as TraceStep;
  const expectation: TraceExpectation = {
    name: "refusal",
    subject: "payment",
    asset: "",
    expected: "QuoteExpired",
    actual: "StaleRate",
    met: false,
  };
  const refused: TraceStep = {
    ...last,
    line: 42,
    movements: [],
    reports: [{ pair: "EUR/USD", answer: "104040000", decimals: 8, at: "2025-01-23T15:00:00Z" }],
    refusal: {
      kind: "revert",
      error: "StaleRate",
      contract: "gateway",
      args: { pair: "0x455552555344", updatedAt: "1737644400", timestamp: "1737734400", maximumAge: "90000" },
    },
    expectations: [expectation],
  };
  return {
    ...trace,
    outcome: "failed",
    steps: [...steps.slice(0, -1), refused],
    expectations: [],
    totals: { ...trace.totals, payments: [] },
  };
}

/** The trace as if its payment had been made many times. */
export function manyPayments(trace: Trace, count: number): Trace {
  const numbers = Array.from({ length: count }, (_, at) => `parcel-${String(at + 1).padStart(3, "0")}`);
  return {
    ...trace,
    steps: numbers.flatMap((payment) => trace.steps.map((step) => ({ ...step, payment }))),
    totals: {
      ...trace.totals,
      payments: numbers.flatMap((payment) => trace.totals.payments.map((totals) => ({ ...totals, payment }))),
    },
  };
}
