import { phrase, type Phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { BASIS_POINTS } from "../fee.ts";
import { MAXIMUM_STEPS } from "../sources/time-grid.ts";

/** A time in which an oracle neither observes nor publishes, in Unix seconds. */
export interface Outage {
  readonly from: bigint;
  /** The first second after it. */
  readonly until: bigint;
}

/** How an oracle follows a market. */
export interface OracleProcess {
  /** The market must be strictly further than this from the last report, in its basis points: 0 to 9,999. */
  readonly deviationBps: bigint;
  /** Seconds from an observation to the next, however little moved; above zero. */
  readonly heartbeat: bigint;
  /** Seconds from an observation to its publication; zero: at once. */
  readonly latency: bigint;
  /** In order of time, none touching the one before it. */
  readonly outages: readonly Outage[];
}

/** Every move at once, and what does not move every day: how a rate is published that names no oracle of its own. */
export const AT_ONCE: OracleProcess = { deviationBps: 0n, heartbeat: 86_400n, latency: 0n, outages: [] };

/**
 * Refuses an oracle that could not work, or would report more than a million times.
 *
 * @param seconds How long it is to work.
 * @throws ORACLE_PROCESS_INVALID
 */
export function requireOracleProcess(process: OracleProcess, seconds: bigint): void {
  const { deviationBps, heartbeat, latency, outages } = process;
  if (deviationBps < 0n || deviationBps >= BASIS_POINTS) {
    throw invalid(
      phrase("threshold"),
      deviationBps,
      phrase("basis-points", { least: 0, most: BASIS_POINTS - 1n }),
    );
  }
  if (heartbeat <= 0n || seconds / heartbeat > MAXIMUM_STEPS) {
    const wanted = phrase("heartbeat-seconds", { maximum: MAXIMUM_STEPS });
    throw invalid(phrase("heartbeat"), heartbeat, wanted);
  }
  if (latency < 0n) throw invalid(phrase("latency"), latency, phrase("zero-seconds"));
  for (const [index, { from, until }] of outages.entries()) {
    const earliest = index === 0 ? 0n : (outages[index - 1]?.until ?? 0n) + 1n;
    if (from < earliest || until <= from) {
      const wanted = phrase("outages-in-order");
      throw invalid(phrase("outage"), phrase("from-until", { from, until }), wanted);
    }
  }
}

/** The outage that a moment lies in. */
export function outageAt({ outages }: OracleProcess, unix: bigint): Outage | undefined {
  return outages.find(({ from, until }) => unix >= from && unix < until);
}

function invalid(parameter: Phrase, value: bigint | Phrase, wanted: Phrase): SettlementError {
  return new SettlementError("ORACLE_PROCESS_INVALID", { parameter, value, wanted });
}
