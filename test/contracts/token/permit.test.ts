/*
 * StableToken.permit
 *   given the owner's signature
 *     when it is brought in time
 *       - approves by signature, so that the spender can pull
 *       - is used once: the nonce moves on
 *     when it is brought at its deadline, or later
 *       - is good at exactly its deadline, and refused a second later
 *   given another's signature
 *     - refuses another's signature
 */
import { expect } from "chai";
import { ethers, time } from "../../support/system.ts";
import { latest, signFor, tokenSystem, type Account, type TokenSystem } from "./fixture.ts";

const split = (signature: string) => ethers.Signature.from(signature);

/** The payer's permit for the payee to spend 100. */
async function permitFor({ token, payer, payee }: TokenSystem, deadline: bigint, signer: Account = payer) {
  const nonce = await token.nonces(payer.address);
  const message = { owner: payer.address, spender: payee.address, value: 100n, nonce, deadline };
  return split(await signFor(token, signer, "Permit", message));
}

describe("StableToken.permit", () => {
  it("approves by signature, so that the spender can pull", async () => {
    const system = await tokenSystem();
    const { token, payer, payee, stranger } = system;
    const deadline = (await latest()) + 100n;
    const { v, r, s } = await permitFor(system, deadline);
    await expect(token.connect(stranger).permit(payer.address, payee.address, 100n, deadline, v, r, s))
      .to.emit(token, "Approval")
      .withArgs(payer.address, payee.address, 100n);
    await token.connect(payee).transferFrom(payer.address, payee.address, 100n);
    expect(await token.balanceOf(payee.address)).to.equal(100n);
    expect(await token.allowance(payer.address, payee.address)).to.equal(0n);
  });

  it("is good at exactly its deadline, and refused a second later", async () => {
    const system = await tokenSystem();
    const { token, payer, payee } = system;
    const deadline = (await latest()) + 100n;
    const { v, r, s } = await permitFor(system, deadline);
    const send = () => token.permit(payer.address, payee.address, 100n, deadline, v, r, s);
    await time.setNextBlockTimestamp(deadline + 1n);
    await expect(send()).to.be.revertedWithCustomError(token, "ERC2612ExpiredSignature").withArgs(deadline);
    await time.setNextBlockTimestamp(deadline);
    await send();
    expect(await token.allowance(payer.address, payee.address)).to.equal(100n);
  });

  it("refuses another's signature", async () => {
    const system = await tokenSystem();
    const { token, payer, payee, stranger } = system;
    const deadline = (await latest()) + 100n;
    const { v, r, s } = await permitFor(system, deadline, stranger);
    await expect(token.permit(payer.address, payee.address, 100n, deadline, v, r, s))
      .to.be.revertedWithCustomError(token, "ERC2612InvalidSigner")
      .withArgs(stranger.address, payer.address);
  });

  it("is used once: the nonce moves on", async () => {
    const system = await tokenSystem();
    const { token, payer, payee } = system;
    const deadline = (await latest()) + 100n;
    const { v, r, s } = await permitFor(system, deadline);
    const send = () => token.permit(payer.address, payee.address, 100n, deadline, v, r, s);
    await send();
    expect(await token.nonces(payer.address)).to.equal(1n);
    await expect(send()).to.be.revertedWithCustomError(token, "ERC2612InvalidSigner");
  });
});
