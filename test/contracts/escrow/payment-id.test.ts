/*
 * SettlementEscrow.paymentId
 *   given the terms of a payment
 *     - is the EIP-712 digest of the terms in the escrow's domain
 *     when one thing about them is another
 *       - changes with <field>
 *       - changes with the contract
 *       - is not found under terms that differ in one field
 * calldata with a word wider than its type
 *   given a payment that is not there
 *     - reverts when <field> has bit <bit> set, however the payment is funded
 *     - reverts when feeRecipient is too wide and there is no fee
 *     - reverts when the terms are cut short
 *   given a payment that is
 *     - names no payment, so that nothing can be done to one by it
 */
import { expect } from "chai";
import { TypedDataEncoder } from "ethers";
import { PAYMENT_TERMS_TYPE, type PaymentTerms } from "../../../src/escrow/payment-terms.ts";
import { SettlementEscrow__factory } from "../../../typechain-types/index.ts";
import { NARROW_FIELDS, flipBit } from "../../invariants/support/calldata.ts";
import { ethers } from "../../support/system.ts";
import { DELIVER_BY, HASH, escrowSystem, fundedSystem, illegal, signTerms } from "./fixture.ts";

const DOMAIN = { name: "SettlementEscrow", version: "1", chainId: 31_337n };
const FIELDS = PAYMENT_TERMS_TYPE.PaymentTerms;

/** A little different from what was agreed, field by field. */
const CHANGED: PaymentTerms = {
  payer: ethers.computeAddress(ethers.id("payer")),
  payee: ethers.computeAddress(ethers.id("payee")),
  token: ethers.computeAddress(ethers.id("token")),
  amount: 1n,
  arbiter: ethers.ZeroAddress,
  carrier: ethers.ZeroAddress,
  deliverBy: DELIVER_BY + 1n,
  inspectionPeriod: 0n,
  arbitrationPeriod: 0n,
  returnBy: 0n,
  feeBps: 0n,
  feeRecipient: ethers.ZeroAddress,
  paymentReference: ethers.ZeroHash,
};

/** Whether a call reverts. chai's matcher would take the id that a call returns for a transaction, and wait for it. */
function reverts(call: Promise<string>): Promise<boolean> {
  return call.then(
    () => false,
    // What a reverted call returned, nothing included, comes with the error.
    ({ data }: { readonly data?: unknown }) => typeof data === "string",
  );
}

describe("SettlementEscrow.paymentId", () => {
  it("is the EIP-712 digest of the terms in the escrow's domain", async () => {
    const { escrow, addresses, agreed } = await escrowSystem();
    const domain = { ...DOMAIN, verifyingContract: addresses.escrow };
    const digest = TypedDataEncoder.hash(domain, { PaymentTerms: [...FIELDS] }, agreed);
    expect(await escrow.paymentId(agreed)).to.equal(digest);
    const { name, version, chainId, verifyingContract } = await escrow.eip712Domain();
    expect({ name, version, chainId, verifyingContract }).to.deep.equal(domain);
  });

  for (const { name } of FIELDS) {
    it(`changes with ${name}`, async () => {
      const { escrow, agreed } = await escrowSystem();
      const changed = { ...agreed, [name]: CHANGED[name] };
      expect(await escrow.paymentId(changed)).not.to.equal(await escrow.paymentId(agreed));
    });
  }

  it("changes with the contract", async () => {
    const { escrow, operator, agreed } = await escrowSystem();
    const other = await new SettlementEscrow__factory(operator).deploy(
      ethers.ZeroAddress,
      operator.address,
      0n,
    );
    expect(await other.paymentId(agreed)).not.to.equal(await escrow.paymentId(agreed));
  });

  it("is not found under terms that differ in one field", async () => {
    const { escrow, carrier, terms } = await fundedSystem();
    const other = { ...terms, returnBy: terms.returnBy + 1n };
    await expect(escrow.connect(carrier).deliver(other, HASH))
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("None", "deliver"));
  });
});

describe("calldata with a word wider than its type", () => {
  for (const { name, word, bits } of NARROW_FIELDS) {
    for (const bit of [bits, 255]) {
      it(`reverts when ${name} has bit ${bit} set, however the payment is funded`, async () => {
        const system = await escrowSystem();
        const { escrow, payer, addresses, agreed } = system;
        const signature = await signTerms(system, agreed);
        const calls = [
          escrow.interface.encodeFunctionData("fund", [agreed]),
          escrow.interface.encodeFunctionData("fundBySignature", [agreed, signature]),
          escrow.interface.encodeFunctionData("fundByPermit", [agreed, "0x", 0n, 27, HASH, HASH]),
          escrow.interface.encodeFunctionData("fundByAuthorization", [agreed, 0n, DELIVER_BY, signature]),
        ];
        for (const call of calls) {
          const data = flipBit(call, word, bit);
          expect(await reverts(payer.call({ to: addresses.escrow, data }))).to.equal(true);
        }
      });
    }
  }

  it("reverts when feeRecipient is too wide and there is no fee", async () => {
    const { escrow, payer, addresses, agreed } = await escrowSystem();
    const free = escrow.interface.encodeFunctionData("fund", [{ ...agreed, feeBps: 0n }]);
    expect(await reverts(payer.call({ to: addresses.escrow, data: flipBit(free, 11, 160) }))).to.equal(true);
  });

  it("names no payment, so that nothing can be done to one by it", async () => {
    const { escrow, payer, addresses, terms } = await fundedSystem();
    for (const { word, bits } of NARROW_FIELDS.filter(({ name }) => name !== "payer" && name !== "payee")) {
      const release = escrow.interface.encodeFunctionData("release", [terms, terms.amount]);
      const transaction = { to: addresses.escrow, data: flipBit(release, word, bits) };
      await expect(payer.call(transaction))
        .to.be.revertedWithCustomError(escrow, "IllegalTransition")
        .withArgs(...illegal("None", "release"));
    }
  });

  it("reverts when the terms are cut short", async () => {
    const { escrow, payer, addresses, agreed } = await escrowSystem();
    const data = escrow.interface.encodeFunctionData("fund", [agreed]);
    expect(await reverts(payer.call({ to: addresses.escrow, data: data.slice(0, -2) }))).to.equal(true);
  });
});
