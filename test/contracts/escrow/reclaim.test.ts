/*
 * SettlementEscrow.reclaim
 *   given a funded payment
 *     when deliverBy is reached
 *       - returns what was not delivered to the payer, whoever asks, from deliverBy on
 *       - returns what releases and refunds left
 *       - keeps a credit for a payer who is frozen
 *     when it is not
 *       - reverts one second before deliverBy, for the payer as for everybody
 *   given a delivered payment
 *     - reverts when the payment was delivered, however late it is
 *   given a disputed payment
 *     when the arbitration has ended
 *       - returns what was disputed when the arbitration has ended in silence
 *       - waits for deliverBy where that comes after the arbitration
 *       - reverts when delivery was attested <when>
 *     when it has not
 *       - does not end an arbitration at deliverBy
 *   given a payment in another status
 *     - reverts when it was done before
 */
import { expect } from "chai";
import { DAY } from "../../support/plan.ts";
import {
  AMOUNT,
  BALANCE,
  DELIVER_BY,
  HASH,
  at,
  deliveredSystem,
  deliveredThenDisputedSystem,
  disputedSystem,
  disputedThenDeliveredSystem,
  fundedSystem,
  illegal,
  stored,
} from "./fixture.ts";

describe("SettlementEscrow.reclaim", () => {
  it("returns what was not delivered to the payer, whoever asks, from deliverBy on", async () => {
    const system = await fundedSystem();
    const { escrow, token, payer, stranger, terms, id } = system;
    await at(DELIVER_BY);
    await expect(escrow.connect(stranger).reclaim(terms)).to.emit(escrow, "Reclaimed").withArgs(id, AMOUNT);
    expect(await stored(system, terms)).to.deep.equal([0n, 0n, "Reclaimed"]);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE);
    expect(await token.balanceOf(stranger.address)).to.equal(0n);
  });

  it("returns what releases and refunds left", async () => {
    const system = await fundedSystem();
    const { escrow, payer, payee, terms, id } = system;
    await escrow.connect(payer).release(terms, 20_000_000n);
    await escrow.connect(payee).refund(terms, 30_000_000n);
    await at(DELIVER_BY + 1n);
    await expect(escrow.reclaim(terms)).to.emit(escrow, "Reclaimed").withArgs(id, 50_000_000n);
    expect(await stored(system, terms)).to.deep.equal([0n, 20_000_000n, "Reclaimed"]);
  });

  it("reverts one second before deliverBy, for the payer as for everybody", async () => {
    const { escrow, payer, payee, stranger, terms } = await fundedSystem();
    for (const [index, caller] of [stranger, payee, payer].entries()) {
      const timestamp = DELIVER_BY - 3n + BigInt(index);
      await at(timestamp);
      await expect(escrow.connect(caller).reclaim(terms))
        .to.be.revertedWithCustomError(escrow, "BeforeDeadline")
        .withArgs(timestamp, DELIVER_BY);
    }
  });

  it("reverts when the payment was delivered, however late it is", async () => {
    const { escrow, payer, terms } = await deliveredSystem();
    await at(DELIVER_BY + 1_000_000n);
    await expect(escrow.connect(payer).reclaim(terms))
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("Delivered", "reclaim"));
  });

  it("returns what was disputed when the arbitration has ended in silence", async () => {
    const system = await disputedSystem();
    const { escrow, token, payer, stranger, terms, id, arbitrationEnds } = system;
    await at(arbitrationEnds - 1n);
    await expect(escrow.connect(payer).reclaim(terms))
      .to.be.revertedWithCustomError(escrow, "BeforeDeadline")
      .withArgs(arbitrationEnds - 1n, arbitrationEnds);
    await at(arbitrationEnds);
    await expect(escrow.connect(stranger).reclaim(terms)).to.emit(escrow, "Reclaimed").withArgs(id, AMOUNT);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE);
  });

  it("waits for deliverBy where that comes after the arbitration", async () => {
    const late = DELIVER_BY + 10n * DAY;
    const system = await disputedSystem({ deliverBy: late });
    const { escrow, carrier, stranger, terms, id, arbitrationEnds } = system;
    expect(arbitrationEnds < late).to.equal(true);
    for (const timestamp of [arbitrationEnds, late - 1n]) {
      await at(timestamp);
      await expect(escrow.connect(stranger).reclaim(terms))
        .to.be.revertedWithCustomError(escrow, "BeforeDeadline")
        .withArgs(timestamp, late);
    }
    await at(late);
    await expect(escrow.connect(carrier).deliver(terms, HASH))
      .to.be.revertedWithCustomError(escrow, "AfterDeadline")
      .withArgs(late, late);
    await at(late + 1n);
    await expect(escrow.connect(stranger).reclaim(terms)).to.emit(escrow, "Reclaimed").withArgs(id, AMOUNT);
  });

  for (const [when, reached] of [
    ["before the dispute", deliveredThenDisputedSystem],
    ["in its middle", disputedThenDeliveredSystem],
  ] as const) {
    it(`reverts when delivery was attested ${when}`, async () => {
      const { escrow, payer, terms, arbitrationEnds } = await reached();
      await at(arbitrationEnds + 1_000_000n);
      await expect(escrow.connect(payer).reclaim(terms))
        .to.be.revertedWithCustomError(escrow, "IllegalTransition")
        .withArgs(...illegal("Disputed", "reclaim"));
    });
  }

  it("does not end an arbitration at deliverBy", async () => {
    const { escrow, payer, terms } = await fundedSystem();
    await at(DELIVER_BY - 1n);
    await escrow.connect(payer).dispute(terms, HASH);
    await at(DELIVER_BY);
    await expect(escrow.connect(payer).reclaim(terms))
      .to.be.revertedWithCustomError(escrow, "BeforeDeadline")
      .withArgs(DELIVER_BY, DELIVER_BY - 1n + terms.arbitrationPeriod);
  });

  it("reverts when it was done before", async () => {
    const { escrow, terms } = await fundedSystem();
    await at(DELIVER_BY);
    await escrow.reclaim(terms);
    await expect(escrow.reclaim(terms))
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("Reclaimed", "reclaim"));
  });

  it("keeps a credit for a payer who is frozen", async () => {
    const { escrow, token, payer, terms } = await fundedSystem();
    await token.setFrozen(payer.address, true);
    await at(DELIVER_BY);
    await expect(escrow.reclaim(terms))
      .to.emit(escrow, "CreditAdded")
      .withArgs(payer.address, terms.token, AMOUNT);
  });
});
