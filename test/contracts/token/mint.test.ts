/*
 * StableToken.mint
 *   when the receiver is an address
 *     - creates tokens and the supply with them
 *   when it is none
 *     - refuses the zero address
 *   within the minter's limit
 *     - refuses everybody who is no minter, be it nothing that is minted
 *     - lets the whole capacity pass, and refuses one unit more with what is left
 *     - refills evenly over the window, and never above the capacity
 *     - never refills a limit without a window
 *     - counts each minter by itself
 *     - does not count an unlimited minter
 *   within the reserve
 *     - lets the supply reach the reserve, and refuses one unit more
 *     - refuses everything once the reserve is stated below the supply
 *     - takes an attestation that is exactly as old as allowed, and none that is a second older
 *     - mints again after a fresh attestation
 *     - names the minter's limit first when several things are wrong
 */
import { expect } from "chai";
import { DAY, START } from "../../support/plan.ts";
import { ethers, RESERVE, time } from "../../support/system.ts";
import { BALANCE, CAPACITY, latest, tokenSystem, WINDOW } from "./fixture.ts";

/** Seconds that an attestation of `PLAN`'s token is good for. */
const MAXIMUM_AGE = 30n * DAY;
const UNLIMITED = 2n ** 88n - 1n;

describe("StableToken.mint", () => {
  it("creates tokens and the supply with them", async () => {
    const { token, minter, payee } = await tokenSystem();
    await expect(token.connect(minter).mint(payee.address, 100n))
      .to.emit(token, "Transfer")
      .withArgs(ethers.ZeroAddress, payee.address, 100n);
    expect(await token.balanceOf(payee.address)).to.equal(100n);
    expect(await token.totalSupply()).to.equal(2n * BALANCE + 100n);
  });

  it("refuses the zero address", async () => {
    const { token, minter } = await tokenSystem();
    await expect(token.connect(minter).mint(ethers.ZeroAddress, 1n))
      .to.be.revertedWithCustomError(token, "ERC20InvalidReceiver")
      .withArgs(ethers.ZeroAddress);
  });

  describe("within the minter's limit", () => {
    it("refuses everybody who is no minter, be it nothing that is minted", async () => {
      const { token, stranger, operator } = await tokenSystem();
      for (const caller of [stranger, operator])
        for (const amount of [0n, 1n])
          await expect(token.connect(caller).mint(caller.address, amount))
            .to.be.revertedWithCustomError(token, "NotAMinter")
            .withArgs(caller.address);
    });

    it("lets the whole capacity pass, and refuses one unit more with what is left", async () => {
      const { token, minter, payee } = await tokenSystem();
      const then = (await latest()) + 10n;
      await expect(token.connect(minter).mint(payee.address, CAPACITY + 1n))
        .to.be.revertedWithCustomError(token, "MinterLimitExceeded")
        .withArgs(minter.address, CAPACITY + 1n, CAPACITY);
      await time.setNextBlockTimestamp(then);
      await token.connect(minter).mint(payee.address, CAPACITY);
      expect(await token.mintable(minter.address)).to.equal(0n);
      // A second later 1,000 units have refilled.
      await time.setNextBlockTimestamp(then + 1n);
      await expect(token.connect(minter).mint(payee.address, 1_001n))
        .to.be.revertedWithCustomError(token, "MinterLimitExceeded")
        .withArgs(minter.address, 1_001n, 1_000n);
    });

    it("refills evenly over the window, and never above the capacity", async () => {
      const { token, minter, payee } = await tokenSystem();
      await token.connect(minter).mint(payee.address, CAPACITY);
      const emptied = await latest();
      for (const [elapsed, mintable] of [
        [1n, 1_000n],
        [WINDOW / 2n, CAPACITY / 2n],
        [WINDOW - 1n, CAPACITY - 1_000n],
        [WINDOW, CAPACITY],
        [5n * WINDOW, CAPACITY],
      ] as const) {
        await time.increaseTo(emptied + elapsed);
        expect(await token.mintable(minter.address), `after ${elapsed} s`).to.equal(mintable);
      }
    });

    it("never refills a limit without a window", async () => {
      const { token, minter, payee } = await tokenSystem();
      await token.setMinter(minter.address, 100n, 0);
      await token.connect(minter).mint(payee.address, 60n);
      await time.increase(10n * DAY);
      await expect(token.connect(minter).mint(payee.address, 41n))
        .to.be.revertedWithCustomError(token, "MinterLimitExceeded")
        .withArgs(minter.address, 41n, 40n);
      await token.connect(minter).mint(payee.address, 40n);
    });

    it("counts each minter by itself", async () => {
      const { token, minter, bank, payee } = await tokenSystem();
      await token.setMinter(bank.address, 7n, 0);
      await token.connect(minter).mint(payee.address, CAPACITY);
      await token.connect(bank).mint(payee.address, 7n);
      expect(await token.mintable(bank.address)).to.equal(0n);
    });

    it("does not count an unlimited minter", async () => {
      const { token, minter, payee } = await tokenSystem();
      await token.setMinter(minter.address, UNLIMITED, 0);
      for (const amount of [CAPACITY, 10n * CAPACITY])
        await token.connect(minter).mint(payee.address, amount);
      expect(await token.mintable(minter.address)).to.equal(UNLIMITED);
    });
  });

  describe("within the reserve", () => {
    const unlimited = async () => {
      const system = await tokenSystem();
      await system.token.setMinter(system.minter.address, UNLIMITED, 0);
      return system;
    };

    it("lets the supply reach the reserve, and refuses one unit more", async () => {
      const { token, minter, payee } = await unlimited();
      await token.connect(minter).mint(payee.address, RESERVE - 2n * BALANCE);
      expect(await token.totalSupply()).to.equal(RESERVE);
      await expect(token.connect(minter).mint(payee.address, 1n))
        .to.be.revertedWithCustomError(token, "ReserveExceeded")
        .withArgs(RESERVE + 1n, RESERVE);
    });

    it("refuses everything once the reserve is stated below the supply", async () => {
      const { token, minter, attester, payee } = await unlimited();
      await token.connect(attester).attestReserve(BALANCE, await latest());
      await expect(token.connect(minter).mint(payee.address, 1n))
        .to.be.revertedWithCustomError(token, "ReserveExceeded")
        .withArgs(2n * BALANCE + 1n, BALANCE);
    });

    it("takes an attestation that is exactly as old as allowed, and none that is a second older", async () => {
      const { token, minter, payee } = await unlimited();
      await time.setNextBlockTimestamp(START + MAXIMUM_AGE);
      await token.connect(minter).mint(payee.address, 1n);
      await time.setNextBlockTimestamp(START + MAXIMUM_AGE + 1n);
      await expect(token.connect(minter).mint(payee.address, 1n))
        .to.be.revertedWithCustomError(token, "ReserveAttestationStale")
        .withArgs(START, START + MAXIMUM_AGE + 1n, MAXIMUM_AGE);
    });

    it("mints again after a fresh attestation", async () => {
      const { token, minter, attester, payee } = await unlimited();
      const late = START + 2n * MAXIMUM_AGE;
      await time.setNextBlockTimestamp(late);
      await token.connect(attester).attestReserve(RESERVE, late);
      await token.connect(minter).mint(payee.address, 1n);
      expect(await token.balanceOf(payee.address)).to.equal(1n);
    });

    it("names the minter's limit first when several things are wrong", async () => {
      const { token, minter } = await unlimited();
      await token.setMinter(minter.address, 1n, 0n);
      await time.increase(2n * MAXIMUM_AGE);
      await expect(token.connect(minter).mint(minter.address, RESERVE + 1n)).to.be.revertedWithCustomError(
        token,
        "MinterLimitExceeded",
      );
    });
  });
});
