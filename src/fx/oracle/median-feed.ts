import { SettlementError } from "../../errors/settlement-error.ts";
import { formatDecimal } from "../../money/decimal.ts";
import { BASIS_POINTS } from "../fee.ts";
import type { Feed, FeedRound } from "./feed-round.ts";
import { utcTime } from "./summer-time.ts";

/** The reporters of a median, and when their reports make an answer. */
export interface MedianTerms {
  /** Decimals of every report and of the answer. */
  readonly decimals: number;
  /** Each once. */
  readonly reporters: readonly string[];
  /** Fresh reports that an answer takes: from 1 to the number of reporters. */
  readonly quorum: number;
  /** Seconds that a report is fresh, its last second included. */
  readonly maximumAge: bigint;
  /** Basis points by which the highest fresh report may be above the lowest; equal is good. */
  readonly maximumDivergenceBps: bigint;
}

/** What a reporter said last. */
export interface Report {
  readonly answer: bigint;
  /** Unix seconds. */
  readonly observedAt: bigint;
}

/** The largest answer that the contract stores. */
const MAXIMUM_REPORT = 2n ** 207n - 1n;

/**
 * The median of several reporters: `contracts/feeds/MedianFeed.sol` in TypeScript, with the same answers and refusals.
 * Of an even number it returns the lower of the two in the middle, a value that was reported; it averages nothing.
 */
export class MedianFeed implements Feed {
  readonly #terms: MedianTerms;
  readonly #reports = new Map<string, Report>();
  #count = 0n;

  /** @throws REPORTERS_INVALID */
  constructor(terms: MedianTerms) {
    const { reporters, quorum } = terms;
    const enough = Number.isInteger(quorum) && quorum >= 1 && quorum <= reporters.length;
    if (!enough || new Set(reporters).size < reporters.length) {
      throw new SettlementError("REPORTERS_INVALID", { reporters: reporters.length, quorum });
    }
    this.#terms = terms;
  }

  /**
   * Records a reporter's observation, in place of its last one.
   *
   * @param observedAt Unix seconds; not after `now`, and not before the reporter's last report.
   * @throws NOT_A_REPORTER, REPORT_INVALID, REPORT_OUT_OF_ORDER
   */
  report(reporter: string, { answer, observedAt }: Report, now: bigint): void {
    if (!this.#terms.reporters.includes(reporter)) {
      const known = this.#terms.reporters.join(", ");
      throw new SettlementError("NOT_A_REPORTER", { reporter: reporter.slice(0, 40), known });
    }
    if (answer <= 0n || answer > MAXIMUM_REPORT) {
      throw new SettlementError("REPORT_INVALID", { reporter, answer });
    }
    const earliest = this.#reports.get(reporter)?.observedAt ?? 0n;
    if (observedAt < earliest || observedAt > now) {
      throw new SettlementError("REPORT_OUT_OF_ORDER", {
        reporter,
        observedAt: utcTime(observedAt),
        earliest: utcTime(earliest),
        latest: utcTime(now),
      });
    }
    this.#reports.set(reporter, { answer, observedAt });
    this.#count += 1n;
  }

  /**
   * The median of the fresh reports, as old as the oldest of them; the round counts reports.
   *
   * @throws QUORUM_LOST, SOURCES_DIVERGE
   */
  latestRound(now: bigint): FeedRound {
    const { decimals, quorum, maximumDivergenceBps } = this.#terms;
    const fresh = this.#fresh(now);
    const [lowest, highest] = [fresh[0], fresh.at(-1)];
    const median = fresh[Math.floor((fresh.length - 1) / 2)];
    if (fresh.length < quorum || lowest === undefined || highest === undefined || median === undefined) {
      throw new SettlementError("QUORUM_LOST", { fresh: fresh.length, required: quorum });
    }
    if ((highest.answer - lowest.answer) * BASIS_POINTS > lowest.answer * maximumDivergenceBps) {
      throw new SettlementError("SOURCES_DIVERGE", {
        lowest: formatDecimal({ units: lowest.answer, decimals }),
        highest: formatDecimal({ units: highest.answer, decimals }),
        maximumBps: maximumDivergenceBps,
      });
    }
    const oldest = fresh
      .map(({ observedAt }) => observedAt)
      .reduce((left, right) => (right < left ? right : left));
    return { roundId: this.#count, answer: median.answer, startedAt: oldest, updatedAt: oldest, decimals };
  }

  /** The fresh reports from low to high. */
  #fresh(now: bigint): Report[] {
    return [...this.#reports.values()]
      .filter(({ observedAt }) => now - observedAt <= this.#terms.maximumAge)
      .sort((left, right) => (left.answer < right.answer ? -1 : left.answer > right.answer ? 1 : 0));
  }
}
