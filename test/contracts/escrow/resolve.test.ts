/*
 * SettlementEscrow.resolve
 *   given a disputed payment
 *     when the arbiter divides before the arbitration ends
 *       - gives all to the payee, less the fee
 *       - gives all back to the payer, and then there is no fee
 *       - divides, and charges the payee's part
 *       - rounds the fee up
 *       - divides what a release left
 *       - works one second before the arbitration ends
 *     when the arbitration has ended
 *       - reverts when the arbitration has ended
 *     when more than is held would be given
 *       - gives what is held where the <party> gave up a part ahead of it
 *       - reverts when more than the amount of the terms would be given
 *     when a party cannot be paid
 *       - pays the one though the other is frozen
 *     when anybody else resolves
 *       - reverts when anybody but the arbiter resolves
 *   given a payment in another status
 *     - reverts when nobody disputes, or it was resolved before
 */
import { expect } from "chai";
import {
  AMOUNT,
  BALANCE,
  HASH,
  at,
  deliveredSystem,
  disputedSystem,
  fundedSystem,
  illegal,
  stored,
} from "./fixture.ts";

describe("SettlementEscrow.resolve", () => {
  const CASES = [
    ["gives all to the payee, less the fee", AMOUNT, 99_000_000n, 1_000_000n, 0n],
    ["gives all back to the payer, and then there is no fee", 0n, 0n, 0n, AMOUNT],
    ["divides, and charges the payee's part", 60_000_000n, 59_400_000n, 600_000n, 40_000_000n],
    ["rounds the fee up", 1n, 0n, 1n, AMOUNT - 1n],
  ] as const;

  for (const [name, amountToPayee, net, fee, toPayer] of CASES) {
    it(name, async () => {
      const system = await disputedSystem();
      const { escrow, token, arbiter, payer, payee, feeRecipient, terms, id } = system;
      expect(await escrow.previewResolve(terms, amountToPayee)).to.deep.equal([net, fee, toPayer]);
      await expect(escrow.connect(arbiter).resolve(terms, amountToPayee))
        .to.emit(escrow, "Resolved")
        .withArgs(id, net, fee, toPayer);
      expect(await stored(system, terms)).to.deep.equal([0n, 0n, "Resolved"]);
      expect(await token.balanceOf(payee.address)).to.equal(BALANCE + net);
      expect(await token.balanceOf(payer.address)).to.equal(BALANCE - AMOUNT + toPayer);
      expect(await escrow.feesOf(feeRecipient.address, token)).to.equal(fee);
      expect(await token.balanceOf(escrow)).to.equal(fee);
    });
  }

  it("divides what a release left", async () => {
    const system = await fundedSystem();
    const { escrow, token, payer, payee, arbiter, terms, id } = system;
    await escrow.connect(payer).release(terms, 50_000_000n);
    await escrow.connect(payee).dispute(terms, HASH);
    await expect(escrow.connect(arbiter).resolve(terms, 30_000_000n))
      .to.emit(escrow, "Resolved")
      .withArgs(id, 29_700_000n, 300_000n, 20_000_000n);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE + 49_500_000n + 29_700_000n);
    expect(await stored(system, terms)).to.deep.equal([0n, 50_000_000n, "Resolved"]);
  });

  it("works one second before the arbitration ends", async () => {
    const system = await disputedSystem();
    await at(system.arbitrationEnds - 1n);
    await system.escrow.connect(system.arbiter).resolve(system.terms, 0n);
    expect(await stored(system, system.terms)).to.deep.equal([0n, 0n, "Resolved"]);
  });

  it("reverts when the arbitration has ended", async () => {
    const { escrow, arbiter, terms, arbitrationEnds } = await disputedSystem();
    for (const timestamp of [arbitrationEnds, arbitrationEnds + 1n]) {
      await at(timestamp);
      await expect(escrow.connect(arbiter).resolve(terms, 0n))
        .to.be.revertedWithCustomError(escrow, "AfterDeadline")
        .withArgs(timestamp, arbitrationEnds);
    }
  });

  it("reverts when anybody but the arbiter resolves", async () => {
    const { escrow, payer, payee, carrier, operator, stranger, terms } = await disputedSystem();
    for (const caller of [payer, payee, carrier, operator, stranger])
      await expect(escrow.connect(caller).resolve(terms, 0n))
        .to.be.revertedWithCustomError(escrow, "Unauthorized")
        .withArgs(caller.address, terms.arbiter);
  });

  for (const party of ["payer", "payee"] as const) {
    it(`gives what is held where the ${party} gave up a part ahead of it`, async () => {
      const system = await disputedSystem();
      const { escrow, arbiter, terms, id } = system;
      if (party === "payer") await escrow.connect(system.payer).release(terms, 1_000_000n);
      else await escrow.connect(system.payee).refund(terms, 1_000_000n);
      expect(await escrow.previewResolve(terms, AMOUNT)).to.deep.equal([98_010_000n, 990_000n, 0n]);
      await expect(escrow.connect(arbiter).resolve(terms, AMOUNT))
        .to.emit(escrow, "Resolved")
        .withArgs(id, 98_010_000n, 990_000n, 0n);
    });
  }

  it("reverts when more than the amount of the terms would be given", async () => {
    const { escrow, arbiter, terms } = await disputedSystem();
    for (const amount of [AMOUNT + 1n, 2n ** 96n, 2n ** 256n - 1n])
      await expect(escrow.connect(arbiter).resolve(terms, amount))
        .to.be.revertedWithCustomError(escrow, "AmountOutOfRange")
        .withArgs(amount, AMOUNT);
  });

  it("reverts when nobody disputes, or it was resolved before", async () => {
    for (const [reached, status] of [
      [fundedSystem, "Funded"],
      [deliveredSystem, "Delivered"],
    ] as const) {
      const { escrow, arbiter, terms } = await reached();
      await expect(escrow.connect(arbiter).resolve(terms, 0n))
        .to.be.revertedWithCustomError(escrow, "IllegalTransition")
        .withArgs(...illegal(status, "resolve"));
    }
    const { escrow, arbiter, terms } = await disputedSystem();
    await escrow.connect(arbiter).resolve(terms, 0n);
    await expect(escrow.connect(arbiter).resolve(terms, 0n))
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("Resolved", "resolve"));
  });

  it("pays the one though the other is frozen", async () => {
    for (const frozen of ["payer", "payee"] as const) {
      const system = await disputedSystem();
      const { escrow, token, arbiter, payer, payee, terms } = system;
      await token.setFrozen(system[frozen].address, true);
      const credit = frozen === "payer" ? 40_000_000n : 59_400_000n;
      await expect(escrow.connect(arbiter).resolve(terms, 60_000_000n))
        .to.emit(escrow, "CreditAdded")
        .withArgs(system[frozen].address, terms.token, credit);
      expect(await token.balanceOf(payee.address)).to.equal(
        BALANCE + (frozen === "payer" ? 59_400_000n : 0n),
      );
      expect(await token.balanceOf(payer.address)).to.equal(
        BALANCE - AMOUNT + (frozen === "payee" ? 40_000_000n : 0n),
      );
    }
  });
});
