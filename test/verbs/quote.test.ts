import { expect } from "chai";
import type { FixedAmount } from "../../src/verbs/shared/fixed-amount.ts";
import { last, refusalOf } from "../support/step-outcomes.ts";
import { CNY, eur, PAID, PAYMENT, quoted, REDEEMED, step, system } from "../support/step-scenarios.ts";

const fixedTo = (fixed: FixedAmount) =>
  system({ verb: "quote", parameters: { payment: PAYMENT, fixed, validFor: 900n } });
const MIDS = ["quote.rate: rate 2601/2500, spread 25", "quote.rate: rate 75829/10404, spread 25"];

describe("quote", () => {
  it("reports what is paid, bought and would arrive, at which rates, and moves nothing", async () => {
    const { step: done, narrated, changes, calls } = await last([quoted()]);
    expect(done.actor).to.equal("desk");
    expect(narrated).to.deep.equal([
      "quote.pay: sell 100000 EUR, fee 200 EUR, feeBps 20, buy 1035723402 XUSD, expires 2025-01-23T15:45:00Z",
      MIDS[0],
      "quote.redeem: net 1030544784 XUSD, feeBps 50, buy 747730 CNY",
      MIDS[1],
    ]);
    expect([changes, calls]).to.deep.equal([[], []]);
    expect(done.status).to.deep.equal({ before: "None", after: "None" });
    expect(done.rates.map(({ base, quote }) => `${base}/${quote}`)).to.deep.equal(["EUR/CNY"]);
  });

  it("may be given again until the payment is paid", async () => {
    const { step: done, error } = await last([quoted(), quoted(), step("pay")]);
    expect(error).to.equal("");
    // Each quote has a number of its own.
    const call = done.transactions[0]?.call.args[0] as { nonce: string } | undefined;
    expect(call?.nonce).to.equal("1");
    expect(await refusalOf([...PAID, quoted()])).to.deep.equal({
      error: "PAYMENT_ALREADY_PAID",
      args: { payment: PAYMENT },
    });
  });

  it("for a fixed amount to arrive delivers at least that", async () => {
    const fixed = fixedTo({ receive: { minor: 700_000n, asset: CNY } });
    const { narrated } = await last([fixed]);
    expect(narrated[2]).to.equal("quote.redeem: net 964760979 XUSD, feeBps 50, buy 700000 CNY");
    const { trace } = await last([fixed, ...REDEEMED.slice(1), step("payout")]);
    const received = BigInt(trace.totals.payments[0]?.received.minor ?? 0);
    expect(received >= 700_000n && received <= 700_002n, received.toString()).to.equal(true);
  });

  // 1,000.00 before any charge: what the payer sends, and what would arrive.
  for (const [chargeBearer, sell, arrives] of [
    ["DEBT", 100_907n, 754_503n],
    ["SHAR", 100_201n, 749_228n],
    ["SLEV", 100_201n, 749_228n],
    ["CRED", 100_000n, 747_730n],
  ] as const)
    it(`for an instructed amount has who bears the charges pay them: ${chargeBearer}`, async () => {
      const { narrated } = await last([fixedTo({ instructed: eur("1000.00"), chargeBearer })]);
      // No scheme with SLEV carries a payment from euros to yuan.
      const key = chargeBearer === "SLEV" ? "SLEV.unknown" : chargeBearer;
      expect(narrated[0]).to.equal(`quote.charges.${key}: instructed 100000 EUR`);
      expect(narrated[1]).to.include(`sell ${sell} EUR`);
      expect(narrated[3]).to.include(`buy ${arrives} CNY`);
    });

  it("is refused for so little that nothing would arrive", async () => {
    const { refusal, calls } = await last([fixedTo({ send: eur("0.01") })]);
    expect(refusal).to.deep.equal({
      error: "AMOUNT_TOO_SMALL",
      args: { amount: "0.01 EUR", target: "XUSD", smallest: "0.02 EUR" },
    });
    expect(calls).to.deep.equal([]);
  });

  it("is refused for an amount in another currency than the payer's", async () => {
    expect(await refusalOf([fixedTo({ send: { minor: 100_000n, asset: CNY } })])).to.deep.equal({
      error: "ASSET_MISMATCH",
      args: { left: "CNY (2 decimals)", right: "EUR (2 decimals)" },
    });
  });
});
