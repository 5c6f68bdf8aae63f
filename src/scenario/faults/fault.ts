import type { Status } from "../../escrow/status.ts";
import type { VerbName } from "../../verbs/verbs.ts";
import type { ScenarioStep } from "../scenario.ts";
import type { FaultContext } from "./context.ts";
import type { FaultParameterName } from "./parameters.ts";

/**
 * One failure of the real world, as data and two pure functions on typed steps. As a step of a scenario it only
 * disturbs; as a flag it also makes the attempt that must be refused, and goes the safe way out.
 */
export interface Fault {
  readonly name: string;
  /** Steps before which it makes sense. */
  readonly at: readonly VerbName[];
  /** Whether it does here; it does at each of those verbs unless said otherwise. */
  readonly fits?: (context: FaultContext) => boolean;
  /** What it can be given; nothing unless said otherwise. */
  readonly takes?: readonly FaultParameterName[];
  /** Refuses what it was given where the attempt would not be refused as it should be. @throws FAULT_OUT_OF_RANGE */
  readonly requireEffect?: (context: FaultContext) => void;
  /** Whether the market is another one from then on. */
  readonly movesMarket?: true;
  /** Whether other payments may be refused what they do later, though no time passed. */
  readonly unsettles?: true;
  /** Where the payment ends when the scenario is broken by a flag, if elsewhere than it would have. */
  readonly ends?: Status;
  /** What goes wrong. */
  disturb(context: FaultContext): ScenarioStep[];
  /** All that follows. */
  recover(context: FaultContext): Recovery;
}

/** The attempt and the safe way out, and what is left of the scenario after them. */
export interface Recovery {
  readonly own: readonly ScenarioStep[];
  readonly rest: readonly ScenarioStep[];
}
