import { expect } from "chai";
import { ORACLE_EXACT_ANSWERS } from "../../../src/conformance/random/feeds.ts";
import { lengthOf, smallerQuestions } from "../../../src/conformance/random/smaller.ts";
import { checkCase } from "../../../src/conformance/report/check-case.ts";
import { COMPLETE } from "../complete-converter.ts";
import { right } from "../wrong/mistake.ts";

/** What the finding of a case shows, of a converter with one call that is wrong. */
async function shownBy(id: string, wrong: Partial<typeof COMPLETE>): Promise<string> {
  const [one] = ORACLE_EXACT_ANSWERS.filter((all) => all.id === id);
  if (one === undefined) throw new Error(`There is no case ${id}`);
  const { findings } = await checkCase(one, { ...COMPLETE, ...wrong });
  return findings.map(({ given }) => given).join("\n");
}

describe("Smaller questions", () => {
  it("differ in one thing each: a figure, a decimal, an item", () => {
    const smaller = smallerQuestions({ amounts: [73n, 5n], price: "0.875", steps: 9, exponent: -4 });
    expect(smaller).to.deep.include({ amounts: [7n, 5n], price: "0.875", steps: 9, exponent: -4 });
    expect(smaller).to.deep.include({ amounts: [73n], price: "0.875", steps: 9, exponent: -4 });
    expect(smaller).to.deep.include({ amounts: [5n], price: "0.875", steps: 9, exponent: -4 });
    expect(smaller).to.deep.include({ amounts: [73n, 5n], price: "0.8", steps: 9, exponent: -4 });
    expect(smaller).to.deep.include({ amounts: [73n, 5n], price: "0.875", steps: 4, exponent: -4 });
    expect(smaller).to.deep.include({ amounts: [73n, 5n], price: "0.875", steps: 9, exponent: -2 });
  });

  it("leave the question as it was, its moments and units, and the last item of a list", () => {
    const question = {
      now: 1_737_626_400n,
      from: { code: "EUR", decimals: 2 },
      posts: [{ at: 5n, answer: 1n }],
    };
    const before = structuredClone(question);
    for (const { now, from, posts } of smallerQuestions(question)) {
      expect({ now, from, posts: posts.map(({ at }) => at) }).to.deep.equal({
        now,
        from: before.from,
        posts: [5n],
      });
    }
    expect(question).to.deep.equal(before);
  });

  it("leave nothing to be made smaller of one", () => {
    expect(smallerQuestions({ quorum: 1, now: 5n, name: "EUR" })).to.deep.equal([]);
  });

  it("are measured by what there is to read", () => {
    expect(lengthOf("1000 units")).to.be.below(lengthOf("7318 units"));
    expect(lengthOf("12 units")).to.be.below(lengthOf("123 units"));
    expect(lengthOf("1 unit")).to.be.below(lengthOf("2 unit"));
  });

  it("are what a finding shows", async () => {
    expect(await shownBy("F38", { credit: ({ sent }) => sent })).to.match(
      /^[0-9]{1,2} sent, [0-9] arrived \(/,
    );
    expect(await shownBy("F39", { payFrozen: () => ({ toPayee: 0n, recovered: 0n }) })).to.match(
      /^1 units to/,
    );
    expect(
      await shownBy("F24", {
        medianAnswer: (question) => right.medianAnswer({ ...question, maximumSpreadBps: 10n ** 9n }),
      }),
    ).to.match(/^[0-9]{1,2}, [0-9]+ s old; [0-9]{1,2}, [0-9]+ s old; [12] needed/);
    expect(
      await shownBy("F36", {
        confidentPath: (prices, limit) => right.confidentPath(prices.slice(0, 1), limit),
      }),
    ).to.match(/^[0-9]+ ± [0-9]+( with the exponent -?[0-9])? and [0-9]+ ± [0-9]+[^,]*, [0-9]+ bps/);
  });
});
