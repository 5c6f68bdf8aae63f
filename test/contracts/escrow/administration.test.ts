/*
 * SettlementEscrow.setTokenAllowed
 *   given a token that was never allowed
 *     - lets a token in, retires it, and lets it in again
 *     - reverts when it would be retired, and leaves it to be rescued
 *   given an allowed token
 *     when it is retired
 *       - stops every way in for a token that is retired
 *   given a paused token
 *     - reverts when it would be allowed or retired: resuming is the pauser's
 * SettlementEscrow.rescue
 *   given a token that was never allowed
 *     when the rescuer moves it
 *       - moves out a token that was never allowed
 *     when anyone else does
 *       - is the rescuer's
 *   given a token that is allowed, paused or retired
 *     - reverts when the token is allowed, paused or retired, whatever is owed in it
 *     - leaves what came outside a payment where it is
 * the escrow's roles
 *   when a role is given or taken
 *     - are given and taken by the administrator alone
 *   when the administrator changes
 *     - hand the administration over in two steps
 *   when a role acts
 *     - move nothing that is owed: no function of theirs pays out of a payment
 */
import { expect } from "chai";
import { PlainToken__factory } from "../../../typechain-types/index.ts";
import { ethers } from "../../support/system.ts";
import { AMOUNT, disputedSystem, escrowSystem, fundedSystem, stored } from "./fixture.ts";
import { ALLOWED, PAUSED, RETIRED, UNKNOWN, waysIn } from "./ways-in.ts";

const ADMIN_ROLE = ethers.ZeroHash;

describe("SettlementEscrow.setTokenAllowed", () => {
  it("lets a token in, retires it, and lets it in again", async () => {
    const { escrow, operator, stranger } = await escrowSystem();
    const plain = await new PlainToken__factory(operator).deploy();
    const address = await plain.getAddress();
    expect(await escrow.listingOf(address)).to.equal(UNKNOWN);
    for (const [allowed, listing] of [
      [true, ALLOWED],
      [false, RETIRED],
      [true, ALLOWED],
    ] as const) {
      await expect(escrow.setTokenAllowed(address, allowed))
        .to.emit(escrow, "TokenListed")
        .withArgs(address, listing);
      expect(await escrow.listingOf(address)).to.equal(listing);
    }
    await expect(escrow.connect(stranger).setTokenAllowed(address, false))
      .to.be.revertedWithCustomError(escrow, "AccessControlUnauthorizedAccount")
      .withArgs(stranger.address, ADMIN_ROLE);
  });

  it("reverts when it would be retired, and leaves it to be rescued", async () => {
    const { escrow, operator } = await escrowSystem();
    const plain = await new PlainToken__factory(operator).deploy();
    await plain.mint(escrow, 1_000n);
    await expect(escrow.setTokenAllowed(plain, false))
      .to.be.revertedWithCustomError(escrow, "TokenNotAllowed")
      .withArgs(await plain.getAddress(), UNKNOWN);
    await escrow.rescue(plain, operator.address, 1_000n);
    expect(await plain.balanceOf(operator.address)).to.equal(1_000n);
  });

  it("reverts when it would be allowed or retired: resuming is the pauser's", async () => {
    const { escrow, agreed } = await escrowSystem();
    await escrow.pause(agreed.token);
    for (const allowed of [true, false])
      await expect(escrow.setTokenAllowed(agreed.token, allowed))
        .to.be.revertedWithCustomError(escrow, "TokenStillPaused")
        .withArgs(agreed.token);
    expect(await escrow.listingOf(agreed.token)).to.equal(PAUSED);
    await escrow.unpause(agreed.token);
    expect(await escrow.listingOf(agreed.token)).to.equal(ALLOWED);
  });

  it("stops every way in for a token that is retired", async () => {
    const system = await escrowSystem();
    const { escrow, agreed } = system;
    await escrow.setTokenAllowed(agreed.token, false);
    for (const way of await waysIn(system))
      await expect(way())
        .to.be.revertedWithCustomError(escrow, "TokenNotAllowed")
        .withArgs(agreed.token, RETIRED);
  });
});

describe("SettlementEscrow.rescue", () => {
  it("moves out a token that was never allowed", async () => {
    const { escrow, operator, stranger } = await escrowSystem();
    const plain = await new PlainToken__factory(operator).deploy();
    await plain.mint(escrow, 1_000n);
    await expect(escrow.rescue(plain, stranger.address, 400n))
      .to.emit(escrow, "Rescued")
      .withArgs(await plain.getAddress(), stranger.address, 400n);
    expect(await plain.balanceOf(stranger.address)).to.equal(400n);
  });

  it("reverts when the token is allowed, paused or retired, whatever is owed in it", async () => {
    const { escrow, token, operator, agreed } = await fundedSystem();
    const refused = () =>
      expect(escrow.rescue(token, operator.address, 1n))
        .to.be.revertedWithCustomError(escrow, "TokenOwed")
        .withArgs(agreed.token);
    await refused();
    await escrow.pause(token);
    await refused();
    await escrow.unpause(token);
    await escrow.setTokenAllowed(token, false);
    await refused();
  });

  it("leaves what came outside a payment where it is", async () => {
    const { escrow, token, payer, payee, operator, terms } = await fundedSystem();
    await token.connect(payer).transfer(escrow, 123n);
    await escrow.connect(payee).refund(terms, AMOUNT);
    await escrow.setTokenAllowed(token, false);
    await expect(escrow.rescue(token, operator.address, 123n))
      .to.be.revertedWithCustomError(escrow, "TokenOwed")
      .withArgs(terms.token);
    expect(await token.balanceOf(escrow)).to.equal(123n);
  });

  it("is the rescuer's", async () => {
    const { escrow, operator, stranger } = await escrowSystem();
    const plain = await new PlainToken__factory(operator).deploy();
    await plain.mint(escrow, 1n);
    await expect(escrow.connect(stranger).rescue(plain, stranger.address, 1n))
      .to.be.revertedWithCustomError(escrow, "AccessControlUnauthorizedAccount")
      .withArgs(stranger.address, await escrow.RESCUER_ROLE());
  });
});

describe("the escrow's roles", () => {
  it("are given and taken by the administrator alone", async () => {
    const { escrow, operator, stranger, agreed } = await escrowSystem();
    const role = await escrow.PAUSER_ROLE();
    await expect(escrow.connect(stranger).grantRole(role, stranger.address))
      .to.be.revertedWithCustomError(escrow, "AccessControlUnauthorizedAccount")
      .withArgs(stranger.address, ADMIN_ROLE);
    await escrow.grantRole(role, stranger.address);
    await escrow.connect(stranger).pause(agreed.token);
    await escrow.revokeRole(role, stranger.address);
    await expect(escrow.connect(stranger).unpause(agreed.token))
      .to.be.revertedWithCustomError(escrow, "AccessControlUnauthorizedAccount")
      .withArgs(stranger.address, role);
    expect(await escrow.defaultAdmin()).to.equal(operator.address);
  });

  it("hand the administration over in two steps", async () => {
    const { escrow, operator, payee, stranger } = await escrowSystem();
    await escrow.beginDefaultAdminTransfer(payee.address);
    expect(await escrow.defaultAdmin()).to.equal(operator.address);
    await expect(escrow.connect(stranger).acceptDefaultAdminTransfer())
      .to.be.revertedWithCustomError(escrow, "AccessControlInvalidDefaultAdmin")
      .withArgs(stranger.address);
    await escrow.connect(payee).acceptDefaultAdminTransfer();
    expect(await escrow.defaultAdmin()).to.equal(payee.address);
  });

  it("move nothing that is owed: no function of theirs pays out of a payment", async () => {
    const system = await disputedSystem();
    const { escrow, operator, token, terms } = system;
    for (const role of [await escrow.PAUSER_ROLE(), await escrow.RESCUER_ROLE()])
      expect(await escrow.hasRole(role, operator.address)).to.equal(true);
    const attempts = [
      () => escrow.release(terms, AMOUNT),
      () => escrow.refund(terms, AMOUNT),
      () => escrow.reclaim(terms),
      () => escrow.resolve(terms, AMOUNT),
      () => escrow.rescue(token, operator.address, AMOUNT),
      () => escrow.withdrawCredit(token, operator.address),
      () => escrow.withdrawFees(token, operator.address),
      () => escrow.payCredit(terms.payee, token),
      () => escrow.cancelTerms(terms),
    ];
    for (const attempt of attempts) await expect(attempt()).to.be.revert(ethers);
    expect(await stored(system, terms)).to.deep.equal([AMOUNT, 0n, "Disputed"]);
  });
});
