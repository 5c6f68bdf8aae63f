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
 *   given a payment in another status
 *     - reverts when the payment was delivered before, or never funded
 */
import { expect } from "chai";
import { START } from "../../support/plan.ts";
import { ethers } from "../../support/system.ts";
import {
  AMOUNT,
  DELIVER_BY,
  HASH,
  INSPECTION,
  at,
  deliveredSystem,
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
    expect(await escrow.stateOf(id)).to.deep.equal([AMOUNT, 0n, START + 500n, 2n]);
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
