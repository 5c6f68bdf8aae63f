/*
 * SettlementEscrow.deliver
 *   given a funded payment
 *     when the carrier attests before deliverBy
 *       - notes the delivery and begins the inspection
 *       - keeps what was released before it
 *       - works one second before deliverBy
 *     when the carrier attests at deliverBy
 *       - reverts at deliverBy
 *     when anybody else attests
 *       - reverts when anybody but the carrier attests, payer, payee and administrator included
 *     when the terms name no carrier
 *       - reverts when the terms name no carrier
 *   given a disputed payment
 *     - records the delivery, and leaves the dispute as it is
 *     - works one second before deliverBy, though the arbitration has ended
 *     - reverts at deliverBy in a dispute too
 *     - reverts when the disputed payment was delivered before
 *   given a payment in another status
 *     - reverts when the payment was delivered before, or never funded
 */
import { expect } from "chai";
import { DAY, START } from "../../support/plan.ts";
import { ethers } from "../../support/system.ts";
import {
  AMOUNT,
  DELIVER_BY,
  HASH,
  INSPECTION,
  at,
  deliveredSystem,
  deliveredThenDisputedSystem,
  disputedSystem,
  disputedThenDeliveredSystem,
  escrowSystem,
  fundedSystem,
  illegal,
  stored,
} from "./fixture.ts";

describe("SettlementEscrow.deliver", () => {
  it("notes the delivery and begins the inspection", async () => {
    const { escrow, token, carrier, terms, id } = await fundedSystem();
    const balance = await token.balanceOf(escrow);
    await at(START + 500n);
    await expect(escrow.connect(carrier).deliver(terms, HASH))
      .to.emit(escrow, "Delivered")
      .withArgs(id, HASH, START + 500n + INSPECTION);
    expect(await escrow.stateOf(id)).to.deep.equal([AMOUNT, 0n, START + 500n, 2n, true]);
    expect(await token.balanceOf(escrow)).to.equal(balance);
  });

  it("keeps what was released before it", async () => {
    const system = await fundedSystem();
    const { escrow, payer, carrier, terms } = system;
    await escrow.connect(payer).release(terms, 40n);
    await escrow.connect(carrier).deliver(terms, HASH);
    expect(await stored(system, terms)).to.deep.equal([AMOUNT - 40n, 40n, "Delivered"]);
  });

  it("works one second before deliverBy", async () => {
    const system = await fundedSystem();
    await at(DELIVER_BY - 1n);
    await system.escrow.connect(system.carrier).deliver(system.terms, HASH);
    expect(await stored(system, system.terms)).to.deep.equal([AMOUNT, 0n, "Delivered"]);
  });

  it("reverts at deliverBy", async () => {
    const { escrow, carrier, terms } = await fundedSystem();
    await at(DELIVER_BY);
    await expect(escrow.connect(carrier).deliver(terms, HASH))
      .to.be.revertedWithCustomError(escrow, "AfterDeadline")
      .withArgs(DELIVER_BY, DELIVER_BY);
  });

  it("reverts when anybody but the carrier attests, payer, payee and administrator included", async () => {
    const { escrow, payer, payee, arbiter, operator, stranger, terms } = await fundedSystem();
    for (const caller of [payer, payee, arbiter, operator, stranger])
      await expect(escrow.connect(caller).deliver(terms, HASH))
        .to.be.revertedWithCustomError(escrow, "Unauthorized")
        .withArgs(caller.address, terms.carrier);
  });

  it("reverts when the terms name no carrier", async () => {
    const { escrow, carrier, terms } = await fundedSystem({ carrier: ethers.ZeroAddress });
    await expect(escrow.connect(carrier).deliver(terms, HASH))
      .to.be.revertedWithCustomError(escrow, "Unauthorized")
      .withArgs(carrier.address, ethers.ZeroAddress);
  });

  it("records the delivery, and leaves the dispute as it is", async () => {
    const { escrow, carrier, payer, terms, id, disputedAt, arbitrationEnds } = await disputedSystem();
    await at(disputedAt + 500n);
    await expect(escrow.connect(carrier).deliver(terms, HASH))
      .to.emit(escrow, "Delivered")
      .withArgs(id, HASH, arbitrationEnds);
    expect(await escrow.stateOf(id)).to.deep.equal([AMOUNT, 0n, disputedAt, 3n, true]);
    await expect(escrow.connect(payer).dispute(terms, HASH))
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("Disputed", "dispute"));
  });

  it("works one second before deliverBy, though the arbitration has ended", async () => {
    const late = DELIVER_BY + 10n * DAY;
    const system = await disputedSystem({ deliverBy: late });
    const { escrow, carrier, stranger, terms, id, arbitrationEnds } = system;
    await at(late - 1n);
    await expect(escrow.connect(carrier).deliver(terms, HASH))
      .to.emit(escrow, "Delivered")
      .withArgs(id, HASH, arbitrationEnds);
    await escrow.connect(stranger).release(terms, AMOUNT);
    expect(await stored(system, terms)).to.deep.equal([0n, AMOUNT, "Released"]);
  });

  it("reverts at deliverBy in a dispute too", async () => {
    const { escrow, carrier, terms } = await disputedSystem();
    await at(DELIVER_BY);
    await expect(escrow.connect(carrier).deliver(terms, HASH))
      .to.be.revertedWithCustomError(escrow, "AfterDeadline")
      .withArgs(DELIVER_BY, DELIVER_BY);
  });

  it("reverts when the disputed payment was delivered before", async () => {
    for (const reached of [deliveredThenDisputedSystem, disputedThenDeliveredSystem]) {
      const { escrow, carrier, terms } = await reached();
      await expect(escrow.connect(carrier).deliver(terms, HASH))
        .to.be.revertedWithCustomError(escrow, "IllegalTransition")
        .withArgs(...illegal("Disputed", "deliver"));
    }
  });

  it("reverts when the payment was delivered before, or never funded", async () => {
    const delivered = await deliveredSystem();
    await expect(delivered.escrow.connect(delivered.carrier).deliver(delivered.terms, HASH))
      .to.be.revertedWithCustomError(delivered.escrow, "IllegalTransition")
      .withArgs(...illegal("Delivered", "deliver"));
    const { escrow, carrier, agreed } = await escrowSystem();
    await expect(escrow.connect(carrier).deliver(agreed, HASH))
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("None", "deliver"));
  });
});
