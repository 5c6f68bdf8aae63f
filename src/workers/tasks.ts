import type { Described, DescribeOrder } from "./describe.ts";
import type { Done, Job } from "./job.ts";
import type { Played, PlayOrder } from "./play.ts";

/** What a worker can be asked for, by name: what it is given, and what it gives back. */
export interface Tasks {
  /** Runs a scenario. */
  readonly run: { readonly input: Job; readonly result: Done };
  /** Runs a scenario for the page. */
  readonly play: { readonly input: PlayOrder; readonly result: Played };
  /** Reads a scenario, without running it. */
  readonly describe: { readonly input: DescribeOrder; readonly result: Described };
}

export type TaskName = keyof Tasks;
export type TaskInput<Name extends TaskName> = Tasks[Name]["input"];
export type TaskResult<Name extends TaskName> = Tasks[Name]["result"];

/** A message to a worker. */
export type Order =
  | { readonly [Name in TaskName]: { readonly task: Name; readonly input: TaskInput<Name> } }[TaskName]
  | { readonly cancel: true };

/** The argument of a worker that stays: it opens the chain of its next run ahead. */
export const WARM = "warm";
