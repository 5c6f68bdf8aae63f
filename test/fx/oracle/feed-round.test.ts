import { expect } from "chai";
import { SettlementError } from "../../../src/errors/settlement-error.ts";
import { readFeed, type FeedRound } from "../../../src/fx/oracle/feed-round.ts";
import { NOW, ROUND } from "./guarded-pair.ts";

describe("readFeed", () => {
  const feed = (round: FeedRound) => ({ latestRound: () => round });

  it("asks for the moment that it is asked about", () => {
    const asked: bigint[] = [];
    const round = readFeed({ latestRound: (now) => (asked.push(now), ROUND) }, NOW);
    expect([round, asked]).to.deep.equal([ROUND, [NOW]]);
  });

  it("takes the widest round and time that the contract takes, and nothing wider", () => {
    const [widestRound, widestTime] = [2n ** 80n - 1n, 2n ** 64n - 1n];
    for (const [changed, taken] of [
      [{ roundId: widestRound }, true],
      [{ roundId: widestRound + 1n }, false],
      [{ updatedAt: widestTime }, true],
      [{ updatedAt: widestTime + 1n }, false],
    ] as const) {
      const round = { ...ROUND, ...changed };
      expect(readFeed(feed(round), NOW)).to.equal(taken ? round : undefined);
    }
  });

  it("takes a refusal for no answer, and lets a bug through", () => {
    const refusing = new SettlementError("FEED_REVERTED", { pair: "EUR/USD" });
    const throwing = (error: Error) => ({
      latestRound: () => {
        throw error;
      },
    });
    expect(readFeed(throwing(refusing), NOW)).to.equal(undefined);
    expect(() => readFeed(throwing(new TypeError("a bug")), NOW)).to.throw(TypeError, "a bug");
  });
});
