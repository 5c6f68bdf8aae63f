import { type Bilingual, fillTemplate, type Language } from "../../language.ts";
import type { OperationCount, VectorFailure, VectorReport } from "./vector-report.ts";

const WORDS = {
  failed: {
    en: "failed {file} {id} {op} in the {side}: inputs {inputs}, expected {expected}, got {got} ({why})",
    zh: "失败 {file} {id} {op}（{side}）：输入 {inputs}，应为 {expected}，得到 {got}（{why}）",
  },
  library: { en: "library", zh: "程序库" },
  contracts: { en: "contracts", zh: "合约" },
  nothing: { en: "nothing", zh: "无" },
  unsupported: { en: "unsupported operation {op}: {ids}", zh: "不支持的运算 {op}：{ids}" },
  operation: { en: "{op}: {counts}", zh: "{op}：{counts}" },
  counts: {
    en: "{passed} passed, {failed} failed, {unsupported} unsupported",
    zh: "通过 {passed}，失败 {failed}，不支持 {unsupported}",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/**
 * A line for each failure, a line for each operation that is not known, a line for each operation that ran, and the
 * counts of all. Why a case failed stands in the words of its file, which are English.
 */
export function vectorReportLines(report: VectorReport, language: Language = "en"): string[] {
  const { failures, operations } = report;
  return [
    ...failures.map((failure) => failureLine(failure, language)),
    ...unknownOperations(report, language),
    ...operations
      .filter(({ passed, failed }) => passed + failed > 0)
      .map((one) => {
        return fillTemplate(WORDS.operation[language], { op: one.op, counts: counted(one, language) });
      }),
    counted(report, language),
  ];
}

function counted(counts: Omit<OperationCount, "op">, language: Language): string {
  const { passed, failed, unsupported } = counts;
  return fillTemplate(WORDS.counts[language], {
    passed: String(passed),
    failed: String(failed),
    unsupported: String(unsupported),
  });
}

function failureLine(failure: VectorFailure, language: Language): string {
  const { file, id, op, side, inputs, expected, got, reasons } = failure;
  const { op: _, ...given } = inputs;
  return fillTemplate(WORDS.failed[language], {
    file,
    id,
    op,
    side: WORDS[side][language],
    inputs: JSON.stringify(given),
    expected: JSON.stringify(expected),
    got: got === undefined ? WORDS.nothing[language] : JSON.stringify(got),
    why: reasons.map((reason) => reason.replaceAll(/\s+/g, " ")).join("; "),
  });
}

function unknownOperations({ unsupportedCases }: VectorReport, language: Language): string[] {
  const operations = [...new Set(unsupportedCases.map(({ op }) => op))];
  return operations.map((op) => {
    const ids = unsupportedCases.filter((unsupported) => unsupported.op === op).map(({ id }) => id);
    return fillTemplate(WORDS.unsupported[language], { op: JSON.stringify(op), ids: ids.join(", ") });
  });
}
