import type { Claims } from "../converter/claims.ts";
import type { CaseOutcome } from "./check-case.ts";

/** What came of a case, or of a vector, with what a report states about it. */
export interface ReportedCase extends CaseOutcome {
  /** `A1`, `F3`; a vector's own id. */
  readonly id: string;
  /** `A` to `F`; of a vector, the operation's name up to its first dot. */
  readonly family: string;
  /** What goes wrong where it fails; of a vector, its operation. */
  readonly failure: string;
  /** What is right; empty for a vector, whose expected results are. */
  readonly rule: string;
  /** What it costs; of a vector, its source. */
  readonly reason: string;
}

/** Cases that are counted together. */
export interface ReportedFamily {
  readonly name: string;
  /** Empty where the name is enough. */
  readonly title: string;
}

/** A run, with all that a report states about it. */
export interface RunReport {
  /** The converter's name, as it gives it. */
  readonly converter: string;
  readonly claims: Claims;
  /** What the random questions were drawn from, and how many of each kind; of vectors neither, as none are drawn. */
  readonly seed?: string;
  readonly questions?: number;
  readonly reports: readonly ReportedCase[];
  /** What the cases are counted by; the kit's families unless given. */
  readonly families?: readonly ReportedFamily[];
  /** The command that asks the same questions again. */
  readonly repeat?: string;
  /** Why the driver could not be asked to the end. */
  readonly driverFailure?: string;
}

/** `A. Units and scale`, or the name alone. */
export function familyInWords({ name, title }: ReportedFamily): string {
  return title === "" ? name : `${name}. ${title}`;
}
