import { expect } from "chai";
import { expectRefused, illegal, last, refusalOf, tooLate } from "../support/step-outcomes.ts";
import {
  at,
  by,
  DELIVERED,
  DISPUTED,
  FUNDED,
  ofOther,
  ofParty,
  quoted,
  REDEEMED,
  RELEASED,
  step,
  system,
  twoPayments,
  xusd,
} from "../support/step-scenarios.ts";

const [ALL, NET] = [1_035_723_402n, 1_030_544_784n];

describe("refund", () => {
  it("gives back all that is held", async () => {
    const { changes, narrated, calls, step: done, trace } = await last([...FUNDED, step("refund")]);
    expect(changes).to.deep.equal([`escrow XUSD -${ALL}`, `buyer XUSD +${ALL}`]);
    expect(calls).to.deep.equal(["escrow.refund by seller"]);
    expect(narrated).to.deep.equal([`refund: payee seller, payer buyer, amount ${ALL} XUSD`]);
    expect(done.status).to.deep.equal({ before: "Funded", after: "Refunded" });
    expect(trace.totals.payments[0]?.parts.find(({ name }) => name === "returned")?.minor.numerator).to.equal(
      ALL.toString(),
    );
  });

  it("of a part leaves the payment where it is", async () => {
    const part = step("refund", { parameters: { amount: xusd("35.723402") } });
    const { step: done, trace } = await last([...DELIVERED, part, step("release")]);
    expect(trace.steps.at(-2)?.status.after).to.equal("Delivered");
    // 0.50 % of the 1,000 that were left.
    expect(done.fees[0]?.amount.minor).to.equal("5000000");
  });

  it("after the release returns the payee's own tokens, as for goods that came back", async () => {
    const part = step("refund", { parameters: { amount: xusd("100.00") } });
    const { changes, narrated, step: done } = await last([...RELEASED, part]);
    expect(changes).to.deep.equal(["seller XUSD -100000000", "buyer XUSD +100000000"]);
    expect(narrated).to.deep.equal(["refund.return: payee seller, payer buyer, amount 100000000 XUSD"]);
    expect(done.status.after).to.equal("Released");
  });

  it("leaves as much less to redeem", async () => {
    const part = step("refund", { parameters: { amount: xusd("100.00") } });
    const { changes } = await last([...RELEASED, part, step("redeem")]);
    expect(changes).to.include(`seller XUSD -${NET - 100_000_000n}`);
  });

  it("is the payee's alone, and of what was released only before returnBy", async () => {
    const late = step("refund", { parameters: { amount: xusd("1.00") }, ...at("returnBy") });
    await expectRefused(RELEASED, [
      [step("refund", by("buyer")), { error: "Unauthorized", args: { caller: "buyer", required: "seller" } }],
      [late, tooLate("2025-03-24T15:30:00Z")],
    ]);
  });

  it("is refused from the payer, and for more than is held", async () => {
    const more = step("refund", { parameters: { amount: xusd("1035.723403") } });
    const tooMuch = { amount: (ALL + 1n).toString(), maximum: ALL.toString() };
    await expectRefused(FUNDED, [
      [step("refund", by("buyer")), { error: "Unauthorized", args: { caller: "buyer", required: "seller" } }],
      [more, { error: "AmountOutOfRange", args: tooMuch }],
    ]);
  });

  it("without an amount returns what was released, not the escrow's fee", async () => {
    const { changes, narrated, step: done } = await last([...RELEASED, step("refund")]);
    expect(changes).to.deep.equal([`seller XUSD -${NET}`, `buyer XUSD +${NET}`]);
    expect(narrated).to.deep.equal([`refund.return: payee seller, payer buyer, amount ${NET} XUSD`]);
    expect(done.status.after).to.equal("Released");
  });

  it("without an amount returns what earlier refunds and parts have left", async () => {
    const part = step("release", { parameters: { amount: xusd("500.00") } });
    const back = step("refund", { parameters: { amount: xusd("30.00") } });
    const whole = await last([...DELIVERED, part, step("release"), back, step("refund")]);
    expect(whole.changes).to.deep.equal([
      `seller XUSD -${NET - 30_000_000n}`,
      `buyer XUSD +${NET - 30_000_000n}`,
    ]);
    expect(await refusalOf([...DELIVERED, step("release"), step("refund"), step("refund")])).to.deep.equal({
      error: "AmountOutOfRange",
      args: { amount: ALL.toString(), maximum: (ALL - NET).toString() },
    });
  });

  it("is refused with both figures where the payee has redeemed its tokens", async () => {
    expect(await refusalOf([...REDEEMED, step("refund")])).to.deep.equal({
      error: "REFUND_REDEEMED",
      args: { payment: "payment", payee: "seller", due: "1030.544784 XUSD", left: "0.000000 XUSD" },
    });
    const more = step("refund", { parameters: { amount: xusd("1.00") } });
    expect((await refusalOf([...REDEEMED, more])).error).to.equal("ERC20InsufficientBalance");
  });

  it("leaves what the escrow keeps for the payee alone, and other payments' tokens with it", async () => {
    const payments = twoPayments();
    const kept = [ofParty("freeze", "seller"), step("release"), ofParty("unfreeze", "seller")];
    const steps = [...RELEASED.map(ofOther), ...DELIVERED, ...kept];
    expect(await refusalOf([...steps, step("refund")], { payments })).to.deep.equal({
      error: "REFUND_REDEEMED",
      args: { payment: "payment", payee: "seller", due: "1030.544784 XUSD", left: "0.000000 XUSD" },
    });
    const withdraw = system({ verb: "withdraw", parameters: { party: "seller", what: "credit" } });
    const { changes } = await last([...steps, withdraw, step("refund")], { payments });
    expect(changes).to.deep.equal([`seller XUSD -${NET}`, `buyer XUSD +${NET}`]);
  });

  it("takes no tokens of another payment, and all of its own where two are alike", async () => {
    const payments = twoPayments();
    const both = [...RELEASED, ...RELEASED.map(ofOther)];
    const redeemed = await refusalOf([...both, step("redeem"), step("refund")], { payments });
    expect(redeemed.error).to.equal("REFUND_REDEEMED");
    const { changes } = await last([...both, step("refund")], { payments });
    expect(changes).to.deep.equal([`seller XUSD -${NET}`, `buyer XUSD +${NET}`]);
  });

  it("is refused before anything is held", async () => {
    await expectRefused([quoted()], [[step("refund"), illegal("None", "refund")]]);
  });

  it("gives back what is disputed, and of what was released before what the payee will", async () => {
    const part = step("release", { parameters: { amount: xusd("100.00") } });
    const back = step("refund", { parameters: { amount: xusd("50.00") } });
    const { narrated, trace } = await last([...DISPUTED, part, step("refund"), back]);
    expect(trace.steps.map(({ status }) => status.after).slice(-3)).to.deep.equal([
      "Disputed",
      "Released",
      "Released",
    ]);
    expect(narrated).to.deep.equal(["refund.return: payee seller, payer buyer, amount 50000000 XUSD"]);
  });
});
