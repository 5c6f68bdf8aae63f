import { expect } from "chai";
import { deskFixedSend } from "../../../src/fx/desk/desk-quote.ts";
import type { DeskTerms } from "../../../src/fx/desk/desk-terms.ts";
import { rate } from "../../../src/fx/rate.ts";
import { asset } from "../../../src/money/asset.ts";
import { currencyAsset } from "../../../src/money/currency.ts";
import { parseAmount } from "../../../src/money/money.ts";
import { fixedEnd } from "../../../src/verbs/shared/fixed-amount.ts";

const [EUR, CNY, XUSD] = [currencyAsset("EUR"), currencyAsset("CNY"), asset("XUSD", 6)];
const fee = { basisPoints: 20n, fixed: 0n };
const PAYING: DeskTerms = {
  route: { legs: [{ mid: rate({ base: EUR, quote: XUSD, value: "1.0404" }), spreadBps: 25n }] },
  tiers: [{ fee }],
  feeIn: "sell",
  feeBase: "gross",
};
const REDEEMING: DeskTerms = {
  route: { legs: [{ mid: rate({ base: XUSD, quote: CNY, value: "7.29" }), spreadBps: 25n }] },
  tiers: [{ fee }],
  feeIn: "buy",
  feeBase: "gross",
};
const instructed = parseAmount("1000.00", EUR);

describe("fixedEnd", () => {
  it("leaves a fixed end as it is", () => {
    for (const fixed of [{ send: instructed }, { receive: parseAmount("7500.00", CNY) }])
      expect(fixedEnd(fixed, PAYING, REDEEMING)).to.equal(fixed);
  });

  // Worked out by hand: 1.0404 less a quarter of a per cent is 1.037799; 7.29 is 7.271775.
  for (const [chargeBearer, end] of [
    // 1,000.00 EUR buy 1,037.799000 XUSD, and those 7,546.64 CNY, rounded down.
    ["DEBT", { receive: parseAmount("7546.64", CNY) }],
    ["CRED", { send: instructed }],
    // 1,002.01 less 0.2 %, 2.01 rounded up, leave 1,000.00; 1,002.00 would leave 999.99.
    ["SHAR", { send: parseAmount("1002.01", EUR) }],
    ["SLEV", { send: parseAmount("1002.01", EUR) }],
  ] as const)
    it(`fixes the end that ${chargeBearer} leaves to charges`, () => {
      expect(fixedEnd({ instructed, chargeBearer }, PAYING, REDEEMING)).to.deep.equal(end);
    });

  it("lets the payer's own charge come on top under SHAR, so that just the instructed amount is converted", () => {
    const end = fixedEnd({ instructed, chargeBearer: "SHAR" }, PAYING, REDEEMING);
    const { sell, fee: charged } = deskFixedSend("send" in end ? end.send : instructed, PAYING);
    expect(sell.minor - charged.minor).to.equal(instructed.minor);
  });
});
