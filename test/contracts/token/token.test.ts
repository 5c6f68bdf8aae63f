/*
 * StableToken
 *   given a token that was just deployed
 *     - says what it is
 *     - may have other decimals
 *     - signs in a domain of its own name, chain and address
 *     - mints nothing before a reserve was attested
 *   when more would move than there is
 *     - moves no more than there is or than was approved
 */
import { expect } from "chai";
import { ethers, USD } from "../../support/system.ts";
import { StableToken__factory } from "../../../typechain-types/index.ts";
import { tokenSystem } from "./fixture.ts";

describe("StableToken", () => {
  it("says what it is", async () => {
    const { token, operator } = await tokenSystem();
    expect(await token.name()).to.equal("Corridor USD");
    expect(await token.symbol()).to.equal("XUSD");
    expect(await token.decimals()).to.equal(6n);
    expect(await token.currency()).to.equal(USD);
    expect(await token.defaultAdmin()).to.equal(operator.address);
  });

  it("may have other decimals", async () => {
    const { operator } = await tokenSystem();
    const yen = await new StableToken__factory(operator).deploy(
      "Corridor Yen",
      "XJPY",
      "0x4a5059",
      0,
      60,
      operator.address,
      0,
    );
    expect(await yen.decimals()).to.equal(0n);
    expect(await yen.maximumReserveAge()).to.equal(60n);
  });

  it("signs in a domain of its own name, chain and address", async () => {
    const { token } = await tokenSystem();
    const { name, version, chainId, verifyingContract } = await token.eip712Domain();
    expect([name, version, chainId, verifyingContract]).to.deep.equal([
      "Corridor USD",
      "1",
      (await ethers.provider.getNetwork()).chainId,
      await token.getAddress(),
    ]);
  });

  it("mints nothing before a reserve was attested", async () => {
    const { operator, payer } = await tokenSystem();
    const fresh = await new StableToken__factory(operator).deploy(
      "Corridor USD",
      "XUSD",
      USD,
      6,
      60,
      operator.address,
      0,
    );
    await fresh.setMinter(operator.address, 100n, 0);
    await expect(fresh.mint(payer.address, 1n))
      .to.be.revertedWithCustomError(fresh, "ReserveExceeded")
      .withArgs(1n, 0n);
  });

  it("moves no more than there is or than was approved", async () => {
    const { token, payer, payee } = await tokenSystem();
    await expect(token.connect(payee).transfer(payer.address, 1n))
      .to.be.revertedWithCustomError(token, "ERC20InsufficientBalance")
      .withArgs(payee.address, 0n, 1n);
    await expect(token.connect(payee).transferFrom(payer.address, payee.address, 1n))
      .to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance")
      .withArgs(payee.address, 0n, 1n);
  });
});
