import type { RunReport } from "./run-report.ts";
import { summarize } from "./summary.ts";

/** Changes when a member changes its meaning or is taken away; members may be added. */
const VERSION = 1;

/** A run for programs: one JSON object, whose texts are as the converter gave them. */
export function jsonReport({
  converter,
  claims,
  seed,
  questions,
  reports,
  families,
  ...rest
}: RunReport): string {
  const document = {
    format: "exchange-rate-conformance",
    version: VERSION,
    converter,
    claims,
    seed,
    questions,
    ...rest,
    summary: summarize(reports, families),
    cases: reports,
  };
  return `${JSON.stringify(document, (_, item: unknown) => (typeof item === "bigint" ? item.toString() : item), 2)}\n`;
}
