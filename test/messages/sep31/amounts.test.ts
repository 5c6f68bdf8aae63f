import { expect } from "chai";
import { sep31AmountOut, sep31Refunds } from "../../../src/messages/sep31/amounts.ts";
import { formatDecimal, parseDecimal } from "../../../src/money/decimal.ts";
import { refusal } from "../../support/oracle/refusal.ts";

const read = (text: string) => parseDecimal(text, { negative: true });
const out = (amountIn: string, fee: string, refunded?: string, refundFee = "0"): string =>
  formatDecimal(
    sep31AmountOut(
      read(amountIn),
      read(fee),
      refunded === undefined ? undefined : { amountRefunded: read(refunded), amountFee: read(refundFee) },
    ),
  );

describe("sep31AmountOut", () => {
  it("is what came in less the fee and what was sent back", () => {
    expect(out("110", "5", "10", "5")).to.equal("90");
    expect(out("1000.25", "5.5")).to.equal("994.75");
    expect(out("10", "10")).to.equal("0");
  });

  it("is nothing of a payment refunded in full, whose fee was not earned", () => {
    expect(out("100", "5", "100.00")).to.equal("0");
  });

  it("refuses more than came in, and figures below zero", () => {
    for (const ask of [
      () => out("10", "10.01"),
      () => out("10", "1", "9", "0.5"),
      () => out("-10", "1"),
      () => out("10", "-1"),
      () => out("10", "1", "-1"),
      () => out("10", "1", "1", "-1"),
    ])
      expect(refusal(ask)).to.equal("AMOUNT_NOT_POSITIVE");
  });
});

describe("sep31Refunds", () => {
  it("adds up amounts and fees apart", () => {
    const { amountRefunded, amountFee } = sep31Refunds([
      { amount: read("0.6"), fee: read("0.1") },
      { amount: read("0.4"), fee: read("0") },
    ]);
    expect([amountRefunded, amountFee].map((figure) => formatDecimal(figure))).to.deep.equal(["1.0", "0.1"]);
  });

  it("refuses a refund or a fee below zero", () => {
    expect(refusal(() => sep31Refunds([{ amount: read("-1"), fee: read("0") }]))).to.equal(
      "AMOUNT_NOT_POSITIVE",
    );
    expect(refusal(() => sep31Refunds([{ amount: read("1"), fee: read("-1") }]))).to.equal(
      "AMOUNT_NOT_POSITIVE",
    );
  });
});
