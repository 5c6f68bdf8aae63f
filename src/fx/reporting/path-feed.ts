import { SettlementError } from "../../errors/settlement-error.ts";
import type { Feed } from "../oracle/feed-round.ts";
import { pairName } from "../pair-name.ts";
import { placeAt, type RatePath, type QuotedFeed } from "../sources/rate-path.ts";
import type { OracleReport } from "./oracle-reports.ts";

/**
 * A feed that answers from a path, with a round for each point: of a reported path what an oracle had published, of a
 * market's what no real feed knows, the market itself. It does not answer before the path begins, nor in its gaps.
 *
 * @example
 * ```ts
 * const source = constantSource({ base: "EUR", quote: "USD", decimals: 8 }, 108_350_000n);
 * pathFeed(source({ from: 0n, until: 60n, every: 60n })).latestRound(30n).answer; // 108350000n
 * ```
 */
export function pathFeed(path: RatePath): Feed {
  return {
    latestRound(now) {
      const place = placeAt(path, now);
      const point = path.points[place];
      if (point?.answer === undefined) throw new SettlementError("FEED_REVERTED", { pair: pairName(path) });
      const { at, answer } = point;
      return { roundId: BigInt(place) + 1n, answer, startedAt: at, updatedAt: at, decimals: path.decimals };
    },
  };
}

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
