/*
 * StableToken.lowerReserve
 *   when a minter lowers the reserve
 *     - lowers it by what has left, and mints no more than is left
 *     - never lowers it below zero
 *     - works while the token is paused and leaves all else as it is
 *   when anyone else does
 *     - is for minters only, be it by nothing
 *   when the reserve is attested afterwards
 *     - is forgotten by an attestation dated later
 *     - is deducted from one dated at or before it, however often, and whatever it states
 *     - is not deducted twice, however often fiat leaves between a statement and its attestation
 *     - bricks nothing where a minter lowers by more than there is money
 * SettlementGateway.confirmPayout
 *   - lowers the reserve by the tokens of the payout, which no old attestation brings back
 */
import { expect } from "chai";
import { RESERVE, time } from "../../support/system.ts";
import { CNY, gatewaySystem, payoutOf } from "../gateway/fixture.ts";
import { BALANCE, latest, tokenSystem } from "./fixture.ts";

describe("StableToken.lowerReserve", () => {
  it("lowers it by what has left, and mints no more than is left", async () => {
    const { token, minter, attester, payee } = await tokenSystem();
    await token.connect(attester).attestReserve(2n * BALANCE + 100n, await latest());
    await expect(token.connect(minter).lowerReserve(60n))
      .to.emit(token, "ReserveLowered")
      .withArgs(minter.address, 60n, 2n * BALANCE + 40n);
    await expect(token.connect(minter).mint(payee.address, 41n))
      .to.be.revertedWithCustomError(token, "ReserveExceeded")
      .withArgs(2n * BALANCE + 41n, 2n * BALANCE + 40n);
    await token.connect(minter).mint(payee.address, 40n);
  });

  it("never lowers it below zero", async () => {
    const { token, minter, attester } = await tokenSystem();
    await token.connect(attester).attestReserve(50n, await latest());
    await expect(token.connect(minter).lowerReserve(60n))
      .to.emit(token, "ReserveLowered")
      .withArgs(minter.address, 60n, 0n);
    expect((await token.reserve()).amount).to.equal(0n);
  });

  it("works while the token is paused and leaves all else as it is", async () => {
    const { token, minter, payer } = await tokenSystem();
    const { attestedAt } = await token.reserve();
    await token.setFrozen(payer.address, true);
    await token.pause();
    await token.connect(minter).lowerReserve(60n);
    expect(await token.reserve()).to.deep.equal([RESERVE - 60n, attestedAt]);
    expect([await token.paused(), await token.isFrozen(payer.address)]).to.deep.equal([true, true]);
    await token.unpause();
    await expect(token.connect(payer).transfer(minter.address, 1n)).to.be.revertedWithCustomError(
      token,
      "AccountFrozen",
    );
  });

  it("is for minters only, be it by nothing", async () => {
    const { token, attester, operator } = await tokenSystem();
    for (const caller of [attester, operator])
      for (const amount of [0n, 1n])
        await expect(token.connect(caller).lowerReserve(amount))
          .to.be.revertedWithCustomError(token, "NotAMinter")
          .withArgs(caller.address);
  });

  it("is forgotten by an attestation dated later", async () => {
    const { token, minter, attester } = await tokenSystem();
    await token.connect(minter).lowerReserve(60n);
    const lowered = await latest();
    await time.increase(10n);
    await token.connect(attester).attestReserve(RESERVE, lowered + 1n);
    expect(await token.reserve()).to.deep.equal([RESERVE, lowered + 1n]);
  });

  it("is deducted from one dated at or before it, however often, and whatever it states", async () => {
    const { token, minter, attester } = await tokenSystem();
    const before = await latest();
    await token.connect(minter).lowerReserve(60n);
    await token.connect(minter).lowerReserve(40n);
    const lowered = await latest();
    for (const [stated, attestedAt, counted] of [
      [RESERVE, before, RESERVE - 100n],
      [1_000n, lowered - 1n, 900n],
      // Of the second itself it may still contain what left in it.
      [100n, lowered, 60n],
      [40n, lowered, 0n],
      [39n, lowered, 0n],
      [RESERVE, lowered, RESERVE - 40n],
    ] as const) {
      await expect(token.connect(attester).attestReserve(stated, attestedAt))
        .to.emit(token, "ReserveAttested")
        .withArgs(attester.address, counted, attestedAt);
      expect(await token.reserve()).to.deep.equal([counted, attestedAt]);
    }
  });

  it("is not deducted twice, however often fiat leaves between a statement and its attestation", async () => {
    const { token, minter, attester } = await tokenSystem();
    for (let round = 1n; round <= 5n; round += 1n) {
      await token.connect(minter).lowerReserve(1_000n);
      await time.increase(10n);
      const stated = await latest();
      await token.connect(minter).lowerReserve(1n);
      await token.connect(attester).attestReserve(RESERVE, stated);
      expect((await token.reserve()).amount).to.equal(RESERVE - 1n);
    }
  });

  it("bricks nothing where a minter lowers by more than there is money", async () => {
    const { token, minter, attester } = await tokenSystem();
    for (const amount of [2n ** 256n - 1n, 2n ** 208n, 60n]) await token.connect(minter).lowerReserve(amount);
    await time.increase(1n);
    await token.connect(attester).attestReserve(RESERVE, await latest());
    expect((await token.reserve()).amount).to.equal(RESERVE);
    await token.connect(minter).lowerReserve(60n);
    expect((await token.reserve()).amount).to.equal(RESERVE - 60n);
  });
});

describe("SettlementGateway.confirmPayout", () => {
  it("lowers the reserve by the tokens of the payout, which no old attestation brings back", async () => {
    const system = await gatewaySystem();
    const { gateway, token, payee, payoutBank, attester, operator } = system;
    const [supply, attestedAt] = [await token.totalSupply(), await latest()];
    await token.connect(attester).attestReserve(supply, attestedAt);
    const payout = await payoutOf(
      system,
      gateway.connect(payee).redeemAtSpot(token, 100n * 10n ** 6n, payoutBank.address, CNY, 0n),
    );
    await expect(gateway.connect(payoutBank).confirmPayout(payout))
      .to.emit(token, "ReserveLowered")
      .withArgs(await gateway.getAddress(), 100_000_000n, supply - 100_000_000n);
    await token.connect(attester).attestReserve(supply, attestedAt);
    await expect(token.connect(operator).mint(payee.address, 1n))
      .to.be.revertedWithCustomError(token, "ReserveExceeded")
      .withArgs(supply - 100_000_000n + 1n, supply - 100_000_000n);
  });
});
