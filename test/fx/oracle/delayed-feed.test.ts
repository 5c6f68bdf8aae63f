import { expect } from "chai";
import { DelayedFeed } from "../../../src/fx/oracle/delayed-feed.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { unix } from "../../support/unix.ts";

const NOW = unix("2025-01-22T10:00:00Z");

describe("DelayedFeed", () => {
  const [ten, eleven] = [NOW, NOW + 3_600n];
  const source = {
    latestRound: (now: bigint) => ({ roundId: now, answer: 7n, startedAt: now, updatedAt: now, decimals: 8 }),
  };

  it("D21: with a hop of an hour, a value of 10:00 is usable at 11:00 and not a second before", () => {
    const feed = new DelayedFeed(source, 3_600n);
    expect(refusal(() => feed.latestRound(ten))).to.equal("NOTHING_USABLE");
    feed.poke(ten);
    expect(refusal(() => feed.latestRound(eleven - 1n))).to.equal("NOTHING_USABLE");
    expect(feed.next(eleven - 1n)).to.deep.equal({ round: source.latestRound(ten), usableAt: eleven });
    expect(refusal(() => feed.poke(eleven - 1n))).to.equal("HOP_NOT_OVER");
    expect(feed.latestRound(eleven).updatedAt).to.equal(ten);
    feed.poke(eleven);
    expect(feed.latestRound(eleven + 3_599n).updatedAt).to.equal(ten);
    expect(feed.latestRound(eleven + 3_600n).updatedAt).to.equal(eleven);
    expect(feed.next(eleven + 3_600n)).to.equal(undefined);
  });

  it("takes over no time that 48 bits do not hold, of the start or of the update", () => {
    const most = 2n ** 48n - 1n;
    const dated = (startedAt: bigint, updatedAt: bigint) =>
      new DelayedFeed({ latestRound: () => ({ ...source.latestRound(7n), startedAt, updatedAt }) }, 10n);
    for (const [startedAt, updatedAt] of [
      [ten, most + 1n],
      [most + 1n, ten],
      [ten, most + 1n + ten],
    ] as const)
      expect(refusal(() => dated(startedAt, updatedAt).poke(ten))).to.equal("FEED_TIME_TOO_LARGE");
    const feed = dated(most, most);
    feed.poke(ten);
    expect(feed.latestRound(ten + 10n).updatedAt).to.equal(most);
  });

  it("has nothing of a source that has no round yet", () => {
    const feed = new DelayedFeed({ latestRound: () => ({ ...source.latestRound(0n), roundId: 0n }) }, 10n);
    feed.poke(ten);
    expect(refusal(() => feed.latestRound(ten + 10n))).to.equal("NOTHING_USABLE");
  });
});
