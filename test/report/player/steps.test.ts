import { expect } from "chai";
import { LANGUAGES } from "../../../src/language.ts";
import { playerDocument } from "../../../src/report/player/make-document.ts";
import { inEither, sample, samples, stepOf } from "./support/documents.ts";

/** Columns of two lines in large type; a Chinese character takes two. */
const TWO_LINES = 170;

const columnsOf = (text: string): number => text.replaceAll(/[\u2E80-\uFFEF]/g, "  ").length;

describe("a step on the page", () => {
  it("has a sentence that fits two lines, and ends as one", () => {
    for (const { name, document } of samples())
      for (const { index, sentence } of document.steps)
        for (const language of LANGUAGES) {
          const text = inEither(sentence, language);
          expect(columnsOf(text), `${name} ${index}: ${text}`).to.be.lessThan(TWO_LINES);
          expect(text, `${name} ${index}`).to.match(/[.。]$/);
        }
  });

  it("has the label that its file gives it", () => {
    expect(stepOf("55-second-refund", 9).more.at(-1)).to.deep.equal({
      en: "Its label in the file: first-refund",
      zh: "文件中的步骤标签：first-refund",
    });
  });

  it("states what happened, or why it was refused, with its figures", () => {
    const sentences = (
      [
        ["20-stale-rate", 7],
        ["10-franc-2015", 7],
        ["14-lost-parcel", 5],
        ["13-silent-arbiter", 7],
        ["29-paused-token", 8],
        ["26-used-twice", 12],
        ["18-silent-buyer", 5],
        ["12-frozen-seller", 6],
      ] as const
    ).map(([name, index]) => stepOf(name, index).sentence);
    expect(sentences).to.deep.equal([
      {
        en: "The rate of EUR/CNY is 3 d 18 h old, and 25 h are allowed.",
        zh: "EUR/CNY 的喂价已有 3 天 18 小时，允许 25 小时。",
      },
      {
        en: "1 EUR = 1.028 CHF is more than 10.00% from the last that was accepted, 1 EUR = 1.201 CHF.",
        zh: "喂价 1 EUR = 1.028 CHF 与上次采用的 1 EUR = 1.201 CHF 相差超过 10.00%。",
      },
      {
        en: "Too early: reclaim is possible from 2 Feb 15:30 on, and it is 2 Feb 15:29:59.",
        zh: "为时过早：2月2日 15:30 起才可到期退回，现在是 2月2日 15:29:59。",
      },
      {
        en: "The payment is Disputed: reclaim is not possible.",
        zh: "付款状态为“争议中”，不能到期退回。",
      },
      { en: "Transfers of the token are suspended.", zh: "代币已暂停转账。" },
      { en: "No payout is owed for this payment.", zh: "本笔付款没有应付待入的款项。" },
      { en: "The seller may not release: only the buyer may.", zh: "卖方无权放行，只有买方可以。" },
      {
        en: "The tokens of the seller are frozen: no transfers in or out.",
        zh: "卖方的代币已被冻结，不得转出转入。",
      },
    ]);
    expect(stepOf("20-stale-rate", 7).refusal).to.deep.include({ error: "StaleRate", contract: "gateway" });
  });

  it("has its time, and how long after the one before where that is a minute or more", () => {
    expect(stepOf("01-happy-path", 5).at).to.deep.equal({
      en: "23 Jan 2025 15:35:01 UTC",
      zh: "2025年1月23日 15:35:01 UTC",
    });
    expect(stepOf("01-happy-path", 5)).to.not.have.any.keys("gap", "shortGap");
    const { gap, shortGap } = stepOf("01-happy-path", 6);
    expect(gap).to.deep.equal({ en: "16 h 55 min after step 5", zh: "步骤 5 之后 16 小时 55 分" });
    expect(shortGap).to.deep.equal({ en: "16 h", zh: "16 小时" });
    expect(stepOf("01-happy-path", 9)).to.not.have.any.keys("shortGap");
  });

  it("is marked by what it is in its run", () => {
    const marks = samples()
      .find(({ name }) => name === "21-rate-jump")
      ?.document.steps.map(({ mark }) => mark);
    expect(marks?.slice(6)).to.deep.equal([
      "fault",
      "refusal",
      "way-out",
      "refusal",
      "way-out",
      "way-out",
      "normal",
      "normal",
    ]);
  });

  it("draws who signs, who calls what, and what money goes where; refused calls end there", () => {
    expect(stepOf("01-happy-path", 4).arrows.map((arrow) => Object.values(arrow).join(" "))).to.deep.equal([
      "sign buyer Rhein Bank  false",
      "call Rhein Bank gateway payAtQuote false",
      "money gateway buyer 1,035.723402 XUSD false",
      "money buyer desk 998.00 EUR false",
      "money buyer platform 2.00 EUR false",
      "booking desk custodian 1,035.723402 USD false",
    ]);
    const [call] = stepOf("20-stale-rate", 7).arrows;
    expect(call).to.include({ kind: "call", from: "seller", to: "gateway", refused: true });
    for (const { name, document } of samples())
      for (const { index, refusal, arrows } of document.steps)
        expect(
          arrows.some(({ refused }) => refused),
          `${name} ${index}`,
        ).to.equal(refusal !== undefined);
  });

  it("knows how old each pair's rate was, and which was too old", () => {
    const { ages } = stepOf("20-stale-rate", 7).rates;
    expect(ages.map(({ pair, share, tooOld }) => [pair, share, tooOld])).to.deep.equal([
      ["EUR/USD", 0.904, false],
      ["EUR/CNY", 3.6, true],
    ]);
    const { used } = stepOf("01-happy-path", 4).rates;
    expect(used.map(({ text }) => text)).to.deep.equal(["1 EUR = 1.0404 XUSD"]);
  });

  it("has which invariants it was checked by, as often as the run counts them up to its end", () => {
    const { trace, document } = sample("01-happy-path");
    for (const [place, { name }] of trace.invariants.entries()) {
      const counts = document.steps.map(
        ({ invariants }) => invariants.find(([one]) => one === place)?.[1] ?? 0,
      );
      expect(counts, name).to.deep.equal(trace.steps.map(({ invariants }) => invariants?.[name] ?? 0));
    }
    const broken = { step: 2, subject: "escrow", left: "1", right: "2" };
    const [first, ...others] = trace.invariants;
    if (first === undefined) throw new Error("no invariants");
    const { steps } = playerDocument({ ...trace, invariants: [{ ...first, broken }, ...others] });
    expect(steps.slice(0, 3).map(({ invariants }) => invariants[0]?.[2])).to.deep.equal([true, false, true]);
  });
});
