/*
 * SettlementEscrow.statusOf
 *   given no payment
 *     - finds nothing possible where nothing was funded
 *   given a funded payment
 *     - says what is possible before deliverBy and from it on
 *     - leaves out what needs somebody whom the terms do not name
 *   given a delivered payment
 *     - says what is possible before the inspection ends and from then on
 *     - says the same of what was delivered after a dispute that the arbiter let lapse
 *   given a disputed payment
 *     - says what is possible before the arbitration ends and from then on
 *     - says what is possible of what was delivered before the arbitration ends and from then on
 *     - says that neither delivery nor reclaim is possible between deliverBy and the end of the arbitration
 *   given a released payment
 *     - says whether what was released can be returned
 *   given a payment that has ended
 *     - finds nothing possible in the end
 * SettlementEscrow.previewRelease
 *   - says what a release would pay, counting the releases before
 *   - says it in a dispute too
 *   - reverts when the amount cannot be released, and where nothing can
 * SettlementEscrow.previewResolve
 *   - says what a resolution would pay to each
 *   - reverts when more than the amount of the terms would be given, and where nobody disputes
 * SettlementEscrow.previewRefund
 *   given a payment that holds something
 *     - says what is held while the payment is open, in a dispute too
 *   given a released payment
 *     - says what is left to return before returnBy, and nothing from it on
 * SettlementEscrow.stateOf
 *   - knows nothing of a payment that was never funded
 */
import { expect } from "chai";
import type { PaymentTerms } from "../../../src/escrow/payment-terms.ts";
import type { Status } from "../../../src/escrow/status.ts";
import { DAY } from "../../support/plan.ts";
import { ethers, time } from "../../support/system.ts";
import {
  AMOUNT,
  DELIVER_BY,
  FEE,
  HASH,
  RETURN_BY,
  at,
  deliveredSystem,
  disputedSystem,
  disputedThenDeliveredSystem,
  escrowSystem,
  fundedSystem,
  illegal,
  lapsedThenDeliveredSystem,
  releasedSystem,
  statusNumber,
  type EscrowSystem,
} from "./fixture.ts";

const FLAGS = ["deliver", "release", "releaseByAnyone", "refund", "reclaim", "dispute", "resolve"] as const;

type Flag = (typeof FLAGS)[number];

/** The status and what is possible must be just this in the current block. */
async function expectPossible(
  { escrow }: EscrowSystem,
  terms: PaymentTerms,
  expected: Status,
  flags: readonly Flag[],
): Promise<void> {
  const { status, possible } = await escrow.statusOf(terms);
  expect(status).to.equal(statusNumber(expected));
  expect(FLAGS.filter((flag) => possible[flag])).to.deep.equal(FLAGS.filter((flag) => flags.includes(flag)));
}

describe("SettlementEscrow.statusOf", () => {
  it("finds nothing possible where nothing was funded", async () => {
    const system = await escrowSystem();
    await expectPossible(system, system.agreed, "None", []);
  });

  it("says what is possible before deliverBy and from it on", async () => {
    const system = await fundedSystem();
    await expectPossible(system, system.terms, "Funded", ["deliver", "dispute", "release", "refund"]);
    await time.increaseTo(DELIVER_BY - 1n);
    await expectPossible(system, system.terms, "Funded", ["deliver", "dispute", "release", "refund"]);
    await time.increaseTo(DELIVER_BY);
    await expectPossible(system, system.terms, "Funded", ["reclaim", "release", "refund"]);
  });

  it("leaves out what needs somebody whom the terms do not name", async () => {
    const system = await fundedSystem({ carrier: ethers.ZeroAddress, arbiter: ethers.ZeroAddress });
    await expectPossible(system, system.terms, "Funded", ["release", "refund"]);
    const delivered = await deliveredSystem({ arbiter: ethers.ZeroAddress });
    await expectPossible(delivered, delivered.terms, "Delivered", ["release", "refund"]);
  });

  it("says what is possible before the inspection ends and from then on", async () => {
    const system = await deliveredSystem();
    await time.increaseTo(system.inspectionEnds - 1n);
    await expectPossible(system, system.terms, "Delivered", ["dispute", "release", "refund"]);
    await time.increaseTo(system.inspectionEnds);
    await expectPossible(system, system.terms, "Delivered", ["releaseByAnyone", "release", "refund"]);
  });

  it("says the same of what was delivered after a dispute that the arbiter let lapse", async () => {
    const system = await lapsedThenDeliveredSystem();
    await expectPossible(system, system.terms, "Delivered", ["dispute", "release", "refund"]);
    await time.increaseTo(system.inspectionEnds);
    await expectPossible(system, system.terms, "Delivered", ["releaseByAnyone", "release", "refund"]);
  });

  it("says what is possible before the arbitration ends and from then on", async () => {
    const late = DELIVER_BY + 10n * DAY;
    const system = await disputedSystem({ deliverBy: late });
    await time.increaseTo(system.arbitrationEnds - 1n);
    await expectPossible(system, system.terms, "Disputed", ["deliver", "release", "refund", "resolve"]);
    await time.increaseTo(system.arbitrationEnds);
    await expectPossible(system, system.terms, "Disputed", ["deliver", "release", "refund"]);
    await time.increaseTo(late - 1n);
    await expectPossible(system, system.terms, "Disputed", ["deliver", "release", "refund"]);
    await time.increaseTo(late);
    await expectPossible(system, system.terms, "Disputed", ["reclaim", "release", "refund"]);
  });

  it("says what is possible of what was delivered before the arbitration ends and from then on", async () => {
    const system = await disputedThenDeliveredSystem();
    await time.increaseTo(system.arbitrationEnds - 1n);
    await expectPossible(system, system.terms, "Disputed", ["release", "refund", "resolve"]);
    await time.increaseTo(system.arbitrationEnds);
    await expectPossible(system, system.terms, "Disputed", ["release", "releaseByAnyone", "refund"]);
  });

  it("says that neither delivery nor reclaim is possible between deliverBy and the end of the arbitration", async () => {
    const system = await disputedSystem({ carrier: ethers.ZeroAddress });
    await expectPossible(system, system.terms, "Disputed", ["release", "refund", "resolve"]);
    const { terms, ...carried } = await disputedSystem();
    await time.increaseTo(DELIVER_BY);
    await expectPossible(carried, terms, "Disputed", ["release", "refund", "resolve"]);
  });

  it("says whether what was released can be returned", async () => {
    const system = await releasedSystem();
    await expectPossible(system, system.terms, "Released", ["refund"]);
    await system.escrow.connect(system.payee).refund(system.terms, AMOUNT);
    await expectPossible(system, system.terms, "Released", []);
    const kept = await releasedSystem();
    await time.increaseTo(RETURN_BY);
    await expectPossible(kept, kept.terms, "Released", []);
  });

  it("finds nothing possible in the end", async () => {
    const refunded = await fundedSystem();
    await refunded.escrow.connect(refunded.payee).refund(refunded.terms, AMOUNT);
    await expectPossible(refunded, refunded.terms, "Refunded", []);
    const reclaimed = await fundedSystem();
    await at(DELIVER_BY);
    await reclaimed.escrow.reclaim(reclaimed.terms);
    await expectPossible(reclaimed, reclaimed.terms, "Reclaimed", []);
    const resolved = await disputedSystem();
    await resolved.escrow.connect(resolved.arbiter).resolve(resolved.terms, 0n);
    await expectPossible(resolved, resolved.terms, "Resolved", []);
  });
});

describe("SettlementEscrow.previewRelease", () => {
  it("says what a release would pay, counting the releases before", async () => {
    const { escrow, payer, terms } = await fundedSystem({ amount: 7n, feeBps: 3_333n });
    expect(await escrow.previewRelease(terms, 7n)).to.deep.equal([4n, 3n]);
    await escrow.connect(payer).release(terms, 1n);
    expect(await escrow.previewRelease(terms, 1n)).to.deep.equal([1n, 0n]);
    expect(await escrow.previewRelease(terms, 6n)).to.deep.equal([4n, 2n]);
  });

  it("reverts when the amount cannot be released, and where nothing can", async () => {
    const { escrow, payer, terms } = await fundedSystem();
    for (const amount of [0n, AMOUNT + 1n])
      await expect(escrow.previewRelease(terms, amount))
        .to.be.revertedWithCustomError(escrow, "AmountOutOfRange")
        .withArgs(amount, AMOUNT);
    await expect(escrow.previewRelease({ ...terms, amount: 1n }, 1n))
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("None", "release"));
    await escrow.connect(payer).release(terms, AMOUNT);
    await expect(escrow.previewRelease(terms, AMOUNT))
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("Released", "release"));
  });

  it("says it in a dispute too", async () => {
    const { escrow, terms } = await disputedSystem();
    expect(await escrow.previewRelease(terms, AMOUNT)).to.deep.equal([AMOUNT - FEE, FEE]);
  });
});

describe("SettlementEscrow.previewResolve", () => {
  it("says what a resolution would pay to each", async () => {
    const { escrow, terms } = await disputedSystem();
    expect(await escrow.previewResolve(terms, 1n)).to.deep.equal([0n, 1n, AMOUNT - 1n]);
  });

  it("reverts when more than the amount of the terms would be given, and where nobody disputes", async () => {
    const disputed = await disputedSystem();
    await expect(disputed.escrow.previewResolve(disputed.terms, AMOUNT + 1n))
      .to.be.revertedWithCustomError(disputed.escrow, "AmountOutOfRange")
      .withArgs(AMOUNT + 1n, AMOUNT);
    const { escrow, terms } = await fundedSystem();
    await expect(escrow.previewResolve(terms, 0n))
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("Funded", "resolve"));
  });
});

describe("SettlementEscrow.previewRefund", () => {
  it("says what is held while the payment is open, in a dispute too", async () => {
    const { escrow, payer, terms } = await fundedSystem();
    await escrow.connect(payer).release(terms, 1n);
    expect(await escrow.previewRefund(terms)).to.equal(AMOUNT - 1n);
    await escrow.connect(payer).dispute(terms, HASH);
    expect(await escrow.previewRefund(terms)).to.equal(AMOUNT - 1n);
    const delivered = await deliveredSystem();
    expect(await delivered.escrow.previewRefund(delivered.terms)).to.equal(AMOUNT);
  });

  it("says what is left to return before returnBy, and nothing from it on", async () => {
    const { escrow, payee, terms } = await releasedSystem();
    await escrow.connect(payee).refund(terms, 40n);
    expect(await escrow.previewRefund(terms)).to.equal(AMOUNT - 40n);
    await time.increaseTo(RETURN_BY);
    expect(await escrow.previewRefund(terms)).to.equal(0n);
  });
});

describe("SettlementEscrow.stateOf", () => {
  it("knows nothing of a payment that was never funded", async () => {
    const { escrow, agreed } = await escrowSystem();
    expect(await escrow.stateOf(await escrow.paymentId(agreed))).to.deep.equal([0n, 0n, 0n, 0n, false]);
  });
});
