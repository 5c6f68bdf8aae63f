/*
 * StableToken.burn
 *   given a minter
 *     when it burns its own tokens
 *       - destroys the minter's own tokens and the supply with them
 *       - gives nothing back to the minter's limit
 *       - needs no fresh attestation of the reserve: money can always leave
 *     when it burns another's
 *       - destroys another's tokens within what that one has approved
 *       - leaves an infinite allowance as it is
 *       - needs an allowance although the caller is a minter
 *     when there is less than it burns
 *       - refuses more than there is
 *   given a caller that is no minter, or no longer
 *     - refuses who is no minter, its own tokens included
 *     - refuses a minter that is one no longer
 * StableToken.burnFor
 *   - destroys what another holds for the redeemer, as burn does
 *   - refuses while the redeemer or the holder is frozen, and names which
 *   - refuses who is no minter, and more than was approved
 */
import { expect } from "chai";
import { DAY } from "../../support/plan.ts";
import { ethers, time } from "../../support/system.ts";
import { BALANCE, CAPACITY, tokenSystem, WINDOW } from "./fixture.ts";

describe("StableToken.burn", () => {
  it("destroys the minter's own tokens and the supply with them", async () => {
    const { token, minter } = await tokenSystem();
    await token.connect(minter).mint(minter.address, 100n);
    await expect(token.connect(minter).burn(minter.address, 40n))
      .to.emit(token, "Transfer")
      .withArgs(minter.address, ethers.ZeroAddress, 40n);
    expect(await token.balanceOf(minter.address)).to.equal(60n);
    expect(await token.totalSupply()).to.equal(2n * BALANCE + 60n);
  });

  it("destroys another's tokens within what that one has approved", async () => {
    const { token, minter, payer } = await tokenSystem();
    await token.connect(payer).approve(minter.address, 100n);
    await token.connect(minter).burn(payer.address, 60n);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE - 60n);
    expect(await token.allowance(payer.address, minter.address)).to.equal(40n);
    await expect(token.connect(minter).burn(payer.address, 41n))
      .to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance")
      .withArgs(minter.address, 40n, 41n);
  });

  it("leaves an infinite allowance as it is", async () => {
    const { token, minter, payer } = await tokenSystem();
    await token.connect(payer).approve(minter.address, ethers.MaxUint256);
    await token.connect(minter).burn(payer.address, 60n);
    expect(await token.allowance(payer.address, minter.address)).to.equal(ethers.MaxUint256);
  });

  it("needs an allowance although the caller is a minter", async () => {
    const { token, minter, payer } = await tokenSystem();
    await expect(token.connect(minter).burn(payer.address, 1n))
      .to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance")
      .withArgs(minter.address, 0n, 1n);
  });

  it("refuses who is no minter, its own tokens included", async () => {
    const { token, payer, stranger } = await tokenSystem();
    await token.connect(payer).approve(stranger.address, 100n);
    for (const [caller, from] of [
      [payer, payer],
      [stranger, payer],
    ] as const)
      await expect(token.connect(caller).burn(from.address, 1n))
        .to.be.revertedWithCustomError(token, "NotAMinter")
        .withArgs(caller.address);
  });

  it("refuses a minter that is one no longer", async () => {
    const { token, minter } = await tokenSystem();
    await token.connect(minter).mint(minter.address, 100n);
    await token.setMinter(minter.address, 0, WINDOW);
    await expect(token.connect(minter).burn(minter.address, 1n))
      .to.be.revertedWithCustomError(token, "NotAMinter")
      .withArgs(minter.address);
  });

  it("refuses more than there is", async () => {
    const { token, minter } = await tokenSystem();
    await expect(token.connect(minter).burn(minter.address, 1n))
      .to.be.revertedWithCustomError(token, "ERC20InsufficientBalance")
      .withArgs(minter.address, 0n, 1n);
  });

  it("gives nothing back to the minter's limit", async () => {
    const { token, minter } = await tokenSystem();
    await token.setMinter(minter.address, CAPACITY, 0);
    await token.connect(minter).mint(minter.address, CAPACITY);
    await token.connect(minter).burn(minter.address, CAPACITY);
    expect(await token.mintable(minter.address)).to.equal(0n);
  });

  it("needs no fresh attestation of the reserve: money can always leave", async () => {
    const { token, minter } = await tokenSystem();
    await token.connect(minter).mint(minter.address, 100n);
    await time.increase(365n * DAY);
    await token.connect(minter).burn(minter.address, 100n);
    expect(await token.totalSupply()).to.equal(2n * BALANCE);
  });
});

describe("StableToken.burnFor", () => {
  it("destroys what another holds for the redeemer, as burn does", async () => {
    const { token, minter, payer, payee } = await tokenSystem();
    await token.connect(payer).approve(minter.address, 100n);
    await token.connect(minter).burnFor(payer.address, payee.address, 60n);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE - 60n);
    expect(await token.allowance(payer.address, minter.address)).to.equal(40n);
    expect(await token.totalSupply()).to.equal(2n * BALANCE - 60n);
  });

  it("refuses while the redeemer or the holder is frozen, and names which", async () => {
    const { token, minter, payer, payee, stranger } = await tokenSystem();
    await token.connect(payer).approve(minter.address, 100n);
    const burnFor = () => token.connect(minter).burnFor(payer.address, payee.address, 60n);
    for (const { address } of [payee, payer]) {
      await token.setFrozen(address, true);
      await expect(burnFor()).to.be.revertedWithCustomError(token, "AccountFrozen").withArgs(address);
      await token.setFrozen(address, false);
    }
    await token.setFrozen(stranger.address, true);
    await burnFor();
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE - 60n);
  });

  it("refuses who is no minter, and more than was approved", async () => {
    const { token, minter, payer, payee, stranger } = await tokenSystem();
    await expect(token.connect(stranger).burnFor(payer.address, payee.address, 1n))
      .to.be.revertedWithCustomError(token, "NotAMinter")
      .withArgs(stranger.address);
    await expect(token.connect(minter).burnFor(payer.address, payee.address, 1n))
      .to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance")
      .withArgs(minter.address, 0n, 1n);
  });
});
