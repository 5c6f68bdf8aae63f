import { SettlementError } from "../../errors.ts";
import type { Feed } from "../guards/feed-round.ts";
import { pairName, placeAt, type RatePath } from "../sources/rate-path.ts";

/**
 * A feed that says what a path says, with a round for each point: of a reported path what an oracle had published, of a
 * market's what no real feed knows, the market itself. It does not answer before the path begins, nor in its gaps.
 *
 * @example oracle.setPair("EUR", "USD", guards, pathFeed(parsePath(stored)))
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
