import type { CaseReport } from "../../../src/conformance/report/check-exchange-rate-conformance.ts";
import type { RunReport } from "../../../src/conformance/report/run-report.ts";

const NOTHING = {
  family: "A",
  failure: "a failure",
  rule: "A rule.",
  reason: "A reason.",
  findings: [],
  reasons: [],
} as const;

/** One case of each outcome. */
export const REPORTS: readonly CaseReport[] = [
  { ...NOTHING, id: "A1", outcome: "passed", asked: 2, of: 3, reasons: ["does not round by ceil"] },
  {
    ...NOTHING,
    id: "A2",
    outcome: "failed",
    asked: 1,
    of: 1,
    findings: [{ given: "10000 JPY at 157.32", expected: "63.56 USD", got: "0.63 USD", seed: "s" }],
  },
  { ...NOTHING, id: "A3", outcome: "not-offered", asked: 0, of: 4, reasons: ["does not round by ceil"] },
  { ...NOTHING, id: "C9", family: "C", outcome: "skipped", asked: 0, of: 5, reasons: ["we book zero"] },
];

export const RUN: RunReport = {
  converter: "mine",
  claims: { signed: false, largest: 10n ** 20n },
  seed: "s",
  questions: 200,
  reports: REPORTS,
  repeat: "npx exchange-rate-conformance --driver ./mine --seed s",
};

/** Texts that a driver may send to break a report. */
export const HOSTILE: readonly string[] = [
  "\u001b[31mred\u001b[0m",
  "line\r\nline\u2028line\u0085",
  "\u0000\u0001\u0008\ufffe\uffff",
  "\ud800 half",
  "\u202etxet\u202c \u2066x\u2069 \u200b",
  "</failure><script>alert(1)</script>",
  "]]> & \" '",
  "| a | b | [x](javascript:alert(1)) ![y](http://z) `code` **b** @someone https://example.com www.example.com",
  "9".repeat(100_000),
];

/** A run in which a driver's texts stand wherever they can. */
export function hostileRun(text: string): RunReport {
  const finding = { given: text, expected: "1.00 USD", got: text };
  return {
    ...RUN,
    converter: text,
    repeat: text,
    driverFailure: text,
    reports: REPORTS.map((one) => ({
      ...one,
      reasons: one.reasons.length > 0 ? [text] : [],
      findings: one.findings.length > 0 ? [finding] : [],
    })),
  };
}
