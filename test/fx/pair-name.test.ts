import { expect } from "chai";
import { pairName } from "../../src/fx/pair-name.ts";
import { currencyAsset } from "../../src/money/currency.ts";

describe("pairName", () => {
  const [eur, usd] = [currencyAsset("EUR"), currencyAsset("USD")];

  it("joins the codes of two assets, base first", () => {
    expect(pairName({ base: eur, quote: usd })).to.equal("EUR/USD");
    expect(pairName({ base: usd, quote: eur })).to.equal("USD/EUR");
  });

  it("takes codes for assets", () => {
    expect(pairName({ base: "EUR", quote: "XUSD" })).to.equal("EUR/XUSD");
  });
});
