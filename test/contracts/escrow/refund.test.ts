/*
 * SettlementEscrow.refund of what is held
 *   given a payment that holds something
 *     when the payee refunds
 *       - pays the payer, and ends the payment when nothing is left
 *       - refunds in parts, and stays open until nothing is left
 *       - refunds what a release left
 *       - is the payee's at any time, past deliverBy and past the inspection
 *       - can be made by a payee that is a contract wallet
 *     when the amount is nothing, or more than is held
 *       - reverts when nothing or more than is held would be refunded
 *     when anybody else refunds
 *       - reverts when anybody but the payee refunds
 *     when the payer cannot be paid
 *       - keeps a credit for a payer who is frozen
 *   given a disputed payment
 *     - is the payee's of all or a part, though the arbiter is lost
 *   given a payment in another status
 *     - reverts when the payment is over, or was never funded
 */
import { expect } from "chai";
import { ContractWallet__factory } from "../../../typechain-types/index.ts";
import {
  AMOUNT,
  BALANCE,
  DELIVER_BY,
  at,
  deliveredSystem,
  disputedSystem,
  escrowSystem,
  fundedSystem,
  illegal,
  stored,
} from "./fixture.ts";

describe("SettlementEscrow.refund of what is held", () => {
  it("pays the payer, and ends the payment when nothing is left", async () => {
    const system = await fundedSystem();
    const { escrow, token, payee, payer, terms, id } = system;
    await expect(escrow.connect(payee).refund(terms, AMOUNT))
      .to.emit(escrow, "Refunded")
      .withArgs(id, AMOUNT, 0n, false);
    expect(await stored(system, terms)).to.deep.equal([0n, 0n, "Refunded"]);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE);
    expect(await token.balanceOf(escrow)).to.equal(0n);
  });

  it("refunds in parts, and stays open until nothing is left", async () => {
    const system = await deliveredSystem();
    const { escrow, payee, terms, id } = system;
    await expect(escrow.connect(payee).refund(terms, 1n))
      .to.emit(escrow, "Refunded")
      .withArgs(id, 1n, AMOUNT - 1n, false);
    expect(await stored(system, terms)).to.deep.equal([AMOUNT - 1n, 0n, "Delivered"]);
    await escrow.connect(payee).refund(terms, AMOUNT - 1n);
    expect(await stored(system, terms)).to.deep.equal([0n, 0n, "Refunded"]);
  });

  it("refunds what a release left", async () => {
    const system = await fundedSystem();
    const { escrow, token, payer, payee, terms } = system;
    await escrow.connect(payer).release(terms, 60_000_000n);
    await escrow.connect(payee).refund(terms, 40_000_000n);
    expect(await stored(system, terms)).to.deep.equal([0n, 60_000_000n, "Released"]);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE - 60_000_000n);
    await escrow.connect(payee).refund(terms, 60_000_000n);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE);
  });

  it("is the payee's at any time, past deliverBy and past the inspection", async () => {
    const undelivered = await fundedSystem();
    await at(DELIVER_BY + 1n);
    await undelivered.escrow.connect(undelivered.payee).refund(undelivered.terms, AMOUNT);
    const delivered = await deliveredSystem();
    await at(delivered.inspectionEnds + 1n);
    await delivered.escrow.connect(delivered.payee).refund(delivered.terms, AMOUNT);
    expect(await stored(delivered, delivered.terms)).to.deep.equal([0n, 0n, "Refunded"]);
  });

  it("reverts when anybody but the payee refunds", async () => {
    const { escrow, payer, carrier, arbiter, operator, stranger, terms } = await fundedSystem();
    for (const caller of [payer, carrier, arbiter, operator, stranger])
      await expect(escrow.connect(caller).refund(terms, AMOUNT))
        .to.be.revertedWithCustomError(escrow, "Unauthorized")
        .withArgs(caller.address, terms.payee);
  });

  it("reverts when nothing or more than is held would be refunded", async () => {
    const { escrow, payee, terms } = await fundedSystem();
    for (const amount of [0n, AMOUNT + 1n, 2n ** 96n, 2n ** 256n - 1n])
      await expect(escrow.connect(payee).refund(terms, amount))
        .to.be.revertedWithCustomError(escrow, "AmountOutOfRange")
        .withArgs(amount, AMOUNT);
  });

  it("is the payee's of all or a part, though the arbiter is lost", async () => {
    const system = await disputedSystem();
    const { escrow, token, payer, payee, terms, id, arbitrationEnds } = system;
    await expect(escrow.connect(payee).refund(terms, 30_000_000n))
      .to.emit(escrow, "Refunded")
      .withArgs(id, 30_000_000n, 70_000_000n, false);
    expect(await stored(system, terms)).to.deep.equal([70_000_000n, 0n, "Disputed"]);
    await at(arbitrationEnds + 1n);
    await escrow.connect(payee).refund(terms, 70_000_000n);
    expect(await stored(system, terms)).to.deep.equal([0n, 0n, "Refunded"]);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE);
  });

  it("reverts when the payment is over, or was never funded", async () => {
    const { escrow, payee, terms } = await fundedSystem();
    await escrow.connect(payee).refund(terms, AMOUNT);
    await expect(escrow.connect(payee).refund(terms, 1n))
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("Refunded", "refund"));
    await expect(escrow.connect(payee).refund({ ...terms, amount: 1n }, 1n))
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("None", "refund"));
  });

  it("keeps a credit for a payer who is frozen", async () => {
    const system = await fundedSystem();
    const { escrow, token, payer, payee, terms } = system;
    await token.setFrozen(payer.address, true);
    await expect(escrow.connect(payee).refund(terms, AMOUNT))
      .to.emit(escrow, "CreditAdded")
      .withArgs(payer.address, terms.token, AMOUNT);
    expect(await stored(system, terms)).to.deep.equal([0n, 0n, "Refunded"]);
    expect(await escrow.creditOf(payer.address, token)).to.equal(AMOUNT);
  });

  it("can be made by a payee that is a contract wallet", async () => {
    const { stranger, ...system } = await escrowSystem();
    const { escrow, payer, agreed } = system;
    const wallet = await new ContractWallet__factory(stranger).deploy(stranger.address);
    const terms = { ...agreed, payee: await wallet.getAddress() };
    await escrow.connect(payer).fund(terms);
    await wallet.execute(escrow, escrow.interface.encodeFunctionData("refund", [terms, AMOUNT]));
    expect(await stored({ ...system, stranger }, terms)).to.deep.equal([0n, 0n, "Refunded"]);
  });
});
