/*
 * the escrow with <token>
 *   given that the token pays
 *     - pays by <operation>
 *   given that the token refuses the one who is paid
 *     - keeps a credit where <operation> cannot pay, and pays it when it can, to nobody else before
 *     - takes what is given back to a payer who cannot be paid, and keeps it for him
 *   given that the token refuses the payer
 *     - reverts when the money does not come in
 */
import { expect } from "chai";
import type { PaymentTerms } from "../../../src/escrow/payment-terms.ts";
import {
  HugeAnswerToken__factory,
  PlainToken__factory,
  ReturnsFalseToken__factory,
  ReturnsNothingToken__factory,
  RevertingToken__factory,
} from "../../../typechain-types/index.ts";
import { ethers } from "../../support/system.ts";
import { AMOUNT, DELIVER_BY, FEE, HASH, at, escrowSystem, type EscrowSystem } from "./fixture.ts";

const NET = AMOUNT - FEE;

/** Tokens that refuse to pay somebody, each in its own way. All of them work while nobody is refused. */
const TOKENS = {
  "a token that says false": ReturnsFalseToken__factory,
  "a token that returns nothing": ReturnsNothingToken__factory,
  "a token that reverts": RevertingToken__factory,
  "a token whose refusal is 200 kB long": HugeAnswerToken__factory,
} as const;

async function fundedIn(name: keyof typeof TOKENS) {
  const system = await escrowSystem();
  const { escrow, operator, payer, payee, agreed } = system;
  const hostile = await new TOKENS[name](operator).deploy();
  await escrow.setTokenAllowed(hostile, true);
  for (const party of [payer, payee]) {
    await hostile.mint(party.address, AMOUNT);
    await hostile.connect(party).approve(escrow, AMOUNT);
  }
  const address = await hostile.getAddress();
  if (name.endsWith("long"))
    await HugeAnswerToken__factory.connect(address, operator).setAnswerLength(200_000n);
  const terms: PaymentTerms = { ...agreed, token: address };
  await escrow.connect(payer).fund(terms);
  const balanceOf = (owner: string) => PlainToken__factory.connect(address, operator).balanceOf(owner);
  return { ...system, terms, hostile, balanceOf };
}

/** Each way out: what must come before it, who calls it, and whom it pays how much. */
const WAYS_OUT: readonly {
  readonly name: string;
  readonly leave: (system: EscrowSystem, terms: PaymentTerms) => Promise<unknown>;
  readonly pays: "payer" | "payee";
  readonly amount: bigint;
}[] = [
  {
    name: "release",
    leave: ({ escrow, payer }, terms) => escrow.connect(payer).release(terms, AMOUNT),
    pays: "payee",
    amount: NET,
  },
  {
    name: "releaseMany",
    leave: ({ escrow, payer }, terms) => escrow.connect(payer).releaseMany([terms, terms], [1n, AMOUNT - 1n]),
    pays: "payee",
    amount: NET,
  },
  {
    name: "refund",
    leave: ({ escrow, payee }, terms) => escrow.connect(payee).refund(terms, AMOUNT),
    pays: "payer",
    amount: AMOUNT,
  },
  {
    name: "reclaim",
    leave: async ({ escrow, stranger }, terms) => {
      await at(DELIVER_BY);
      return escrow.connect(stranger).reclaim(terms);
    },
    pays: "payer",
    amount: AMOUNT,
  },
  {
    name: "resolve for the payee",
    leave: async ({ escrow, payer, arbiter }, terms) => {
      await escrow.connect(payer).dispute(terms, HASH);
      return escrow.connect(arbiter).resolve(terms, AMOUNT);
    },
    pays: "payee",
    amount: NET,
  },
  {
    name: "resolve for the payer",
    leave: async ({ escrow, payer, arbiter }, terms) => {
      await escrow.connect(payer).dispute(terms, HASH);
      return escrow.connect(arbiter).resolve(terms, 0n);
    },
    pays: "payer",
    amount: AMOUNT,
  },
];

for (const token of Object.keys(TOKENS) as (keyof typeof TOKENS)[]) {
  describe(`the escrow with ${token}`, () => {
    for (const { name, leave, pays, amount } of WAYS_OUT) {
      it(`pays by ${name}`, async () => {
        const { terms, balanceOf, ...system } = await fundedIn(token);
        const before = await balanceOf(terms[pays]);
        await leave(system, terms);
        expect(await balanceOf(terms[pays])).to.equal(before + amount);
        expect(await system.escrow.creditOf(terms[pays], terms.token)).to.equal(0n);
      });

      it(`keeps a credit where ${name} cannot pay, and pays it when it can, to nobody else before`, async () => {
        const { terms, hostile, balanceOf, ...system } = await fundedIn(token);
        const { escrow, operator } = system;
        await hostile.setRefused(terms[pays], true);
        await expect(leave(system, terms))
          .to.emit(escrow, "CreditAdded")
          .withArgs(terms[pays], terms.token, amount);
        await expect(escrow.connect(system[pays]).withdrawCredit(terms.token, operator.address))
          .to.be.revertedWithCustomError(escrow, "OwnerNotPayable")
          .withArgs(terms[pays], terms.token);
        await hostile.setRefused(terms[pays], false);
        const before = await balanceOf(terms[pays]);
        await escrow.connect(operator).payCredit(terms[pays], terms.token);
        expect(await balanceOf(terms[pays])).to.equal(before + amount);
      });
    }

    it("takes what is given back to a payer who cannot be paid, and keeps it for him", async () => {
      const { terms, hostile, ...system } = await fundedIn(token);
      const { escrow, payer, payee } = system;
      await escrow.connect(payer).release(terms, AMOUNT);
      await hostile.setRefused(payer.address, true);
      await expect(escrow.connect(payee).refund(terms, AMOUNT))
        .to.emit(escrow, "CreditAdded")
        .withArgs(payer.address, terms.token, AMOUNT);
    });

    it("reverts when the money does not come in", async () => {
      const { terms, hostile, escrow, payer, addresses } = await fundedIn(token);
      await hostile.mint(payer.address, AMOUNT);
      await hostile.connect(payer).approve(escrow, AMOUNT);
      await hostile.setRefused(addresses.escrow, true);
      const other = { ...terms, amount: AMOUNT - 1n };
      const funding = expect(escrow.connect(payer).fund(other));
      if (token.endsWith("false"))
        await funding.to.be.revertedWithCustomError(escrow, "SafeERC20FailedOperation").withArgs(terms.token);
      else if (token.endsWith("long")) await funding.to.be.revert(ethers);
      else
        await funding.to.be.revertedWithCustomError(hostile, "RecipientRefused").withArgs(addresses.escrow);
    });
  });
}
