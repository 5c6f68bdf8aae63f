import { expect } from "chai";
import type { PaymentTerms } from "../../../src/escrow/payment-terms.ts";
import { PlainToken__factory } from "../../../typechain-types/index.ts";
import { AMOUNT, HASH } from "../../contracts/escrow/fixture.ts";
import { terms as agreedTerms } from "../../contracts/gateway/fixture.ts";
import { ethers, time } from "../../support/system.ts";
import { BALANCE, type RolesSystem } from "../actors.ts";
import { replace, type Proof } from "./proof.ts";

const role = (name: string): string => ethers.id(`${name}_ROLE`);

/** 100 XUSD, funded; a fee of 1 % unless changed. */
async function funded(system: RolesSystem, changed: Partial<PaymentTerms> = {}): Promise<PaymentTerms> {
  const terms = await agreedTerms(system, changed);
  await system.escrow.connect(system.payer).fund(terms);
  return terms;
}

export const ESCROW_PROOFS = {
  async "escrow admin"(system) {
    const { escrow, token, admin, payer, payee } = system;
    const terms = await funded(system, { feeBps: 0n });
    await escrow.setTokenAllowed(token, false);
    await escrow.grantRole(role("RESCUER"), admin.address);
    await expect(escrow.rescue(token, admin.address, 1n)).to.be.revertedWithCustomError(escrow, "TokenOwed");
    await expect(escrow.connect(payer).fund(await agreedTerms(system))).to.be.revertedWithCustomError(
      escrow,
      "TokenNotAllowed",
    );
    await escrow.connect(payer).release(terms, AMOUNT);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE + AMOUNT);
  },

  async "escrow pauser"(system) {
    const { escrow, token, escrowPauser, payer, payee, stranger } = system;
    const [first, second] = [
      await funded(system, { feeBps: 0n }),
      await funded(system, { paymentReference: HASH }),
    ];
    await escrow.connect(escrowPauser).pause(token);
    const more = await agreedTerms(system, { paymentReference: ethers.id("more") });
    await expect(escrow.connect(payer).fund(more)).to.be.revertedWithCustomError(escrow, "TokenNotAllowed");
    await escrow.connect(payer).release(first, AMOUNT);
    await time.increaseTo(second.deliverBy);
    await escrow.connect(stranger).reclaim(second);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE + AMOUNT);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE - AMOUNT);

    await replace(system, "escrow", role("PAUSER"), escrowPauser);
    await escrow.connect(stranger).unpause(token);
    const late = await agreedTerms(system, { paymentReference: ethers.id("late") });
    await escrow.connect(payer).fund(late);
  },

  async "escrow rescuer"(system) {
    const { escrow, token, operator, escrowRescuer } = system;
    await funded(system);
    const mine = escrow.connect(escrowRescuer);
    await expect(mine.rescue(token, escrowRescuer.address, 1n)).to.be.revertedWithCustomError(
      escrow,
      "TokenOwed",
    );
    const plain = await new PlainToken__factory(operator).deploy();
    await plain.mint(escrow, 5n);
    await mine.rescue(plain, escrowRescuer.address, 5n);
    expect(await plain.balanceOf(escrowRescuer.address)).to.equal(5n);

    await escrow.revokeRole(role("RESCUER"), escrowRescuer.address);
    await expect(mine.rescue(plain, escrowRescuer.address, 0n)).to.be.revertedWithCustomError(
      escrow,
      "AccessControlUnauthorizedAccount",
    );
  },

  async payer(system) {
    const { escrow, token, payer, payee, carrier, stranger } = system;
    const terms = await funded(system, { feeBps: 0n });
    await escrow.connect(carrier).deliver(terms, HASH);
    await escrow.connect(payer).dispute(terms, HASH);
    await expect(escrow.connect(payer).refund(terms, AMOUNT)).to.be.revertedWithCustomError(
      escrow,
      "Unauthorized",
    );
    await time.increase(terms.arbitrationPeriod);
    await expect(escrow.connect(payer).reclaim(terms)).to.be.revertedWithCustomError(
      escrow,
      "IllegalTransition",
    );
    await escrow.connect(stranger).release(terms, AMOUNT);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE - AMOUNT);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE + AMOUNT);
  },

  async payee(system) {
    const { escrow, token, payer, payee } = system;
    const terms = await funded(system);
    const mine = escrow.connect(payee);
    await expect(mine.release(terms, AMOUNT)).to.be.revertedWithCustomError(escrow, "Unauthorized");
    await mine.dispute(terms, HASH);
    await time.increase(terms.arbitrationPeriod);
    await expect(mine.release(terms, AMOUNT)).to.be.revertedWithCustomError(escrow, "Unauthorized");
    await time.increaseTo(terms.deliverBy);
    await escrow.connect(payer).reclaim(terms);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE);
  },

  async carrier(system) {
    const { escrow, token, payer, payee, carrier, arbiter } = system;
    const [attested, withheld] = [await funded(system), await funded(system, { paymentReference: HASH })];
    await escrow.connect(carrier).deliver(attested, HASH);
    await escrow.connect(payer).dispute(attested, HASH);
    await escrow.connect(arbiter).resolve(attested, 0n);
    await time.increaseTo(withheld.deliverBy);
    await expect(escrow.connect(carrier).deliver(withheld, HASH)).to.be.revertedWithCustomError(
      escrow,
      "AfterDeadline",
    );
    await escrow.connect(payer).reclaim(withheld);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE);
    expect(await token.balanceOf(carrier.address)).to.equal(0n);
  },

  async arbiter(system) {
    const { escrow, token, payer, payee, arbiter } = system;
    const [first, second] = [
      await funded(system, { feeBps: 0n }),
      await funded(system, { paymentReference: HASH }),
    ];
    const mine = escrow.connect(arbiter);
    await expect(mine.resolve(first, AMOUNT)).to.be.revertedWithCustomError(escrow, "IllegalTransition");
    for (const terms of [first, second]) await escrow.connect(payer).dispute(terms, HASH);
    await mine.resolve(first, AMOUNT);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE + AMOUNT);
    expect(await token.balanceOf(arbiter.address)).to.equal(0n);

    await escrow.connect(payee).refund(second, 1n);
    await time.increase(second.arbitrationPeriod);
    await expect(mine.resolve(second, AMOUNT - 1n)).to.be.revertedWithCustomError(escrow, "AfterDeadline");
  },

  async "fee recipient"(system) {
    const { escrow, token, payer, feeRecipient } = system;
    const terms = await funded(system, { feeBps: 250n });
    await escrow.connect(payer).release(terms, AMOUNT);
    const mine = escrow.connect(feeRecipient);
    await mine.withdrawFees(token, feeRecipient.address);
    expect(await token.balanceOf(feeRecipient.address)).to.equal((AMOUNT * 250n) / 10_000n);
    await expect(mine.withdrawFees(token, feeRecipient.address)).to.be.revertedWithCustomError(
      escrow,
      "NothingOwed",
    );
  },

  async "escrow's anyone"(system) {
    const { escrow, token, tokenCompliance, payer, payee, carrier, feeRecipient, anyone } = system;
    const [delivered, lost] = [await funded(system), await funded(system, { paymentReference: HASH })];
    const mine = escrow.connect(anyone);
    await escrow.connect(carrier).deliver(delivered, HASH);
    await time.increase(delivered.inspectionPeriod);
    await token.connect(tokenCompliance).setFrozen(payee.address, true);
    await mine.release(delivered, AMOUNT);
    await token.connect(tokenCompliance).setFrozen(payee.address, false);
    await mine.payCredit(payee.address, token);
    await mine.payFees(feeRecipient.address, token);
    await time.increaseTo(lost.deliverBy);
    await mine.reclaim(lost);

    const fee = AMOUNT / 100n;
    expect(await token.balanceOf(anyone.address)).to.equal(0n);
    expect(await token.balanceOf(payee.address)).to.equal(BALANCE + AMOUNT - fee);
    expect(await token.balanceOf(feeRecipient.address)).to.equal(fee);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE - AMOUNT);
    expect(await token.balanceOf(escrow)).to.equal(0n);
  },
} satisfies Readonly<Record<string, Proof>>;
