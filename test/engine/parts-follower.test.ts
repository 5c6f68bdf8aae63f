import { expect } from "chai";
import type { Part } from "../../src/engine/part.ts";
import { PartsFollower } from "../../src/engine/parts-follower.ts";
import { partSources } from "../../src/engine/part-sources.ts";
import { quoteFixedSend } from "../../src/fx/quote.ts";
import { rate } from "../../src/fx/rate.ts";
import { money } from "../../src/money/money.ts";
import { rational } from "../../src/money/rational.ts";
import { newPayment, type Payment } from "../../src/world/payment.ts";
import { CNY, EUR, eur, XUSD } from "../support/step-scenarios.ts";

const FREE = { fee: { basisPoints: 0n, fixed: 0n }, feeIn: "sell", feeBase: "gross" } as const;
const MIDS = {
  pay: rate({ base: EUR, quote: XUSD, value: "1.04" }),
  redeem: rate({ base: XUSD, quote: CNY, value: "7.2" }),
};
const NOTHING = { fees: [], spreads: [], residues: [], moves: [] };
const PAY_FEE = { name: "pay", amount: eur("2.00"), paidBy: "buyer", paidTo: "platform" } as const;

function quoted(payment: Payment, send: string): void {
  const pay = quoteFixedSend(eur(send), { rate: MIDS.pay, ...FREE });
  const [zero, account] = [`0x${"00".repeat(32)}`, `0x${"00".repeat(20)}`];
  payment.mid = rate({ base: EUR, quote: CNY, value: "7.488" });
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
      buyAmount: pay.buy.minor,
      fee: 0n,
      expiresAt: 0n,
      paymentId: zero,
      nonce: 0n,
    },
  };
}

const summary = (parts: readonly Part[]) => parts.map(({ name, minor, atMid }) => [name, minor, atMid]);

describe("the parts of a payment after each step", () => {
  let payment: Payment;
  let follower: PartsFollower;

  beforeEach(() => {
    const settlement = { token: XUSD, currency: EUR, reserve: EUR };
    const buyer = { name: "buyer", country: "DE", currency: EUR, bank: "Rhein Bank" };
    const seller = { name: "seller", country: "CN", currency: CNY, bank: "Pearl Bank" };
    payment = newPayment("p", settlement, buyer, seller);
    follower = new PartsFollower();
  });

  it("begin with the quote: nothing is paid yet, and what is quoted anew replaces it", () => {
    expect(follower.follow(undefined, NOTHING)).to.deep.equal([]);
    expect(follower.follow(payment, NOTHING)).to.deep.equal([]);
    quoted(payment, "1000.00");
    const unpaid = ["unpaid", rational(100_000n), rational(748_800n)];
    expect(summary(follower.follow(payment, NOTHING))).to.deep.equal([unpaid]);
    expect(follower.follow(payment, NOTHING)).to.deep.equal([]);
    payment.mid = rate({ base: EUR, quote: CNY, value: "7.5" });
    expect(summary(follower.follow(payment, NOTHING))).to.deep.equal([
      ["unpaid", rational(100_000n), rational(750_000n)],
    ]);
  });

  it("are those that a step changed, with what is gone as nothing", () => {
    quoted(payment, "1000.00");
    follower.follow(payment, NOTHING);
    payment.paid = true;
    const paid = summary(follower.follow(payment, { ...NOTHING, fees: [PAY_FEE] }));
    expect(paid).to.deep.equal([
      ["received", rational(0n), rational(0n)],
      ["unfunded", rational(1_040_000_000n), rational(748_800n)],
      ["pay-fee", rational(200n), rational(14_976n, 10n)],
      ["unpaid", rational(0n), rational(0n)],
    ]);
    payment.flow.funded = 1_040_000_000n;
    expect(summary(follower.follow(payment, NOTHING))).to.deep.equal([
      ["held", rational(1_040_000_000n), rational(748_800n)],
      ["unfunded", rational(0n), rational(0n)],
    ]);
  });

  it("come from the steps that changed them, which add up to them", () => {
    const step = { payment: "p", ...NOTHING };
    const part = (name: string, minor: bigint): Part => ({
      name,
      kind: "pending",
      asset: "XUSD",
      minor: rational(minor),
      atMid: rational(0n),
    });
    const events = [{ contract: "escrow", name: "Released", args: {} }];
    const transaction = {
      hash: "0x",
      block: 1n,
      timestamp: 1n,
      gasUsed: 1n,
      from: "buyer",
      call: { contract: "escrow", method: "release", args: [] },
      events,
    };
    const fee = { name: "escrow", amount: money(4n, XUSD), paidBy: "seller", paidTo: "platform" } as const;
    const sourcesOf = partSources([
      { ...step, index: 4, parts: [part("held", 100n)] },
      { ...step, index: 6, parts: [part("held", 30n)], fees: [fee], transactions: [transaction] },
    ]);
    const event = { contract: "escrow", name: "Released" };
    expect(sourcesOf({ name: "held", asset: "XUSD" })).to.deep.equal([
      { step: 4, rule: "balance", minor: rational(100n) },
      { step: 6, rule: "balance", minor: rational(-70n), event },
    ]);
    expect(sourcesOf({ name: "escrow-fee", asset: "XUSD" })).to.deep.equal([
      { step: 6, rule: "proportion", rounding: "up", minor: rational(4n), base: undefined, event },
    ]);
    expect(sourcesOf({ name: "held", asset: "EUR" })).to.deep.equal([]);
  });

  it("have the rule of each fee: what decides it, or that it was taken back", () => {
    const of = eur("1000.00");
    const ruleOf = (fee: object) => {
      const fees = [{ ...PAY_FEE, ...fee }];
      return partSources([{ payment: "p", index: 1, ...NOTHING, fees }])({
        name: "pay-fee",
        asset: "EUR",
      })[0];
    };
    const maximum = { fee: { basisPoints: 100n, fixed: 0n, maximum: 200n }, of };
    expect(ruleOf({ how: maximum }))
      .to.include({ rule: "maximum", base: of })
      .and.to.not.have.property("basisPoints");
    expect(ruleOf({ how: { fee: { basisPoints: 20n, fixed: 0n }, of } })).to.include({
      rule: "basis-points",
      rounding: "up",
      basisPoints: 20n,
    });
    expect(ruleOf({ basisPoints: 20n, base: of })).to.include({ rule: "basis-points", base: of });
    expect(ruleOf({ amount: { minor: -200n, asset: EUR }, basisPoints: 20n })).to.include({
      rule: "taken-back",
    });
  });
});
