import type { VectorFailure, VectorReport } from "./vector-report.ts";

/** A line for each failure, a line for each operation that is not known, and the counts. */
export function vectorReportLines(report: VectorReport): string[] {
  const { passed, failed, unsupported, failures } = report;
  return [
    ...failures.map(failureLine),
    ...unknownOperations(report),
    `${passed} passed, ${failed} failed, ${unsupported} unsupported`,
  ];
}

function failureLine({ file, id, op, side, inputs, expected, got, reasons }: VectorFailure): string {
  const { op: _, ...given } = inputs;
  const came = got === undefined ? "nothing" : JSON.stringify(got);
  const why = reasons.map((reason) => reason.replaceAll(/\s+/g, " ")).join("; ");
  return (
    `failed ${file} ${id} ${op} in the ${side}: inputs ${JSON.stringify(given)}, ` +
    `expected ${JSON.stringify(expected)}, got ${came} (${why})`
  );
}

function unknownOperations({ unsupportedCases }: VectorReport): string[] {
  const operations = [...new Set(unsupportedCases.map(({ op }) => op))];
  return operations.map((op) => {
    const cases = unsupportedCases.filter((unsupported) => unsupported.op === op);
    return `unsupported operation ${JSON.stringify(op)}: ${cases.map(({ id }) => id).join(", ")}`;
  });
}
