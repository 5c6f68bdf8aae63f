/*
 * StableToken.temporaryApprove
 *   when the pull is in the same transaction
 *     - allows a pull in the same transaction, and emits no approval
 *     - is spent before the lasting allowance, which covers the rest
 *   when it is in a later one
 *     - does not outlast its transaction
 *   when the spender burns
 *     - allows a minter to burn, and no more than was approved
 */
import { expect } from "chai";
import { CallsHarness__factory } from "../../../typechain-types/index.ts";
import { BALANCE, tokenSystem } from "./fixture.ts";

/** Two contracts, the first with money: what one approves for this transaction the other spends in it. */
async function contracts() {
  const system = await tokenSystem();
  const { token, payer, operator } = system;
  const owner = await new CallsHarness__factory(operator).deploy();
  await token.connect(payer).transfer(owner, BALANCE);
  const spender = await new CallsHarness__factory(operator).deploy();
  const [tokenAddress, spenderAddress] = [await token.getAddress(), await spender.getAddress()];
  const ownerAddress = await owner.getAddress();
  const approve = (value: bigint) => ({
    target: tokenAddress,
    data: token.interface.encodeFunctionData("temporaryApprove", [spenderAddress, value]),
  });
  const bySpender = (data: string) => ({
    target: spenderAddress,
    data: spender.interface.encodeFunctionData("execute", [[{ target: tokenAddress, data }]]),
  });
  const pull = (value: bigint) =>
    bySpender(
      token.interface.encodeFunctionData("transferFrom", [ownerAddress, system.payee.address, value]),
    );
  const burn = (value: bigint) =>
    bySpender(token.interface.encodeFunctionData("burn", [ownerAddress, value]));
  return { ...system, owner, spender, ownerAddress, spenderAddress, approve, pull, burn };
}

describe("StableToken.temporaryApprove", () => {
  it("allows a pull in the same transaction, and emits no approval", async () => {
    const { token, owner, payee, approve, pull } = await contracts();
    await expect(owner.execute([approve(100n), pull(60n), pull(40n)])).not.to.emit(token, "Approval");
    expect(await token.balanceOf(payee.address)).to.equal(100n);
  });

  it("does not outlast its transaction", async () => {
    const { token, owner, ownerAddress, spenderAddress, approve, pull } = await contracts();
    await owner.execute([approve(100n)]);
    expect(await token.allowance(ownerAddress, spenderAddress)).to.equal(0n);
    await expect(owner.execute([pull(1n)]))
      .to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance")
      .withArgs(spenderAddress, 0n, 1n);
  });

  it("is spent before the lasting allowance, which covers the rest", async () => {
    const { token, owner, ownerAddress, spenderAddress, payee, approve, pull } = await contracts();
    const lasting = token.interface.encodeFunctionData("approve", [spenderAddress, 50n]);
    await owner.execute([{ target: await token.getAddress(), data: lasting }]);
    await owner.execute([approve(100n), pull(120n)]);
    expect(await token.balanceOf(payee.address)).to.equal(120n);
    expect(await token.allowance(ownerAddress, spenderAddress)).to.equal(30n);
  });

  it("allows a minter to burn, and no more than was approved", async () => {
    const { token, owner, ownerAddress, spenderAddress, approve, burn } = await contracts();
    await token.setMinter(spenderAddress, 1n, 0);
    await expect(owner.execute([approve(100n), burn(101n)]))
      .to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance")
      .withArgs(spenderAddress, 0n, 1n);
    await owner.execute([approve(100n), burn(100n)]);
    expect(await token.balanceOf(ownerAddress)).to.equal(BALANCE - 100n);
  });
});
