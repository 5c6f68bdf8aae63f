import { DAY } from "../civil-date.ts";
import { pointAt, type RatePath } from "../sources/rate-path.ts";
import { ecbPublishedAt, isEcbPublicationDay, nextEcbPublication } from "../sources/ecb/ecb-publication.ts";
import type { OracleReport } from "./oracle-reports.ts";
import { outageAt, requireOracleProcess, type OracleProcess } from "./oracle-process.ts";

/** Who publishes a rate on days and hours of its own; a rate without one is published every heartbeat. */
export const PUBLISHERS = ["ecb"] as const;
export type Publisher = (typeof PUBLISHERS)[number];

const HOUR = 3_600n;

/** Seconds after its hour in which a publication still counts as on time: "about 16:00" is no second. */
const GRACE = HOUR;

/** The last publication that was due at or before a moment. Unix seconds. */
export function lastEcbPublication(unix: bigint): bigint {
  let day = unix / DAY;
  while (!isEcbPublicationDay(day) || ecbPublishedAt(day) > unix) day -= 1n;
  return ecbPublishedAt(day);
}

/** Whether a publication may have been at a moment: on a day of the bank's, in the hour from its time on. */
export function isEcbPublication(unix: bigint): boolean {
  return unix - lastEcbPublication(unix) <= GRACE;
}

/**
 * Seconds that a publication is good for: until the next one is due, and an hour. So a Friday's serves until Monday's,
 * and over Easter and Christmas, and one that is missed leaves none behind that is fresh.
 *
 * @param publishedAt Unix seconds.
 */
export function ecbMaximumAge(publishedAt: bigint): bigint {
  return nextEcbPublication(publishedAt) + GRACE - publishedAt;
}

/** Which publications there are. Unix seconds. */
export interface Publications {
  /** The first one, the last before the scenario begins. */
  readonly first: bigint;
  /** The last second in which one is due. */
  readonly until: bigint;
  /** Whether an older figure that stands in for a day's own is published as that day's; otherwise the day is missed. */
  readonly carried: boolean;
}

/**
 * What the European Central Bank publishes of a market: on its days, at its hour, what the market is then, however far
 * it moved. A day without a figure is missed, and so is one whose publication an outage took: then the figure before is
 * left to grow old.
 *
 * @param process Its latency and its outages count; threshold and heartbeat are the publisher's own.
 * @throws ORACLE_PROCESS_INVALID
 */
export function ecbReports(
  market: RatePath,
  process: OracleProcess,
  { first, until, carried }: Publications,
): OracleReport[] {
  requireOracleProcess(process, until - first);
  const reports: OracleReport[] = [];
  for (let due = first; due <= until; due = nextEcbPublication(due)) {
    const { answer, carriedDays = 0 } = pointAt(market, due) ?? {};
    const publishedAt = due + process.latency;
    const lost = outageAt(process, due) ?? outageAt(process, publishedAt);
    if (answer === undefined || (carriedDays > 0 && !carried) || lost !== undefined) continue;
    reports.push({ round: BigInt(reports.length) + 1n, answer, observedAt: due, publishedAt });
  }
  return reports;
}
