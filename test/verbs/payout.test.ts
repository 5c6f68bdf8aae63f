import { expect } from "chai";
import { expectRefused, last, refusalOf } from "../support/step-outcomes.ts";
import {
  DELIVERED,
  ofParty,
  ofWhat,
  PAYMENT,
  REDEEMED,
  RELEASED,
  step,
  xusd,
} from "../support/step-scenarios.ts";

const NET = 1_030_544_784n;
const fails = step("payout", { parameters: { fails: "AC04" } });
const MISSING = { error: "PAYOUT_MISSING", args: { payment: PAYMENT } };

describe("payout", () => {
  it("pays the payee, and the desk has its money for the next payment", async () => {
    const { step: done, changes, narrated, calls } = await last([...REDEEMED, step("payout")]);
    expect(done.actor).to.equal("Pearl Bank");
    expect(calls).to.deep.equal(["gateway.confirmPayout by Pearl Bank"]);
    expect(changes).to.deep.equal([
      `payouts USD-reserve -${NET}`,
      `desk USD-reserve +${NET}`,
      "desk CNY -749229",
      "seller CNY +747730",
      "platform CNY +1499",
    ]);
    expect(narrated).to.deep.equal(["payout: bank Pearl Bank, payee seller, amount 747730 CNY"]);
  });

  it("is refused where none is owed, or none is left", async () => {
    await expectRefused(RELEASED, [[step("payout"), MISSING]]);
    await expectRefused([...REDEEMED, step("payout")], [[step("payout"), MISSING]]);
  });

  it("is refused while the payee's account is closed, before the gateway is asked", async () => {
    const { refusal, calls } = await last([...REDEEMED, ofParty("close", "seller"), step("payout")]);
    expect(refusal).to.deep.equal({
      error: "ACCOUNT_CLOSED",
      args: { account: "seller", bank: "Pearl Bank" },
    });
    expect(calls).to.deep.equal([]);
  });

  it("that fails brings the tokens back, and takes back what was charged", async () => {
    const { changes, narrated, calls, step: done, trace } = await last([...REDEEMED, fails]);
    expect(calls).to.deep.equal(["gateway.failPayout by Pearl Bank"]);
    expect(narrated).to.deep.equal([
      "payout.fails: bank Pearl Bank, payee seller, reason AC04",
      `payout.returned: payee seller, tokens ${NET} XUSD`,
    ]);
    expect(changes).to.deep.equal([
      `payouts USD-reserve -${NET}`,
      `reserve USD-reserve +${NET}`,
      `seller XUSD +${NET}`,
    ]);
    expect(done.fees.map(({ amount }) => amount)).to.deep.equal([{ minor: "-1499", asset: "CNY" }]);
    const parts = trace.totals.payments[0]?.parts ?? [];
    const names = parts
      .filter(({ minor }) => minor.numerator !== "0")
      .map(({ name, asset }) => `${name} ${asset}`);
    expect(names).to.deep.equal(["unredeemed XUSD", "pay-fee EUR", "pay-spread XUSD", "escrow-fee XUSD"]);
  });

  it("that fails while the token is paused leaves the tokens to be claimed", async () => {
    const { narrated, changes } = await last([...REDEEMED, ofWhat("pause", "token"), fails]);
    expect(narrated).to.deep.equal([
      "payout.fails: bank Pearl Bank, payee seller, reason AC04",
      "payout.returnable: payee seller",
    ]);
    expect(changes).to.deep.equal([]);
  });

  it("of tokens that have come back is refused by the gateway, however late the bank's word is", async () => {
    const again = await refusalOf([...REDEEMED, fails, step("payout")]);
    expect(again.error).to.equal("WrongPayoutStatus");
  });

  it("that failed can be redeemed and paid once more", async () => {
    const { trace } = await last([...REDEEMED, fails, step("redeem"), step("payout")]);
    expect(trace.outcome).to.equal("passed");
    expect(trace.totals.payments[0]?.received.minor).to.equal("747730");
  });

  it("pays every part that was released and redeemed directly", async () => {
    const part = step("release", { parameters: { amount: xusd("500.00") } });
    const steps = [...DELIVERED, part, step("release"), step("redeem"), step("payout")];
    const { calls, trace } = await last(steps, "direct");
    expect(calls).to.deep.equal([
      "gateway.confirmPayout by Pearl Bank",
      "gateway.confirmPayout by Pearl Bank",
    ]);
    expect(trace.outcome).to.equal("passed");
  });
});
