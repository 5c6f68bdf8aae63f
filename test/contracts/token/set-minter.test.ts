/*
 * StableToken.setMinter
 *   given an account that is no minter
 *     - makes an account a minter within a limit
 *   given a minter
 *     when its limit changes
 *       - keeps what was used when the capacity is raised
 *       - leaves nothing where the capacity falls below what was used, until that has refilled
 *       - counts what has refilled until then at the old pace
 *     when it is taken off
 *       - makes an account no minter, with no capacity
 *   given no account
 *     - refuses the zero address
 */
import { expect } from "chai";
import { ZeroAddress } from "ethers";
import { time } from "../../support/system.ts";
import { CAPACITY, latest, tokenSystem, WINDOW } from "./fixture.ts";

describe("StableToken.setMinter", () => {
  it("makes an account a minter within a limit", async () => {
    const { token, bank } = await tokenSystem();
    await expect(token.setMinter(bank.address, 70n, 60))
      .to.emit(token, "MinterSet")
      .withArgs(bank.address, 70n, 60n);
    expect(await token.mintable(bank.address)).to.equal(70n);
  });

  it("keeps what was used when the capacity is raised", async () => {
    const { token, minter, payee } = await tokenSystem();
    await token.setMinter(minter.address, CAPACITY, 0);
    await token.connect(minter).mint(payee.address, 300n);
    await token.setMinter(minter.address, CAPACITY + 50n, 0);
    expect(await token.mintable(minter.address)).to.equal(CAPACITY + 50n - 300n);
  });

  it("leaves nothing where the capacity falls below what was used, until that has refilled", async () => {
    const { token, minter, payee } = await tokenSystem();
    await token.setMinter(minter.address, 1_000n, 0);
    await token.connect(minter).mint(payee.address, 1_000n);
    await token.setMinter(minter.address, 400n, 100);
    const set = await latest();
    // 1,000 used, 400 allowed: 4 units a second, so that the first unit is free after 151 seconds.
    for (const [elapsed, mintable] of [
      [0n, 0n],
      [150n, 0n],
      [151n, 4n],
      [250n, 400n],
    ] as const) {
      if (elapsed > 0n) await time.increaseTo(set + elapsed);
      expect(await token.mintable(minter.address), `after ${elapsed} s`).to.equal(mintable);
    }
  });

  it("counts what has refilled until then at the old pace", async () => {
    const { token, minter, payee } = await tokenSystem();
    const emptied = (await latest()) + 10n;
    await time.setNextBlockTimestamp(emptied);
    await token.connect(minter).mint(payee.address, CAPACITY);
    await time.setNextBlockTimestamp(emptied + WINDOW / 4n);
    await token.setMinter(minter.address, CAPACITY, 0);
    expect(await token.mintable(minter.address)).to.equal(CAPACITY / 4n);
  });

  it("makes an account no minter, with no capacity", async () => {
    const { token, minter, payee } = await tokenSystem();
    await token.setMinter(minter.address, 0, 0);
    await expect(token.connect(minter).mint(payee.address, 1n))
      .to.be.revertedWithCustomError(token, "NotAMinter")
      .withArgs(minter.address);
  });

  it("refuses the zero address", async () => {
    const { token } = await tokenSystem();
    await expect(token.setMinter(ZeroAddress, 1n, 0)).to.be.revertedWithCustomError(token, "AccountMissing");
  });
});
