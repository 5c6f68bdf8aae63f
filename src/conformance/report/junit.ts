import { FAMILIES } from "../cases/families.ts";
import { familyInWords, type ReportedCase, type RunReport } from "./run-report.ts";
import { summarize } from "./summary.ts";
import { visible } from "./visible.ts";

/** A run as JUnit's XML, which CI servers show: a suite for each family, a test for each case. */
export function junitReport({ converter, reports, families = FAMILIES, driverFailure }: RunReport): string {
  const { cases, failed, notOffered, skipped } = summarize(reports);
  const errors = driverFailure === undefined ? 0 : 1;
  const counts = { tests: cases + errors, failures: failed, errors, skipped: notOffered + skipped };
  const suites = families.flatMap((one) =>
    suite(
      familyInWords(one),
      reports.filter(({ family }) => family === one.name),
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes({ name: `Exchange-rate conformance of ${converter}`, ...counts, time: 0 })}>`,
    ...suites,
    ...driverSuite(driverFailure),
    "</testsuites>",
    "",
  ].join("\n");
}

function suite(name: string, reports: readonly ReportedCase[]): readonly string[] {
  if (reports.length === 0) return [];
  const { cases, failed, notOffered, skipped } = summarize(reports);
  const counts = { tests: cases, failures: failed, errors: 0, skipped: notOffered + skipped, time: 0 };
  return [
    `  <testsuite ${attributes({ name, ...counts })}>`,
    ...reports.flatMap((one) => testCase(name, one)),
    "  </testsuite>",
  ];
}

function testCase(
  suiteName: string,
  { id, failure, rule, reason, outcome, findings, reasons }: ReportedCase,
): readonly string[] {
  const open = `    <testcase ${attributes({ name: `${id} ${rule === "" ? failure : rule}`, classname: suiteName, time: 0 })}`;
  if (outcome === "passed") return [`${open}/>`];
  const close = "    </testcase>";
  if (outcome !== "failed")
    return [`${open}>`, `      <skipped ${attributes({ message: reasons.join("; ") })}/>`, close];
  const lines = findings.map(
    ({ given, expected, got, seed }) =>
      `${given}: expected ${expected}, got ${got}${seed === undefined ? "" : ` (seed ${seed})`}`,
  );
  const [first = ""] = lines;
  const text = [...lines, reason].map((line) => escaped(line)).join("\n");
  return [
    `${open}>`,
    `      <failure ${attributes({ message: first, type: "ConformanceFailure" })}>${text}</failure>`,
    close,
  ];
}

function driverSuite(failure: string | undefined): readonly string[] {
  if (failure === undefined) return [];
  return [
    `  <testsuite ${attributes({ name: "Driver", tests: 1, failures: 0, errors: 1, skipped: 0, time: 0 })}>`,
    `    <testcase ${attributes({ name: "answers to the end", classname: "Driver", time: 0 })}>`,
    `      <error ${attributes({ message: failure, type: "KitError" })}/>`,
    "    </testcase>",
    "  </testsuite>",
  ];
}

function attributes(given: Readonly<Record<string, string | number>>): string {
  return Object.entries(given)
    .map(([name, value]) => `${name}="${escaped(String(value))}"`)
    .join(" ");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text in XML; what XML has no character for is spelled out. */
function escaped(text: string): string {
  return visible(text)
    .replace(/[\ufffe\uffff]/g, (none) => `\\u{${none.charCodeAt(0).toString(16)}}`)
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
