/*
 * SettlementGateway.redeemReleased
 *   when the escrow releases
 *     given a standing instruction
 *       - burns out of the escrow what was released, and owes its worth to the payee
 *       - redeems a part as well
 *       - is possible for anyone once inspection has ended, at the payee's own instruction
 *     given none, or one that does not allow it
 *       - refuses a payee without a standing instruction
 *       - refuses a wider spread than the payee consented to
 *       - refuses a corridor that is not open, and a bank that is one no longer
 *     given an amount that comes to nothing
 *       - refuses what does not become one minor unit, and the payment stays where it is
 *   when anybody else calls
 *     - is for the escrow only
 * SettlementGateway.setStandingInstruction
 *   - is the caller's own, for each token
 *   - names a bank of the gateway's, or none
 *   - may change while payouts are owed, and leaves them as they are
 */
import { expect } from "chai";
import { ethers, time, type TestSystem } from "../../support/system.ts";
import { DAY } from "../../support/plan.ts";
import { BALANCE, CNY, EUR, gatewaySystem, OWED, payoutOf, sold, terms, USD_CNY } from "./fixture.ts";

/** A payment of 100 XUSD in escrow, and a payee who wants to be paid in CNY. */
async function funded(maximumSpreadBps = 25n) {
  const system = await gatewaySystem();
  const { escrow, payer } = system;
  const agreed = await terms(system);
  await escrow.connect(payer).fund(agreed);
  await instruct(system, { maximumSpreadBps });
  return { ...system, agreed };
}

async function instruct(
  { gateway, token, payee, payoutBank }: TestSystem,
  changed: { maximumSpreadBps?: bigint; currency?: string; bank?: string },
) {
  const instruction = { bank: payoutBank.address, currency: CNY, maximumSpreadBps: 25n, ...changed };
  return gateway.connect(payee).setStandingInstruction(token, instruction);
}

describe("SettlementGateway.redeemReleased", () => {
  it("burns out of the escrow what was released, and owes its worth to the payee", async () => {
    const { agreed, ...system } = await funded();
    const { gateway, escrow, token, payer, payee, payoutBank, feeRecipient } = system;
    // 1 % of the release is the escrow's fee; 99 XUSD are redeemed.
    const { out, fee, spread } = sold(99_000_000n);
    const sent = escrow.connect(payer).releaseAndRedeem(agreed, 100_000_000n);
    const payout = await payoutOf(system, sent);
    await expect(sent)
      .to.emit(gateway, "Redeemed")
      .withArgs(
        payout.id,
        payee.address,
        payoutBank.address,
        1n,
        agreed.token,
        99_000_000n,
        CNY,
        out,
        fee,
        spread,
        USD_CNY.numerator,
        USD_CNY.denominator,
      );
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE);
    expect(await token.balanceOf(escrow)).to.equal(1_000_000n);
    expect(await escrow.feesOf(feeRecipient.address, token)).to.equal(1_000_000n);
    expect(await token.allowance(escrow, gateway)).to.equal(0n);
    expect(await gateway.payoutStatus(payout)).to.equal(OWED);
  });

  it("redeems a part as well", async () => {
    const { agreed, escrow, payer, ...system } = await funded();
    const payout = await payoutOf(
      { ...system, escrow, payer },
      escrow.connect(payer).releaseAndRedeem(agreed, 40_000_000n),
    );
    expect(payout.amount).to.equal(sold(39_600_000n).out);
  });

  it("refuses a payee without a standing instruction", async () => {
    const { agreed, ...system } = await funded();
    const { gateway, escrow, payer, payee } = system;
    await instruct(system, { bank: ethers.ZeroAddress });
    await expect(escrow.connect(payer).releaseAndRedeem(agreed, 100_000_000n))
      .to.be.revertedWithCustomError(gateway, "NoStandingInstruction")
      .withArgs(payee.address, agreed.token);
  });

  it("refuses a wider spread than the payee consented to", async () => {
    const { agreed, gateway, escrow, payer } = await funded(24n);
    await expect(escrow.connect(payer).releaseAndRedeem(agreed, 100_000_000n))
      .to.be.revertedWithCustomError(gateway, "SpreadTooWide")
      .withArgs(25n, 24n);
  });

  it("refuses a corridor that is not open, and a bank that is one no longer", async () => {
    const { agreed, ...system } = await funded();
    const { gateway, escrow, payer, payoutBank } = system;
    await instruct(system, { currency: EUR });
    await expect(escrow.connect(payer).releaseAndRedeem(agreed, 100_000_000n))
      .to.be.revertedWithCustomError(gateway, "CorridorClosed")
      .withArgs(agreed.token, EUR, 1n);
    await instruct(system, {});
    await gateway.revokeRole(await gateway.BANK_ROLE(), payoutBank.address);
    await expect(escrow.connect(payer).releaseAndRedeem(agreed, 100_000_000n))
      .to.be.revertedWithCustomError(gateway, "NotABank")
      .withArgs(payoutBank.address);
  });

  it("refuses what does not become one minor unit, and the payment stays where it is", async () => {
    const { agreed, gateway, escrow, payer } = await funded();
    await expect(escrow.connect(payer).releaseAndRedeem(agreed, 100n))
      .to.be.revertedWithCustomError(gateway, "AmountTooSmall")
      .withArgs(99n);
    expect((await escrow.stateOf(await escrow.paymentId(agreed))).held).to.equal(100_000_000n);
  });

  it("is for the escrow only", async () => {
    const { gateway, token, payee, payer, bank } = await funded();
    for (const caller of [payee, payer, bank])
      await expect(gateway.connect(caller).redeemReleased(payee.address, token, 100n))
        .to.be.revertedWithCustomError(gateway, "UnexpectedCallback")
        .withArgs(caller.address);
  });

  it("is possible for anyone once inspection has ended, at the payee's own instruction", async () => {
    const { agreed, ...system } = await funded();
    const { escrow, carrier, stranger, payee, eurUsd, eurCny } = system;
    await escrow.connect(carrier).deliver(agreed, ethers.id("proof"));
    await time.increase(3n * DAY);
    // The plan's market opens again on Sunday evening, with rates of its own.
    await time.increase(DAY + 8n * 3_600n);
    await eurUsd.publish(104_720_000n);
    await eurCny.publish(758_910_000n);
    const payout = await payoutOf(system, escrow.connect(stranger).releaseAndRedeem(agreed, 100_000_000n));
    expect([payout.redeemer, payout.amount]).to.deep.equal([payee.address, sold(99_000_000n).out]);
  });
});

describe("SettlementGateway.setStandingInstruction", () => {
  it("is the caller's own, for each token", async () => {
    const system = await gatewaySystem();
    const { gateway, token, escrow, payer, payee, payoutBank } = system;
    await expect(instruct(system, { maximumSpreadBps: 77n }))
      .to.emit(gateway, "StandingInstructionSet")
      .withArgs(payee.address, await token.getAddress(), payoutBank.address, CNY, 77n);
    expect(await gateway.standingInstruction(payee.address, token)).to.deep.equal([
      payoutBank.address,
      CNY,
      77n,
    ]);
    for (const [who, what] of [
      [payer, token],
      [payee, escrow],
    ] as const)
      expect((await gateway.standingInstruction(who.address, what)).bank).to.equal(ethers.ZeroAddress);
  });

  it("names a bank of the gateway's, or none", async () => {
    const system = await gatewaySystem();
    const { gateway, stranger } = system;
    await expect(instruct(system, { bank: stranger.address }))
      .to.be.revertedWithCustomError(gateway, "NotABank")
      .withArgs(stranger.address);
    await instruct(system, { bank: ethers.ZeroAddress });
  });

  it("may change while payouts are owed, and leaves them as they are", async () => {
    const { agreed, ...system } = await funded();
    const { gateway, escrow, payer, payoutBank } = system;
    const payout = await payoutOf(system, escrow.connect(payer).releaseAndRedeem(agreed, 50_000_000n));
    await instruct(system, { bank: ethers.ZeroAddress, currency: EUR });
    expect(await gateway.payoutStatus(payout)).to.equal(OWED);
    await gateway.connect(payoutBank).confirmPayout(payout);
  });
});
