import type { Calendars } from "../../fx/calendars/calendars.ts";
import type { EscrowTerms } from "../../world/world.ts";
import type { VerbName } from "../../verbs/verbs.ts";
import type { HeaderScope } from "../schema/header.ts";
import type { ScenarioCustomer } from "../scenario.ts";
import type { Problems } from "../source/problem.ts";
import type { MapEntry, MapNode } from "../source/source-node.ts";
import type { PaymentGroup } from "./payments.ts";
import type { Variables } from "./variables.ts";
import type { StepTimes } from "./step-times.ts";

/** After so many mistakes the steps that are left are not looked at. */
export const MOST_MISTAKES = 500;

/** What steps may refer to, and what has been read before them. */
export interface StepsContext {
  readonly scope: HeaderScope;
  readonly seed: string;
  readonly clock: bigint;
  readonly terms: EscrowTerms | undefined;
  /** By which business days are counted; nothing where the file has none, or a wrong one. */
  readonly calendars: Calendars | undefined;
  readonly groups: readonly PaymentGroup[];
  readonly customers: readonly ScenarioCustomer[];
  /** What expressions are worked out with; none where nothing is an expression. */
  readonly variables: Variables | undefined;
  readonly problems: Problems;
}

/** The same, and what is known of the steps before. */
export interface StepContext extends StepsContext {
  readonly times: StepTimes;
  /** The payments that have been quoted. */
  readonly quoted: Set<string>;
  /** Which of the file's steps it is, 1 for the first. */
  readonly number: number;
  /** The labels of all steps of the file. */
  readonly labels: readonly string[];
  /** Those of the steps before. */
  readonly labelled: Set<string>;
  /** How many more steps a run can take. */
  readonly room: number;
}

/** A step as it stands in the file, its verb found. */
export interface StepEntry {
  readonly node: MapNode;
  readonly verb: MapEntry & { readonly key: VerbName };
}
