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

  /** Goes on to a step. @throws TIME_REVERSED where it would go back. */
  moveTo(at: StepTime | undefined): void {
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
    } else {
      const longest = at.deadline === "payoutDue" ? this.#longest + PAYOUT_PERIOD : this.#longest;
      this.#latest += longest + (at.offset > 0n ? at.offset : 0n);
    }
  }

  /** Unix seconds by which everything is over, surely. */
  get over(): bigint {
    // A fault may wait for every deadline once more.
    return this.#latest + this.#longest + MARGIN;
  }
}
