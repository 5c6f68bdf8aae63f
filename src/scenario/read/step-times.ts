import { list } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { isoTime } from "../../trace/iso-time.ts";
import type { StepTime } from "../scenario.ts";
import { PAYOUT_PERIOD, type EscrowTerms } from "../../world/world.ts";

/** For what waits inside a step, and for the seconds that transactions take. */
const MARGIN = 31n * 86_400n;

/** Follows the times of steps as far as they are known before anything has happened. */
export class StepTimes {
  #earliest: bigint;
  #latest: bigint;
  readonly #longest: bigint;
  readonly #labelled = new Map<string, { readonly earliest: bigint; readonly latest: bigint }>();

  /**
   * @param clock Unix seconds.
   * @param terms Without them, as where they are wrong, no deadline is later than a year.
   */
  constructor(clock: bigint, terms: EscrowTerms | undefined) {
    [this.#earliest, this.#latest] = [clock, clock];
    const { deliverWithin, inspectionPeriod, arbitrationPeriod, returnWithin } = terms ?? {
      deliverWithin: 365n * 86_400n,
      inspectionPeriod: 0n,
      arbitrationPeriod: 0n,
      returnWithin: 0n,
    };
    this.#longest = deliverWithin + inspectionPeriod + arbitrationPeriod + returnWithin;
  }

  /** Goes on to a step. @throws TIME_REVERSED where it would go back, STEP_LABEL_LATER for a label that has not come */
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
      this.#earliest += at.after;
      this.#latest += at.after;
    } else if ("step" in at) {
      const { earliest, latest } = this.#labelled.get(at.step) ?? { earliest: 0n, latest: 0n };
      this.#earliest = later(this.#earliest, earliest + at.offset);
      this.#latest = later(this.#latest, latest + at.offset);
    } else {
      const longest = at.deadline === "payoutDue" ? this.#longest + PAYOUT_PERIOD : this.#longest;
      this.#latest += longest + (at.offset > 0n ? at.offset : 0n);
    }
  }

  /** Notes that the step of a label is over. */
  label(label: string | undefined): void {
    if (label !== undefined) this.#labelled.set(label, { earliest: this.#earliest, latest: this.#latest });
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
