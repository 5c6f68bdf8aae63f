/*
 * StableToken.transferWithAuthorization
 *   given a contract wallet
 *     - takes a contract wallet's signature as bytes
 *     - refuses a contract wallet that does not take the signature for its own
 *   with a signature as <form>
 *     - moves what was authorized, whoever sends it
 *     - refuses the same authorization a second time
 *     - is good from the second after validAfter to the second before validBefore
 *     - refuses anything else than what was signed
 *     - refuses a signature for receiveWithAuthorization
 */
import { expect } from "chai";
import { ethers, time } from "../../support/system.ts";
import {
  authorization,
  BALANCE,
  FORMS,
  latest,
  sendAuthorization,
  signFor,
  tokenSystem,
  type Authorization,
  type Form,
} from "./fixture.ts";

/** The payer authorizes a transfer to the payee, which a stranger sends. */
async function authorized(form: Form, changed: Partial<Authorization> = {}) {
  const system = await tokenSystem();
  const { token, payer, payee, stranger } = system;
  const given = await authorization({ from: payer.address, to: payee.address, ...changed });
  const signature = await signFor(token, payer, "TransferWithAuthorization", { ...given });
  const send = (sent: Authorization = given) =>
    sendAuthorization(token.connect(stranger), "transferWithAuthorization", sent, signature, form);
  return { ...system, given, signature, send };
}

describe("StableToken.transferWithAuthorization", () => {
  for (const form of FORMS) {
    describe(`with a signature as ${form}`, () => {
      it("moves what was authorized, whoever sends it", async () => {
        const { token, payer, payee, given, send } = await authorized(form);
        await expect(send())
          .to.emit(token, "AuthorizationUsed")
          .withArgs(payer.address, given.nonce)
          .to.emit(token, "Transfer")
          .withArgs(payer.address, payee.address, 100n);
        expect(await token.balanceOf(payee.address)).to.equal(100n);
        expect(await token.authorizationState(payer.address, given.nonce)).to.equal(true);
      });

      it("refuses the same authorization a second time", async () => {
        const { token, payer, given, send } = await authorized(form);
        await send();
        await expect(send())
          .to.be.revertedWithCustomError(token, "ERC3009UsedAuthorization")
          .withArgs(payer.address, given.nonce);
      });

      it("is good from the second after validAfter to the second before validBefore", async () => {
        const now = await (async () => (await tokenSystem(), latest()))();
        const [validAfter, validBefore] = [now + 100n, now + 200n];
        for (const [at, good] of [
          [validAfter, false],
          [validBefore, false],
          [validAfter + 1n, true],
          [validBefore - 1n, true],
        ] as const) {
          const { token, send } = await authorized(form, { validAfter, validBefore });
          await time.setNextBlockTimestamp(at);
          if (good) await send();
          else
            await expect(send())
              .to.be.revertedWithCustomError(token, "ERC3009InvalidAuthorizationTime")
              .withArgs(validAfter, validBefore);
        }
      });

      it("refuses anything else than what was signed", async () => {
        const { token, stranger, given, send } = await authorized(form);
        const changes: Partial<Authorization>[] = [
          { from: stranger.address },
          { to: stranger.address },
          { value: 101n },
          { validAfter: given.validAfter - 1n },
          { validBefore: given.validBefore + 1n },
          { nonce: ethers.id("another") },
        ];
        for (const changed of changes)
          await expect(
            send({ ...given, ...changed }),
            Object.keys(changed).join(),
          ).to.be.revertedWithCustomError(token, "ERC3009InvalidSignature");
      });

      it("refuses a signature for receiveWithAuthorization", async () => {
        const { token, payer, stranger, given } = await authorized(form);
        const signature = await signFor(token, payer, "ReceiveWithAuthorization", { ...given });
        await expect(
          sendAuthorization(token.connect(stranger), "transferWithAuthorization", given, signature, form),
        ).to.be.revertedWithCustomError(token, "ERC3009InvalidSignature");
      });
    });
  }

  it("takes a contract wallet's signature as bytes", async () => {
    const { token, payer, payee, wallet } = await tokenSystem();
    const from = await wallet.getAddress();
    const given = await authorization({ from, to: payee.address });
    const signature = await signFor(token, payer, "TransferWithAuthorization", { ...given });
    await sendAuthorization(token, "transferWithAuthorization", given, signature, "bytes");
    expect(await token.balanceOf(from)).to.equal(BALANCE - 100n);
    expect(await token.balanceOf(payee.address)).to.equal(100n);
    await expect(sendAuthorization(token, "transferWithAuthorization", given, signature, "bytes"))
      .to.be.revertedWithCustomError(token, "ERC3009UsedAuthorization")
      .withArgs(from, given.nonce);
  });

  it("refuses a contract wallet that does not take the signature for its own", async () => {
    const { token, stranger, payee, wallet } = await tokenSystem();
    const given = await authorization({ from: await wallet.getAddress(), to: payee.address });
    const signature = await signFor(token, stranger, "TransferWithAuthorization", { ...given });
    await expect(
      sendAuthorization(token, "transferWithAuthorization", given, signature, "bytes"),
    ).to.be.revertedWithCustomError(token, "ERC3009InvalidSignature");
  });
});
