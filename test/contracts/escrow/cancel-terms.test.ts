/*
 * SettlementEscrow.cancelTerms
 *   given terms that are not funded
 *     when the payer cancels
 *       - voids the terms for good, and moves nothing
 *       - shuts every way in, whatever was signed for the terms
 *       - leaves terms alone that differ in their reference
 *       - is possible after deliverBy as before it
 *     when anyone else cancels
 *       - reverts when anyone but the payer cancels
 *   given terms that were funded or cancelled
 *     - reverts when the terms were funded or cancelled before
 */
import { expect } from "chai";
import { START } from "../../support/plan.ts";
import { ethers } from "../../support/system.ts";
import { AMOUNT, BALANCE, DELIVER_BY, at, escrowSystem, fundedSystem, illegal, stored } from "./fixture.ts";
import { waysIn } from "./ways-in.ts";

describe("SettlementEscrow.cancelTerms", () => {
  it("voids the terms for good, and moves nothing", async () => {
    const { escrow, token, payer, agreed } = await escrowSystem();
    const id = await escrow.paymentId(agreed);
    await at(START + 60n);
    await expect(escrow.connect(payer).cancelTerms(agreed)).to.emit(escrow, "TermsCancelled").withArgs(id);
    expect(await escrow.stateOf(id)).to.deep.equal([0n, 0n, START + 60n, 8n, false]);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE);
  });

  it("shuts every way in, whatever was signed for the terms", async () => {
    const system = await escrowSystem();
    const { escrow, token, payer, agreed } = system;
    const ways = await waysIn(system);
    await escrow.connect(payer).cancelTerms(agreed);
    for (const way of ways)
      await expect(way())
        .to.be.revertedWithCustomError(escrow, "IllegalTransition")
        .withArgs(...illegal("Cancelled", "fund"));
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE);
    expect(ways).to.have.length(5);
  });

  it("leaves terms alone that differ in their reference", async () => {
    const system = await escrowSystem();
    const { escrow, payer, agreed } = system;
    await escrow.connect(payer).cancelTerms(agreed);
    const other = { ...agreed, paymentReference: ethers.id("instead") };
    await escrow.connect(payer).fund(other);
    expect(await stored(system, other)).to.deep.equal([AMOUNT, 0n, "Funded"]);
  });

  it("is possible after deliverBy as before it", async () => {
    const system = await escrowSystem();
    await at(DELIVER_BY + 1n);
    await system.escrow.connect(system.payer).cancelTerms(system.agreed);
    expect(await stored(system, system.agreed)).to.deep.equal([0n, 0n, "Cancelled"]);
  });

  it("reverts when anyone but the payer cancels", async () => {
    const { escrow, payee, carrier, arbiter, operator, stranger, agreed } = await escrowSystem();
    for (const caller of [payee, carrier, arbiter, operator, stranger])
      await expect(escrow.connect(caller).cancelTerms(agreed))
        .to.be.revertedWithCustomError(escrow, "Unauthorized")
        .withArgs(caller.address, agreed.payer);
  });

  it("reverts when the terms were funded or cancelled before", async () => {
    const funded = await fundedSystem();
    await expect(funded.escrow.connect(funded.payer).cancelTerms(funded.terms))
      .to.be.revertedWithCustomError(funded.escrow, "IllegalTransition")
      .withArgs(...illegal("Funded", "cancel"));
    const { escrow, payer, agreed } = await escrowSystem();
    await escrow.connect(payer).cancelTerms(agreed);
    await expect(escrow.connect(payer).cancelTerms(agreed))
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("Cancelled", "cancel"));
  });
});
