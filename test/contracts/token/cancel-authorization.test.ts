/*
 * StableToken.cancelAuthorization
 *   given an authorization that was not used
 *     when its signer cancels it
 *       - makes an authorization unusable, signed as <form>
 *       - cancels for a contract wallet
 *     when another does
 *       - refuses another's signature, as <form>
 *   given one that was used or cancelled
 *     - refuses what was used or cancelled already, signed as <form>
 */
import { expect } from "chai";
import { ethers } from "../../support/system.ts";
import {
  authorization,
  FORMS,
  sendAuthorization,
  signFor,
  tokenSystem,
  type Account,
  type Form,
  type TokenSystem,
} from "./fixture.ts";

const NONCE = ethers.id("an authorization");

async function cancel({ token }: TokenSystem, authorizer: string, signer: Account, form: Form) {
  const signature = await signFor(token, signer, "CancelAuthorization", { authorizer, nonce: NONCE });
  if (form === "bytes")
    return token["cancelAuthorization(address,bytes32,bytes)"](authorizer, NONCE, signature);
  const { v, r, s } = ethers.Signature.from(signature);
  return token["cancelAuthorization(address,bytes32,uint8,bytes32,bytes32)"](authorizer, NONCE, v, r, s);
}

describe("StableToken.cancelAuthorization", () => {
  for (const form of FORMS) {
    it(`makes an authorization unusable, signed as ${form}`, async () => {
      const system = await tokenSystem();
      const { token, payer, payee } = system;
      await expect(cancel(system, payer.address, payer, form))
        .to.emit(token, "AuthorizationCanceled")
        .withArgs(payer.address, NONCE);
      const given = await authorization({ from: payer.address, to: payee.address, nonce: NONCE });
      const signature = await signFor(token, payer, "TransferWithAuthorization", { ...given });
      await expect(sendAuthorization(token, "transferWithAuthorization", given, signature, form))
        .to.be.revertedWithCustomError(token, "ERC3009UsedAuthorization")
        .withArgs(payer.address, NONCE);
    });

    it(`refuses what was used or cancelled already, signed as ${form}`, async () => {
      const system = await tokenSystem();
      const { token, payer } = system;
      await cancel(system, payer.address, payer, form);
      await expect(cancel(system, payer.address, payer, form))
        .to.be.revertedWithCustomError(token, "ERC3009UsedAuthorization")
        .withArgs(payer.address, NONCE);
    });

    it(`refuses another's signature, as ${form}`, async () => {
      const system = await tokenSystem();
      const { token, payer, stranger } = system;
      await expect(cancel(system, payer.address, stranger, form)).to.be.revertedWithCustomError(
        token,
        "ERC3009InvalidSignature",
      );
    });
  }

  it("cancels for a contract wallet", async () => {
    const system = await tokenSystem();
    const { token, payer, wallet } = system;
    const authorizer = await wallet.getAddress();
    await cancel(system, authorizer, payer, "bytes");
    expect(await token.authorizationState(authorizer, NONCE)).to.equal(true);
    expect(await token.authorizationState(payer.address, NONCE)).to.equal(false);
  });
});
