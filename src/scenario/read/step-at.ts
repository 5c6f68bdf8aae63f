import { SettlementError } from "../../errors/settlement-error.ts";
import { drawnStepTime } from "../schema/time-fields.ts";
import type { StepTime } from "../scenario.ts";
import { verbOf } from "../../verbs/verbs.ts";
import { entryOf } from "../source/source-node.ts";
import { readEntry } from "./part.ts";
import type { StepContext, StepEntry } from "./step-context.ts";
import { drawFor, type Target } from "./step-entries.ts";

/** The payments of a step in the order in which it is carried out for them, each with its time. */
export interface TimedStep {
  readonly targets: readonly Target[];
  readonly entries: readonly StepEntry[];
  readonly at: readonly (StepTime | undefined)[];
}

/**
 * When a step begins for each of its payments. A time that all of them share is the first one's; a deadline, a draw and a
 * column are each payment's own. Moments of their own are in order of time, those of one second in that of the group.
 */
export function readTimes(
  targets: readonly Target[],
  entries: readonly (StepEntry | undefined)[],
  context: StepContext,
): TimedStep {
  const known = targets.flatMap((target, index) => {
    const entry = entries[index];
    return entry === undefined ? [] : [{ target, entry }];
  });
  const [first] = known;
  const own = known.some(({ entry }) => entry !== first?.entry) || isDrawn(first?.entry);
  const timed = known.map(({ target, entry }, index) => ({
    target,
    entry,
    at: own || index === 0 ? readAt(entry, target, context) : undefined,
  }));
  const shared = timed[0]?.at;
  const placed =
    own || shared === undefined || !("deadline" in shared)
      ? timed
      : timed.map((each) => ({ ...each, at: shared }));
  const ordered = own ? inOrder(placed) : placed;
  followTimes(ordered, own, context);
  return {
    targets: ordered.map(({ target }) => target),
    entries: ordered.map(({ entry }) => entry),
    at: ordered.map(({ at }) => at),
  };
}

type Timed = { readonly target: Target; readonly entry: StepEntry; readonly at: StepTime | undefined };

/** By their moments, where all of them have one. */
function inOrder(timed: readonly Timed[]): readonly Timed[] {
  const momentOf = ({ at }: Timed): bigint | undefined =>
    at !== undefined && "unix" in at ? at.unix : undefined;
  if (!timed.every((each) => momentOf(each) !== undefined)) return timed;
  return timed.toSorted((left, right) => Number((momentOf(left) ?? 0n) - (momentOf(right) ?? 0n)));
}

function isDrawn(entry: StepEntry | undefined): boolean {
  return entry !== undefined && entryOf(entry.node, "at")?.value.kind === "map";
}

function readAt({ node, verb }: StepEntry, target: Target, context: StepContext): StepTime | undefined {
  const entry = entryOf(node, "at");
  if (entry === undefined) return undefined;
  const schema = drawnStepTime(() => drawFor(verb.key, "at", target, context), context.labels);
  return readEntry(entry, schema, context.problems);
}

/** Follows the times as far as they are known, and refuses those that cannot be. */
function followTimes(timed: readonly Timed[], own: boolean, { problems, times, quoted }: StepContext): void {
  for (const [index, { target, entry, at }] of timed.entries()) {
    const written = entryOf(entry.node, "at");
    if (at === undefined || written === undefined) continue;
    const isRight = problems.attempt(written.value.span, () => {
      if ("deadline" in at) {
        const { deadline } = at;
        const verb = entry.verb.key;
        if (verbOf(verb).about !== "payment")
          throw new SettlementError("DEADLINE_WITHOUT_PAYMENT", { verb, deadline });
        if (target !== undefined && !quoted.has(target.name))
          throw new SettlementError("DEADLINE_BEFORE_QUOTE", { deadline, payment: target.name });
      }
      // Every payment's deadline is as late as the first one's may be.
      if (own || index === 0) times.moveTo(at);
      return true;
    });
    // What is wrong with one is, more often than not, wrong with all.
    if (isRight === undefined) return;
  }
}
