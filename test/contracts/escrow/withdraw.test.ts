/*
 * SettlementEscrow.withdrawCredit
 *   given a credit
 *     when its owner withdraws
 *       - pays the whole credit to its owner
 *       - pays it to whom its owner names, where the token would pay the owner as well
 *       - adds up several credits
 *       - works where the escrow takes no new payments in the token
 *     when the owner cannot be paid
 *       - reverts while the token has frozen the owner, wherever the money should go
 *       - reverts while the token refuses the owner, by whatever name
 *     when it would go to the escrow, the gateway or the token
 *       - reverts when the money would be nobody's
 *     when the gas runs out in the trial
 *       - keeps the credit or pays it, whatever gas there is
 *     when the withdrawal fails
 *       - keeps the credit where the withdrawal fails
 *   when the trial is called from outside
 *     - reverts when anybody but the escrow tries a payout
 *   given no credit
 *     - reverts when nothing is owed to the caller, the second time too
 * SettlementEscrow.withdrawFees
 *   given fees
 *     when their recipient withdraws
 *       - pays the fees of many payments at once, to whom their recipient names
 *     when the recipient is frozen
 *       - reverts while the token has frozen the recipient
 *     when they would go to the escrow, the gateway or the token
 *       - reverts when the fees would be nobody's
 *   given no fees
 *     - reverts when nothing is owed to the caller: a credit is no fee, and a fee no credit
 *   when an administrator withdraws
 *     - is no way for an administrator
 * SettlementEscrow.payCredit
 *   - pays an owner that cannot call the escrow, whoever asks
 *   - reverts while the owner cannot be paid, and keeps the credit
 *   - reverts when nothing is owed to the owner, whatever is owed to the caller
 * SettlementEscrow.payFees
 *   - pays the recipient, whoever asks
 *   - reverts when the recipient cannot be paid, or is owed nothing
 */
import { expect } from "chai";
import { RevertingToken__factory } from "../../../typechain-types/index.ts";
import { ethers } from "../../support/system.ts";
import {
  AMOUNT,
  BALANCE,
  FEE,
  escrowSystem,
  fundedSystem,
  releasedSystem,
  type EscrowSystem,
} from "./fixture.ts";

const NET = AMOUNT - FEE;

/** As `fundedSystem`, but the payee was frozen when it was paid, and has a credit instead. */
async function creditedSystem() {
  const system = await fundedSystem();
  await system.token.setFrozen(system.payee.address, true);
  await system.escrow.connect(system.payer).release(system.terms, AMOUNT);
  return system;
}

/** A payment in a token that refuses to pay the payee, released; as nothing is frozen, nobody is. */
async function refusedSystem() {
  const system = await escrowSystem();
  const { escrow, operator, payer, payee, agreed } = system;
  const token = await new RevertingToken__factory(operator).deploy();
  await escrow.setTokenAllowed(token, true);
  await token.mint(payer.address, AMOUNT);
  await token.connect(payer).approve(escrow, AMOUNT);
  const terms = { ...agreed, token: await token.getAddress() };
  await escrow.connect(payer).fund(terms);
  await token.setRefused(payee.address, true);
  await escrow.connect(payer).release(terms, AMOUNT);
  return { ...system, refusing: token };
}

describe("SettlementEscrow.withdrawCredit", () => {
  it("pays the whole credit to its owner", async () => {
    const { escrow, token, payee } = await creditedSystem();
    await token.setFrozen(payee.address, false);
    expect(await escrow.creditOf(payee.address, token)).to.equal(NET);
    expect(await escrow.connect(payee).withdrawCredit.staticCall(token, payee.address)).to.equal(NET);
    await expect(escrow.connect(payee).withdrawCredit(token, payee.address))
      .to.emit(escrow, "CreditWithdrawn")
      .withArgs(payee.address, await token.getAddress(), payee.address, NET);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE + NET);
    expect(await escrow.creditOf(payee.address, token)).to.equal(0n);
  });

  it("pays it to whom its owner names, where the token would pay the owner as well", async () => {
    const { escrow, refusing, payee, stranger } = await refusedSystem();
    await refusing.setRefused(payee.address, false);
    const before = await refusing.balanceOf(payee.address);
    await expect(escrow.connect(payee).withdrawCredit(refusing, stranger.address))
      .to.emit(escrow, "CreditWithdrawn")
      .withArgs(payee.address, await refusing.getAddress(), stranger.address, NET);
    expect(await refusing.balanceOf(stranger.address)).to.equal(NET);
    expect(await refusing.balanceOf(payee.address)).to.equal(before);
  });

  it("reverts while the token refuses the owner, by whatever name", async () => {
    const { escrow, refusing, payee, stranger } = await refusedSystem();
    await expect(escrow.connect(payee).withdrawCredit(refusing, payee.address))
      .to.be.revertedWithCustomError(refusing, "RecipientRefused")
      .withArgs(payee.address);
    await expect(escrow.connect(payee).withdrawCredit(refusing, stranger.address))
      .to.be.revertedWithCustomError(escrow, "OwnerNotPayable")
      .withArgs(payee.address, await refusing.getAddress());
    expect(await escrow.creditOf(payee.address, refusing)).to.equal(NET);
  });

  it("reverts when the money would be nobody's", async () => {
    const { escrow, gateway, token, payee } = await creditedSystem();
    await token.setFrozen(payee.address, false);
    for (const reserved of [escrow, gateway, token])
      await expect(escrow.connect(payee).withdrawCredit(token, reserved))
        .to.be.revertedWithCustomError(escrow, "ReservedAddress")
        .withArgs(await reserved.getAddress());
    expect(await escrow.creditOf(payee.address, token)).to.equal(NET);
  });

  it("keeps the credit or pays it, whatever gas there is", async () => {
    const { escrow, token, payee, stranger } = await creditedSystem();
    await token.setFrozen(payee.address, false);
    let paid = 0;
    for (let gasLimit = 30_000n; gasLimit <= 200_000n; gasLimit += 5_000n) {
      const withdrawal = { gasLimit };
      const sent = await escrow
        .connect(payee)
        .withdrawCredit.staticCall(token, stranger.address, withdrawal)
        .then(() => true)
        .catch(() => false);
      if (sent) ++paid;
      else expect(paid, `refused with ${gasLimit} gas`).to.equal(0);
    }
    expect(paid).to.be.greaterThan(0);
    expect(await escrow.creditOf(payee.address, token)).to.equal(NET);
  });

  it("reverts when anybody but the escrow tries a payout", async () => {
    const { escrow, gateway, token, operator, payee, terms } = await fundedSystem();
    for (const caller of [operator, payee])
      await expect(escrow.connect(caller).probePayout(terms.token, caller.address, 1n))
        .to.be.revertedWithCustomError(escrow, "Unauthorized")
        .withArgs(caller.address, await escrow.getAddress());
    expect(await token.balanceOf(escrow)).to.equal(AMOUNT);
    expect(await gateway.getAddress()).not.to.equal(await escrow.getAddress());
  });

  it("adds up several credits", async () => {
    const { escrow, token, payer, payee, terms } = await creditedSystem();
    const other = { ...terms, amount: 1_000n };
    await escrow.connect(payer).fund(other);
    await expect(escrow.connect(payer).release(other, 1_000n))
      .to.emit(escrow, "CreditAdded")
      .withArgs(payee.address, terms.token, 990n);
    expect(await escrow.creditOf(payee.address, token)).to.equal(NET + 990n);
  });

  it("reverts while the token has frozen the owner, wherever the money should go", async () => {
    const { escrow, token, payee, stranger } = await creditedSystem();
    await expect(escrow.connect(payee).withdrawCredit(token, payee.address))
      .to.be.revertedWithCustomError(token, "AccountFrozen")
      .withArgs(payee.address);
    await expect(escrow.connect(payee).withdrawCredit(token, stranger.address))
      .to.be.revertedWithCustomError(escrow, "OwnerNotPayable")
      .withArgs(payee.address, await token.getAddress());
    expect(await escrow.creditOf(payee.address, token)).to.equal(NET);
  });

  it("reverts when nothing is owed to the caller, the second time too", async () => {
    const { escrow, token, payee, stranger } = await creditedSystem();
    await token.setFrozen(payee.address, false);
    await escrow.connect(payee).withdrawCredit(token, payee.address);
    for (const caller of [stranger, payee])
      await expect(escrow.connect(caller).withdrawCredit(token, payee.address))
        .to.be.revertedWithCustomError(escrow, "NothingOwed")
        .withArgs(caller.address, await token.getAddress());
  });

  it("keeps the credit where the withdrawal fails", async () => {
    const { escrow, token, payee } = await creditedSystem();
    await token.setFrozen(payee.address, false);
    await token.pause();
    await expect(escrow.connect(payee).withdrawCredit(token, payee.address)).to.be.revertedWithCustomError(
      token,
      "TokenPaused",
    );
    expect(await escrow.creditOf(payee.address, token)).to.equal(NET);
  });

  it("works where the escrow takes no new payments in the token", async () => {
    const { escrow, token, payee } = await creditedSystem();
    await token.setFrozen(payee.address, false);
    await escrow.pause(token);
    await escrow.connect(payee).withdrawCredit(token, payee.address);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE + NET);
  });
});

describe("SettlementEscrow.withdrawFees", () => {
  it("pays the fees of many payments at once, to whom their recipient names", async () => {
    const { escrow, token, payer, feeRecipient, operator, terms } = await releasedSystem();
    for (const invoice of ["invoice 2", "invoice 3"]) {
      const other = { ...terms, paymentReference: ethers.id(invoice) };
      await escrow.connect(payer).fund(other);
      await escrow.connect(payer).release(other, AMOUNT);
    }
    const before = await token.balanceOf(operator.address);
    expect(await escrow.connect(feeRecipient).withdrawFees.staticCall(token, operator.address)).to.equal(
      3n * FEE,
    );
    await expect(escrow.connect(feeRecipient).withdrawFees(token, operator.address))
      .to.emit(escrow, "FeesWithdrawn")
      .withArgs(feeRecipient.address, await token.getAddress(), operator.address, 3n * FEE);
    expect(await token.balanceOf(operator.address)).to.equal(before + 3n * FEE);
    expect(await escrow.feesOf(feeRecipient.address, token)).to.equal(0n);
    expect(await token.balanceOf(escrow)).to.equal(0n);
  });

  it("reverts while the token has frozen the recipient", async () => {
    const { escrow, token, feeRecipient, operator } = await releasedSystem();
    await token.setFrozen(feeRecipient.address, true);
    await expect(escrow.connect(feeRecipient).withdrawFees(token, operator.address))
      .to.be.revertedWithCustomError(escrow, "OwnerNotPayable")
      .withArgs(feeRecipient.address, await token.getAddress());
    expect(await escrow.feesOf(feeRecipient.address, token)).to.equal(FEE);
  });

  it("reverts when the fees would be nobody's", async () => {
    const { escrow, gateway, token, feeRecipient } = await releasedSystem();
    for (const reserved of [escrow, gateway, token])
      await expect(escrow.connect(feeRecipient).withdrawFees(token, reserved))
        .to.be.revertedWithCustomError(escrow, "ReservedAddress")
        .withArgs(await reserved.getAddress());
  });

  it("reverts when nothing is owed to the caller: a credit is no fee, and a fee no credit", async () => {
    const { escrow, token, payee, feeRecipient } = await creditedSystem();
    await token.setFrozen(payee.address, false);
    const address = await token.getAddress();
    await expect(escrow.connect(payee).withdrawFees(token, payee.address))
      .to.be.revertedWithCustomError(escrow, "NothingOwed")
      .withArgs(payee.address, address);
    await expect(escrow.connect(feeRecipient).withdrawCredit(token, feeRecipient.address))
      .to.be.revertedWithCustomError(escrow, "NothingOwed")
      .withArgs(feeRecipient.address, address);
  });

  it("is no way for an administrator", async () => {
    const { escrow, token, operator }: EscrowSystem = await releasedSystem();
    await expect(escrow.connect(operator).withdrawFees(token, operator.address))
      .to.be.revertedWithCustomError(escrow, "NothingOwed")
      .withArgs(operator.address, await token.getAddress());
  });
});

describe("SettlementEscrow.payCredit", () => {
  it("pays an owner that cannot call the escrow, whoever asks", async () => {
    const { escrow, token, payee, stranger } = await creditedSystem();
    await token.setFrozen(payee.address, false);
    expect(await escrow.connect(stranger).payCredit.staticCall(payee.address, token)).to.equal(NET);
    await expect(escrow.connect(stranger).payCredit(payee.address, token))
      .to.emit(escrow, "CreditWithdrawn")
      .withArgs(payee.address, await token.getAddress(), payee.address, NET);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE + NET);
    expect(await token.balanceOf(stranger.address)).to.equal(0n);
    expect(await escrow.creditOf(payee.address, token)).to.equal(0n);
  });

  it("reverts while the owner cannot be paid, and keeps the credit", async () => {
    const { escrow, token, payee, stranger } = await creditedSystem();
    await expect(escrow.connect(stranger).payCredit(payee.address, token))
      .to.be.revertedWithCustomError(token, "AccountFrozen")
      .withArgs(payee.address);
    expect(await escrow.creditOf(payee.address, token)).to.equal(NET);
  });

  it("reverts when nothing is owed to the owner, whatever is owed to the caller", async () => {
    const { escrow, token, payee, stranger } = await creditedSystem();
    await token.setFrozen(payee.address, false);
    await expect(escrow.connect(payee).payCredit(stranger.address, token))
      .to.be.revertedWithCustomError(escrow, "NothingOwed")
      .withArgs(stranger.address, await token.getAddress());
    expect(await escrow.creditOf(payee.address, token)).to.equal(NET);
  });
});

describe("SettlementEscrow.payFees", () => {
  it("pays the recipient, whoever asks", async () => {
    const { escrow, token, feeRecipient, stranger } = await releasedSystem();
    await expect(escrow.connect(stranger).payFees(feeRecipient.address, token))
      .to.emit(escrow, "FeesWithdrawn")
      .withArgs(feeRecipient.address, await token.getAddress(), feeRecipient.address, FEE);
    expect(await token.balanceOf(feeRecipient.address)).to.equal(FEE);
    expect(await escrow.feesOf(feeRecipient.address, token)).to.equal(0n);
  });

  it("reverts when the recipient cannot be paid, or is owed nothing", async () => {
    const { escrow, token, feeRecipient, stranger } = await releasedSystem();
    await token.setFrozen(feeRecipient.address, true);
    await expect(escrow.connect(stranger).payFees(feeRecipient.address, token))
      .to.be.revertedWithCustomError(token, "AccountFrozen")
      .withArgs(feeRecipient.address);
    await expect(escrow.connect(feeRecipient).payFees(stranger.address, token))
      .to.be.revertedWithCustomError(escrow, "NothingOwed")
      .withArgs(stranger.address, await token.getAddress());
    expect(await escrow.feesOf(feeRecipient.address, token)).to.equal(FEE);
  });
});
