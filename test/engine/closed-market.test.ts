import { expect } from "chai";
import { lastOf, runYaml } from "../support/yaml-run.ts";

const file = (desk: string, guards: string) => `
title: { en: test, zh: 测试 }
teaches: { en: test, zh: 测试 }
clock: 2025-02-06T15:30:00Z
parties:
  buyer: { country: DE, currency: EUR, bank: Rhein Bank, balance: 5000.00 EUR }
  seller: { country: CN, currency: CNY, bank: Pearl Bank }
rates:
  EUR/USD: { constant: 1.0404, publishedAt: 2025-02-06T15:00:00Z, publisher: ecb }
  EUR/CNY: { constant: 7.5829, publishedAt: 2025-02-06T15:00:00Z, publisher: ecb }
guards: ${guards}
desk: { prefunding: 1000000.000000 XUSD, inventory: [${desk}] }
payments: { order: { from: buyer, to: seller } }
steps:
  - quote: { send: 1000.00 EUR }
  - pay:
    at: +5m
  - fund:
  - deliver:
    at: 2025-02-07T16:00:00Z
  - release:
    at: 2025-02-08T10:00:00Z
  - redeem:
`;
const WIDEN = "{ closedPolicy: widen, closedSpreadBps: 50 }";

describe("redeeming at the spot rate while the market is closed and widens", () => {
  it("states the whole margin, and what of it the closed market takes", async () => {
    // 7,582.90 ÷ 1.0404 a thousand dollars, less 1.25%: 0.25% of the corridor, 0.50% for each of two pairs.
    const redeem = lastOf(await runYaml(file("10000.00 CNY", WIDEN)), "redeem");
    const said = redeem.narration.find(({ key }) => key === "redeem.closed");
    expect(JSON.stringify(said)).to.include('"25"').and.include('"100"');
    const rate = redeem.narration.find(({ key }) => key === "quote.rate");
    expect(JSON.stringify(rate)).to.include('"125"');
    const owed = (1_030_544_784n * 758_290_000n * 9_875n) / (104_040_000n * 10_000n * 10_000n);
    expect(owed).to.equal(741_718n);
    const [fee] = redeem.fees;
    expect([fee?.name, fee?.amount]).to.deep.equal(["redeem", { minor: "1484", asset: "CNY" }]);
  });

  it("asks for as much of the dealer's money as that comes to, to the unit", async () => {
    expect(lastOf(await runYaml(file("7417.18 CNY", WIDEN)), "redeem").refusal).to.equal(undefined);
    const short = lastOf(await runYaml(file("7417.17 CNY", WIDEN)), "redeem");
    expect(short.refusal?.error).to.equal("FUNDS_INSUFFICIENT");
  });

  it("leaves a spread that is no rate any more to the gateway", async () => {
    const wide = "{ closedPolicy: widen, closedSpreadBps: 5000 }";
    const refused = lastOf(await runYaml(file("10000.00 CNY", wide)), "redeem");
    expect(refused.refusal?.error).to.equal("SpreadTooWide");
  });
});
