/*
 * SettlementGateway.confirmPayout
 *   given an owed payout
 *     when its bank confirms
 *       - ends the payout
 *       - happens once, and not after a failure
 *     when anybody else does
 *       - is for the payout's own bank only
 *   given no such payout
 *     - knows nothing of a payout that was never owed, or not like that
 * SettlementGateway.failPayout
 *   when the tokens can come back
 *     - brings the tokens back, exactly those that were burned
 *   when they cannot
 *     - does not hold up the bank where the redeemer <reason>: the tokens wait
 * SettlementGateway.claimReturn
 *   - brings back what is returnable, once, and nothing else
 * SettlementGateway's records of payouts
 *   - remember one that has ended until the sixteenth after it
 *   - keep every open one, however many come after it
 */
import { expect } from "chai";
import { ethers, time, type TestSystem } from "../../support/system.ts";
import { DAY } from "../../support/plan.ts";
import { BALANCE, CNY, gatewaySystem, NONE, OWED, PAID, payoutOf, RETURNABLE, RETURNED } from "./fixture.ts";

const AMOUNT = 100_000_000n;
/** ISO 20022: the account is closed. */
const AC04 = ethers.hexlify(ethers.toUtf8Bytes("AC04"));

const redeem = (system: TestSystem, amount = AMOUNT) => {
  const { gateway, token, payee, payoutBank } = system;
  return payoutOf(system, gateway.connect(payee).redeemAtSpot(token, amount, payoutBank.address, CNY, 0n));
};

async function owed() {
  const system = await gatewaySystem();
  return { ...system, payout: await redeem(system) };
}

describe("SettlementGateway.confirmPayout", () => {
  it("ends the payout", async () => {
    const { gateway, token, payoutBank, payee, payout } = await owed();
    await expect(gateway.connect(payoutBank).confirmPayout(payout))
      .to.emit(gateway, "PayoutConfirmed")
      .withArgs(payout.id);
    expect(await gateway.payoutStatus(payout)).to.equal(PAID);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE - AMOUNT);
  });

  it("happens once, and not after a failure", async () => {
    const { gateway, payoutBank, payout, ...system } = await owed();
    const second = await redeem({ gateway, payoutBank, ...system });
    const bank = gateway.connect(payoutBank);
    await bank.confirmPayout(payout);
    await bank.failPayout(second, AC04);
    for (const [ended, status] of [
      [payout, PAID],
      [second, RETURNED],
    ] as const)
      for (const attempt of [() => bank.confirmPayout(ended), () => bank.failPayout(ended, AC04)])
        await expect(attempt())
          .to.be.revertedWithCustomError(gateway, "WrongPayoutStatus")
          .withArgs(ended.id, status, OWED);
  });

  it("is for the payout's own bank only", async () => {
    const { gateway, bank, payee, stranger, payoutBank, payout } = await owed();
    for (const caller of [bank, payee, stranger])
      for (const attempt of [
        () => gateway.connect(caller).confirmPayout(payout),
        () => gateway.connect(caller).failPayout(payout, AC04),
      ])
        await expect(attempt())
          .to.be.revertedWithCustomError(gateway, "NotThePayoutsBank")
          .withArgs(caller.address, payoutBank.address);
  });

  it("knows nothing of a payout that was never owed, or not like that", async () => {
    const { gateway, payoutBank, payer, payout } = await owed();
    for (const changed of [
      { redeemer: payer.address },
      { tokenAmount: AMOUNT + 1n },
      { currency: "0x455552" },
      { amount: 1n },
      { number: 2n },
      { number: 17n },
    ]) {
      const other = { ...payout, ...changed };
      expect(await gateway.payoutStatus(other)).to.equal(NONE);
      await expect(gateway.connect(payoutBank).confirmPayout(other))
        .to.be.revertedWithCustomError(gateway, "WrongPayoutStatus")
        .withArgs(await gateway.payoutId(other), NONE, OWED);
    }
    expect(await gateway.payoutStatus(payout)).to.equal(OWED);
  });
});

describe("SettlementGateway.failPayout", () => {
  it("brings the tokens back, exactly those that were burned", async () => {
    const { gateway, token, payoutBank, payee, payout, eurUsd } = await owed();
    await eurUsd.publish(1n);
    await expect(gateway.connect(payoutBank).failPayout(payout, AC04))
      .to.emit(gateway, "PayoutFailed")
      .withArgs(payout.id, AC04)
      .to.emit(gateway, "PayoutReturned")
      .withArgs(payout.id, payee.address, AMOUNT);
    expect(await gateway.payoutStatus(payout)).to.equal(RETURNED);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE);
    expect(await token.totalSupply()).to.equal(2n * BALANCE);
  });

  for (const [why, prevent, permit, error] of [
    [
      "is frozen",
      ({ token, payee }: TestSystem) => token.setFrozen(payee.address, true),
      ({ token, payee }: TestSystem) => token.setFrozen(payee.address, false),
      "AccountFrozen",
    ],
    [
      "is met by a paused token",
      ({ token }: TestSystem) => token.pause(),
      ({ token }: TestSystem) => token.unpause(),
      "TokenPaused",
    ],
    [
      "is met by a stale reserve",
      () => time.increase(31n * DAY),
      async ({ token, attester }: TestSystem) =>
        token.connect(attester).attestReserve(10n ** 12n, await time.latest()),
      "ReserveAttestationStale",
    ],
  ] as const) {
    it(`does not hold up the bank where the redeemer ${why}: the tokens wait`, async () => {
      const { payout, ...system } = await owed();
      const { gateway, token, payoutBank, payee, stranger } = system;
      await prevent(system);
      const failed = await gateway.connect(payoutBank).failPayout(payout, AC04);
      await expect(failed).to.emit(gateway, "PayoutFailed").withArgs(payout.id, AC04);
      await expect(failed).not.to.emit(gateway, "PayoutReturned");
      expect(await gateway.payoutStatus(payout)).to.equal(RETURNABLE);
      await expect(gateway.claimReturn(payout)).to.be.revertedWithCustomError(token, error);
      expect(await gateway.payoutStatus(payout)).to.equal(RETURNABLE);

      await permit(system);
      await expect(gateway.connect(stranger).claimReturn(payout))
        .to.emit(gateway, "PayoutReturned")
        .withArgs(payout.id, payee.address, AMOUNT);
      expect(await gateway.payoutStatus(payout)).to.equal(RETURNED);
      expect(await token.balanceOf(payee.address)).to.equal(BALANCE);
    });
  }
});

describe("SettlementGateway.claimReturn", () => {
  it("brings back what is returnable, once, and nothing else", async () => {
    const { gateway, token, payoutBank, payee, payout } = await owed();
    await expect(gateway.claimReturn(payout))
      .to.be.revertedWithCustomError(gateway, "WrongPayoutStatus")
      .withArgs(payout.id, OWED, RETURNABLE);
    await token.setFrozen(payee.address, true);
    await gateway.connect(payoutBank).failPayout(payout, AC04);
    await token.setFrozen(payee.address, false);
    await gateway.claimReturn(payout);
    await expect(gateway.claimReturn(payout))
      .to.be.revertedWithCustomError(gateway, "WrongPayoutStatus")
      .withArgs(payout.id, RETURNED, RETURNABLE);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE);
  });
});

describe("SettlementGateway's records of payouts", () => {
  it("remember one that has ended until the sixteenth after it", async () => {
    const system = await owed();
    const { gateway, payoutBank, payout } = system;
    await gateway.connect(payoutBank).confirmPayout(payout);
    for (let later = 1; later <= 15; later += 1)
      await gateway.connect(payoutBank).confirmPayout(await redeem(system, 5_000n));
    expect(await gateway.payoutStatus(payout)).to.equal(PAID);
    const sixteenth = await redeem(system, 5_000n);
    expect(sixteenth.number).to.equal(17n);
    expect(await gateway.payoutStatus(payout)).to.equal(NONE);
    expect(await gateway.payoutStatus(sixteenth)).to.equal(OWED);
    // Forgotten is not owed again.
    await expect(gateway.connect(payoutBank).confirmPayout(payout))
      .to.be.revertedWithCustomError(gateway, "WrongPayoutStatus")
      .withArgs(payout.id, NONE, OWED);
  });

  it("keep every open one, however many come after it", async () => {
    const system = await owed();
    const { gateway, token, payee, payoutBank, payout } = system;
    const returnable = await redeem(system, 7_000n);
    await token.setFrozen(payee.address, true);
    await gateway.connect(payoutBank).failPayout(returnable, AC04);
    await token.setFrozen(payee.address, false);

    const others = [];
    for (let later = 3; later <= 34; later += 1) {
      const other = await redeem(system, 5_000n);
      // Every third stays open as well.
      if (later % 3 !== 0) await gateway.connect(payoutBank).confirmPayout(other);
      else others.push(other);
    }
    expect(await gateway.payoutStatus(payout)).to.equal(OWED);
    expect(await gateway.payoutStatus(returnable)).to.equal(RETURNABLE);
    for (const open of [payout, ...others]) {
      expect(await gateway.payoutStatus(open)).to.equal(OWED);
      await gateway.connect(payoutBank).confirmPayout(open);
      expect(await gateway.payoutStatus(open)).to.equal(PAID);
    }
    await gateway.claimReturn(returnable);
    expect(await gateway.payoutStatus(returnable)).to.equal(RETURNED);
  });
});
