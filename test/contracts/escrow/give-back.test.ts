/*
 * SettlementEscrow.refund of what was released
 *   given a released payment
 *     when the payee gives back
 *       - takes it from the payee straight to the payer
 *       - leaves the fee where it is: the payee gives back the gross amount out of its own
 *       - goes in parts, up to what was released and not a unit more
 *       - gives back no more than was released where a part was refunded out of the escrow
 *     when returnBy is near, reached or passed
 *       - works one second before returnBy
 *       - reverts at returnBy and after it, and at once where there are no returns
 *       - reverts at returnBy though the token was paused until then
 *     when anybody else gives back
 *       - reverts when anybody but the payee gives back, though the payee has approved the escrow
 *     when a part was released and the rest refunded, in a dispute too
 *       - gives back what was released
 *     when the payment was reclaimed or resolved
 *       - reverts though a part was released before
 *     when the payee's tokens cannot come
 *       - reverts when the payee has not approved, has not the tokens, or is frozen
 *     when the payer cannot be paid
 *       - becomes a credit of a payer who is frozen, and is theirs when they are free
 */
import { expect } from "chai";
import {
  AMOUNT,
  BALANCE,
  DELIVER_BY,
  FEE,
  RETURN_BY,
  at,
  deliveredSystem,
  disputedSystem,
  fundedSystem,
  illegal,
  releasedSystem,
  stored,
} from "./fixture.ts";

describe("SettlementEscrow.refund of what was released", () => {
  it("takes it from the payee straight to the payer", async () => {
    const system = await releasedSystem();
    const { escrow, token, payer, payee, terms, id } = system;
    const giveBack = escrow.connect(payee).refund(terms, AMOUNT);
    await expect(giveBack).to.emit(escrow, "Refunded").withArgs(id, AMOUNT, 0n, true);
    await expect(giveBack).to.emit(token, "Transfer").withArgs(payee.address, payer.address, AMOUNT);
    expect(await stored(system, terms)).to.deep.equal([0n, 0n, "Released"]);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE - FEE);
  });

  it("leaves the fee where it is: the payee gives back the gross amount out of its own", async () => {
    const { escrow, token, payee, feeRecipient, terms } = await releasedSystem();
    await escrow.connect(payee).refund(terms, AMOUNT);
    expect(await escrow.feesOf(feeRecipient.address, token)).to.equal(FEE);
    expect(await token.balanceOf(escrow)).to.equal(FEE);
  });

  it("goes in parts, up to what was released and not a unit more", async () => {
    const system = await releasedSystem();
    const { escrow, payee, terms, id } = system;
    await escrow.connect(payee).refund(terms, 30_000_000n);
    expect(await stored(system, terms)).to.deep.equal([0n, 70_000_000n, "Released"]);
    await expect(escrow.connect(payee).refund(terms, 70_000_001n))
      .to.be.revertedWithCustomError(escrow, "AmountOutOfRange")
      .withArgs(70_000_001n, 70_000_000n);
    await expect(escrow.connect(payee).refund(terms, 70_000_000n))
      .to.emit(escrow, "Refunded")
      .withArgs(id, 70_000_000n, 0n, true);
    for (const amount of [0n, 1n])
      await expect(escrow.connect(payee).refund(terms, amount))
        .to.be.revertedWithCustomError(escrow, "AmountOutOfRange")
        .withArgs(amount, 0n);
  });

  it("gives back no more than was released where a part was refunded out of the escrow", async () => {
    const system = await fundedSystem();
    const { escrow, payer, payee, terms } = system;
    await escrow.connect(payee).refund(terms, 40_000_000n);
    await escrow.connect(payer).release(terms, 60_000_000n);
    await expect(escrow.connect(payee).refund(terms, 60_000_001n))
      .to.be.revertedWithCustomError(escrow, "AmountOutOfRange")
      .withArgs(60_000_001n, 60_000_000n);
    await escrow.connect(payee).refund(terms, 60_000_000n);
    expect(await stored(system, terms)).to.deep.equal([0n, 0n, "Released"]);
  });

  it("works one second before returnBy", async () => {
    const system = await releasedSystem();
    await at(RETURN_BY - 1n);
    await system.escrow.connect(system.payee).refund(system.terms, AMOUNT);
    expect(await stored(system, system.terms)).to.deep.equal([0n, 0n, "Released"]);
  });

  it("reverts at returnBy and after it, and at once where there are no returns", async () => {
    const { escrow, payee, terms } = await releasedSystem();
    for (const timestamp of [RETURN_BY, RETURN_BY + 1n]) {
      await at(timestamp);
      await expect(escrow.connect(payee).refund(terms, AMOUNT))
        .to.be.revertedWithCustomError(escrow, "AfterDeadline")
        .withArgs(timestamp, RETURN_BY);
    }
    const without = await releasedSystem({ returnBy: 0n });
    await at(RETURN_BY - 1n);
    await expect(without.escrow.connect(without.payee).refund(without.terms, AMOUNT))
      .to.be.revertedWithCustomError(escrow, "AfterDeadline")
      .withArgs(RETURN_BY - 1n, 0n);
  });

  it("reverts at returnBy though the token was paused until then", async () => {
    const { escrow, token, payer, payee, terms } = await releasedSystem();
    await token.pause();
    await at(RETURN_BY - 1n);
    await expect(escrow.connect(payee).refund(terms, AMOUNT)).to.be.revertedWithCustomError(
      token,
      "TokenPaused",
    );
    await at(RETURN_BY);
    await token.unpause();
    await at(RETURN_BY + 1n);
    await expect(escrow.connect(payee).refund(terms, AMOUNT))
      .to.be.revertedWithCustomError(escrow, "AfterDeadline")
      .withArgs(RETURN_BY + 1n, RETURN_BY);
    await token.connect(payee).transfer(payer.address, AMOUNT);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE);
  });

  it("gives back what was released", async () => {
    for (const reached of [fundedSystem, deliveredSystem, disputedSystem]) {
      const system = await reached();
      const { escrow, token, payer, payee, terms } = system;
      await escrow.connect(payer).release(terms, 60_000_000n);
      await escrow.connect(payee).refund(terms, 40_000_000n);
      expect(await stored(system, terms)).to.deep.equal([0n, 60_000_000n, "Released"]);
      await escrow.connect(payee).refund(terms, 60_000_000n);
      expect(await stored(system, terms)).to.deep.equal([0n, 0n, "Released"]);
      expect(await token.balanceOf(payer.address)).to.equal(BALANCE);
    }
  });

  it("reverts though a part was released before", async () => {
    const reclaimed = await fundedSystem();
    await reclaimed.escrow.connect(reclaimed.payer).release(reclaimed.terms, 1n);
    await at(DELIVER_BY);
    await reclaimed.escrow.reclaim(reclaimed.terms);
    await expect(reclaimed.escrow.connect(reclaimed.payee).refund(reclaimed.terms, 1n))
      .to.be.revertedWithCustomError(reclaimed.escrow, "IllegalTransition")
      .withArgs(...illegal("Reclaimed", "refund"));
    const { escrow, payer, payee, arbiter, terms } = await disputedSystem();
    await escrow.connect(payer).release(terms, 1n);
    await escrow.connect(arbiter).resolve(terms, 0n);
    await expect(escrow.connect(payee).refund(terms, 1n))
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("Resolved", "refund"));
  });

  it("reverts when anybody but the payee gives back, though the payee has approved the escrow", async () => {
    const { escrow, payer, carrier, operator, stranger, terms } = await releasedSystem();
    for (const caller of [payer, carrier, operator, stranger])
      await expect(escrow.connect(caller).refund(terms, AMOUNT))
        .to.be.revertedWithCustomError(escrow, "Unauthorized")
        .withArgs(caller.address, terms.payee);
  });

  it("reverts when the payee has not approved, has not the tokens, or is frozen", async () => {
    const { escrow, token, payee, operator, addresses, terms } = await releasedSystem();
    await token.connect(payee).approve(escrow, AMOUNT - 1n);
    await expect(escrow.connect(payee).refund(terms, AMOUNT))
      .to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance")
      .withArgs(addresses.escrow, AMOUNT - 1n, AMOUNT);
    await token.connect(payee).approve(escrow, AMOUNT);
    await token.setFrozen(payee.address, true);
    await expect(escrow.connect(payee).refund(terms, AMOUNT))
      .to.be.revertedWithCustomError(token, "AccountFrozen")
      .withArgs(payee.address);
    await token.setFrozen(payee.address, false);
    const balance = await token.balanceOf(payee.address);
    await token.connect(payee).transfer(operator.address, balance - 5n);
    await expect(escrow.connect(payee).refund(terms, AMOUNT))
      .to.be.revertedWithCustomError(token, "ERC20InsufficientBalance")
      .withArgs(payee.address, 5n, AMOUNT);
  });

  it("becomes a credit of a payer who is frozen, and is theirs when they are free", async () => {
    const system = await releasedSystem();
    const { escrow, token, payer, payee, addresses, terms } = system;
    await token.setFrozen(payer.address, true);
    const giveBack = escrow.connect(payee).refund(terms, AMOUNT);
    await expect(giveBack).to.emit(escrow, "CreditAdded").withArgs(payer.address, terms.token, AMOUNT);
    await expect(giveBack).to.emit(token, "Transfer").withArgs(payee.address, addresses.escrow, AMOUNT);
    expect(await stored(system, terms)).to.deep.equal([0n, 0n, "Released"]);
    expect(await token.balanceOf(escrow)).to.equal(AMOUNT + FEE);

    await token.setFrozen(payer.address, false);
    await escrow.connect(payer).withdrawCredit(token, payer.address);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE);
  });
});
