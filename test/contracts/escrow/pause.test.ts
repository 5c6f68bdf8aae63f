/*
 * SettlementEscrow.pause
 *   given an allowed token
 *     when the pauser pauses it
 *       - stops every way in for one token, and unpause opens them again
 *       - leaves other tokens alone
 *       - leaves every way out open (<stopped by>)
 *     when anyone else does
 *       - is the pauser's
 *   given a token that is not allowed, or not paused
 *     - reverts when the token is not allowed, and unpause when it is not paused
 */
import { expect } from "chai";
import { PlainToken__factory } from "../../../typechain-types/index.ts";
import {
  AMOUNT,
  BALANCE,
  DELIVER_BY,
  HASH,
  at,
  disputedSystem,
  escrowSystem,
  fundedSystem,
  stored,
  type EscrowSystem,
} from "./fixture.ts";
import { ALLOWED, PAUSED, RETIRED, UNKNOWN, waysIn } from "./ways-in.ts";

describe("SettlementEscrow.pause", () => {
  it("stops every way in for one token, and unpause opens them again", async () => {
    const system = await escrowSystem();
    const { escrow, payer, agreed } = system;
    await expect(escrow.pause(agreed.token)).to.emit(escrow, "TokenListed").withArgs(agreed.token, PAUSED);
    expect(await escrow.listingOf(agreed.token)).to.equal(PAUSED);
    for (const way of await waysIn(system))
      await expect(way())
        .to.be.revertedWithCustomError(escrow, "TokenNotAllowed")
        .withArgs(agreed.token, PAUSED);
    await expect(escrow.unpause(agreed.token)).to.emit(escrow, "TokenListed").withArgs(agreed.token, ALLOWED);
    await escrow.connect(payer).fund(agreed);
    expect(await stored(system, agreed)).to.deep.equal([AMOUNT, 0n, "Funded"]);
  });

  it("leaves other tokens alone", async () => {
    const { escrow, operator, payer, agreed } = await escrowSystem();
    const plain = await new PlainToken__factory(operator).deploy();
    await escrow.setTokenAllowed(plain, true);
    await plain.mint(payer.address, AMOUNT);
    await plain.connect(payer).approve(escrow, AMOUNT);
    await escrow.pause(agreed.token);
    await escrow.connect(payer).fund({ ...agreed, token: await plain.getAddress() });
  });

  for (const [stop, listing] of [
    ["pause", PAUSED],
    ["retire", RETIRED],
  ] as const) {
    it(`leaves every way out open (${stop})`, async () => {
      const halt = async ({ escrow, token }: EscrowSystem) => {
        if (stop === "pause") await escrow.pause(token);
        else await escrow.setTokenAllowed(token, false);
        expect(await escrow.listingOf(token)).to.equal(listing);
      };

      const released = await fundedSystem();
      await halt(released);
      await released.escrow.connect(released.payer).release(released.terms, AMOUNT);
      await released.escrow.connect(released.payee).refund(released.terms, AMOUNT);
      await released.escrow
        .connect(released.feeRecipient)
        .withdrawFees(released.token, released.payer.address);

      const refunded = await fundedSystem();
      await halt(refunded);
      await refunded.escrow.connect(refunded.payee).refund(refunded.terms, AMOUNT);
      expect(await refunded.token.balanceOf(refunded.payer.address)).to.equal(BALANCE);

      const reclaimed = await fundedSystem();
      await halt(reclaimed);
      await at(DELIVER_BY);
      await reclaimed.escrow.reclaim(reclaimed.terms);
      expect(await reclaimed.token.balanceOf(reclaimed.payer.address)).to.equal(BALANCE);

      const resolved = await disputedSystem();
      await halt(resolved);
      await resolved.escrow.connect(resolved.arbiter).resolve(resolved.terms, 0n);
      expect(await resolved.token.balanceOf(resolved.payer.address)).to.equal(BALANCE);

      const moving = await fundedSystem();
      await halt(moving);
      await moving.escrow.connect(moving.carrier).deliver(moving.terms, HASH);
      await moving.escrow.connect(moving.payer).dispute(moving.terms, HASH);
      expect(await stored(moving, moving.terms)).to.deep.equal([AMOUNT, 0n, "Disputed"]);
    });
  }

  it("reverts when the token is not allowed, and unpause when it is not paused", async () => {
    const { escrow, agreed, stranger } = await escrowSystem();
    await expect(escrow.pause(stranger.address))
      .to.be.revertedWithCustomError(escrow, "TokenNotAllowed")
      .withArgs(stranger.address, UNKNOWN);
    await expect(escrow.unpause(agreed.token))
      .to.be.revertedWithCustomError(escrow, "TokenNotPaused")
      .withArgs(agreed.token, ALLOWED);
    await escrow.setTokenAllowed(agreed.token, false);
    await expect(escrow.pause(agreed.token))
      .to.be.revertedWithCustomError(escrow, "TokenNotAllowed")
      .withArgs(agreed.token, RETIRED);
    // A pauser cannot bring back what the administrator retired.
    await expect(escrow.unpause(agreed.token))
      .to.be.revertedWithCustomError(escrow, "TokenNotPaused")
      .withArgs(agreed.token, RETIRED);
  });

  it("is the pauser's", async () => {
    const { escrow, agreed, stranger, payer } = await escrowSystem();
    const role = await escrow.PAUSER_ROLE();
    for (const caller of [stranger, payer])
      for (const method of ["pause", "unpause"] as const)
        await expect(escrow.connect(caller)[method](agreed.token))
          .to.be.revertedWithCustomError(escrow, "AccessControlUnauthorizedAccount")
          .withArgs(caller.address, role);
  });
});
