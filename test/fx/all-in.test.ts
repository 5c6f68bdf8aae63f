import { expect } from "chai";
import { allIn } from "../../src/fx/all-in.ts";
import { currencyAsset } from "../../src/money/currency.ts";
import { money } from "../../src/money/money.ts";
import { rational } from "../../src/money/rational.ts";
import { refusal } from "../support/oracle/refusal.ts";

const [EUR, JPY] = [currencyAsset("EUR"), currencyAsset("JPY")];

describe("allIn", () => {
  // 100.00 EUR at a mid of 160 are 16,000 yen; 15,840 arrived.
  it("is in whole units of both assets, whatever their decimals, and exact", () => {
    expect(allIn(money(10_000n, EUR), money(15_840n, JPY), rational(16_000n))).to.deep.equal({
      rate: rational(792n, 5n),
      belowMid: rational(1n, 100n),
    });
  });

  it("is nothing, and all of mid below it, where nothing was received", () => {
    expect(allIn(money(10_000n, EUR), money(0n, JPY), rational(16_000n))).to.deep.equal({
      rate: rational(0n),
      belowMid: rational(1n),
    });
  });

  it("is below zero of mid where more than mid was received", () => {
    const { belowMid } = allIn(money(10_000n, EUR), money(16_001n, JPY), rational(48_001n, 3n));
    expect(belowMid).to.deep.equal(rational(-2n, 48_001n));
  });

  it("has no rate for nothing", () => {
    expect(refusal(() => allIn(money(0n, EUR), money(0n, JPY), rational(0n)))).to.equal("DIVISION_BY_ZERO");
  });
});
