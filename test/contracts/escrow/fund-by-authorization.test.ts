/*
 * SettlementEscrow.fundByAuthorization
 *   when the payer's authorization is brought
 *     - consents to the terms and moves the money with one signature, whoever brings it
 *     - does so for a contract wallet that accepts the signature
 *   when a wallet refuses it
 *     - reverts when the wallet refuses the signature
 *   given a payment that is there already
 *     - reverts when the payment is there already
 *   when it is sent past the escrow
 *     - cannot be made without the escrow, so that nobody takes the money past the terms
 *   when the terms name no payer
 *     - reverts when the terms name no payer
 *   reverts when the authorization
 *     - is for another payment
 *     - is for another amount
 *     - pays somebody else
 *     - is somebody else's
 *     - was cancelled
 *     - is valid no longer, though the payment still could be funded
 */
import { expect } from "chai";
import type { PaymentTerms } from "../../../src/escrow/payment-terms.ts";
import { ContractWallet__factory } from "../../../typechain-types/index.ts";
import { START } from "../../support/plan.ts";
import { ethers } from "../../support/system.ts";
import {
  AMOUNT,
  BALANCE,
  DELIVER_BY,
  at,
  escrowSystem,
  illegal,
  signAuthorization,
  stored,
  type EscrowSystem,
} from "./fixture.ts";

/** As `escrowSystem`, but the payer has approved nothing: an authorization needs no approval. */
async function unapprovedSystem() {
  const system = await escrowSystem();
  await system.token.connect(system.payer).approve(system.escrow, 0n);
  return system;
}

const fundByAuthorization = (system: EscrowSystem, signature: string, terms: PaymentTerms = system.agreed) =>
  system.escrow.connect(system.stranger).fundByAuthorization(terms, 0n, DELIVER_BY, signature);

describe("SettlementEscrow.fundByAuthorization", () => {
  it("consents to the terms and moves the money with one signature, whoever brings it", async () => {
    const system = await unapprovedSystem();
    const { escrow, token, payer, agreed } = system;
    const id = await escrow.paymentId(agreed);
    await expect(fundByAuthorization(system, await signAuthorization(system, agreed)))
      .to.emit(escrow, "Funded")
      .withArgs(id, agreed.payer, agreed.payee, agreed.token, AMOUNT, agreed.paymentReference);
    expect(await stored(system, agreed)).to.deep.equal([AMOUNT, 0n, "Funded"]);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE - AMOUNT);
    expect(await token.authorizationState(payer.address, id)).to.equal(true);
  });

  it("does so for a contract wallet that accepts the signature", async () => {
    const system = await unapprovedSystem();
    const { token, payer, stranger, agreed } = system;
    const wallet = await new ContractWallet__factory(stranger).deploy(payer.address);
    await token.mint(wallet, BALANCE);
    const terms = { ...agreed, payer: await wallet.getAddress() };
    await fundByAuthorization(system, await signAuthorization(system, terms), terms);
    expect(await stored(system, terms)).to.deep.equal([AMOUNT, 0n, "Funded"]);
    expect(await token.balanceOf(wallet)).to.equal(BALANCE - AMOUNT);
  });

  it("reverts when the wallet refuses the signature", async () => {
    const system = await unapprovedSystem();
    const { token, payer, stranger, agreed } = system;
    const wallet = await new ContractWallet__factory(stranger).deploy(payer.address);
    await token.mint(wallet, BALANCE);
    const terms = { ...agreed, payer: await wallet.getAddress() };
    const signature = await signAuthorization(system, terms);
    await wallet.setMood(1);
    await expect(fundByAuthorization(system, signature, terms)).to.be.revertedWithCustomError(
      token,
      "ERC3009InvalidSignature",
    );
  });

  describe("reverts when the authorization", () => {
    const CASES = [
      { name: "is for another payment", changes: { nonce: ethers.id("another") } },
      { name: "is for another amount", changes: { value: AMOUNT + 1n } },
      { name: "pays somebody else", changes: { to: ethers.computeAddress(ethers.id("somebody")) } },
    ] as const;

    for (const { name, changes } of CASES) {
      it(name, async () => {
        const system = await unapprovedSystem();
        const signature = await signAuthorization(system, system.agreed, changes);
        await expect(fundByAuthorization(system, signature)).to.be.revertedWithCustomError(
          system.token,
          "ERC3009InvalidSignature",
        );
      });
    }

    it("is somebody else's", async () => {
      const system = await unapprovedSystem();
      const { agreed, payee, token } = system;
      const signature = await signAuthorization(system, agreed, {}, payee);
      await expect(fundByAuthorization(system, signature)).to.be.revertedWithCustomError(
        token,
        "ERC3009InvalidSignature",
      );
    });

    it("was cancelled", async () => {
      const system = await unapprovedSystem();
      const { escrow, token, payer, agreed } = system;
      const id = await escrow.paymentId(agreed);
      const { domain, types } = await cancellation(system);
      const cancel = await payer.signTypedData(domain, types, { authorizer: payer.address, nonce: id });
      await token["cancelAuthorization(address,bytes32,bytes)"](payer.address, id, cancel);
      await expect(fundByAuthorization(system, await signAuthorization(system, agreed)))
        .to.be.revertedWithCustomError(token, "ERC3009UsedAuthorization")
        .withArgs(payer.address, id);
    });

    it("is valid no longer, though the payment still could be funded", async () => {
      const system = await unapprovedSystem();
      const { token } = system;
      const late = { ...system.agreed, deliverBy: DELIVER_BY + 1_000n };
      const signature = await signAuthorization(system, late);
      await at(DELIVER_BY);
      await expect(fundByAuthorization(system, signature, late))
        .to.be.revertedWithCustomError(token, "ERC3009InvalidAuthorizationTime")
        .withArgs(0n, DELIVER_BY);
    });
  });

  it("reverts when the payment is there already", async () => {
    const system = await unapprovedSystem();
    const { escrow, agreed } = system;
    const signature = await signAuthorization(system, agreed);
    await fundByAuthorization(system, signature);
    await expect(fundByAuthorization(system, signature))
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("Funded", "fund"));
  });

  it("cannot be made without the escrow, so that nobody takes the money past the terms", async () => {
    const system = await unapprovedSystem();
    const { escrow, token, payer, stranger, addresses, agreed } = system;
    const signature = await signAuthorization(system, agreed);
    const receive = "receiveWithAuthorization(address,address,uint256,uint256,uint256,bytes32,bytes)";
    const id = await escrow.paymentId(agreed);
    const received = token.connect(stranger).getFunction(receive);
    await expect(received(payer.address, addresses.escrow, AMOUNT, 0n, DELIVER_BY, id, signature))
      .to.be.revertedWithCustomError(token, "ERC20InvalidReceiver")
      .withArgs(addresses.escrow);
  });

  it("reverts when the terms name no payer", async () => {
    const { escrow, agreed } = await escrowSystem();
    await at(START + 60n);
    await expect(escrow.fundByAuthorization({ ...agreed, payer: ethers.ZeroAddress }, 0n, DELIVER_BY, "0x"))
      .to.be.revertedWithCustomError(escrow, "PartyMissing")
      .withArgs(ethers.ZeroAddress, agreed.payee);
  });
});

async function cancellation({ token }: EscrowSystem) {
  const { name, version, chainId, verifyingContract } = await token.eip712Domain();
  const types = {
    CancelAuthorization: [
      { name: "authorizer", type: "address" },
      { name: "nonce", type: "bytes32" },
    ],
  };
  return { domain: { name, version, chainId, verifyingContract }, types };
}
