import { expect } from "chai";
import { valueText } from "../../src/engine/trace-value.ts";

const nameOf = (address: string): string => (address.endsWith("01") ? "seller" : address);

describe("an argument as a scenario writes it", () => {
  it("is a code, a party's name, a figure, or the bytes that it is compared with", () => {
    expect(valueText("0x455552555344", nameOf)).to.equal("EUR/USD");
    expect(valueText("0x434e59", nameOf, "CNY")).to.equal("CNY");
    expect(valueText("0x455552555344", nameOf, "0x455552555344")).to.equal("0x455552555344");
    expect(valueText(`0x${"00".repeat(19)}01`, nameOf)).to.equal("seller");
    expect(valueText(5n, nameOf)).to.equal("5");
    expect(valueText({ pair: 5n }, nameOf)).to.equal('{"pair":"5"}');
  });
});
