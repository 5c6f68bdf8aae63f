/*
 * StableToken.pause and unpause
 *   - say so
 *   given a paused token
 *     when tokens would move
 *       - stop <mover>, and let it pass again
 *       - name the pause before a freeze
 *     when they would not
 *       - stop no approval, no attestation and no administration
 */
import { expect } from "chai";
import { latest, tokenSystem } from "./fixture.ts";
import { MOVEMENTS } from "./movements.ts";

describe("StableToken.pause and unpause", () => {
  it("say so", async () => {
    const { token, operator } = await tokenSystem();
    await expect(token.pause()).to.emit(token, "Paused").withArgs(operator.address);
    expect(await token.paused()).to.equal(true);
    await expect(token.unpause()).to.emit(token, "Unpaused").withArgs(operator.address);
    expect(await token.paused()).to.equal(false);
  });

  for (const { name, receives, prepare } of MOVEMENTS) {
    it(`stop ${name}, and let it pass again`, async () => {
      const system = await tokenSystem();
      const { token, payee } = system;
      const move = await prepare(system);
      await token.pause();
      await expect(move()).to.be.revertedWithCustomError(token, "TokenPaused").withArgs();
      await token.unpause();
      // A permit moves nothing, and went through: only the pull was refused.
      const again = name.startsWith("permit")
        ? () => token.connect(payee).transferFrom(system.payer.address, payee.address, 100n)
        : move;
      await again();
      expect(await token.balanceOf(payee.address)).to.equal(receives === undefined ? 0n : 100n);
    });
  }

  it("stop no approval, no attestation and no administration", async () => {
    const { token, payer, payee, attester, minter } = await tokenSystem();
    await token.pause();
    await token.connect(payer).approve(payee.address, 1n);
    await token.connect(attester).attestReserve(5n, await latest());
    await token.setFrozen(payee.address, true);
    await token.setMinter(minter.address, 1n, 1);
    expect(await token.paused()).to.equal(true);
  });

  it("name the pause before a freeze", async () => {
    const { token, payer, payee } = await tokenSystem();
    await token.setFrozen(payer.address, true);
    await token.pause();
    await expect(token.connect(payer).transfer(payee.address, 1n)).to.be.revertedWithCustomError(
      token,
      "TokenPaused",
    );
  });
});
