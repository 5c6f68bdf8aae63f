import type { Claims } from "../converter/claims.ts";
import type { CaseReport } from "./check-exchange-rate-conformance.ts";

/** A run, with all that a report states about it. */
export interface RunReport {
  /** The converter's name, as it gives it. */
  readonly converter: string;
  readonly claims: Claims;
  /** What the random questions were drawn from, and how many of each kind. */
  readonly seed: string;
  readonly questions: number;
  readonly reports: readonly CaseReport[];
  /** The command that asks the same questions again. */
  readonly repeat?: string;
  /** Why the driver could not be asked to the end. */
  readonly driverFailure?: string;
}
