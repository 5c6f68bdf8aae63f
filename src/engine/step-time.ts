import { phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import type { ScenarioStep, StepTime } from "../scenario/scenario.ts";
import { paymentOf } from "../verbs/verbs.ts";
import type { DeadlineName, World } from "../world/world.ts";
import { deadlineOf, type Payment } from "../world/payment.ts";
import { isoTime } from "../trace/iso-time.ts";

/** Where a step stands among the others and in time. */
export interface StepMoment {
  /** 1 for the first. */
  readonly index: number;
  /** The second in which the next transaction can be mined. */
  readonly now: bigint;
  /** The second in which the step before began. */
  readonly before: bigint;
  /** How many seconds the reports take that are published before it. */
  readonly reports: (at: bigint) => bigint;
}

/**
 * The second in which a step begins. Whatever feeds have to report until then is published before it, each report in a
 * second of its own; a step without a time of its own comes right after them.
 *
 * @throws TIME_BACKWARDS when that time has passed; DEADLINE_UNKNOWN.
 */
export function stepTime(step: ScenarioStep, moment: StepMoment, world: World): bigint {
  const { index, now, before, reports } = moment;
  const wanted = step.at === undefined ? now : wantedTime(step, step.at, { index, before }, world);
  const earliest = now + reports(wanted > now ? wanted : now);
  if (wanted >= earliest) return wanted;
  // So many seconds after another step is at the soonest right after it.
  if (step.at === undefined || "after" in step.at) return earliest;
  throw new SettlementError("TIME_BACKWARDS", {
    step: index,
    verb: [step.verb, paymentOf(step) ?? ""].join(" ").trim(),
    time: isoTime(wanted),
    now: isoTime(earliest),
  });
}

function wantedTime(
  step: ScenarioStep,
  at: StepTime,
  { index, before }: Pick<StepMoment, "index" | "before">,
  world: World,
): bigint {
  if ("unix" in at) return at.unix;
  if ("after" in at) return before + at.after;
  const name = paymentOf(step) ?? "";
  const payment = world.payments.get(name);
  const deadline = payment === undefined ? undefined : timeOf(payment, at.deadline);
  if (deadline !== undefined) return deadline + at.offset;
  throw new SettlementError("DEADLINE_UNKNOWN", {
    step: index,
    verb: step.verb,
    deadline: at.deadline,
    payment: name === "" ? phrase("no-payment") : name,
  });
}

/** The second that a time stands for that is not counted from another step; undefined where its deadline is not known. */
export function timeMeant(step: ScenarioStep, time: StepTime, world: World): bigint | undefined {
  if ("unix" in time) return time.unix;
  const payment = world.payments.get(paymentOf(step) ?? "");
  if ("after" in time || payment === undefined) return undefined;
  const deadline = timeOf(payment, time.deadline);
  return deadline === undefined ? undefined : deadline + time.offset;
}

function timeOf(payment: Payment, deadline: DeadlineName): bigint | undefined {
  if (deadline === "expiresAt") return payment.quote?.expiresAt;
  return deadline === "payoutDue" ? dueOf(payment.payouts) : deadlineOf(payment, deadline);
}

/** Of the first payout that its bank has not reported on, or else of the last. */
function dueOf(payouts: Payment["payouts"]): bigint | undefined {
  return (payouts.find(({ status }) => status === "owed") ?? payouts.at(-1))?.payout.reportBy;
}
