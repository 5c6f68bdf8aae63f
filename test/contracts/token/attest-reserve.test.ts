/*
 * StableToken.attestReserve
 *   when the attester states a reserve
 *     - states the reserve as of a time
 *     - may correct the figure for the same time, and takes none of an earlier one
 *     - holds 168 bits, and refuses more instead of cutting it off
 *   when its time is now, or later
 *     - may be of this very second, and not of the next one
 *   when it is below the supply
 *     - below the supply takes nothing from anybody
 */
import { expect } from "chai";
import { DAY, START } from "../../support/plan.ts";
import { RESERVE, time } from "../../support/system.ts";
import { tokenSystem } from "./fixture.ts";

const LARGEST = 2n ** 168n - 1n;

describe("StableToken.attestReserve", () => {
  const later = async () => {
    const system = await tokenSystem();
    await time.increaseTo(START + 1_000n);
    return system;
  };

  it("states the reserve as of a time", async () => {
    const { token, attester } = await later();
    await expect(token.connect(attester).attestReserve(777n, START + 500n))
      .to.emit(token, "ReserveAttested")
      .withArgs(attester.address, 777n, START + 500n);
    expect(await token.reserve()).to.deep.equal([777n, START + 500n]);
    expect(await token.maximumReserveAge()).to.equal(30n * DAY);
  });

  it("may correct the figure for the same time, and takes none of an earlier one", async () => {
    const { token, attester } = await later();
    await token.connect(attester).attestReserve(RESERVE + 1n, START);
    expect(await token.reserve()).to.deep.equal([RESERVE + 1n, START]);
    await time.setNextBlockTimestamp(START + 2_000n);
    await expect(token.connect(attester).attestReserve(RESERVE, START - 1n))
      .to.be.revertedWithCustomError(token, "AttestationOutOfOrder")
      .withArgs(START - 1n, START, START + 2_000n);
  });

  it("may be of this very second, and not of the next one", async () => {
    const { token, attester } = await later();
    const now = START + 2_000n;
    await time.setNextBlockTimestamp(now);
    await expect(token.connect(attester).attestReserve(1n, now + 1n))
      .to.be.revertedWithCustomError(token, "AttestationOutOfOrder")
      .withArgs(now + 1n, START, now);
    await time.setNextBlockTimestamp(now);
    await token.connect(attester).attestReserve(1n, now);
    expect(await token.reserve()).to.deep.equal([1n, now]);
  });

  it("holds 168 bits, and refuses more instead of cutting it off", async () => {
    const { token, attester } = await later();
    await token.connect(attester).attestReserve(LARGEST, START);
    expect(await token.reserve()).to.deep.equal([LARGEST, START]);
    await expect(token.connect(attester).attestReserve(LARGEST + 1n, START))
      .to.be.revertedWithCustomError(token, "SafeCastOverflowedUintDowncast")
      .withArgs(168, LARGEST + 1n);
  });

  it("below the supply takes nothing from anybody", async () => {
    const { token, attester, payer, payee } = await later();
    await token.connect(attester).attestReserve(0n, START);
    await token.connect(payer).transfer(payee.address, 1n);
    expect(await token.balanceOf(payee.address)).to.equal(1n);
  });
});
