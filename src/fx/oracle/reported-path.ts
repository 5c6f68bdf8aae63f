import type { QuotedFeed, RatePath } from "../sources/rate-path.ts";
import type { OracleReport } from "./oracle-reports.ts";

/**
 * What a feed shows of a market over time: each report from its publication on. A path of its own, stored and sealed
 * like the market's (`formatPath`), since what was known is another thing than what was so. When a report was observed
 * is not in it: a reader of a feed does not know either.
 *
 * @param feed Whose pair and decimals the reports have.
 */
export function reportedPath(
  { base, quote, decimals }: QuotedFeed,
  reports: readonly OracleReport[],
): RatePath {
  const points = reports.map(({ answer, publishedAt }) => ({ at: publishedAt, answer, carriedDays: 0 }));
  return { base, quote, decimals, source: "oracle", clamps: 0, points };
}
