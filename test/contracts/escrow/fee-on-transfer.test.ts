/*
 * the escrow with a token that takes a fee on transfer
 *   given that the fee is on
 *     - reverts when less arrives than the terms say, and says both
 *   given that the fee is turned on later
 *     - works while the fee is off, and owes nobody more than it has when it is turned on
 * the escrow with a token that takes a fee on what is given back
 *   - reverts when less arrives, straight or as a credit, and says both
 * the escrow with a token whose balances shrink
 *   - pays the first in full, and leaves the last a credit that nothing covers
 * the escrow with a token that moves nothing
 *   - reverts however the payment is funded
 */
import { expect } from "chai";
import {
  FeeOnTransferToken__factory,
  ReentrantToken__factory,
  ShrinkingToken__factory,
} from "../../../typechain-types/index.ts";
import { AMOUNT, DELIVER_BY, FEE, HASH, escrowSystem, signTerms, stored } from "./fixture.ts";

/** A payment in a token that keeps 3 units of every transfer once it is told to. */
async function takingSystem() {
  const system = await escrowSystem();
  const { escrow, operator, payer, payee, agreed } = system;
  const taking = await new FeeOnTransferToken__factory(operator).deploy();
  await escrow.setTokenAllowed(taking, true);
  for (const party of [payer, payee]) {
    await taking.mint(party.address, 2n * AMOUNT);
    await taking.connect(party).approve(escrow, 2n * AMOUNT);
  }
  return { ...system, taking, terms: { ...agreed, token: await taking.getAddress() } };
}

describe("the escrow with a token that takes a fee on transfer", () => {
  it("reverts when less arrives than the terms say, and says both", async () => {
    const system = await takingSystem();
    const { escrow, taking, payer, terms } = system;
    await taking.setTransferFee(3n);
    const consent = await signTerms(system, terms);
    const ways = [
      () => escrow.connect(payer).fund(terms),
      () => escrow.fundBySignature(terms, consent),
      () => escrow.connect(payer).fundByPermit(terms, "0x", DELIVER_BY, 27, HASH, HASH),
    ];
    for (const way of ways)
      await expect(way())
        .to.be.revertedWithCustomError(escrow, "IncompleteTransfer")
        .withArgs(AMOUNT, AMOUNT - 3n);
    expect(await taking.balanceOf(escrow)).to.equal(0n);
  });

  it("works while the fee is off, and owes nobody more than it has when it is turned on", async () => {
    const { escrow, taking, payer, payee, feeRecipient, operator, terms } = await takingSystem();
    await escrow.connect(payer).fund(terms);
    await taking.setTransferFee(3n);
    await escrow.connect(payer).release(terms, AMOUNT);
    expect(await taking.balanceOf(payee.address)).to.equal(3n * AMOUNT - FEE - 3n);
    expect(await taking.balanceOf(escrow)).to.equal(FEE);
    await escrow.connect(feeRecipient).withdrawFees(taking, operator.address);
    expect(await taking.balanceOf(escrow)).to.equal(0n);
  });
});

describe("the escrow with a token that takes a fee on what is given back", () => {
  it("reverts when less arrives, straight or as a credit, and says both", async () => {
    const system = await takingSystem();
    const { escrow, taking, payer, payee, terms } = system;
    await escrow.connect(payer).fund(terms);
    await escrow.connect(payer).release(terms, AMOUNT);
    await taking.setTransferFee(3n);
    for (const refused of [false, true]) {
      await taking.setRefused(payer.address, refused);
      await expect(escrow.connect(payee).refund(terms, AMOUNT))
        .to.be.revertedWithCustomError(escrow, "IncompleteTransfer")
        .withArgs(AMOUNT, AMOUNT - 3n);
    }
    expect(await escrow.creditOf(payer.address, taking)).to.equal(0n);
    expect(await stored(system, terms)).to.deep.equal([0n, AMOUNT, "Released"]);
  });
});

describe("the escrow with a token whose balances shrink", () => {
  it("pays the first in full, and leaves the last a credit that nothing covers", async () => {
    const { escrow, operator, payer, payee, agreed } = await escrowSystem();
    const shrinking = await new ShrinkingToken__factory(operator).deploy();
    await escrow.setTokenAllowed(shrinking, true);
    await shrinking.mint(payer.address, 2n * AMOUNT);
    await shrinking.connect(payer).approve(escrow, 2n * AMOUNT);
    const first = { ...agreed, token: await shrinking.getAddress(), feeBps: 0n };
    const last = { ...first, paymentReference: HASH };
    for (const terms of [first, last]) await escrow.connect(payer).fund(terms);
    await shrinking.shrink(escrow, AMOUNT);
    for (const terms of [first, last]) await escrow.connect(payer).release(terms, AMOUNT);
    expect(await shrinking.balanceOf(payee.address)).to.equal(AMOUNT);
    expect(await escrow.creditOf(payee.address, shrinking)).to.equal(AMOUNT);
    expect(await shrinking.balanceOf(escrow)).to.equal(0n);
  });
});

describe("the escrow with a token that moves nothing", () => {
  it("reverts however the payment is funded", async () => {
    const { escrow, operator, payer, agreed } = await escrowSystem();
    const pretending = await new ReentrantToken__factory(operator).deploy();
    await escrow.setTokenAllowed(pretending, true);
    await pretending.mint(payer.address, AMOUNT);
    await pretending.connect(payer).approve(escrow, AMOUNT);
    const terms = { ...agreed, token: await pretending.getAddress() };
    const harmless = pretending.interface.encodeFunctionData("totalSupply");
    for (const way of [
      () => escrow.connect(payer).fund(terms),
      () => escrow.fundByAuthorization(terms, 0n, DELIVER_BY, "0x"),
    ]) {
      await pretending.arm(pretending, harmless, true);
      await expect(way()).to.be.revertedWithCustomError(escrow, "IncompleteTransfer").withArgs(AMOUNT, 0n);
    }
  });
});
