/*
 * SettlementEscrow.fundBySignature
 *   when the payer's signature is brought
 *     when it is before deliverBy
 *       - locks the payer's tokens when anybody brings the payer's signature over the id
 *     when it is deliverBy
 *       - reverts at deliverBy, so that a signature does not wait for ever
 *   given that the signature was used
 *     - reverts when the signature has been used, whatever became of the payment
 *   reverts when the signature
 *     - is somebody else's
 *     - is for another chain, another escrow, another name or another version
 *     - is over other terms
 *     - is empty, cut short, or the mirror image of the payer's
 *   where the payer is a contract wallet
 *     - locks the wallet's tokens with a signature that the wallet accepts
 *     - reverts when the wallet refuses, reverts, or the signature is not its owner's
 *     - is no obstacle to the payment once it is funded, whatever the wallet then says
 */
import { expect } from "chai";
import { ContractWallet__factory } from "../../../typechain-types/index.ts";
import { ethers } from "../../support/system.ts";
import {
  AMOUNT,
  BALANCE,
  DELIVER_BY,
  INFINITE,
  at,
  escrowSystem,
  illegal,
  signTerms,
  stored,
} from "./fixture.ts";

const CHECKS = 0n;
const REFUSES = 1n;
const REVERTS = 2n;

/** As `escrowSystem`, with a contract wallet of the payer's that has tokens and pays. */
async function walletSystem() {
  const system = await escrowSystem();
  const { token, payer, stranger, addresses, agreed } = system;
  const wallet = await new ContractWallet__factory(stranger).deploy(payer.address);
  await token.mint(wallet, BALANCE);
  const approval = token.interface.encodeFunctionData("approve", [addresses.escrow, INFINITE]);
  await wallet.execute(token, approval);
  return { ...system, wallet, agreed: { ...agreed, payer: await wallet.getAddress() } };
}

describe("SettlementEscrow.fundBySignature", () => {
  it("locks the payer's tokens when anybody brings the payer's signature over the id", async () => {
    const system = await escrowSystem();
    const { escrow, token, stranger, agreed } = system;
    const signature = await signTerms(system, agreed);
    expect(await escrow.connect(stranger).fundBySignature.staticCall(agreed, signature)).to.equal(
      await escrow.paymentId(agreed),
    );
    await expect(escrow.connect(stranger).fundBySignature(agreed, signature))
      .to.emit(escrow, "Funded")
      .withArgs(
        await escrow.paymentId(agreed),
        agreed.payer,
        agreed.payee,
        agreed.token,
        AMOUNT,
        agreed.paymentReference,
      );
    expect(await stored(system, agreed)).to.deep.equal([AMOUNT, 0n, "Funded"]);
    expect(await token.balanceOf(agreed.payer)).to.equal(BALANCE - AMOUNT);
  });

  it("reverts when the signature has been used, whatever became of the payment", async () => {
    const system = await escrowSystem();
    const { escrow, payer, payee, stranger, agreed } = system;
    const signature = await signTerms(system, agreed);
    await escrow.connect(stranger).fundBySignature(agreed, signature);
    const again = () => escrow.connect(stranger).fundBySignature(agreed, signature);
    await expect(again())
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("Funded", "fund"));
    await escrow.connect(payer).release(agreed, AMOUNT);
    await expect(again())
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("Released", "fund"));
    await escrow.connect(payee).refund(agreed, AMOUNT);
    await expect(again())
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("Released", "fund"));
  });

  describe("reverts when the signature", () => {
    it("is somebody else's", async () => {
      const system = await escrowSystem();
      const { escrow, payee, stranger, agreed } = system;
      for (const signer of [payee, stranger])
        await expect(escrow.connect(signer).fundBySignature(agreed, await signTerms(system, agreed, signer)))
          .to.be.revertedWithCustomError(escrow, "InvalidSignature")
          .withArgs(agreed.payer);
    });

    it("is for another chain, another escrow, another name or another version", async () => {
      const system = await escrowSystem();
      const { escrow, payer, gateway, agreed } = system;
      const domains = [
        { chainId: 1n },
        { verifyingContract: await gateway.getAddress() },
        { name: "SettlementGateway" },
        { version: "2" },
      ];
      for (const domain of domains)
        await expect(escrow.fundBySignature(agreed, await signTerms(system, agreed, payer, domain)))
          .to.be.revertedWithCustomError(escrow, "InvalidSignature")
          .withArgs(agreed.payer);
    });

    it("is over other terms", async () => {
      const system = await escrowSystem();
      const { escrow, agreed } = system;
      const signature = await signTerms(system, agreed);
      for (const changes of [{ amount: AMOUNT + 1n }, { payee: system.stranger.address }, { feeBps: 101n }])
        await expect(escrow.fundBySignature({ ...agreed, ...changes }, signature))
          .to.be.revertedWithCustomError(escrow, "InvalidSignature")
          .withArgs(agreed.payer);
    });

    it("is empty, cut short, or the mirror image of the payer's", async () => {
      const system = await escrowSystem();
      const { escrow, agreed } = system;
      const signature = await signTerms(system, agreed);
      const { r, s, v } = ethers.Signature.from(signature);
      const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
      const mirrored = ethers.concat([
        r,
        ethers.toBeHex(order - BigInt(s), 32),
        ethers.toBeHex(v === 27 ? 28 : 27),
      ]);
      for (const bad of ["0x", ethers.dataSlice(signature, 0, 64), mirrored])
        await expect(escrow.fundBySignature(agreed, bad))
          .to.be.revertedWithCustomError(escrow, "InvalidSignature")
          .withArgs(agreed.payer);
    });
  });

  it("reverts at deliverBy, so that a signature does not wait for ever", async () => {
    const system = await escrowSystem();
    const { escrow, agreed } = system;
    const signature = await signTerms(system, agreed);
    await at(DELIVER_BY);
    await expect(escrow.fundBySignature(agreed, signature))
      .to.be.revertedWithCustomError(escrow, "AfterDeadline")
      .withArgs(DELIVER_BY, DELIVER_BY);
  });

  describe("where the payer is a contract wallet", () => {
    it("locks the wallet's tokens with a signature that the wallet accepts", async () => {
      const system = await walletSystem();
      const { escrow, token, stranger, wallet, agreed } = system;
      await escrow.connect(stranger).fundBySignature(agreed, await signTerms(system, agreed));
      expect(await stored(system, agreed)).to.deep.equal([AMOUNT, 0n, "Funded"]);
      expect(await token.balanceOf(wallet)).to.equal(BALANCE - AMOUNT);
    });

    it("reverts when the wallet refuses, reverts, or the signature is not its owner's", async () => {
      const system = await walletSystem();
      const { escrow, stranger, wallet, agreed } = system;
      const signature = await signTerms(system, agreed);
      const refused = async (bytes: string) =>
        expect(escrow.connect(stranger).fundBySignature(agreed, bytes))
          .to.be.revertedWithCustomError(escrow, "InvalidSignature")
          .withArgs(agreed.payer);
      for (const mood of [REFUSES, REVERTS]) {
        await wallet.setMood(mood);
        await refused(signature);
      }
      await wallet.setMood(CHECKS);
      await refused(await signTerms(system, agreed, stranger));
    });

    it("is no obstacle to the payment once it is funded, whatever the wallet then says", async () => {
      const system = await walletSystem();
      const { escrow, token, payee, stranger, wallet, agreed } = system;
      await escrow.connect(stranger).fundBySignature(agreed, await signTerms(system, agreed));
      await wallet.setMood(REVERTS);
      await escrow.connect(payee).refund(agreed, AMOUNT);
      expect(await token.balanceOf(wallet)).to.equal(BALANCE);
    });
  });
});
