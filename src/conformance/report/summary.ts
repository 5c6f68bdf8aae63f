import { FAMILIES } from "../cases/families.ts";
import type { ReportedCase, ReportedFamily } from "./run-report.ts";

/** How many cases came to what, and how many of their examples were asked. */
export interface Tally {
  readonly cases: number;
  readonly passed: number;
  readonly failed: number;
  readonly notOffered: number;
  readonly skipped: number;
  /** Examples that were put, of all that there are. */
  readonly asked: number;
  readonly of: number;
}

/** Cases that were left out for one reason. */
export interface LeftOutFor {
  readonly reason: string;
  readonly ids: readonly string[];
}

/** What a run came to. */
export interface Summary extends Tally {
  readonly families: readonly (Tally & { readonly family: string; readonly title: string })[];
  /** What was not asked since the converter does not offer it, by reason; also parts of cases that passed or failed. */
  readonly notOfferedFor: readonly LeftOutFor[];
  readonly skippedFor: readonly LeftOutFor[];
}

/** Counts what a run came to. @param by What the cases are counted by; the kit's families unless given. */
export function summarize(
  reports: readonly ReportedCase[],
  by: readonly ReportedFamily[] = FAMILIES,
): Summary {
  const families = by.map(({ name, title }) => ({
    family: name,
    title,
    ...tally(reports.filter(({ family }) => family === name)),
  }));
  return {
    ...tally(reports),
    families: families.filter(({ cases }) => cases > 0),
    notOfferedFor: byReason(reports.filter(({ outcome }) => outcome !== "skipped")),
    skippedFor: byReason(reports.filter(({ outcome }) => outcome === "skipped")),
  };
}

/** The summary as one sentence: what passed, with how much of it was asked, and all that did not. */
export function summaryInWords({ cases, passed, failed, notOffered, skipped, asked, of }: Tally): string {
  const others = [
    [failed, "failed"],
    [notOffered, "not offered"],
    [skipped, "skipped"],
  ] as const;
  const rest = others.filter(([count]) => count > 0).map(([count, what]) => `, ${count} ${what}`);
  return `${passed} of ${cases} cases passed${rest.join("")}; ${asked} of ${of} examples were asked`;
}

function tally(reports: readonly ReportedCase[]): Tally {
  const count = (wanted: ReportedCase["outcome"]): number =>
    reports.filter(({ outcome }) => outcome === wanted).length;
  return {
    cases: reports.length,
    passed: count("passed"),
    failed: count("failed"),
    notOffered: count("not-offered"),
    skipped: count("skipped"),
    asked: reports.reduce((sum, { asked }) => sum + asked, 0),
    of: reports.reduce((sum, { of }) => sum + of, 0),
  };
}

/** Each reason once, the one that leaves out most first. */
function byReason(reports: readonly ReportedCase[]): readonly LeftOutFor[] {
  const ids = new Map<string, string[]>();
  for (const { id, reasons } of reports)
    for (const reason of reasons) ids.set(reason, [...(ids.get(reason) ?? []), id]);
  return [...ids]
    .map(([reason, ids]) => ({ reason, ids }))
    .sort((one, other) => other.ids.length - one.ids.length);
}
