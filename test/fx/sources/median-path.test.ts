import { expect } from "chai";
import { MedianFeed } from "../../../src/fx/oracle/median-feed.ts";
import { medianPath } from "../../../src/fx/sources/median-path.ts";
import { answerAt, type RatePath } from "../../../src/fx/sources/rate-path.ts";
import { randomStream } from "../../../src/random/random-stream.ts";
import { uniformInteger } from "../../../src/random/uniform-integer.ts";

const feed = { base: "EUR", quote: "USD", decimals: 8 };
const path = (...points: readonly (readonly [bigint, bigint | undefined])[]): RatePath => ({
  ...feed,
  source: "steps",
  clamps: 0,
  points: points.map(([at, answer]) => ({ at, answer, carriedDays: 0 })),
});
const shown = ({ points }: RatePath) => points.map(({ at, answer }) => [at, answer]);

describe("medianPath", () => {
  it("is the one in the middle, of an even number the lower of two, and averages nothing", () => {
    const three = [path([0n, 100n]), path([0n, 104n]), path([5n, 90n])];
    expect(shown(medianPath(feed, three, { quorum: 1n }))).to.deep.equal([
      [0n, 100n],
      [5n, 100n],
    ]);
    expect(shown(medianPath(feed, three.slice(0, 2), { quorum: 2n }))).to.deep.equal([[0n, 100n]]);
  });

  it("has a gap while too few are fresh, to the second", () => {
    const rules = { quorum: 2n, maximumAge: 10n };
    const made = medianPath(feed, [path([0n, 100n], [20n, 101n]), path([2n, 102n], [21n, 103n])], rules);
    expect(shown(made)).to.deep.equal([
      [2n, 100n],
      [11n, undefined],
      [21n, 101n],
      [31n, undefined],
    ]);
  });

  it("has a gap while they are too far apart, equal being good", () => {
    const rules = { quorum: 1n, maximumSpreadBps: 100n };
    const made = medianPath(feed, [path([0n, 10_000n]), path([0n, 10_100n], [1n, 10_101n])], rules);
    expect(shown(made)).to.deep.equal([
      [0n, 10_000n],
      [1n, undefined],
    ]);
  });

  it("takes a gap of one for no answer of it", () => {
    const made = medianPath(feed, [path([0n, 100n], [3n, undefined]), path([0n, 104n])], { quorum: 1n });
    expect(shown(made)).to.deep.equal([
      [0n, 100n],
      [3n, 104n],
    ]);
  });

  it("is what MedianFeed answers, at every second of random reports (seed 14)", () => {
    const stream = randomStream("14", "median-path");
    const draw = (least: bigint, most: bigint) => uniformInteger(stream, least, most);
    for (let round = 0; round < 40; round += 1) {
      const names = ["a", "b", "c", "d"].slice(0, 1 + Number(draw(0n, 3n)));
      const quorum = draw(1n, BigInt(names.length));
      const [maximumAge, maximumSpreadBps] = [draw(0n, 8n), draw(0n, 300n)];
      const paths = names.map(() =>
        path(
          ...[0n, 1n, 2n].map((part): [bigint, bigint] => [part * 10n + draw(0n, 9n), draw(9_900n, 10_100n)]),
        ),
      );
      const made = medianPath(feed, paths, { quorum, maximumAge, maximumSpreadBps });
      const contract = new MedianFeed({
        decimals: 8,
        reporters: names,
        quorum: Number(quorum),
        maximumAge,
        maximumDivergenceBps: maximumSpreadBps,
      });
      for (let now = 0n; now < 40n; now += 1n) {
        for (const [index, { points }] of paths.entries())
          for (const { at, answer = 0n } of points)
            if (at === now) contract.report(names[index] ?? "", { answer, observedAt: at }, now);
        let answer: bigint | undefined;
        try {
          ({ answer } = contract.latestRound(now));
        } catch {
          answer = undefined;
        }
        expect(answerAt(made, now), `${round} ${now}`).to.equal(answer);
      }
    }
  });
});
