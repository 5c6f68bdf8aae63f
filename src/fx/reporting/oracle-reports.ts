import { rational } from "../../money/rational.ts";
import { deviatesBeyond } from "../deviation.ts";
import { BASIS_POINTS } from "../fee.ts";
import type { RatePath } from "../sources/rate-path.ts";
import { outageAt, requireOracleProcess, type OracleProcess } from "./oracle-process.ts";

/** What an oracle said, and when. Times are Unix seconds. */
export interface OracleReport {
  /** 1 for the first. */
  readonly round: bigint;
  /** The market's answer when it was observed, in the feed's decimals. */
  readonly answer: bigint;
  readonly observedAt: bigint;
  /** When it is public: what a feed calls `updatedAt`. */
  readonly publishedAt: bigint;
}

/**
 * What an oracle reports of a market. It observes the market's first answer, and then whenever the market is strictly
 * beyond the threshold from the last report, or the heartbeat has passed since that was observed. Compared is with what
 * was reported last, on its way or not, so that nothing is reported twice.
 *
 * In an outage nothing is observed, and what would be published in one is lost: the oracle then goes on from the report
 * before, as soon as it can publish again. In a gap of the market there is nothing to observe. So staleness, and a
 * market beyond the threshold, come about by themselves and need no script.
 *
 * @param until Unix seconds; the last second observed. Publication may come later.
 * @throws ORACLE_PROCESS_INVALID
 * @example
 * ```ts
 * const eurUsd = { base: "EUR", quote: "USD", decimals: 8 };
 * const steps = [{ at: 60n, answer: 108_400_000n }, { at: 120n, answer: 109_000_000n }];
 * const market = stepsSource(eurUsd, 108_350_000n, steps)({ from: 0n, until: 600n, every: 60n });
 * const process = { deviationBps: 50n, heartbeat: 3_600n, latency: 15n, outages: [] };
 * // The first move is too small to be reported.
 * oracleReports(market, process, 600n).map(({ answer }) => answer); // [108350000n, 109000000n]
 * ```
 */
export function oracleReports(market: RatePath, process: OracleProcess, until: bigint): OracleReport[] {
  const { points } = market;
  const beginning = points[0]?.at ?? until;
  requireOracleProcess(process, until - beginning);
  const reports: OracleReport[] = [];
  // Points before `next` have happened.
  let next = 0;
  for (let now = beginning; now <= until;) {
    const outage = outageAt(process, now);
    if (outage !== undefined) {
      now = outage.until;
      continue;
    }
    while ((points[next]?.at ?? until + 1n) <= now) next += 1;
    const answer = points[next - 1]?.answer;
    const last = reports.at(-1);
    const publishedAt = now + process.latency;
    if (answer !== undefined && isDue(process, last, answer, now)) {
      const lost = outageAt(process, publishedAt);
      if (lost !== undefined) {
        // Whatever is observed before this would be lost, too.
        now = lost.until - process.latency;
        continue;
      }
      reports.push({ round: BigInt(reports.length) + 1n, answer, observedAt: now, publishedAt });
    }
    now = nextEvent(process, reports.at(-1), points[next]?.at ?? until + 1n, now);
  }
  return reports;
}

function isDue(
  { deviationBps, heartbeat }: OracleProcess,
  last: OracleReport | undefined,
  answer: bigint,
  now: bigint,
): boolean {
  if (last === undefined || now - last.observedAt >= heartbeat) return true;
  const threshold = rational(deviationBps, BASIS_POINTS);
  return deviatesBeyond(rational(answer), rational(last.answer), threshold);
}

/** The market's next move or the next heartbeat, whichever comes first; an overdue heartbeat waits for the market. */
function nextEvent(
  { heartbeat }: OracleProcess,
  last: OracleReport | undefined,
  move: bigint,
  now: bigint,
): bigint {
  const beat = last === undefined ? now : last.observedAt + heartbeat;
  return beat > now && beat < move ? beat : move;
}
