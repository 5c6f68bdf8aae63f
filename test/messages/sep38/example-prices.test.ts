import { expect } from "chai";
import { EXAMPLE_PRICES, sep38AssetCode, sep38Decimals } from "../../../src/messages/sep38/example-prices.ts";

describe("SEP-38's example anchor", () => {
  it("sells and buys reais for dollars at two prices, neither the other's inverse", () => {
    expect([...EXAMPLE_PRICES]).to.deep.equal([
      ["USDC/BRL", "0.18"],
      ["BRL/USDC", "5.42"],
    ]);
  });

  it("knows an asset by its code, with or without scheme and issuer", () => {
    expect(["iso4217:BRL", "stellar:USDC:GABC", "stellar:native", "USDC"].map(sep38AssetCode)).to.deep.equal([
      "BRL",
      "USDC",
      "native",
      "USDC",
    ]);
  });

  it("gives a currency its decimals of ISO 4217, and what is on Stellar seven", () => {
    const names = ["iso4217:BRL", "JPY", "iso4217:KWD", "USDC", "stellar:BRL:GABC"];
    expect(names.map(sep38Decimals)).to.deep.equal([2, 0, 3, 7, 7]);
  });
});
