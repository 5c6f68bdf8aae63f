import { expect } from "chai";
import { PlainToken__factory } from "../../../typechain-types/index.ts";
import { tokenSystem } from "./fixture.ts";

describe("StableToken.rescue", () => {
  it("moves out another token that was sent here by mistake", async () => {
    const { token, operator, payer } = await tokenSystem();
    const plain = await new PlainToken__factory(operator).deploy();
    await plain.mint(await token.getAddress(), 100n);
    await expect(token.rescue(plain, payer.address, 60n))
      .to.emit(token, "Rescued")
      .withArgs(await plain.getAddress(), payer.address, 60n);
    expect(await plain.balanceOf(payer.address)).to.equal(60n);
    expect(await plain.balanceOf(token)).to.equal(40n);
  });

  it("moves out its own tokens, and only those that its own address holds", async () => {
    const { token, payer, payee } = await tokenSystem();
    await token.connect(payer).transfer(token, 100n);
    await token.rescue(token, payee.address, 100n);
    expect(await token.balanceOf(payee.address)).to.equal(100n);
    await expect(token.rescue(token, payee.address, 1n))
      .to.be.revertedWithCustomError(token, "ERC20InsufficientBalance")
      .withArgs(await token.getAddress(), 0n, 1n);
  });

  it("goes round neither a freeze nor a pause", async () => {
    const { token, payer, payee } = await tokenSystem();
    await token.connect(payer).transfer(token, 100n);
    await token.setFrozen(payee.address, true);
    await expect(token.rescue(token, payee.address, 100n))
      .to.be.revertedWithCustomError(token, "AccountFrozen")
      .withArgs(payee.address);
    await token.pause();
    await expect(token.rescue(token, payer.address, 100n)).to.be.revertedWithCustomError(
      token,
      "TokenPaused",
    );
  });
});
