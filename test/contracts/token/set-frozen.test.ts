/*
 * StableToken.setFrozen
 *   - says who is frozen
 *   given a frozen account
 *     when its tokens, or tokens for it, would move
 *       - stops <mover> <from or to> a frozen account, and leaves it after
 *       - stops a contract wallet
 *       - names the payer of two frozen parties
 *     when it is only the spender
 *       - stops <pull> by a frozen spender, and leaves the allowance
 *       - stops a minter that is frozen from burning what it was allowed
 *       - lets a frozen account bring what a payer has signed
 *     when it would give an allowance or be given one
 *       - stops <approval> of its own tokens
 *       - stops <approval> to it
 *     when the token is paused too
 *       - names the pause first
 *   given one that is frozen no longer
 *     - lets <mover> pass again after the freeze
 *   given no account
 *     - refuses the zero address, whose freeze would stop every mint and burn
 *   given the escrow
 *     - holds up its payments, which go on when it is let go
 *   counts
 *     - an account that is frozen twice once
 *     - an account that is unfrozen twice once
 *     - not an account that never was frozen
 */
import { expect } from "chai";
import { MaxUint256, ZeroAddress } from "ethers";
import { APPROVALS } from "./approvals.ts";
import { authorization, BALANCE, sendAuthorization, signFor, tokenSystem } from "./fixture.ts";
import { MOVEMENTS } from "./movements.ts";

describe("StableToken.setFrozen", () => {
  it("says who is frozen", async () => {
    const { token, payer } = await tokenSystem();
    for (const frozen of [true, false]) {
      await expect(token.setFrozen(payer.address, frozen))
        .to.emit(token, "Frozen")
        .withArgs(payer.address, frozen);
      expect(await token.isFrozen(payer.address)).to.equal(frozen);
    }
  });

  for (const { name, paid, receives, prepare } of MOVEMENTS) {
    for (const frozen of [paid, receives]) {
      if (frozen === undefined) continue;
      it(`stops ${name} ${frozen === paid ? "from" : "to"} a frozen account, and leaves it after`, async () => {
        const system = await tokenSystem();
        const { token, payer, payee } = system;
        const move = await prepare(system);
        await token.setFrozen(system[frozen].address, true);
        await expect(move())
          .to.be.revertedWithCustomError(token, "AccountFrozen")
          .withArgs(system[frozen].address);
        expect(await token.balanceOf(payer.address)).to.equal(BALANCE);
        expect(await token.balanceOf(payee.address)).to.equal(0n);
      });
    }

    it(`lets ${name} pass again after the freeze`, async () => {
      const system = await tokenSystem();
      const { token } = system;
      const move = await prepare(system);
      for (const frozen of [true, false])
        for (const account of [system.payer, system.payee]) await token.setFrozen(account.address, frozen);
      await move();
      expect(await token.balanceOf(system.payee.address)).to.equal(receives === undefined ? 0n : 100n);
    });
  }

  it("stops a contract wallet", async () => {
    const { token, wallet, payee } = await tokenSystem();
    const address = await wallet.getAddress();
    await token.setFrozen(address, true);
    const data = token.interface.encodeFunctionData("transfer", [payee.address, 1n]);
    await expect(wallet.execute(token, data))
      .to.be.revertedWithCustomError(token, "AccountFrozen")
      .withArgs(address);
  });

  for (const allowance of [100n, MaxUint256]) {
    const pull = allowance === 100n ? "a pull" : "a pull without limit";
    it(`stops ${pull} by a frozen spender, and leaves the allowance`, async () => {
      const { token, payer, payee, stranger } = await tokenSystem();
      await token.connect(payer).approve(stranger.address, allowance);
      await token.setFrozen(stranger.address, true);
      const send = () => token.connect(stranger).transferFrom(payer.address, payee.address, 100n);
      await expect(send()).to.be.revertedWithCustomError(token, "AccountFrozen").withArgs(stranger.address);
      expect(await token.balanceOf(payer.address)).to.equal(BALANCE);
      expect(await token.allowance(payer.address, stranger.address)).to.equal(allowance);
      await token.setFrozen(stranger.address, false);
      await send();
      expect(await token.balanceOf(payee.address)).to.equal(100n);
    });
  }

  it("stops a minter that is frozen from burning what it was allowed", async () => {
    const { token, payer, minter } = await tokenSystem();
    await token.connect(payer).approve(minter.address, 100n);
    await token.setFrozen(minter.address, true);
    await expect(token.connect(minter).burn(payer.address, 100n))
      .to.be.revertedWithCustomError(token, "AccountFrozen")
      .withArgs(minter.address);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE);
  });

  it("lets a frozen account bring what a payer has signed", async () => {
    const { token, payer, payee, stranger } = await tokenSystem();
    const given = await authorization({ from: payer.address, to: payee.address });
    const signature = await signFor(token, payer, "TransferWithAuthorization", { ...given });
    await token.setFrozen(stranger.address, true);
    await sendAuthorization(
      token.connect(stranger),
      "transferWithAuthorization",
      given,
      signature,
      "v, r, s",
    );
    expect(await token.balanceOf(payee.address)).to.equal(100n);
  });

  for (const { name, prepare } of APPROVALS) {
    for (const side of ["payer", "payee"] as const) {
      it(`stops ${name} ${side === "payer" ? "of its own tokens" : "to it"}`, async () => {
        const system = await tokenSystem();
        const { token, payer, payee } = system;
        const approve = await prepare(system);
        await token.setFrozen(system[side].address, true);
        await expect(approve())
          .to.be.revertedWithCustomError(token, "AccountFrozen")
          .withArgs(system[side].address);
        expect(await token.allowance(payer.address, payee.address)).to.equal(0n);
        await token.setFrozen(system[side].address, false);
        await approve();
      });
    }
  }

  it("names the pause first", async () => {
    const { token, payer, payee, stranger } = await tokenSystem();
    await token.connect(payer).approve(stranger.address, 100n);
    await token.setFrozen(stranger.address, true);
    await token.pause();
    const pull = token.connect(stranger).transferFrom(payer.address, payee.address, 100n);
    await expect(pull).to.be.revertedWithCustomError(token, "TokenPaused");
  });

  it("names the payer of two frozen parties", async () => {
    const { token, payer, payee } = await tokenSystem();
    for (const { address } of [payer, payee]) await token.setFrozen(address, true);
    await expect(token.connect(payer).transfer(payee.address, 1n))
      .to.be.revertedWithCustomError(token, "AccountFrozen")
      .withArgs(payer.address);
  });

  it("refuses the zero address, whose freeze would stop every mint and burn", async () => {
    const { token, minter, payee } = await tokenSystem();
    for (const frozen of [true, false])
      await expect(token.setFrozen(ZeroAddress, frozen)).to.be.revertedWithCustomError(
        token,
        "AccountMissing",
      );
    await token.connect(minter).mint(payee.address, 1n);
    await token.connect(minter).mint(minter.address, 1n);
    await token.connect(minter).burn(minter.address, 1n);
  });

  it("holds up its payments, which go on when it is let go", async () => {
    const { token, escrow, minter, payee } = await tokenSystem();
    await token.connect(minter).mint(escrow, 100n);
    await token.setFrozen(escrow, true);
    await expect(token.connect(minter).mint(escrow, 1n))
      .to.be.revertedWithCustomError(token, "AccountFrozen")
      .withArgs(await escrow.getAddress());
    expect(await token.paused()).to.equal(false);
    await token.connect(minter).mint(payee.address, 1n);
    await token.setFrozen(escrow, false);
    await token.connect(minter).mint(escrow, 1n);
    expect(await token.balanceOf(escrow)).to.equal(101n);
  });

  // Accounts are looked up only while the count of frozen ones is not zero: a miscount would free somebody.
  describe("counts", () => {
    it("an account that is frozen twice once", async () => {
      const { token, payer, payee, stranger } = await tokenSystem();
      for (const account of [payer, payer, stranger]) await token.setFrozen(account.address, true);
      await token.setFrozen(payer.address, false);
      await token.connect(payer).transfer(payee.address, 1n);
      await expect(token.connect(payer).transfer(stranger.address, 1n))
        .to.be.revertedWithCustomError(token, "AccountFrozen")
        .withArgs(stranger.address);
    });

    it("an account that is unfrozen twice once", async () => {
      const { token, payer, payee, stranger } = await tokenSystem();
      for (const account of [payer, stranger]) await token.setFrozen(account.address, true);
      for (const account of [payer, payer]) await token.setFrozen(account.address, false);
      await expect(token.connect(payer).transfer(stranger.address, 1n))
        .to.be.revertedWithCustomError(token, "AccountFrozen")
        .withArgs(stranger.address);
      await token.connect(payer).transfer(payee.address, 1n);
    });

    it("not an account that never was frozen", async () => {
      const { token, payer, payee } = await tokenSystem();
      await token.setFrozen(payer.address, false);
      await token.setFrozen(payee.address, true);
      await expect(token.connect(payer).transfer(payee.address, 1n)).to.be.revertedWithCustomError(
        token,
        "AccountFrozen",
      );
    });
  });
});
