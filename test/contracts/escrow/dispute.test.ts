/*
 * SettlementEscrow.dispute
 *   given a funded payment
 *     when a party disputes before deliverBy
 *       - is the <party>'s before deliverBy, and begins the arbitration
 *       - is about what releases left
 *       - works one second before deliverBy
 *     when a party disputes at deliverBy
 *       - reverts at deliverBy
 *     when the caller is no party
 *       - reverts when anybody disputes who is neither payer nor payee
 *     when the terms name no arbiter
 *       - reverts when the terms name no arbiter
 *   given a delivered payment
 *     when the payer disputes
 *       - is the payer's during inspection, to its last second
 *       - reverts when the inspection has ended
 *       - is the payer's anew after a dispute that the arbiter let lapse, and begins an arbitration of its own
 *       - reverts at the end of the inspection after a dispute that the arbiter let lapse
 *     when anybody else disputes
 *       - reverts when anybody but the payer disputes a delivery, the payee included
 *       - reverts when the payee disputes anew what was delivered after its dispute lapsed
 *   given a payment in another status
 *     - reverts when the payment is disputed already, or released
 */
import { expect } from "chai";
import { START } from "../../support/plan.ts";
import { ethers } from "../../support/system.ts";
import {
  AMOUNT,
  ARBITRATION,
  DELIVER_BY,
  HASH,
  at,
  deliveredSystem,
  disputedSystem,
  fundedSystem,
  illegal,
  lapsedThenDeliveredSystem,
  releasedSystem,
  stored,
} from "./fixture.ts";

describe("SettlementEscrow.dispute", () => {
  for (const party of ["payer", "payee"] as const) {
    it(`is the ${party}'s before deliverBy, and begins the arbitration`, async () => {
      const system = await fundedSystem();
      const { escrow, terms, id } = system;
      await at(START + 700n);
      await expect(escrow.connect(system[party]).dispute(terms, HASH))
        .to.emit(escrow, "Disputed")
        .withArgs(id, system[party].address, HASH, START + 700n + ARBITRATION);
      expect(await escrow.stateOf(id)).to.deep.equal([AMOUNT, 0n, START + 700n, 3n, false]);
    });
  }

  it("is about what releases left", async () => {
    const system = await fundedSystem();
    const { escrow, payer, terms } = system;
    await escrow.connect(payer).release(terms, 1n);
    await escrow.connect(payer).dispute(terms, HASH);
    expect(await stored(system, terms)).to.deep.equal([AMOUNT - 1n, 1n, "Disputed"]);
  });

  it("works one second before deliverBy", async () => {
    const system = await fundedSystem();
    await at(DELIVER_BY - 1n);
    await system.escrow.connect(system.payee).dispute(system.terms, HASH);
    expect(await stored(system, system.terms)).to.deep.equal([AMOUNT, 0n, "Disputed"]);
  });

  it("reverts at deliverBy", async () => {
    const { escrow, payer, terms } = await fundedSystem();
    await at(DELIVER_BY);
    await expect(escrow.connect(payer).dispute(terms, HASH))
      .to.be.revertedWithCustomError(escrow, "AfterDeadline")
      .withArgs(DELIVER_BY, DELIVER_BY);
  });

  it("reverts when anybody disputes who is neither payer nor payee", async () => {
    const { escrow, carrier, arbiter, operator, stranger, terms } = await fundedSystem();
    for (const caller of [carrier, arbiter, operator, stranger])
      await expect(escrow.connect(caller).dispute(terms, HASH))
        .to.be.revertedWithCustomError(escrow, "NotAParty")
        .withArgs(caller.address, terms.payer, terms.payee);
  });

  it("is the payer's during inspection, to its last second", async () => {
    const system = await deliveredSystem();
    const { escrow, payer, terms, id, inspectionEnds } = system;
    await at(inspectionEnds - 1n);
    await expect(escrow.connect(payer).dispute(terms, HASH))
      .to.emit(escrow, "Disputed")
      .withArgs(id, payer.address, HASH, inspectionEnds - 1n + ARBITRATION);
  });

  it("reverts when the inspection has ended", async () => {
    const { escrow, payer, terms, inspectionEnds } = await deliveredSystem();
    await at(inspectionEnds);
    await expect(escrow.connect(payer).dispute(terms, HASH))
      .to.be.revertedWithCustomError(escrow, "AfterDeadline")
      .withArgs(inspectionEnds, inspectionEnds);
  });

  it("reverts when anybody but the payer disputes a delivery, the payee included", async () => {
    const { escrow, payee, carrier, stranger, terms } = await deliveredSystem();
    for (const caller of [payee, carrier, stranger])
      await expect(escrow.connect(caller).dispute(terms, HASH))
        .to.be.revertedWithCustomError(escrow, "Unauthorized")
        .withArgs(caller.address, terms.payer);
  });

  it("is the payer's anew after a dispute that the arbiter let lapse, and begins an arbitration of its own", async () => {
    const system = await lapsedThenDeliveredSystem();
    const { escrow, payer, arbiter, stranger, terms, id, inspectionEnds } = system;
    const disputedAt = inspectionEnds - 1n;
    const arbitrationEnds = disputedAt + ARBITRATION;
    await at(disputedAt);
    await expect(escrow.connect(payer).dispute(terms, HASH))
      .to.emit(escrow, "Disputed")
      .withArgs(id, payer.address, HASH, arbitrationEnds);
    expect(await escrow.stateOf(id)).to.deep.equal([AMOUNT, 0n, disputedAt, 3n, true]);

    // Delivery is attested: it is the payee whom the arbiter's silence favours.
    await at(arbitrationEnds - 1n);
    await expect(escrow.connect(stranger).release(terms, AMOUNT))
      .to.be.revertedWithCustomError(escrow, "BeforeDeadline")
      .withArgs(arbitrationEnds - 1n, arbitrationEnds);
    await at(arbitrationEnds);
    await expect(escrow.connect(arbiter).resolve(terms, 0n))
      .to.be.revertedWithCustomError(escrow, "AfterDeadline")
      .withArgs(arbitrationEnds, arbitrationEnds);
    await expect(escrow.connect(stranger).reclaim(terms))
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("Disputed", "reclaim"));
    await escrow.connect(stranger).release(terms, AMOUNT);
    expect(await stored(system, terms)).to.deep.equal([0n, AMOUNT, "Released"]);
  });

  it("reverts at the end of the inspection after a dispute that the arbiter let lapse", async () => {
    const { escrow, payer, terms, inspectionEnds } = await lapsedThenDeliveredSystem(1n);
    await at(inspectionEnds);
    await expect(escrow.connect(payer).dispute(terms, HASH))
      .to.be.revertedWithCustomError(escrow, "AfterDeadline")
      .withArgs(inspectionEnds, inspectionEnds);
  });

  it("reverts when the payee disputes anew what was delivered after its dispute lapsed", async () => {
    const { escrow, payee, terms } = await lapsedThenDeliveredSystem();
    await expect(escrow.connect(payee).dispute(terms, HASH))
      .to.be.revertedWithCustomError(escrow, "Unauthorized")
      .withArgs(payee.address, terms.payer);
  });

  it("reverts when the terms name no arbiter", async () => {
    const { escrow, payer, terms } = await fundedSystem({ arbiter: ethers.ZeroAddress });
    await expect(escrow.connect(payer).dispute(terms, HASH)).to.be.revertedWithCustomError(
      escrow,
      "NoArbiter",
    );
    const delivered = await deliveredSystem({ arbiter: ethers.ZeroAddress });
    await expect(
      delivered.escrow.connect(delivered.payer).dispute(delivered.terms, HASH),
    ).to.be.revertedWithCustomError(delivered.escrow, "NoArbiter");
  });

  it("reverts when the payment is disputed already, or released", async () => {
    const disputed = await disputedSystem();
    await expect(disputed.escrow.connect(disputed.payee).dispute(disputed.terms, HASH))
      .to.be.revertedWithCustomError(disputed.escrow, "IllegalTransition")
      .withArgs(...illegal("Disputed", "dispute"));
    const released = await releasedSystem();
    await expect(released.escrow.connect(released.payer).dispute(released.terms, HASH))
      .to.be.revertedWithCustomError(released.escrow, "IllegalTransition")
      .withArgs(...illegal("Released", "dispute"));
  });
});
