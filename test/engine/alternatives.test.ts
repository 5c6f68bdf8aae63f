import { expect } from "chai";
import { alternativesTo } from "../../src/engine/alternatives.ts";
import { rate } from "../../src/fx/rate.ts";
import { currencyAsset } from "../../src/money/currency.ts";
import { money, parseAmount } from "../../src/money/money.ts";

const [USD, JPY] = [currencyAsset("USD"), currencyAsset("JPY")];
const mid = rate({ base: USD, quote: JPY, value: "157.32" });
const way = (costBps: bigint) => ({
  title: { en: "A bank", zh: "银行" },
  costBps,
  source: "somebody",
  asOf: "2025-Q3",
});

describe("alternativesTo", () => {
  // 1,499 basis points of 200.01 are 29.981499, rounded up 29.99; 170.02 times 157.32 is 26,747.5464, rounded down.
  it("takes the cost rounded up, and converts the rest at mid rounded down", () => {
    expect(alternativesTo([way(1_499n)], parseAmount("200.01", USD), mid)).to.deep.equal([
      {
        title: { en: "A bank", zh: "银行" },
        costBps: 1_499n,
        cost: money(2_999n, USD),
        received: money(26_747n, JPY),
        source: "somebody",
        asOf: "2025-Q3",
      },
    ]);
  });

  it("knows ways that cost nothing, and everything", () => {
    const [free, all] = alternativesTo([way(0n), way(10_000n)], parseAmount("200.00", USD), mid);
    expect([free?.received.minor, all?.received.minor]).to.deep.equal([31_464n, 0n]);
  });
});
