/*
 * SettlementEscrow.fund
 *   when the payer funds
 *     - locks the payer's tokens under the id of the terms
 *     - keeps payments that differ in their reference apart
 *     - accepts terms without carrier, arbiter, fee and fee recipient
 *     when deliverBy is near, reached or passed
 *       - works one second before deliverBy, and reverts at it and after it
 *     when the amount is at the edges
 *       - takes one unit and 2^96 - 1 units, nothing less and nothing more
 *   when the payer's tokens cannot come
 *     - reverts when the payer has not the tokens, or has not approved them
 *     - reverts when the payer or the escrow is frozen, or the token is paused
 *   when anybody else funds
 *     - reverts when anyone but the payer sends it
 *   given a payment that is there already
 *     - reverts when the same terms have been funded before
 *   reverts when the terms
 *     - name no payee
 *     - name the payer as arbiter
 *     - name the payee as arbiter
 *     - ask for more than everything
 *     - have a fee and nobody to receive it
 *     - are in a token that was never allowed
 */
import { expect } from "chai";
import type { PaymentTerms } from "../../../src/escrow/payment-terms.ts";
import { START } from "../../support/plan.ts";
import { ethers } from "../../support/system.ts";
import { AMOUNT, BALANCE, DELIVER_BY, at, escrowSystem, fundedSystem, illegal, stored } from "./fixture.ts";

const ALLOWED_MAXIMUM = 2n ** 96n - 1n;

describe("SettlementEscrow.fund", () => {
  it("locks the payer's tokens under the id of the terms", async () => {
    const system = await escrowSystem();
    const { escrow, token, payer, agreed } = system;
    const id = await escrow.paymentId(agreed);
    expect(await escrow.connect(payer).fund.staticCall(agreed)).to.equal(id);
    await at(START + 60n);
    await expect(escrow.connect(payer).fund(agreed))
      .to.emit(escrow, "Funded")
      .withArgs(id, agreed.payer, agreed.payee, agreed.token, AMOUNT, agreed.paymentReference);
    expect(await escrow.stateOf(id)).to.deep.equal([AMOUNT, 0n, START + 60n, 1n, false]);
    expect(await token.balanceOf(escrow)).to.equal(AMOUNT);
    expect(await token.balanceOf(payer.address)).to.equal(BALANCE - AMOUNT);
  });

  it("takes one unit and 2^96 - 1 units, nothing less and nothing more", async () => {
    const { escrow, token, payer, attester, agreed } = await escrowSystem();
    await token.connect(attester).attestReserve(2n ** 100n, START);
    await token.mint(payer.address, ALLOWED_MAXIMUM);
    for (const amount of [0n, ALLOWED_MAXIMUM + 1n, 2n ** 256n - 1n])
      await expect(escrow.connect(payer).fund({ ...agreed, amount }))
        .to.be.revertedWithCustomError(escrow, "AmountOutOfRange")
        .withArgs(amount, ALLOWED_MAXIMUM);
    for (const amount of [1n, ALLOWED_MAXIMUM]) {
      await escrow.connect(payer).fund({ ...agreed, amount });
      const { held } = await escrow.stateOf(await escrow.paymentId({ ...agreed, amount }));
      expect(held).to.equal(amount);
    }
  });

  it("keeps payments that differ in their reference apart", async () => {
    const system = await fundedSystem();
    const { escrow, payer, terms } = system;
    const other = { ...terms, paymentReference: ethers.id("invoice 2") };
    await escrow.connect(payer).fund(other);
    await escrow.connect(payer).release(other, AMOUNT);
    expect(await stored(system, terms)).to.deep.equal([AMOUNT, 0n, "Funded"]);
    expect(await stored(system, other)).to.deep.equal([0n, AMOUNT, "Released"]);
  });

  it("reverts when anyone but the payer sends it", async () => {
    const { escrow, payee, stranger, operator, agreed } = await escrowSystem();
    for (const caller of [payee, stranger, operator])
      await expect(escrow.connect(caller).fund(agreed))
        .to.be.revertedWithCustomError(escrow, "Unauthorized")
        .withArgs(caller.address, agreed.payer);
  });

  it("reverts when the same terms have been funded before", async () => {
    const { escrow, payer, terms } = await fundedSystem();
    await expect(escrow.connect(payer).fund(terms))
      .to.be.revertedWithCustomError(escrow, "IllegalTransition")
      .withArgs(...illegal("Funded", "fund"));
  });

  it("reverts when the payer has not the tokens, or has not approved them", async () => {
    const { escrow, token, payer, agreed } = await escrowSystem();
    await expect(escrow.connect(payer).fund({ ...agreed, amount: BALANCE + 1n }))
      .to.be.revertedWithCustomError(token, "ERC20InsufficientBalance")
      .withArgs(agreed.payer, BALANCE, BALANCE + 1n);
    await token.connect(payer).approve(escrow, AMOUNT - 1n);
    await expect(escrow.connect(payer).fund(agreed))
      .to.be.revertedWithCustomError(token, "ERC20InsufficientAllowance")
      .withArgs(await escrow.getAddress(), AMOUNT - 1n, AMOUNT);
  });

  it("reverts when the payer or the escrow is frozen, or the token is paused", async () => {
    const { escrow, token, payer, agreed, addresses } = await escrowSystem();
    for (const account of [agreed.payer, addresses.escrow]) {
      await token.setFrozen(account, true);
      await expect(escrow.connect(payer).fund(agreed))
        .to.be.revertedWithCustomError(token, "AccountFrozen")
        .withArgs(account);
      await token.setFrozen(account, false);
    }
    await token.pause();
    await expect(escrow.connect(payer).fund(agreed)).to.be.revertedWithCustomError(token, "TokenPaused");
  });

  it("works one second before deliverBy, and reverts at it and after it", async () => {
    const { escrow, payer, agreed } = await escrowSystem();
    const soon = { ...agreed, deliverBy: START + 1_000n };
    await at(soon.deliverBy - 1n);
    await escrow.connect(payer).fund(soon);
    for (const timestamp of [DELIVER_BY, DELIVER_BY + 1n]) {
      await at(timestamp);
      await expect(escrow.connect(payer).fund(agreed))
        .to.be.revertedWithCustomError(escrow, "AfterDeadline")
        .withArgs(timestamp, DELIVER_BY);
    }
  });

  describe("reverts when the terms", () => {
    const CASES: readonly {
      readonly name: string;
      readonly change: (agreed: PaymentTerms) => Partial<PaymentTerms>;
      readonly error: string;
      readonly args: (agreed: PaymentTerms) => readonly unknown[];
    }[] = [
      {
        name: "name no payee",
        change: () => ({ payee: ethers.ZeroAddress }),
        error: "PartyMissing",
        args: ({ payer }) => [payer, ethers.ZeroAddress],
      },
      {
        name: "name the payer as arbiter",
        change: ({ payer }) => ({ arbiter: payer }),
        error: "ArbiterIsParty",
        args: ({ payer }) => [payer],
      },
      {
        name: "name the payee as arbiter",
        change: ({ payee }) => ({ arbiter: payee }),
        error: "ArbiterIsParty",
        args: ({ payee }) => [payee],
      },
      {
        name: "ask for more than everything",
        change: () => ({ feeBps: 10_001n }),
        error: "FeeTooHigh",
        args: () => [10_001n, 10_000n],
      },
      {
        name: "have a fee and nobody to receive it",
        change: () => ({ feeBps: 1n, feeRecipient: ethers.ZeroAddress }),
        error: "FeeRecipientMissing",
        args: () => [1n],
      },
      {
        name: "are in a token that was never allowed",
        change: ({ payee }) => ({ token: payee }),
        error: "TokenNotAllowed",
        args: ({ payee }) => [payee, 0n],
      },
    ];

    for (const { name, change, error, args } of CASES) {
      it(name, async () => {
        const { escrow, payer, agreed } = await escrowSystem();
        await expect(escrow.connect(payer).fund({ ...agreed, ...change(agreed) }))
          .to.be.revertedWithCustomError(escrow, error)
          .withArgs(...args(agreed));
      });
    }
  });

  it("accepts terms without carrier, arbiter, fee and fee recipient", async () => {
    const system = await fundedSystem({
      carrier: ethers.ZeroAddress,
      arbiter: ethers.ZeroAddress,
      feeBps: 0n,
      feeRecipient: ethers.ZeroAddress,
    });
    expect(await stored(system, system.terms)).to.deep.equal([AMOUNT, 0n, "Funded"]);
  });
});
