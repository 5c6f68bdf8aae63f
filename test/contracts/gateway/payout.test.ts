/*
 * SettlementGateway.confirmPayout
 *   given an owed payout
 *     when its bank confirms
 *       - ends the payout
 *       - goes through where the gateway mints no more, and not where the gas runs out for the reserve
 *       - happens once, and not after a failure
 *       - may be reported on in the second before its deadline, and not in it or later
 *     when anybody else does
 *       - is for the payout's own bank only
 *       - is not for a bank that has lost its role, whatever it owes
 *   given no such payout
 *     - knows nothing of a payout that was never owed, or not like that
 *     - knows a payout by its whole id, and none of another gateway
 * SettlementGateway.failPayout
 *   when the tokens can come back
 *     - brings the tokens back, exactly those that were burned
 *     - counts the tokens against what the gateway may mint, and waits where that is used up
 *   when they cannot
 *     - does not hold up the bank where the redeemer <reason>: the tokens wait
 * SettlementGateway.returnPayout
 *   given a payout that its bank has confirmed
 *     - brings the tokens back, exactly those that were burned, once
 *     - leaves the tokens waiting where the reserve does not cover them
 *     - does not hold up the bank where the redeemer is frozen
 *     - comes in the second before the payout's deadline, and not in it or later
 *     - gives the corridor back what the payout had used of its limit
 *   given any other
 *     - is for the payout's own bank with its role, and for what it has confirmed
 * SettlementGateway.claimReturn
 *   - brings back what is returnable, once, and nothing else
 * SettlementGateway.claimReturn of what no bank has reported on
 *   - brings back from its deadline on what no bank has reported on, and not a second earlier
 *   - waits where the tokens of an expired payout cannot be minted
 * SettlementGateway.reassignPayout
 *   when the payout's bank has lost its role
 *     - moves the payout to another bank, with all else as it was
 *     - moves one that has a record of its own
 *   when it may not be moved
 *     - is for the administrator only
 *     - leaves a payout with a bank that has its role
 *     - needs a bank of the gateway's to move it to
 *     - moves only what is owed, before its deadline
 *     - moves what is owed in the last second before its deadline
 * SettlementGateway's records of payouts
 *   - remember one that has ended until the sixteenth after it
 *   - keep every open one, however many come after it
 */
import { expect } from "chai";
import { ethers, networkHelpers, time, type TestSystem } from "../../support/system.ts";
import { SettlementGateway__factory } from "../../../typechain-types/index.ts";
import {
  BALANCE,
  CNY,
  gatewaySystem,
  latest,
  NONE,
  OWED,
  PAID,
  payoutOf,
  REDEEM,
  RETURNABLE,
  RETURNED,
} from "./fixture.ts";

const AMOUNT = 100_000_000n;
/** ISO 20022: the account is closed. */
const AC04 = ethers.hexlify(ethers.toUtf8Bytes("AC04"));

const redeem = (system: TestSystem, amount = AMOUNT) => {
  const { gateway, token, payee, payoutBank } = system;
  return payoutOf(system, gateway.connect(payee).redeemAtSpot(token, amount, payoutBank.address, CNY, 0n));
};

/** Where the record of a payout may be: the account's mapping, in any of the gateway's first slots. */
async function recordSlots(redeemer: string, token: string, number: bigint): Promise<string[]> {
  const abi = ethers.AbiCoder.defaultAbiCoder();
  const inner = (key: string, slot: string): string =>
    ethers.keccak256(abi.encode([key.length === 42 ? "address" : "uint256", "bytes32"], [key, slot]));
  const index = ethers.toBeHex(number % 16n, 32);
  return Array.from({ length: 16 }, (_, slot) => ethers.toBeHex(slot, 32)).flatMap((slot) => {
    const account = BigInt(inner(token, inner(redeemer, slot)));
    return [1n, 2n].map((field) => inner(index, ethers.toBeHex(account + field, 32)));
  });
}

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

  it("goes through where the gateway mints no more, and not where the gas runs out for the reserve", async () => {
    const { gateway, token, payoutBank, payout } = await owed();
    const bank = gateway.connect(payoutBank);
    const { amount } = await token.reserve();
    const needed = await bank.confirmPayout.estimateGas(payout);
    for (const gasLimit of [needed - 6_000n, needed - 12_000n, needed - 20_000n])
      await expect(bank.confirmPayout(payout, { gasLimit })).to.be.revert(ethers);
    expect((await token.reserve()).amount).to.equal(amount);

    await token.setMinter(gateway, 0n, 0n);
    await bank.confirmPayout(payout);
    expect(await gateway.payoutStatus(payout)).to.equal(PAID);
    expect((await token.reserve()).amount).to.equal(amount);
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

  it("is not for a bank that has lost its role, whatever it owes", async () => {
    const { gateway, payoutBank, payout } = await owed();
    await gateway.revokeRole(await gateway.BANK_ROLE(), payoutBank.address);
    for (const attempt of [
      () => gateway.connect(payoutBank).confirmPayout(payout),
      () => gateway.connect(payoutBank).failPayout(payout, AC04),
    ])
      await expect(attempt()).to.be.revertedWithCustomError(gateway, "NotABank").withArgs(payoutBank.address);
    expect(await gateway.payoutStatus(payout)).to.equal(OWED);
  });

  it("may be reported on in the second before its deadline, and not in it or later", async () => {
    for (const way of ["confirmPayout", "failPayout"] as const) {
      const { gateway, payoutBank, payout } = await owed();
      const bank = gateway.connect(payoutBank);
      const report = () =>
        way === "confirmPayout" ? bank.confirmPayout(payout) : bank.failPayout(payout, AC04);
      const before = await networkHelpers.takeSnapshot();
      for (const late of [0n, 1n]) {
        await time.setNextBlockTimestamp(payout.reportBy + late);
        await expect(report())
          .to.be.revertedWithCustomError(gateway, "PayoutOverdue")
          .withArgs(payout.reportBy + late, payout.reportBy);
      }
      await before.restore();
      await time.setNextBlockTimestamp(payout.reportBy - 1n);
      await report();
      expect(await gateway.payoutStatus(payout)).not.to.equal(OWED);
    }
  });

  it("knows a payout by its whole id, and none of another gateway", async () => {
    const { gateway, escrow, oracle, registry, token, operator, payee, payout } = await owed();
    const other = await new SettlementGateway__factory(operator).deploy(
      escrow,
      oracle,
      registry,
      operator.address,
      0n,
    );
    const { chainId } = await ethers.provider.getNetwork();
    const { id, ...fields } = payout;
    const abi = ethers.AbiCoder.defaultAbiCoder();
    const type =
      "tuple(address redeemer,address bank,address token,uint256 tokenAmount,bytes3 currency,uint256 amount,uint256 number,uint48 reportBy)";
    for (const [where, at] of [
      [gateway, await gateway.getAddress()],
      [other, await other.getAddress()],
    ] as const)
      expect(await where.payoutId(payout)).to.equal(
        ethers.keccak256(abi.encode(["uint256", "address", type], [chainId, at, fields])),
      );
    expect(await gateway.payoutId(payout)).to.equal(id);
    // The record, in the account's mapping: 31 bytes of the id, and the status.
    const slots = await recordSlots(payee.address, await token.getAddress(), payout.number);
    const stored = await Promise.all(slots.map((slot) => ethers.provider.getStorage(gateway, slot)));
    expect(stored).to.include(ethers.concat([ethers.dataSlice(id, 0, 31), "0x01"]));
    const slot = slots[stored.findIndex((word) => word !== ethers.ZeroHash)] ?? "";
    for (const byte of [30, 8, 0]) {
      const altered = ethers.getBytes(ethers.concat([ethers.dataSlice(id, 0, 31), "0x01"]));
      altered[byte] = (altered[byte] ?? 0) ^ 1;
      await networkHelpers.setStorageAt(await gateway.getAddress(), slot, ethers.hexlify(altered));
      expect(await gateway.payoutStatus(payout), `byte ${byte}`).to.equal(NONE);
    }
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
      { number: ethers.MaxUint256 },
      { number: ethers.MaxUint256 - 14n },
      { reportBy: payout.reportBy + 1n },
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

  it("counts the tokens against what the gateway may mint, and waits where that is used up", async () => {
    const { gateway, token, payoutBank, payee, payout } = await owed();
    await token.setMinter(gateway, AMOUNT - 1n, 0n);
    await gateway.connect(payoutBank).failPayout(payout, AC04);
    expect(await gateway.payoutStatus(payout)).to.equal(RETURNABLE);
    await token.setMinter(gateway, AMOUNT, 0n);
    await gateway.claimReturn(payout);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE);
    expect(await token.mintable(gateway)).to.equal(0n);
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
      "is met by a reserve that does not cover them",
      async ({ token, attester }: TestSystem) =>
        token.connect(attester).attestReserve(2n * BALANCE - 1n, await time.latest()),
      async ({ token, attester }: TestSystem) =>
        token.connect(attester).attestReserve(10n ** 12n, await time.latest()),
      "ReserveExceeded",
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

describe("SettlementGateway.returnPayout", () => {
  async function paid() {
    const system = await owed();
    await system.gateway.connect(system.payoutBank).confirmPayout(system.payout);
    return system;
  }

  it("brings the tokens back, exactly those that were burned, once", async () => {
    const { gateway, token, payoutBank, payee, payout, eurUsd } = await paid();
    await eurUsd.publish(1n);
    await expect(gateway.connect(payoutBank).returnPayout(payout, AC04))
      .to.emit(gateway, "PayoutSentBack")
      .withArgs(payout.id, AC04)
      .to.emit(gateway, "PayoutReturned")
      .withArgs(payout.id, payee.address, AMOUNT);
    expect(await gateway.payoutStatus(payout)).to.equal(RETURNED);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE);
    await expect(gateway.connect(payoutBank).returnPayout(payout, AC04))
      .to.be.revertedWithCustomError(gateway, "WrongPayoutStatus")
      .withArgs(payout.id, RETURNED, PAID);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE);
  });

  it("leaves the tokens waiting where the reserve does not cover them", async () => {
    const { gateway, token, attester, payoutBank, payee, payout } = await paid();
    await token.connect(attester).attestReserve(2n * BALANCE - 1n, await latest());
    const returned = await gateway.connect(payoutBank).returnPayout(payout, AC04);
    await expect(returned).not.to.emit(gateway, "PayoutReturned");
    expect(await gateway.payoutStatus(payout)).to.equal(RETURNABLE);
    await expect(gateway.claimReturn(payout)).to.be.revertedWithCustomError(token, "ReserveExceeded");
    await token.connect(attester).attestReserve(2n * BALANCE, await latest());
    await gateway.claimReturn(payout);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE);
    expect(await token.totalSupply()).to.equal(2n * BALANCE);
  });

  it("does not hold up the bank where the redeemer is frozen", async () => {
    const { gateway, token, payoutBank, payee, payout } = await paid();
    await token.setFrozen(payee.address, true);
    await gateway.connect(payoutBank).returnPayout(payout, AC04);
    expect(await gateway.payoutStatus(payout)).to.equal(RETURNABLE);
    await token.setFrozen(payee.address, false);
    await gateway.claimReturn(payout);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE);
  });

  it("comes in the second before the payout's deadline, and not in it or later", async () => {
    const { gateway, payoutBank, payout } = await paid();
    const returning = () => gateway.connect(payoutBank).returnPayout(payout, AC04);
    const before = await networkHelpers.takeSnapshot();
    for (const late of [0n, 1n]) {
      await time.setNextBlockTimestamp(payout.reportBy + late);
      await expect(returning())
        .to.be.revertedWithCustomError(gateway, "PayoutOverdue")
        .withArgs(payout.reportBy + late, payout.reportBy);
    }
    await before.restore();
    await time.setNextBlockTimestamp(payout.reportBy - 1n);
    await returning();
    expect(await gateway.payoutStatus(payout)).not.to.equal(PAID);
  });

  it("gives the corridor back what the payout had used of its limit", async () => {
    const system = await gatewaySystem();
    const { gateway, token, payoutBank } = system;
    await gateway.setCorridorLimit(token, CNY, REDEEM, AMOUNT, 0n);
    const payout = await redeem(system);
    await gateway.connect(payoutBank).confirmPayout(payout);
    await gateway.connect(payoutBank).returnPayout(payout, AC04);
    const { available } = await gateway.corridor(token, CNY, REDEEM);
    expect(available).to.equal(AMOUNT);
  });

  it("is for the payout's own bank with its role, and for what it has confirmed", async () => {
    const { gateway, bank, payee, stranger, payoutBank, payout, ...system } = await paid();
    for (const caller of [bank, payee, stranger])
      await expect(gateway.connect(caller).returnPayout(payout, AC04))
        .to.be.revertedWithCustomError(gateway, "NotThePayoutsBank")
        .withArgs(caller.address, payoutBank.address);
    const open = await redeem({ gateway, bank, payee, stranger, payoutBank, ...system });
    await expect(gateway.connect(payoutBank).returnPayout(open, AC04))
      .to.be.revertedWithCustomError(gateway, "WrongPayoutStatus")
      .withArgs(open.id, OWED, PAID);
    await gateway.revokeRole(await gateway.BANK_ROLE(), payoutBank.address);
    await expect(gateway.connect(payoutBank).returnPayout(payout, AC04))
      .to.be.revertedWithCustomError(gateway, "NotABank")
      .withArgs(payoutBank.address);
    expect(await gateway.payoutStatus(payout)).to.equal(PAID);
  });
});

describe("SettlementGateway.claimReturn", () => {
  it("brings back what is returnable, once, and nothing else", async () => {
    const { gateway, token, payoutBank, payee, payout } = await owed();
    const other = { ...payout, amount: 1n };
    await expect(gateway.claimReturn(other))
      .to.be.revertedWithCustomError(gateway, "WrongPayoutStatus")
      .withArgs(await gateway.payoutId(other), NONE, RETURNABLE);
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

describe("SettlementGateway.claimReturn of what no bank has reported on", () => {
  it("brings back from its deadline on what no bank has reported on, and not a second earlier", async () => {
    for (const later of [0n, 1n]) {
      const { gateway, token, attester, stranger, payoutBank, payee, payout } = await owed();
      await time.increaseTo(payout.reportBy - 3n);
      await token.connect(attester).attestReserve(10n ** 12n, await latest());
      await time.setNextBlockTimestamp(payout.reportBy - 1n);
      await expect(gateway.connect(stranger).claimReturn(payout))
        .to.be.revertedWithCustomError(gateway, "PayoutNotOverdue")
        .withArgs(payout.reportBy - 1n, payout.reportBy);
      await time.setNextBlockTimestamp(payout.reportBy + later);
      await expect(gateway.connect(stranger).claimReturn(payout))
        .to.emit(gateway, "PayoutExpired")
        .withArgs(payout.id)
        .to.emit(gateway, "PayoutReturned")
        .withArgs(payout.id, payee.address, AMOUNT);
      expect(await token.balanceOf(payee.address)).to.equal(BALANCE);
      await expect(gateway.claimReturn(payout))
        .to.be.revertedWithCustomError(gateway, "WrongPayoutStatus")
        .withArgs(payout.id, RETURNED, RETURNABLE);
      await expect(gateway.connect(payoutBank).failPayout(payout, AC04)).to.be.revertedWithCustomError(
        gateway,
        "PayoutOverdue",
      );
    }
  });

  it("waits where the tokens of an expired payout cannot be minted", async () => {
    const { gateway, token, attester, payee, payout } = await owed();
    await time.increaseTo(payout.reportBy);
    await expect(gateway.claimReturn(payout)).to.be.revertedWithCustomError(token, "ReserveAttestationStale");
    expect(await gateway.payoutStatus(payout)).to.equal(OWED);
    await token.connect(attester).attestReserve(10n ** 12n, await latest());
    await gateway.claimReturn(payout);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE);
  });
});

describe("SettlementGateway.reassignPayout", () => {
  async function revoked() {
    const system = await owed();
    const { gateway, payoutBank } = system;
    await gateway.revokeRole(await gateway.BANK_ROLE(), payoutBank.address);
    return system;
  }

  it("moves the payout to another bank, with all else as it was", async () => {
    const { gateway, token, bank, payoutBank, payee, payout } = await revoked();
    const moved = { ...payout, bank: bank.address };
    const newId = await gateway.payoutId(moved);
    await expect(gateway.reassignPayout(payout, bank.address))
      .to.emit(gateway, "PayoutReassigned")
      .withArgs(payout.id, newId, bank.address);
    expect([await gateway.payoutStatus(payout), await gateway.payoutStatus(moved)]).to.deep.equal([
      NONE,
      OWED,
    ]);
    // The bank that it was moved from has no more to report even when it has its role again.
    await gateway.grantRole(await gateway.BANK_ROLE(), payoutBank.address);
    await expect(gateway.connect(payoutBank).failPayout(payout, AC04))
      .to.be.revertedWithCustomError(gateway, "WrongPayoutStatus")
      .withArgs(payout.id, NONE, OWED);
    await expect(gateway.connect(bank).failPayout(moved, AC04))
      .to.emit(gateway, "PayoutReturned")
      .withArgs(newId, payee.address, AMOUNT);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE);
  });

  it("moves one that has a record of its own", async () => {
    const system = await owed();
    const { gateway, bank, payoutBank } = system;
    for (let later = 1; later <= 15; later += 1) await redeem(system, 5_000n);
    const seventeenth = await redeem(system, 5_000n);
    await gateway.revokeRole(await gateway.BANK_ROLE(), payoutBank.address);
    const moved = { ...seventeenth, bank: bank.address };
    await gateway.reassignPayout(seventeenth, bank.address);
    await gateway.connect(bank).confirmPayout(moved);
    expect(await gateway.payoutStatus(moved)).to.equal(PAID);
    expect(await gateway.payoutStatus(system.payout)).to.equal(OWED);
  });

  it("is for the administrator only", async () => {
    const { gateway, bank, payee, payoutBank, payout } = await revoked();
    for (const caller of [bank, payee, payoutBank])
      await expect(gateway.connect(caller).reassignPayout(payout, bank.address))
        .to.be.revertedWithCustomError(gateway, "AccessControlUnauthorizedAccount")
        .withArgs(caller.address, ethers.ZeroHash);
  });

  it("leaves a payout with a bank that has its role", async () => {
    const { gateway, bank, payoutBank, payout } = await owed();
    await expect(gateway.reassignPayout(payout, bank.address))
      .to.be.revertedWithCustomError(gateway, "StillABank")
      .withArgs(payoutBank.address);
  });

  it("needs a bank of the gateway's to move it to", async () => {
    const { gateway, stranger, payoutBank, payout } = await revoked();
    for (const other of [stranger, payoutBank])
      await expect(gateway.reassignPayout(payout, other.address))
        .to.be.revertedWithCustomError(gateway, "NotABank")
        .withArgs(other.address);
  });

  it("moves only what is owed, before its deadline", async () => {
    const { gateway, bank, payout } = await revoked();
    const other = { ...payout, amount: 1n };
    await expect(gateway.reassignPayout(other, bank.address))
      .to.be.revertedWithCustomError(gateway, "WrongPayoutStatus")
      .withArgs(await gateway.payoutId(other), NONE, OWED);
    for (const late of [0n, 1n]) {
      await time.setNextBlockTimestamp(payout.reportBy + late);
      await expect(gateway.reassignPayout(payout, bank.address))
        .to.be.revertedWithCustomError(gateway, "PayoutOverdue")
        .withArgs(payout.reportBy + late, payout.reportBy);
    }
  });

  it("moves what is owed in the last second before its deadline", async () => {
    const { gateway, bank, payout } = await revoked();
    await time.setNextBlockTimestamp(payout.reportBy - 1n);
    await gateway.reassignPayout(payout, bank.address);
    expect(await gateway.payoutStatus({ ...payout, bank: bank.address })).to.equal(OWED);
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
