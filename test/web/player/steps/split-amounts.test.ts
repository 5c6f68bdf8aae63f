import { expect } from "chai";
import { splitAmounts } from "../../../../web/player/steps/split-amounts.ts";

const amountsOf = (sentence: string): string[] =>
  splitAmounts(sentence).flatMap(({ text, amount }) => (amount ? [text] : []));

describe("splitAmounts", () => {
  it("finds amounts with their unit, and keeps the two on one line", () => {
    expect(amountsOf("1,000.00 EUR, less 2.00 EUR, buys 1,035.723402 XUSD.")).to.deep.equal([
      "1,000.00\u00a0EUR",
      "2.00\u00a0EUR",
      "1,035.723402\u00a0XUSD",
    ]);
  });

  it("keeps a date on one line", () => {
    expect(splitAmounts("须在 2025-02-05 09:30:00 之前裁决。").map(({ text }) => text)).to.deep.equal([
      "须在 2025-\u206002-\u206005 09:30:00 之前裁决。",
    ]);
  });

  it("finds them beside Chinese", () => {
    expect(amountsOf("销毁 1,030.544784 XUSD；应付 100000 JPY，已扣除手续费。")).to.deep.equal([
      "1,030.544784\u00a0XUSD",
      "100000\u00a0JPY",
    ]);
  });

  it("leaves times, dates and per cents alone, and loses nothing", () => {
    const sentence = "0.50% until 3 Feb 09:30:00 UTC, 2025-01-23.";
    expect(amountsOf(sentence)).to.deep.equal([]);
    expect(
      splitAmounts("Rhein Bank debits 8.80 EUR.")
        .map(({ text }) => text)
        .join(""),
    ).to.equal("Rhein Bank debits 8.80\u00a0EUR.");
  });
});
