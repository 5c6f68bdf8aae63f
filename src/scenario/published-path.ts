import type { OracleProcess } from "../fx/reporting/oracle-process.ts";
import { oracleReports } from "../fx/reporting/oracle-reports.ts";
import { reportedPath } from "../fx/reporting/path-feed.ts";
import {
  ecbReports,
  isEcbPublication,
  type Publications,
  type Publisher,
} from "../fx/reporting/publisher.ts";
import type { RatePath } from "../fx/sources/rate-path.ts";
import { nextEcbPublication } from "../fx/sources/ecb/ecb-publication.ts";

/**
 * What a feed publishes of a market: by its oracle, or on the days and hours of its publisher, from the first publication
 * at which there is a market.
 *
 * @throws ORACLE_PROCESS_INVALID
 */
export function publishedPath(
  market: RatePath,
  publisher: Publisher | undefined,
  process: OracleProcess,
  { until, carried }: Omit<Publications, "first">,
): RatePath {
  if (publisher === undefined) return reportedPath(market, oracleReports(market, process, until));
  const begins = market.points[0]?.at ?? until;
  const first = isEcbPublication(begins) ? begins : nextEcbPublication(begins);
  return reportedPath(market, ecbReports(market, process, { first, until, carried }));
}
