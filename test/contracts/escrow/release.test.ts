/*
 * SettlementEscrow.release
 *   given a payment that holds something
 *     when the payer releases
 *       - pays the payee, and accrues the fee for its recipient
 *       - releases in parts, and stays open until nothing is left
 *       - is the payer's at any time, past deliverBy and during inspection
 *       - keeps the time of the funding
 *     when the amount is nothing, or more than is held
 *       - reverts when nothing or more than is held would be released
 *     when anybody else releases
 *       given that it was not delivered
 *         - reverts when anybody but the payer releases what was not delivered, however late
 *       given that it was delivered
 *         - reverts when anybody but the payer releases before the inspection has ended
 *         - is anybody's, of all that is held, once the inspection has ended
 *         - waits for the inspection of what was delivered after a dispute that the arbiter let lapse
 *         - reverts when anybody but the payer releases a part
 *   given a disputed payment
 *     - is the payer's of all or a part, though the arbiter is lost
 *     - is anybody's of what was delivered <when>, once the arbitration has ended in silence
 *     - is open in the very second in which the arbitration ends
 *     - reverts for anybody but the payer of what was not delivered, after the arbitration too
 *   given a payment in another status
 *     - reverts when the payment is released
 *   given that the token has frozen the escrow itself
 *     - keeps a credit, which anyone pays out when the freeze is over
 */
import { expect } from "chai";
import { START } from "../../support/plan.ts";
import {
  AMOUNT,
  BALANCE,
  DELIVER_BY,
  FEE,
  at,
  deliveredSystem,
  deliveredThenDisputedSystem,
  disputedSystem,
  disputedThenDeliveredSystem,
  fundedSystem,
  illegal,
  lapsedThenDeliveredSystem,
  releasedSystem,
  stored,
} from "./fixture.ts";

describe("SettlementEscrow.release", () => {
  it("pays the payee, and accrues the fee for its recipient", async () => {
    const system = await fundedSystem();
    const { escrow, token, payer, payee, feeRecipient, terms, id } = system;
    const release = escrow.connect(payer).release(terms, AMOUNT);
    await expect(release).to.emit(escrow, "Released").withArgs(id, AMOUNT, FEE, 0n);
    await expect(release)
      .to.emit(token, "Transfer")
      .withArgs(await escrow.getAddress(), payee.address, AMOUNT - FEE);
    expect(await stored(system, terms)).to.deep.equal([0n, AMOUNT, "Released"]);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE + AMOUNT - FEE);
    expect(await escrow.feesOf(feeRecipient.address, token)).to.equal(FEE);
    expect(await token.balanceOf(escrow)).to.equal(FEE);
  });

  it("releases in parts, and stays open until nothing is left", async () => {
    const system = await fundedSystem();
    const { escrow, payer, terms, id } = system;
    for (const [amount, fee, held] of [
      [30_000_000n, 300_000n, 70_000_000n],
      [69_999_999n, 700_000n, 1n],
    ] as const) {
      await expect(escrow.connect(payer).release(terms, amount))
        .to.emit(escrow, "Released")
        .withArgs(id, amount, fee, held);
      expect(await stored(system, terms)).to.deep.equal([held, AMOUNT - held, "Funded"]);
    }
    await expect(escrow.connect(payer).release(terms, 1n))
      .to.emit(escrow, "Released")
      .withArgs(id, 1n, 0n, 0n);
    expect(await stored(system, terms)).to.deep.equal([0n, AMOUNT, "Released"]);
  });

  it("is the payer's at any time, past deliverBy and during inspection", async () => {
    const undelivered = await fundedSystem();
    await at(DELIVER_BY + 10n);
    await undelivered.escrow.connect(undelivered.payer).release(undelivered.terms, AMOUNT);
    expect(await stored(undelivered, undelivered.terms)).to.deep.equal([0n, AMOUNT, "Released"]);

    const delivered = await deliveredSystem();
    await delivered.escrow.connect(delivered.payer).release(delivered.terms, 1n);
    expect(await stored(delivered, delivered.terms)).to.deep.equal([AMOUNT - 1n, 1n, "Delivered"]);
  });

  it("is anybody's, of all that is held, once the inspection has ended", async () => {
    const system = await deliveredSystem();
    const { escrow, token, payer, payee, stranger, terms, inspectionEnds } = system;
    await escrow.connect(payer).release(terms, 40_000_000n);
    await at(inspectionEnds);
    await escrow.connect(stranger).release(terms, 60_000_000n);
    expect(await stored(system, terms)).to.deep.equal([0n, AMOUNT, "Released"]);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE + AMOUNT - FEE);
  });

  it("reverts when anybody but the payer releases before the inspection has ended", async () => {
    const { escrow, payee, carrier, arbiter, stranger, terms, inspectionEnds } = await deliveredSystem();
    for (const [index, caller] of [payee, carrier, arbiter, stranger].entries()) {
      const timestamp = inspectionEnds - 4n + BigInt(index);
      await at(timestamp);
      await expect(escrow.connect(caller).release(terms, AMOUNT))
        .to.be.revertedWithCustomError(escrow, "BeforeDeadline")
        .withArgs(timestamp, inspectionEnds);
    }
  });

  it("waits for the inspection of what was delivered after a dispute that the arbiter let lapse", async () => {
    const system = await lapsedThenDeliveredSystem();
    const { escrow, payee, stranger, terms, deliveredAt, inspectionEnds } = system;
    for (const [caller, timestamp] of [
      [payee, deliveredAt + 1n],
      [stranger, inspectionEnds - 1n],
    ] as const) {
      await at(timestamp);
      await expect(escrow.connect(caller).release(terms, AMOUNT))
        .to.be.revertedWithCustomError(escrow, "BeforeDeadline")
        .withArgs(timestamp, inspectionEnds);
    }
    await at(inspectionEnds);
    await escrow.connect(stranger).release(terms, AMOUNT);
    expect(await stored(system, terms)).to.deep.equal([0n, AMOUNT, "Released"]);
  });

  it("reverts when anybody but the payer releases what was not delivered, however late", async () => {
    const { escrow, payee, stranger, terms } = await fundedSystem();
    await at(DELIVER_BY + 1_000_000n);
    for (const caller of [payee, stranger])
      await expect(escrow.connect(caller).release(terms, AMOUNT))
        .to.be.revertedWithCustomError(escrow, "Unauthorized")
        .withArgs(caller.address, terms.payer);
  });

  it("reverts when anybody but the payer releases a part", async () => {
    const { escrow, payee, stranger, terms, inspectionEnds } = await deliveredSystem();
    await at(inspectionEnds);
    for (const caller of [payee, stranger])
      await expect(escrow.connect(caller).release(terms, AMOUNT - 1n))
        .to.be.revertedWithCustomError(escrow, "PartialReleaseByOther")
        .withArgs(caller.address, AMOUNT - 1n, AMOUNT);
  });

  it("reverts when nothing or more than is held would be released", async () => {
    const { escrow, payer, terms } = await fundedSystem();
    await escrow.connect(payer).release(terms, 1n);
    for (const amount of [0n, AMOUNT, 2n ** 96n, 2n ** 96n + 1n, 2n ** 256n - 1n])
      await expect(escrow.connect(payer).release(terms, amount))
        .to.be.revertedWithCustomError(escrow, "AmountOutOfRange")
        .withArgs(amount, AMOUNT - 1n);
  });

  it("is the payer's of all or a part, though the arbiter is lost", async () => {
    const system = await disputedSystem();
    const { escrow, token, payer, payee, terms, id, arbitrationEnds } = system;
    await expect(escrow.connect(payer).release(terms, 60_000_000n))
      .to.emit(escrow, "Released")
      .withArgs(id, 60_000_000n, 600_000n, 40_000_000n);
    expect(await stored(system, terms)).to.deep.equal([40_000_000n, 60_000_000n, "Disputed"]);
    await at(arbitrationEnds + 1n);
    await escrow.connect(payer).release(terms, 40_000_000n);
    expect(await stored(system, terms)).to.deep.equal([0n, AMOUNT, "Released"]);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE + AMOUNT - FEE);
  });

  for (const [when, reached] of [
    ["before the dispute", deliveredThenDisputedSystem],
    ["in its middle", disputedThenDeliveredSystem],
  ] as const) {
    it(`is anybody's of what was delivered ${when}, once the arbitration has ended in silence`, async () => {
      const system = await reached();
      const { escrow, token, payee, stranger, terms, arbitrationEnds } = system;
      await at(arbitrationEnds - 1n);
      await expect(escrow.connect(payee).release(terms, AMOUNT))
        .to.be.revertedWithCustomError(escrow, "BeforeDeadline")
        .withArgs(arbitrationEnds - 1n, arbitrationEnds);
      await at(arbitrationEnds);
      await expect(escrow.connect(stranger).release(terms, AMOUNT - 1n))
        .to.be.revertedWithCustomError(escrow, "PartialReleaseByOther")
        .withArgs(stranger.address, AMOUNT - 1n, AMOUNT);
      await at(arbitrationEnds + 1n);
      await escrow.connect(stranger).release(terms, AMOUNT);
      expect(await stored(system, terms)).to.deep.equal([0n, AMOUNT, "Released"]);
      expect(await token.balanceOf(payee.address)).to.equal(BALANCE + AMOUNT - FEE);
    });
  }

  it("is open in the very second in which the arbitration ends", async () => {
    const system = await disputedThenDeliveredSystem();
    await at(system.arbitrationEnds);
    await system.escrow.connect(system.stranger).release(system.terms, AMOUNT);
    expect(await stored(system, system.terms)).to.deep.equal([0n, AMOUNT, "Released"]);
  });

  it("reverts for anybody but the payer of what was not delivered, after the arbitration too", async () => {
    const { escrow, payee, stranger, terms, arbitrationEnds } = await disputedSystem();
    await at(arbitrationEnds + 1_000_000n);
    for (const caller of [payee, stranger])
      await expect(escrow.connect(caller).release(terms, AMOUNT))
        .to.be.revertedWithCustomError(escrow, "Unauthorized")
        .withArgs(caller.address, terms.payer);
  });

  it("keeps a credit, which anyone pays out when the freeze is over", async () => {
    const { escrow, token, payer, payee, stranger, terms, addresses } = await fundedSystem();
    await token.setFrozen(addresses.escrow, true);
    await expect(escrow.connect(payer).release(terms, AMOUNT))
      .to.emit(escrow, "CreditAdded")
      .withArgs(payee.address, terms.token, AMOUNT - FEE);
    await token.setFrozen(addresses.escrow, false);
    await escrow.connect(stranger).payCredit(payee.address, token);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE + AMOUNT - FEE);
    expect(await token.balanceOf(escrow)).to.equal(FEE);
  });

  it("reverts when the payment is released", async () => {
    const { escrow, payer, terms } = await releasedSystem();
    await expect(escrow.connect(payer).release(terms, 1n))
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("Released", "release"));
  });

  it("keeps the time of the funding", async () => {
    const { escrow, payer, terms, id } = await fundedSystem();
    const { since } = await escrow.stateOf(id);
    await at(START + 5_000n);
    await escrow.connect(payer).release(terms, 1n);
    expect((await escrow.stateOf(id)).since).to.equal(since);
  });
});
