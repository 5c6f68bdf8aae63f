import { expect } from "chai";
import { worldOf } from "../../src/engine/prepare.ts";
import type { Part } from "../../src/engine/part.ts";
import type { StepCosts } from "../../src/engine/payment-parts.ts";
import { allPaymentTotals } from "../../src/engine/totals.ts";
import { happyPath } from "../support/happy-path.ts";
import { quoteFixedSend } from "../../src/fx/quote.ts";
import { rate } from "../../src/fx/rate.ts";
import { money } from "../../src/money/money.ts";
import { addRationals, rational } from "../../src/money/rational.ts";
import type { World } from "../../src/world/world.ts";
import { CNY, EUR, eur, PAYMENT, XUSD } from "../support/step-scenarios.ts";

const FREE = { fee: { basisPoints: 0n, fixed: 0n }, feeIn: "sell", feeBase: "gross" } as const;
const MIDS = {
  pay: rate({ base: EUR, quote: XUSD, value: "1.04" }),
  redeem: rate({ base: XUSD, quote: CNY, value: "7.2" }),
};
/** 1 EUR = 7.488 CNY. */
const MID = rate({ base: EUR, quote: CNY, value: "7.488" });

/** The happy path's world with its payment quoted for an amount, paid and funded, and none of it released. */
function fundedWorld(send: string, funded: bigint): World {
  const world = worldOf(happyPath());
  const payment = world.payments.get(PAYMENT);
  if (payment === undefined) expect.fail("the happy path has no such payment");
  const pay = {
    ...quoteFixedSend(eur(send), { rate: MIDS.pay, ...FREE }),
    buy: money(funded, XUSD),
  };
  const [zero, account] = [`0x${"00".repeat(32)}`, `0x${"00".repeat(20)}`];
  payment.mid = MID;
  payment.paid = true;
  payment.flow.funded = funded;
  payment.quote = {
    pay,
    redeem: quoteFixedSend(pay.buy, { rate: MIDS.redeem, ...FREE }),
    expiresAt: 0n,
    signature: "0x",
    mids: MIDS,
    signed: {
      provider: account,
      account,
      direction: 0n,
      token: account,
      currency: "0x455552",
      sellAmount: pay.sell.minor,
      buyAmount: funded,
      fee: 0n,
      expiresAt: 0n,
      paymentId: zero,
      nonce: 0n,
    },
  };
  return world;
}

const NO_COSTS: StepCosts = { index: 1, payment: PAYMENT, fees: [], spreads: [], residues: [], moves: [] };

const PAY_FEE = { name: "pay", amount: eur("2.00"), paidBy: "buyer", paidTo: "platform" } as const;
const SPREAD = { name: "pay", amount: money(999n, XUSD), keptBy: "desk" } as const;
const residue = (numerator: bigint, denominator: bigint) =>
  ({ name: "pay", asset: "XUSD", fraction: rational(numerator, denominator), keptBy: "desk" }) as const;

const summary = (parts: readonly Part[] = []) => parts.map(({ name, minor }) => [name, minor]);
const sumAtMid = (parts: readonly Part[] = []) =>
  parts.map(({ atMid }) => atMid).reduce(addRationals, rational(0n));

describe("the totals of a payment", () => {
  // 998.00 EUR at 1.04 are 1,037.92 XUSD, of which 1,037.919 went into the escrow.
  const steps: StepCosts[] = [
    { ...NO_COSTS, fees: [PAY_FEE], residues: [residue(1n, 3n)] },
    { ...NO_COSTS, spreads: [SPREAD], residues: [residue(1n, 6n), residue(1n, 2n)] },
  ];

  it("are exact figures added up from the records of steps, which make up what was sent", () => {
    const world = fundedWorld("1000.00", 1_037_919_000n);
    const [totals] = allPaymentTotals({ world }, [], steps);
    expect(summary(totals?.parts)).to.deep.equal([
      ["received", rational(0n)],
      ["held", rational(1_037_919_000n)],
      ["pay-fee", rational(200n)],
      ["pay-residue", rational(1n)],
      ["pay-spread", rational(999n)],
    ]);
    expect(totals?.sent).to.deep.equal(eur("1000.00"));
    expect(totals?.received).to.deep.equal(money(0n, CNY));
    expect(totals?.sentAtMid).to.deep.equal(rational(748_800n));
    expect(sumAtMid(totals?.parts)).to.deep.equal(totals?.sentAtMid);
    expect(totals?.belowMid).to.deep.equal(rational(1n));
  });

  it("keep thirds of a minor unit that are never whole", () => {
    const world = fundedWorld("1000.00", 1_037_919_000n);
    const [totals] = allPaymentTotals({ world }, [], [{ ...NO_COSTS, residues: [residue(1n, 3n)] }]);
    const [, , third] = totals?.parts ?? [];
    expect(third).to.deep.equal({
      name: "pay-residue",
      kind: "cost",
      asset: "XUSD",
      minor: rational(1n, 3n),
      // A millionth of a token is 0.00072 fen.
      atMid: rational(72n, 300_000n),
      sources: [
        {
          step: 1,
          rule: "rounding",
          rounding: "down",
          minor: rational(1n, 3n),
          base: undefined,
          rate: undefined,
        },
      ],
    });
  });

  it("count what a floating-point number cannot", () => {
    const large = 2n ** 70n + 1n;
    const world = fundedWorld("1000.00", large);
    const [totals] = allPaymentTotals({ world }, [], [{ ...NO_COSTS, residues: [residue(1n, large)] }]);
    expect(summary(totals?.parts).slice(1)).to.deep.equal([
      ["held", rational(large)],
      ["pay-residue", rational(1n, large)],
    ]);
  });

  it("leave out what the desk lost by its quote, steps of other payments and payments that were not paid", () => {
    const world = fundedWorld("1000.00", 1_037_919_000n);
    const move = { asset: "CNY", fraction: rational(7n, 3n), lostBy: "seller", keptBy: "" } as const;
    const [totals, ...others] = allPaymentTotals(
      { world },
      [],
      [
        { ...NO_COSTS, moves: [{ name: "rate-lock", ...move }] },
        { ...NO_COSTS, moves: [{ name: "rate-move", ...move }] },
        { ...NO_COSTS, payment: "another", fees: [PAY_FEE] },
        { ...NO_COSTS, payment: "", fees: [PAY_FEE] },
      ],
    );
    expect(others).to.deep.equal([]);
    expect(summary(totals?.parts).slice(2)).to.deep.equal([["rate-move", rational(7n, 3n)]]);
    expect(allPaymentTotals({ world: worldOf(happyPath()) }, [], steps)).to.deep.equal([]);
  });

  it("have what was paid out for one unit of what was sent, and by which part of mid it is less", () => {
    const world = fundedWorld("1000.00", 1_000_000_000n);
    const payment = world.payments.get(PAYMENT);
    payment?.payouts.push({
      side: "payee",
      id: "0x",
      payout: {
        redeemer: "0x",
        bank: "0x",
        token: "0x",
        tokenAmount: 1_000_000_000n,
        currency: "0x434e59",
        amount: 720_000n,
        number: 1n,
        reportBy: 0n,
      },
      bank: "Pearl Bank",
      payee: "seller",
      tokens: 1_000_000_000n,
      currency: CNY,
      amount: 720_000n,
      fee: 0n,
      spread: 0n,
      mid: MIDS.redeem,
      rates: { quoted: MIDS.redeem, market: MIDS.redeem, par: MIDS.redeem },
      rateMove: rational(0n),
      oracleLag: rational(0n),
      belowPar: rational(0n),
      status: "paid",
    });
    const [totals] = allPaymentTotals({ world }, [], []);
    const { numerator, denominator } = totals?.allIn ?? MID;
    expect({ numerator, denominator }).to.deep.equal(rational(72n, 10n));
    expect(totals?.allIn).to.include({ base: EUR, quote: CNY, source: undefined });
    // (748,800 − 720,000) / 748,800.
    expect(totals?.belowMid).to.deep.equal(rational(1n, 26n));
  });
});
