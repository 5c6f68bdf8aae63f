/*
 * SettlementEscrow.fundByPermit
 *   when the payer sends it
 *     - approves and locks in one transaction of the payer, who need not sign the terms
 *   when a relayer sends it
 *     - does so for anybody who brings the payer's signature over the terms as well
 *     - reverts when a relayer brings a permit alone, or a consent of somebody else
 *   given that the permit was sent ahead
 *     - works when somebody has sent the permit ahead
 *   when the permit is of no use
 *     given that nothing was approved
 *       - reverts when the permit is not good and nothing was approved
 *     given an approval
 *       - falls back on an approval where the token refuses the permit at great length
 *       - falls back on an approval where the token knows no permits
 *   given a payment that is there already
 *     - reverts when the payment is there already, even with a fresh permit
 */
import { expect } from "chai";
import { HugeAnswerToken__factory, PlainToken__factory } from "../../../typechain-types/index.ts";
import {
  AMOUNT,
  BALANCE,
  DELIVER_BY,
  escrowSystem,
  illegal,
  signPermit,
  signTerms,
  stored,
  type EscrowSystem,
} from "./fixture.ts";
import type { PaymentTerms } from "../../../src/escrow/payment-terms.ts";
import type { Wallet } from "ethers";

/** As `escrowSystem`, but the payer has approved nothing. */
async function unapprovedSystem() {
  const system = await escrowSystem();
  await system.token.connect(system.payer).approve(system.escrow, 0n);
  return system;
}

/** A permit's own deadline, which is none of the terms' times. */
const PERMITTED_UNTIL = DELIVER_BY + 60n;

async function fundByPermit(
  system: EscrowSystem,
  sender: Wallet,
  consent: string,
  terms: PaymentTerms = system.agreed,
  deadline = PERMITTED_UNTIL,
) {
  const { v, r, s } = await signPermit(system, terms, deadline);
  return system.escrow.connect(sender).fundByPermit(terms, consent, deadline, v, r, s);
}

describe("SettlementEscrow.fundByPermit", () => {
  it("approves and locks in one transaction of the payer, who need not sign the terms", async () => {
    const system = await unapprovedSystem();
    const { escrow, token, payer, agreed } = system;
    await expect(fundByPermit(system, payer, "0x"))
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
    expect(await token.allowance(payer.address, escrow)).to.equal(0n);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE - AMOUNT);
  });

  it("does so for anybody who brings the payer's signature over the terms as well", async () => {
    const system = await unapprovedSystem();
    const { agreed, stranger } = system;
    await fundByPermit(system, stranger, await signTerms(system, agreed));
    expect(await stored(system, agreed)).to.deep.equal([AMOUNT, 0n, "Funded"]);
  });

  it("reverts when a relayer brings a permit alone, or a consent of somebody else", async () => {
    const system = await unapprovedSystem();
    const { escrow, agreed, stranger, payee } = system;
    for (const consent of [
      "0x",
      await signTerms(system, agreed, stranger),
      await signTerms(system, agreed, payee),
    ])
      await expect(fundByPermit(system, stranger, consent))
        .to.be.revertedWithCustomError(escrow, "InvalidSignature")
        .withArgs(agreed.payer);
  });

  it("works when somebody has sent the permit ahead", async () => {
    const system = await unapprovedSystem();
    const { escrow, token, payer, stranger, addresses, agreed } = system;
    const { v, r, s } = await signPermit(system, agreed);
    await token.connect(stranger).permit(payer.address, addresses.escrow, AMOUNT, DELIVER_BY, v, r, s);
    await escrow.connect(payer).fundByPermit(agreed, "0x", DELIVER_BY, v, r, s);
    expect(await stored(system, agreed)).to.deep.equal([AMOUNT, 0n, "Funded"]);
  });

  it("reverts when the permit is not good and nothing was approved", async () => {
    const system = await unapprovedSystem();
    const { escrow, token, payer, addresses, agreed } = system;
    const { v, r, s } = await signPermit(system, { ...agreed, amount: AMOUNT - 1n });
    await expect(escrow.connect(payer).fundByPermit(agreed, "0x", DELIVER_BY, v, r, s))
      .to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance")
      .withArgs(addresses.escrow, 0n, AMOUNT);
    await expect(fundByPermit(system, payer, "0x", agreed, 1n))
      .to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance")
      .withArgs(addresses.escrow, 0n, AMOUNT);
  });

  it("reverts when the payment is there already, even with a fresh permit", async () => {
    const system = await unapprovedSystem();
    const { escrow, payer } = system;
    await fundByPermit(system, payer, "0x");
    await expect(fundByPermit(system, payer, "0x"))
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("Funded", "fund"));
  });

  it("falls back on an approval where the token refuses the permit at great length", async () => {
    const system = await escrowSystem();
    const { escrow, operator, payer, agreed } = system;
    const huge = await new HugeAnswerToken__factory(operator).deploy();
    await huge.setAnswerLength(200_000n);
    await escrow.setTokenAllowed(huge, true);
    await huge.mint(payer.address, AMOUNT);
    await huge.connect(payer).approve(escrow, AMOUNT);
    const terms = { ...agreed, token: await huge.getAddress() };
    await fundByPermit(system, payer, "0x", terms);
    expect(await stored(system, terms)).to.deep.equal([AMOUNT, 0n, "Funded"]);
  });

  it("falls back on an approval where the token knows no permits", async () => {
    const system = await escrowSystem();
    const { escrow, operator, payer, agreed } = system;
    const plain = await new PlainToken__factory(operator).deploy();
    await escrow.setTokenAllowed(plain, true);
    await plain.mint(payer.address, AMOUNT);
    await plain.connect(payer).approve(escrow, AMOUNT);
    const terms = { ...agreed, token: await plain.getAddress() };
    await fundByPermit(system, payer, "0x", terms);
    expect(await stored(system, terms)).to.deep.equal([AMOUNT, 0n, "Funded"]);
  });
});
