import { expect } from "chai";
import { expectRefused, illegal, last, tooEarly } from "../support/step-outcomes.ts";
import {
  at,
  by,
  DELIVERED,
  FUNDED,
  ofParty,
  quoted,
  RELEASED,
  step,
  xusd,
} from "../support/step-scenarios.ts";

/** All that is held, in minor units; the fee on all of it; and what is left. */
const [ALL, FEE, NET] = [1_035_723_402n, 5_178_618n, 1_030_544_784n];

describe("release", () => {
  it("pays the payee and accrues the fee", async () => {
    const { step: done, changes, narrated, calls } = await last(RELEASED);
    expect(changes).to.deep.equal([`escrow XUSD -${NET}`, `seller XUSD +${NET}`]);
    expect(calls).to.deep.equal(["escrow.release by buyer"]);
    expect(narrated).to.deep.equal([
      `release: payer buyer, payee seller, net ${NET} XUSD, fee ${FEE} XUSD, feeBps 50`,
    ]);
    expect(done.fees).to.deep.equal([
      {
        name: "escrow",
        amount: { minor: FEE.toString(), asset: "XUSD" },
        paidBy: "seller",
        paidTo: "platform",
        basisPoints: "50",
        base: { minor: "1035723402", asset: "XUSD" },
      },
    ]);
    expect(done.status).to.deep.equal({ before: "Delivered", after: "Released" });
  });

  it("directly redeems the payee's tokens in the same breath", async () => {
    const { changes, narrated, calls } = await last(RELEASED, "direct");
    expect(calls).to.deep.equal(["escrow.releaseAndRedeem by buyer"]);
    expect(changes).to.deep.equal([
      `reserve USD-reserve -${NET}`,
      `payouts USD-reserve +${NET}`,
      `escrow XUSD -${NET}`,
    ]);
    expect(narrated).to.deep.equal([
      `release: payer buyer, payee seller, net ${NET} XUSD, fee ${FEE} XUSD, feeBps 50`,
      `redeem: tokens ${NET} XUSD, amount 747730 CNY, fee 1499 CNY, feeBps 20, bank Pearl Bank`,
      "quote.rate: rate 75829/10404, spread 25",
    ]);
  });

  it("directly by another than payer and payee is in tokens, unless told otherwise", async () => {
    const late = step("release", { ...by("carrier"), ...at("inspectionEnds") });
    const { calls, changes } = await last([...DELIVERED, late], "direct");
    expect(calls).to.deep.equal(["escrow.release by carrier"]);
    expect(changes).to.deep.equal([`escrow XUSD -${NET}`, `seller XUSD +${NET}`]);
    const bySeller = step("release", { ...by("seller"), ...at("inspectionEnds") });
    expect((await last([...DELIVERED, bySeller], "direct")).calls).to.deep.equal([
      "escrow.releaseAndRedeem by seller",
    ]);
    const kept = step("release", { parameters: { redeem: false } });
    expect((await last([...DELIVERED, kept, step("redeem")], "direct")).calls).to.deep.equal([
      "gateway.redeemAtSpot by seller",
    ]);
  });

  it("in parts charges no more and no less than at once", async () => {
    const part = step("release", { parameters: { amount: xusd("0.000150") } });
    const { trace } = await last([...DELIVERED, part, step("release")]);
    const fees = trace.steps.flatMap(({ fees }) => fees.filter(({ name }) => name === "escrow"));
    expect(fees.map(({ amount }) => amount.minor)).to.deep.equal(["1", (FEE - 1n).toString()]);
    expect(trace.steps.map(({ status }) => status.after).slice(-2)).to.deep.equal(["Delivered", "Released"]);
  });

  it("is anyone's once the inspection has ended, and the payer's alone before", async () => {
    const bySeller = by("seller");
    const unauthorized = { error: "Unauthorized", args: { caller: "seller", required: "buyer" } };
    await expectRefused(FUNDED, [[step("release", bySeller), unauthorized]]);
    const late = step("release", { ...bySeller, ...at("inspectionEnds") });
    const { step: done, narrated } = await last([...DELIVERED, late]);
    expect(done.status.after).to.equal("Released");
    expect(narrated[0]).to.include("payer seller");
  });

  it("by another than the payer is refused a second early, and of a part", async () => {
    const early = step("release", { ...by("seller"), ...at("inspectionEnds", -1n) });
    const parameters = { by: "carrier", amount: xusd("1.00") };
    const part = step("release", { parameters, ...at("inspectionEnds") });
    const args = { caller: "carrier", amount: "1000000", held: ALL.toString() };
    await expectRefused(DELIVERED, [
      [early, tooEarly("2025-01-26T15:30:02Z")],
      [part, { error: "PartialReleaseByOther", args }],
    ]);
  });

  it("is refused for more than is held, and where nothing is", async () => {
    const more = step("release", { parameters: { amount: xusd("1035.723403") } });
    const tooMuch = { amount: (ALL + 1n).toString(), maximum: ALL.toString() };
    await expectRefused(FUNDED, [[more, { error: "AmountOutOfRange", args: tooMuch }]]);
    await expectRefused([quoted()], [[step("release"), illegal("None", "release")]]);
    await expectRefused(RELEASED, [[step("release"), illegal("Released", "release")]]);
  });

  it("to a frozen payee is kept for it", async () => {
    const {
      narrated,
      changes,
      step: done,
    } = await last([...DELIVERED, ofParty("freeze", "seller"), step("release")]);
    expect(narrated).to.deep.equal([
      `release.credit: payer buyer, payee seller, net ${NET} XUSD, fee ${FEE} XUSD, feeBps 50`,
    ]);
    expect(changes).to.deep.equal([]);
    expect(done.transactions[0]?.events.map(({ name }) => name)).to.include("CreditAdded");
  });

  for (const verb of ["freeze", "block"] as const)
    it(`settled directly, is kept for a payee after a ${verb} too, unless it is to be redeemed`, async () => {
      const stopped = [...DELIVERED, ofParty(verb, "seller")];
      const { narrated, calls, trace } = await last([...stopped, step("release")], "direct");
      expect(narrated).to.deep.equal([
        `release.credit: payer buyer, payee seller, net ${NET} XUSD, fee ${FEE} XUSD, feeBps 50`,
      ]);
      expect([calls, trace.outcome]).to.deep.equal([["escrow.release by buyer"], "passed"]);
      const redeemed = step("release", { parameters: { redeem: true } });
      const error = verb === "freeze" ? "AccountFrozen" : "ParticipantBlocked";
      expect((await last([...stopped, redeemed], "direct")).error).to.equal(error);
    });
});
