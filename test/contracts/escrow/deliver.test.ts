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
 *     when the arbitration has not ended
 *       - records the delivery, and leaves the dispute as it is
 *       - gives the arbiter the inspection's time where less was left, <seconds> s before
 *     when the arbitration has ended in silence
 *       - begins the inspection <seconds> s after the end of the arbitration
 *       - works one second before deliverBy, though the arbitration has ended
 *       - works as soon as the arbitration has ended where nobody inspects
 *       - reverts for anybody but the carrier when the arbitration has ended
 *       - reverts a second time when the arbitration has ended
 *     when it comes too late
 *       - reverts at deliverBy in a dispute too
 *       - reverts at deliverBy, though the arbitration has ended before it
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
  lapsedThenDeliveredSystem,
  stored,
} from "./fixture.ts";

/** A `deliverBy` after the end of an early dispute's arbitration. */
const LATE = DELIVER_BY + 10n * DAY;

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

  for (const seconds of [INSPECTION + 1n, INSPECTION, INSPECTION - 1n, 1n]) {
    it(`gives the arbiter the inspection's time where less was left, ${seconds} s before`, async () => {
      const system = await disputedSystem({ deliverBy: LATE });
      const { escrow, carrier, arbiter, stranger, terms, id, disputedAt, arbitrationEnds } = system;
      const deliveredAt = arbitrationEnds - seconds;
      const missing = seconds < INSPECTION ? INSPECTION - seconds : 0n;
      await at(deliveredAt);
      await expect(escrow.connect(carrier).deliver(terms, HASH))
        .to.emit(escrow, "Delivered")
        .withArgs(id, HASH, arbitrationEnds + missing);
      expect(await escrow.stateOf(id)).to.deep.equal([AMOUNT, 0n, disputedAt + missing, 3n, true]);
      await at(arbitrationEnds + missing - 2n);
      await expect(escrow.connect(stranger).release(terms, AMOUNT))
        .to.be.revertedWithCustomError(escrow, "BeforeDeadline")
        .withArgs(arbitrationEnds + missing - 2n, arbitrationEnds + missing);
      await escrow.connect(arbiter).resolve(terms, 0n);
      expect(await stored(system, terms)).to.deep.equal([0n, 0n, "Resolved"]);
    });
  }

  for (const seconds of [0n, 1n]) {
    it(`begins the inspection ${seconds} s after the end of the arbitration`, async () => {
      const { escrow, carrier, terms, id, arbitrationEnds } = await disputedSystem({ deliverBy: LATE });
      const deliveredAt = arbitrationEnds + seconds;
      await at(deliveredAt);
      await expect(escrow.connect(carrier).deliver(terms, HASH))
        .to.emit(escrow, "Delivered")
        .withArgs(id, HASH, deliveredAt + INSPECTION);
      expect(await escrow.stateOf(id)).to.deep.equal([AMOUNT, 0n, deliveredAt, 2n, true]);
    });
  }

  it("works one second before deliverBy, though the arbitration has ended", async () => {
    const { escrow, carrier, terms, id } = await disputedSystem({ deliverBy: LATE });
    await at(LATE - 1n);
    await expect(escrow.connect(carrier).deliver(terms, HASH))
      .to.emit(escrow, "Delivered")
      .withArgs(id, HASH, LATE - 1n + INSPECTION);
    expect(await escrow.stateOf(id)).to.deep.equal([AMOUNT, 0n, LATE - 1n, 2n, true]);
  });

  it("works as soon as the arbitration has ended where nobody inspects", async () => {
    const system = await lapsedThenDeliveredSystem(0n, { inspectionPeriod: 0n });
    const { escrow, payer, stranger, terms, deliveredAt } = system;
    expect(await stored(system, terms)).to.deep.equal([AMOUNT, 0n, "Delivered"]);
    await expect(escrow.connect(payer).dispute(terms, HASH))
      .to.be.revertedWithCustomError(escrow, "AfterDeadline")
      .withArgs(deliveredAt + 1n, deliveredAt);
    await escrow.connect(stranger).release(terms, AMOUNT);
    expect(await stored(system, terms)).to.deep.equal([0n, AMOUNT, "Released"]);
  });

  it("reverts for anybody but the carrier when the arbitration has ended", async () => {
    const { escrow, payer, payee, arbiter, stranger, terms, arbitrationEnds } = await disputedSystem({
      deliverBy: LATE,
    });
    await at(arbitrationEnds);
    for (const caller of [payer, payee, arbiter, stranger])
      await expect(escrow.connect(caller).deliver(terms, HASH))
        .to.be.revertedWithCustomError(escrow, "Unauthorized")
        .withArgs(caller.address, terms.carrier);
  });

  it("reverts a second time when the arbitration has ended", async () => {
    const lapsed = await lapsedThenDeliveredSystem();
    await expect(lapsed.escrow.connect(lapsed.carrier).deliver(lapsed.terms, HASH))
      .to.be.revertedWithCustomError(lapsed.escrow, "IllegalTransition")
      .withArgs(...illegal("Delivered", "deliver"));
    const recorded = await disputedThenDeliveredSystem({ deliverBy: LATE });
    await at(recorded.arbitrationEnds);
    await expect(recorded.escrow.connect(recorded.carrier).deliver(recorded.terms, HASH))
      .to.be.revertedWithCustomError(recorded.escrow, "IllegalTransition")
      .withArgs(...illegal("Disputed", "deliver"));
  });

  it("reverts at deliverBy, though the arbitration has ended before it", async () => {
    const { escrow, carrier, terms } = await disputedSystem({ deliverBy: LATE });
    await at(LATE);
    await expect(escrow.connect(carrier).deliver(terms, HASH))
      .to.be.revertedWithCustomError(escrow, "AfterDeadline")
      .withArgs(LATE, LATE);
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
