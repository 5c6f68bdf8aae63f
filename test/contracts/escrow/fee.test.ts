/*
 * the escrow's fee
 *   when all is released at once
 *     - of <amount> at <share> basis points is <fee>: <description>
 *     - goes to whoever the terms name, each apart
 *   when it is released in parts, or divided
 *     - is neither lowered nor raised by splitting a release into single units
 *     - counts what was released before when the rest is resolved
 *   when it is released by anybody
 *     - of a release by anybody is the same as the payer's
 *   when the money goes back
 *     - is not charged on what is refunded, reclaimed or given back
 */
import { expect } from "chai";
import { START } from "../../support/plan.ts";
import { AMOUNT, HASH, at, deliveredSystem, escrowSystem, fundedSystem } from "./fixture.ts";

const MAXIMUM = 2n ** 96n - 1n;

/** Funds a payment of any size. */
async function fundedWith(amount: bigint, feeBps: bigint) {
  const system = await escrowSystem();
  const { escrow, token, attester, payer, agreed } = system;
  await token.connect(attester).attestReserve(2n ** 100n, START);
  await token.mint(payer.address, amount);
  const terms = { ...agreed, amount, feeBps };
  await escrow.connect(payer).fund(terms);
  return { ...system, terms, id: await escrow.paymentId(terms) };
}

describe("the escrow's fee", () => {
  const CASES = [
    [1n, 0n, 0n, "no fee"],
    [1n, 1n, 1n, "a unit is the least fee there is"],
    [9_999n, 1n, 1n, "rounded up"],
    [10_000n, 1n, 1n, "exact"],
    [10_001n, 1n, 2n, "rounded up again"],
    [1n, 9_999n, 1n, "of one unit nothing is left"],
    [2n, 9_999n, 2n, "of two neither"],
    [12_345n, 10_000n, 12_345n, "everything"],
    [MAXIMUM, 10_000n, MAXIMUM, "everything of the most"],
    [MAXIMUM, 1n, 7_922_816_251_426_433_759_354_396n, "a basis point of the most, rounded up"],
    [MAXIMUM, 9_999n, 79_220_239_698_012_911_159_784_595_940n, "all but a basis point of the most"],
  ] as const;

  for (const [amount, feeBps, fee, description] of CASES) {
    it(`of ${amount} at ${feeBps} basis points is ${fee}: ${description}`, async () => {
      const { escrow, token, payer, payee, feeRecipient, terms, id } = await fundedWith(amount, feeBps);
      const before = await token.balanceOf(payee.address);
      expect(await escrow.previewRelease(terms, amount)).to.deep.equal([amount - fee, fee]);
      await expect(escrow.connect(payer).release(terms, amount))
        .to.emit(escrow, "Released")
        .withArgs(id, amount, fee, 0n);
      expect(await token.balanceOf(payee.address)).to.equal(before + amount - fee);
      expect(await escrow.feesOf(feeRecipient.address, token)).to.equal(fee);
    });
  }

  it("is neither lowered nor raised by splitting a release into single units", async () => {
    const { escrow, token, payer, feeRecipient, terms, id } = await fundedWith(7n, 3_333n);
    // ceil(7 × 0.3333) = 3, charged when 0.3333, 1.3332 and 2.3331 are first exceeded.
    const fees = [1n, 0n, 0n, 1n, 0n, 0n, 1n];
    for (const [index, fee] of fees.entries())
      await expect(escrow.connect(payer).release(terms, 1n))
        .to.emit(escrow, "Released")
        .withArgs(id, 1n, fee, BigInt(6 - index));
    expect(await escrow.feesOf(feeRecipient.address, token)).to.equal(3n);
  });

  it("counts what was released before when the rest is resolved", async () => {
    const { escrow, token, payer, arbiter, feeRecipient, terms, id } = await fundedWith(10n, 1_000n);
    await escrow.connect(payer).release(terms, 3n);
    await escrow.connect(payer).dispute(terms, HASH);
    // The first three cost 1, as the first ten do: of the next seven nothing more is charged.
    expect(await escrow.previewResolve(terms, 7n)).to.deep.equal([7n, 0n, 0n]);
    await expect(escrow.connect(arbiter).resolve(terms, 7n))
      .to.emit(escrow, "Resolved")
      .withArgs(id, 7n, 0n, 0n);
    expect(await escrow.feesOf(feeRecipient.address, token)).to.equal(1n);
  });

  it("is not charged on what is refunded, reclaimed or given back", async () => {
    const { escrow, token, payer, payee, feeRecipient, terms } = await fundedSystem();
    await escrow.connect(payee).refund(terms, AMOUNT / 2n);
    expect(await escrow.feesOf(feeRecipient.address, token)).to.equal(0n);
    await escrow.connect(payer).release(terms, AMOUNT / 2n);
    expect(await escrow.feesOf(feeRecipient.address, token)).to.equal(AMOUNT / 200n);
  });

  it("of a release by anybody is the same as the payer's", async () => {
    const { escrow, token, stranger, feeRecipient, terms, inspectionEnds } = await deliveredSystem();
    await at(inspectionEnds);
    await escrow.connect(stranger).release(terms, AMOUNT);
    expect(await escrow.feesOf(feeRecipient.address, token)).to.equal(AMOUNT / 100n);
  });

  it("goes to whoever the terms name, each apart", async () => {
    const { escrow, token, payer, payee, operator, agreed } = await escrowSystem();
    const recipients = [payee.address, operator.address];
    for (const [index, feeRecipient] of recipients.entries()) {
      const terms = { ...agreed, feeRecipient, amount: 1_000n * BigInt(index + 1) };
      await escrow.connect(payer).fund(terms);
      await escrow.connect(payer).release(terms, terms.amount);
    }
    expect(await escrow.feesOf(payee.address, token)).to.equal(10n);
    expect(await escrow.feesOf(operator.address, token)).to.equal(20n);
  });
});
