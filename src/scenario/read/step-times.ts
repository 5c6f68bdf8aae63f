import { list } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { DAY } from "../../fx/civil-date.ts";
import { onOrAfter, valueDateOf, type Tenor } from "../../fx/calendars/business-days.ts";
import { afterBusinessDays, everyCalendar, type Calendars } from "../../fx/calendars/calendars.ts";
import { needsCalendar } from "../schema/business-time.ts";
import { isoTime } from "../../trace/iso-time.ts";
import type { StepTime } from "../scenario.ts";
import { PAYOUT_PERIOD, type EscrowTerms } from "../../world/world.ts";

const HOUR = 3_600n;

function leastOf(businessDays: bigint): bigint {
  return businessDays === 0n ? 0n : businessDays * DAY - HOUR;
}

/** @throws CALENDAR_NEEDED where no bank has a calendar. */
function requireCalendars(calendars: Calendars | undefined, at: StepTime): Calendars {
  if (calendars !== undefined && everyCalendar(calendars).length > 0) return calendars;
  const days = "businessDays" in at && at.businessDays !== undefined ? at.businessDays.toString() : "";
  const from = "step" in at ? at.step : "";
  const time = "deadline" in at ? (days === "" ? "valueDate" : `T+${days}`) : `${from}+${days}bd`;
  throw new SettlementError("CALENDAR_NEEDED", {
    time,
    example: "{ currencies: { EUR: target, CNY: china } }",
  });
}

/** For what waits inside a step, and for the seconds that transactions take. */
const MARGIN = 31n * 86_400n;

/** Follows the times of steps as far as they are known before anything has happened. */
export class StepTimes {
  #earliest: bigint;
  #latest: bigint;
  readonly #longest: bigint;
  readonly #calendars: Calendars | undefined;
  readonly #labelled = new Map<string, { readonly earliest: bigint; readonly latest: bigint }>();

  /**
   * @param clock Unix seconds.
   * @param terms Without them, as where they are wrong, no deadline is later than a year.
   * @param calendars By which business days are counted.
   */
  constructor(clock: bigint, terms: EscrowTerms | undefined, calendars?: Calendars) {
    this.#calendars = calendars;
    [this.#earliest, this.#latest] = [clock, clock];
    const { deliverWithin, inspectionPeriod, arbitrationPeriod, returnWithin } = terms ?? {
      deliverWithin: 365n * 86_400n,
      inspectionPeriod: 0n,
      arbitrationPeriod: 0n,
      returnWithin: 0n,
    };
    this.#longest = deliverWithin + inspectionPeriod + arbitrationPeriod + returnWithin;
  }

  /**
   * Goes on to a step. @throws TIME_REVERSED where it would go back; STEP_LABEL_LATER for a label that has not come;
   * CALENDAR_NEEDED, and what business days throw.
   */
  moveTo(at: StepTime | undefined): void {
    if (at !== undefined && "step" in at && !this.#labelled.has(at.step)) {
      const known = list([...this.#labelled.keys()]);
      throw new SettlementError("STEP_LABEL_LATER", { label: at.step, known });
    }
    if (at !== undefined && "unix" in at && at.unix < this.#earliest) {
      const [time, earliest] = [isoTime(at.unix), isoTime(this.#earliest)];
      throw new SettlementError("TIME_REVERSED", { time, earliest });
    }
    this.follow(at);
  }

  /** As `moveTo`, for steps whose order the run will judge. */
  follow(at: StepTime | undefined): void {
    if (at === undefined) return;
    if ("unix" in at) {
      this.#earliest = at.unix;
      if (at.unix > this.#latest) this.#latest = at.unix;
    } else if ("after" in at) {
      // As many days pass at least; clocks that change take an hour.
      this.#earliest += at.after + leastOf(at.businessDays ?? 0n);
      this.#latest = this.#after(this.#latest, at) + at.after;
    } else if ("step" in at) {
      const { earliest, latest } = this.#labelled.get(at.step) ?? { earliest: 0n, latest: 0n };
      this.#earliest = later(this.#earliest, earliest + at.offset + leastOf(at.businessDays ?? 0n));
      this.#latest = later(this.#latest, this.#after(latest, at) + at.offset);
    } else if (needsCalendar(at)) {
      const { after, roll } = requireCalendars(this.#calendars, at).valueDate;
      const joint = everyCalendar(requireCalendars(this.#calendars, at));
      const traded = onOrAfter(joint, this.#latest / DAY + 1n);
      const wanted: Tenor =
        at.businessDays === undefined ? after : { count: at.businessDays, unit: "business-day" };
      const reached = valueDateOf(joint, traded, wanted, roll);
      this.#latest = (reached + 2n) * DAY + (at.offset > 0n ? at.offset : 0n);
    } else {
      const longest = at.deadline === "payoutDue" ? this.#longest + PAYOUT_PERIOD : this.#longest;
      this.#latest += longest + (at.offset > 0n ? at.offset : 0n);
    }
  }

  /** So many business days later, if every bank's calendar counted. */
  #after(unix: bigint, at: Exclude<StepTime, { readonly unix: bigint }>): bigint {
    if (at.businessDays === undefined) return unix;
    const joint = everyCalendar(requireCalendars(this.#calendars, at));
    return afterBusinessDays(joint, unix, at.businessDays);
  }

  /** Notes that the step of a label is over. */
  label(label: string | undefined): void {
    if (label !== undefined) this.#labelled.set(label, { earliest: this.#earliest, latest: this.#latest });
  }

  /** Unix seconds at which the last step begins at the latest. */
  get latest(): bigint {
    return this.#latest;
  }

  /** Unix seconds by which everything is over, surely. */
  get over(): bigint {
    // A fault may wait for every deadline once more.
    return this.#latest + this.#longest + MARGIN;
  }
}

function later(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}
