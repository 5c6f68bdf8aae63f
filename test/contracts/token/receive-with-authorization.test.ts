/*
 * StableToken.receiveWithAuthorization
 *   given a contract wallet
 *     - takes a contract wallet's signature as bytes, and a contract wallet as the receiver
 *   when anybody but the receiver sends it
 *     - names the receiver before the signature in the bytes form
 *   with a signature as <form>
 *     - moves what was authorized to the caller
 *     - refuses everybody but the receiver, so that nobody sends it ahead of a contract
 *     - refuses the same authorization a second time
 *     - is good only between its two times, both excluded
 *     - refuses another amount and a signature for transferWithAuthorization
 */
import { expect } from "chai";
import { ethers, time } from "../../support/system.ts";
import { ContractWallet__factory } from "../../../typechain-types/index.ts";
import {
  authorization,
  FORMS,
  latest,
  sendAuthorization,
  signFor,
  tokenSystem,
  type Authorization,
  type Form,
} from "./fixture.ts";

/** The payer authorizes the payee to fetch. */
async function authorized(form: Form, changed: Partial<Authorization> = {}) {
  const system = await tokenSystem();
  const { token, payer, payee } = system;
  const given = await authorization({ from: payer.address, to: payee.address, ...changed });
  const signature = await signFor(token, payer, "ReceiveWithAuthorization", { ...given });
  const send = (caller = payee, sent: Authorization = given) =>
    sendAuthorization(token.connect(caller), "receiveWithAuthorization", sent, signature, form);
  return { ...system, given, send };
}

describe("StableToken.receiveWithAuthorization", () => {
  for (const form of FORMS) {
    describe(`with a signature as ${form}`, () => {
      it("moves what was authorized to the caller", async () => {
        const { token, payer, payee, given, send } = await authorized(form);
        await expect(send())
          .to.emit(token, "AuthorizationUsed")
          .withArgs(payer.address, given.nonce)
          .to.emit(token, "Transfer")
          .withArgs(payer.address, payee.address, 100n);
      });

      it("refuses everybody but the receiver, so that nobody sends it ahead of a contract", async () => {
        const { token, payee, stranger, payer, send } = await authorized(form);
        for (const caller of [stranger, payer])
          await expect(send(caller))
            .to.be.revertedWithCustomError(token, "ERC20InvalidReceiver")
            .withArgs(payee.address);
      });

      it("refuses the same authorization a second time", async () => {
        const { token, payer, given, send } = await authorized(form);
        await send();
        await expect(send())
          .to.be.revertedWithCustomError(token, "ERC3009UsedAuthorization")
          .withArgs(payer.address, given.nonce);
      });

      it("is good only between its two times, both excluded", async () => {
        await tokenSystem();
        const validAfter = (await latest()) + 100n;
        const validBefore = validAfter + 2n;
        const { token, send } = await authorized(form, { validAfter, validBefore });
        for (const at of [validAfter, validBefore]) {
          await time.setNextBlockTimestamp(at);
          await expect(send())
            .to.be.revertedWithCustomError(token, "ERC3009InvalidAuthorizationTime")
            .withArgs(validAfter, validBefore);
        }
        await time.setNextBlockTimestamp(validAfter + 1n);
        await send();
      });

      it("refuses another amount and a signature for transferWithAuthorization", async () => {
        const { token, payer, payee, given, send } = await authorized(form);
        await expect(send(payee, { ...given, value: 101n })).to.be.revertedWithCustomError(
          token,
          "ERC3009InvalidSignature",
        );
        const signature = await signFor(token, payer, "TransferWithAuthorization", { ...given });
        await expect(
          sendAuthorization(token.connect(payee), "receiveWithAuthorization", given, signature, form),
        ).to.be.revertedWithCustomError(token, "ERC3009InvalidSignature");
      });
    });
  }

  it("takes a contract wallet's signature as bytes, and a contract wallet as the receiver", async () => {
    const { token, payer, wallet, operator } = await tokenSystem();
    const receiver = await new ContractWallet__factory(operator).deploy(operator.address);
    const to = await receiver.getAddress();
    const given = await authorization({ from: await wallet.getAddress(), to });
    const signature = await signFor(token, payer, "ReceiveWithAuthorization", { ...given });
    const { from, value, validAfter, validBefore, nonce } = given;
    const overload = "receiveWithAuthorization(address,address,uint256,uint256,uint256,bytes32,bytes)";
    const data = token.interface.encodeFunctionData(overload, [
      from,
      to,
      value,
      validAfter,
      validBefore,
      nonce,
      signature,
    ]);
    await receiver.execute(token, data);
    expect(await token.balanceOf(to)).to.equal(100n);
  });

  it("names the receiver before the signature in the bytes form", async () => {
    const { token, payee, stranger, given } = await authorized("bytes");
    await expect(sendAuthorization(token.connect(stranger), "receiveWithAuthorization", given, "0x", "bytes"))
      .to.be.revertedWithCustomError(token, "ERC20InvalidReceiver")
      .withArgs(payee.address);
    await expect(
      sendAuthorization(token.connect(payee), "receiveWithAuthorization", given, "0x", "bytes"),
    ).to.be.revertedWithCustomError(token, "ERC3009InvalidSignature");
    expect(await token.authorizationState(given.from, ethers.id("an authorization"))).to.equal(false);
  });
});
