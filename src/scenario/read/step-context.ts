import type { Calendars } from "../../fx/calendars/calendars.ts";
import type { EscrowTerms } from "../../world/world.ts";
import type { VerbName } from "../../verbs/verbs.ts";
import type { HeaderScope } from "../schema/header.ts";
import type { ScenarioCustomer } from "../scenario.ts";
import type { Problems } from "../source/problem.ts";
import type { MapEntry, MapNode } from "../source/source-node.ts";
import type { PaymentGroup } from "./payments.ts";
import type { StepTimes } from "./step-times.ts";

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
}

/** A step as it stands in the file, its verb found. */
export interface StepEntry {
  readonly node: MapNode;
  readonly verb: MapEntry & { readonly key: VerbName };
}
