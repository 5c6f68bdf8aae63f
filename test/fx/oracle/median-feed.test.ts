import { expect } from "chai";
import { MedianFeed, type MedianTerms } from "../../../src/fx/oracle/median-feed.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { unix } from "../../support/unix.ts";

const NOW = unix("2025-01-22T10:00:00Z");
const TERMS: MedianTerms = {
  decimals: 5,
  reporters: ["ada", "ben", "cem", "dot"],
  quorum: 3,
  maximumAge: 600n,
  maximumDivergenceBps: 200n,
};

/** A median of which each reporter in turn said one of the answers, 600 seconds ago: the last at which it is fresh. */
function median(answers: readonly bigint[], changed: Partial<MedianTerms> = {}): MedianFeed {
  const feed = new MedianFeed({ ...TERMS, ...changed });
  for (const [index, answer] of answers.entries())
    feed.report(TERMS.reporters[index] ?? "", { answer, observedAt: NOW - 600n }, NOW);
  return feed;
}

describe("MedianFeed", () => {
  const CASES = [
    [[108_000n, 108_200n, 108_100n], "108100", "the one in the middle"],
    [[108_000n, 108_300n, 108_100n, 108_200n], "108100", "the lower of two in the middle, never their mean"],
    [[86n, 86_000n], "QUORUM_LOST", "D13: 0.00086 and 0.86 of two sources are not averaged"],
    [
      [108_000n, 108_000n, 135_000n],
      "SOURCES_DIVERGE",
      "D14: 1.08, 1.08 and 1.35, though the median is fine",
    ],
    [[100_000n, 100_000n, 102_000n], "100000", "D14: exactly 2 % apart"],
    [[100_000n, 100_000n, 102_001n], "SOURCES_DIVERGE", "D14: a unit more"],
    [[], "QUORUM_LOST", "nobody"],
  ] as const;

  for (const [answers, verdict, description] of CASES) {
    it(`${description}: ${verdict}`, () => {
      const said = refusal(() => median(answers).latestRound(NOW).answer);
      expect(said).to.equal(/^[0-9]/.test(verdict) ? `no refusal: ${verdict}` : verdict);
    });
  }

  it("D13: a report is fresh in its last second, and lost to the quorum in the next", () => {
    const feed = median([108_000n, 108_000n, 108_000n]);
    expect(feed.latestRound(NOW)).to.include({ roundId: 3n, updatedAt: NOW - 600n });
    expect(refusal(() => feed.latestRound(NOW + 1n))).to.equal("QUORUM_LOST");
  });

  it("says what was reported in whole units", () => {
    expect(() => median([108_000n, 108_000n, 135_000n]).latestRound(NOW)).to.throw(
      "The fresh reports range from 1.08000 to 1.35000, more than 200 basis points apart.",
    );
  });

  it("refuses reporters that cannot answer", () => {
    for (const wrong of [{ quorum: 0 }, { quorum: 5 }, { quorum: 1.5 }, { reporters: ["ada", "ada", "ben"] }])
      expect(refusal(() => median([], wrong))).to.equal("REPORTERS_INVALID");
  });
});
