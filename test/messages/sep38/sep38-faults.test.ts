import { expect } from "chai";
import { sep38Faults, type StatedRate } from "../../../src/messages/sep38/sep38-faults.ts";
import { decimalToRational, parseDecimal } from "../../../src/money/decimal.ts";
import { compareRationals } from "../../../src/money/rational.ts";

const exactly = (text: string) => decimalToRational(parseDecimal(text));

describe("sep38Faults", () => {
  const stated = (changed: Readonly<Record<string, string | string[]>>): StatedRate => {
    const texts = { price: "1.05", sell: "100.00", buy: "94.29", fee: "1.00", feeIn: "sell", ...changed };
    const feeDetails = Array.isArray(changed.feeDetails) ? changed.feeDetails : ["0.70", "0.30"];
    const parse = (text: string) => parseDecimal(text, { negative: true });
    return {
      price: parse(texts.price),
      sell: parse(texts.sell),
      buy: parse(texts.buy),
      fee: parse(texts.fee),
      feeIn: texts.feeIn === "buy" ? "buy" : "sell",
      feeDetails: feeDetails.map(parse),
      sellDecimals: 2,
      buyDecimals: 7,
    };
  };
  const CASES = [
    [{}, [], "price × buy + fee is 100.0045"],
    [{ feeIn: "buy", buy: "94.24" }, [], "price × (buy + fee) is 100.002"],
    [{ sell: "100.02" }, ["sell amount is not price × buy amount with the fee"], "two cents off"],
    [
      { fee: "0.00", feeDetails: [] },
      ["sell amount is not price × buy amount with the fee"],
      "the fee left out",
    ],
    [{ feeDetails: ["0.71", "0.30"] }, ["fee details do not add up"], "a cent too many"],
    [{ feeDetails: [] }, [], "not itemized"],
    [{ feeDetails: ["1.00", "0.00"] }, ["fee details do not add up"], "an item of nothing"],
    [{ sell: "100.00001234" }, ["sell amount has too many decimals"], "finer than the asset"],
    [{ sell: "100.000000" }, [], "zeros are not finer"],
    [
      { sell: "-1.0" },
      ["sell amount is not positive", "sell amount is not price × buy amount with the fee"],
      "negative",
    ],
    [
      { sell: "0.00", price: "0", fee: "0.00", feeDetails: [] },
      ["sell amount is not positive", "price is not positive"],
      "nothing for nothing",
    ],
    [{ sell: "1.00", buy: "0.00", feeDetails: [] }, ["buy amount is not positive"], "only the fee"],
    [{ price: "1", sell: "1", buy: "1", fee: "0", feeDetails: [] }, [], "one for one"],
    [
      { feeIn: "buy", buy: "94.2380951", fee: "1.0000001", feeDetails: [] },
      [],
      "a fee as fine as the asset bought",
    ],
    [{ fee: "1.00000001", feeDetails: [] }, ["fee has too many decimals"], "a fee finer than its asset"],
  ] as const;

  for (const [changed, faults, description] of CASES) {
    it(`${faults.join(", ") || "none"}: ${description}`, () => {
      expect(sep38Faults(stated(changed as never)).faults).to.deep.equal(faults);
    });
  }

  it("computes the sell amount exactly", () => {
    expect(compareRationals(sep38Faults(stated({})).computedSell, exactly("100.0045"))).to.equal(0);
  });
});
