import { phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { addBusinessDays } from "../fx/calendars/business-days.ts";
import {
  afterBusinessDays,
  calendarOf,
  calendarsOf,
  daySession,
  everyCalendar,
} from "../fx/calendars/calendars.ts";
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
  /** When the step of a label ended; undefined where it was not carried out. */
  readonly ended: (label: string) => bigint | undefined;
  /** How many seconds the reports take that are published before it. */
  readonly reports: (at: bigint) => bigint;
}

/**
 * The second in which a step begins. Whatever feeds have to report until then is published before it, each report in a
 * second of its own; a step without a time of its own comes right after them.
 *
 * @throws TIME_BACKWARDS when that time has passed; DEADLINE_UNKNOWN, STEP_NOT_DONE.
 */
export function stepTime(step: ScenarioStep, moment: StepMoment, world: World): bigint {
  const { now, reports } = moment;
  const wanted = step.at === undefined ? now : wantedTime(step, step.at, moment, world);
  const earliest = now + reports(wanted > now ? wanted : now);
  if (wanted >= earliest) return wanted;
  // So many seconds after another step is at the soonest right after it.
  if (
    step.at === undefined ||
    "after" in step.at ||
    "step" in step.at ||
    isOpenDay(step, step.at, now, world)
  )
    return earliest;
  throw new SettlementError("TIME_BACKWARDS", {
    step: moment.index,
    // Which payment of several, as in a group.
    verb: [step.verb, world.payments.size > 1 ? (paymentOf(step) ?? "") : ""].join(" ").trim(),
    time: isoTime(wanted),
    now: isoTime(earliest),
  });
}

function wantedTime(
  step: ScenarioStep,
  at: StepTime,
  { index, before, ended }: Pick<StepMoment, "index" | "before" | "ended">,
  world: World,
): bigint {
  if ("unix" in at) return at.unix;
  if ("after" in at) return after(at, before, step, world);
  if ("step" in at) {
    const end = ended(at.step);
    if (end !== undefined) return after({ ...at, after: at.offset }, end, step, world);
    throw new SettlementError("STEP_NOT_DONE", { step: index, verb: step.verb, label: at.step });
  }
  const name = paymentOf(step) ?? "";
  const payment = world.payments.get(name);
  const deadline = payment === undefined ? undefined : deadlineMeant(payment, at, world);
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
  if ("after" in time || "step" in time || payment === undefined) return undefined;
  const deadline = deadlineMeant(payment, time, world);
  return deadline === undefined ? undefined : deadline + time.offset;
}

type ByDeadline = Extract<StepTime, { readonly deadline: DeadlineName }>;
type After = Pick<Extract<StepTime, { readonly after: bigint }>, "after" | "businessDays">;

/** So many seconds after another step, or business days of the payment's banks and seconds; of all banks without one. */
function after(
  { after: seconds, businessDays }: After,
  before: bigint,
  step: ScenarioStep,
  world: World,
): bigint {
  const { calendars } = world;
  if (businessDays === undefined || calendars === undefined) return before + seconds;
  const payment = world.payments.get(paymentOf(step) ?? "");
  const joint =
    payment === undefined ? everyCalendar(calendars) : calendarsOf(calendars, [payment.payer, payment.payee]);
  return afterBusinessDays(joint, before, businessDays) + seconds;
}

/** The day that a time stands for that a calendar decides; nothing of other times, and before the payment is quoted. */
function dayMeant(
  payment: Payment,
  { deadline, businessDays }: ByDeadline,
  { calendars }: World,
): bigint | undefined {
  const { days } = payment;
  if (days === undefined || (deadline !== "valueDate" && deadline !== "tradeDate")) return undefined;
  if (deadline === "valueDate") return days.value;
  const joint = calendarsOf(calendars, [payment.payer, payment.payee]);
  return addBusinessDays(joint, days.trade, businessDays ?? 0n);
}

function deadlineMeant(payment: Payment, at: ByDeadline, world: World): bigint | undefined {
  const { deadline } = at;
  if (deadline !== "valueDate" && deadline !== "tradeDate") return timeOf(payment, deadline);
  const day = dayMeant(payment, at, world);
  return day === undefined ? undefined : daySession(calendarOf(world.calendars, payment.payee), day).opens;
}

/** Whether the payee's bank has opened on the day meant, and still books for it: "on the day" is then at once. */
function isOpenDay(step: ScenarioStep, at: StepTime, now: bigint, world: World): boolean {
  const payment = world.payments.get(paymentOf(step) ?? "");
  if (payment === undefined || !("deadline" in at) || at.offset !== 0n) return false;
  const day = dayMeant(payment, at, world);
  if (day === undefined) return false;
  const { opens, cutOff } = daySession(calendarOf(world.calendars, payment.payee), day);
  return opens <= now && now < cutOff;
}

function timeOf(
  payment: Payment,
  deadline: Exclude<DeadlineName, "valueDate" | "tradeDate">,
): bigint | undefined {
  if (deadline === "expiresAt") return payment.quote?.expiresAt;
  return deadline === "payoutDue" ? dueOf(payment.payouts) : deadlineOf(payment, deadline);
}

/** Of the first payout that its bank has not reported on, or else of the last. */
function dueOf(payouts: Payment["payouts"]): bigint | undefined {
  return (payouts.find(({ status }) => status === "owed") ?? payouts.at(-1))?.payout.reportBy;
}
