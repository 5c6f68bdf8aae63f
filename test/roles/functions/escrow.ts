import type { PaymentTerms } from "../../../src/escrow/payment-terms.ts";
import { PlainToken__factory } from "../../../typechain-types/index.ts";
import {
  AMOUNT,
  DELIVER_BY,
  HASH,
  signAuthorization,
  signPermit,
  signTerms,
} from "../../contracts/escrow/fixture.ts";
import { terms as agreedTerms } from "../../contracts/gateway/fixture.ts";
import { DAY } from "../../support/plan.ts";
import { time } from "../../support/system.ts";
import type { RolesSystem } from "../actors.ts";
import { NO_ROLE, type FunctionRow } from "./function-row.ts";

const row = (given: Omit<FunctionRow, "contract">): FunctionRow => ({ contract: "escrow", ...given });

/** Seconds of the terms. */
const [INSPECTION, ARBITRATION] = [3n * DAY, 7n * DAY];

/** 100 XUSD from payer to payee, with a carrier and an arbiter. */
async function funded(system: RolesSystem): Promise<PaymentTerms> {
  const terms = await agreedTerms(system);
  await system.escrow.connect(system.payer).fund(terms);
  return terms;
}

async function delivered(system: RolesSystem): Promise<PaymentTerms> {
  const terms = await funded(system);
  await system.escrow.connect(system.carrier).deliver(terms, HASH);
  return terms;
}

async function disputed(system: RolesSystem, after = funded): Promise<PaymentTerms> {
  const terms = await after(system);
  await system.escrow.connect(system.payer).dispute(terms, HASH);
  return terms;
}

async function inspected(system: RolesSystem): Promise<PaymentTerms> {
  const terms = await delivered(system);
  await time.increase(INSPECTION);
  return terms;
}

/** A credit of the payee's: it was frozen when the payment was released to it. */
async function credited(system: RolesSystem): Promise<void> {
  const { token, escrow, payer, payee, tokenCompliance } = system;
  const terms = await funded(system);
  await token.connect(tokenCompliance).setFrozen(payee.address, true);
  await escrow.connect(payer).release(terms, terms.amount);
  await token.connect(tokenCompliance).setFrozen(payee.address, false);
}

async function earned(system: RolesSystem): Promise<void> {
  const terms = await funded(system);
  await system.escrow.connect(system.payer).release(terms, terms.amount);
}

/** As the fixtures of the escrow have it: signed for this escrow and token. */
async function signing(system: RolesSystem, terms: PaymentTerms) {
  const addresses = { token: await system.token.getAddress(), escrow: await system.escrow.getAddress() };
  return { ...system, addresses, agreed: terms };
}

/** Who holds a payment, and where it may go. */
export const ESCROW: readonly FunctionRow[] = [
  row({
    name: "fund",
    may: ["payer"],
    limit: "the terms' amount, once, before `deliverBy`",
    refused: "Unauthorized",
    arrange: async (system) => [await agreedTerms(system)],
  }),
  row({
    name: "fundBySignature",
    may: "anyone",
    limit: "with the payer's signature over these terms, once, before `deliverBy`, until it cancels them",
    refused: "",
    arrange: async (system) => {
      const terms = await agreedTerms(system);
      return [terms, await signTerms(await signing(system, terms), terms)];
    },
  }),
  row({
    name: "fundByPermit",
    may: "anyone",
    limit: "with the payer's signatures over terms and permit",
    refused: "",
    arrange: async (system) => {
      const terms = await agreedTerms(system);
      const signers = await signing(system, terms);
      const { v, r, s } = await signPermit(signers, terms);
      return [terms, await signTerms(signers, terms), terms.deliverBy, v, r, s];
    },
  }),
  row({
    name: "fundByAuthorization",
    may: "anyone",
    limit: "with the payer's ERC-3009 signature, whose nonce is the payment's id",
    refused: "",
    arrange: async (system) => {
      const terms = await agreedTerms(system);
      return [terms, 0n, DELIVER_BY, await signAuthorization(await signing(system, terms), terms)];
    },
  }),
  row({
    name: "fundFromGateway",
    may: [],
    limit: "the gateway's contract alone, with tokens that it mints",
    refused: "Unauthorized",
    arrange: async (system) => [await agreedTerms(system)],
  }),
  row({
    name: "cancelTerms",
    may: ["payer"],
    limit: "before they are funded",
    refused: "Unauthorized",
    arrange: async (system) => [await agreedTerms(system)],
  }),
  row({
    name: "deliver",
    when: "funded, before `deliverBy`",
    may: ["carrier"],
    limit: "once",
    refused: "Unauthorized",
    arrange: async (system) => [await funded(system), HASH],
  }),
  row({
    name: "deliver",
    when: "disputed, before `deliverBy`",
    may: ["carrier"],
    limit: "once",
    refused: "Unauthorized",
    arrange: async (system) => [await disputed(system), HASH],
  }),
  row({
    name: "release",
    when: "funded",
    may: ["payer"],
    limit: "all or a part, to the payee",
    refused: "Unauthorized",
    arrange: async (system) => [await funded(system), AMOUNT],
  }),
  row({
    name: "release",
    when: "delivered, inspection not over",
    may: ["payer"],
    limit: "all or a part, to the payee",
    refused: "BeforeDeadline",
    arrange: async (system) => [await delivered(system), AMOUNT],
  }),
  row({
    name: "release",
    when: "delivered, inspection over",
    may: "anyone",
    limit: "all of it, to the payee",
    refused: "",
    arrange: async (system) => [await inspected(system), AMOUNT],
  }),
  row({
    name: "release",
    when: "disputed",
    may: ["payer"],
    limit: "all or a part, to the payee",
    refused: "Unauthorized",
    arrange: async (system) => [await disputed(system), AMOUNT],
  }),
  row({
    name: "release",
    when: "disputed after delivery, the arbiter silent to the end",
    may: "anyone",
    limit: "all of it, to the payee",
    refused: "",
    arrange: async (system) => {
      const terms = await disputed(system, delivered);
      await time.increase(ARBITRATION);
      return [terms, AMOUNT];
    },
  }),
  row({
    name: "releaseMany",
    when: "funded",
    may: ["payer"],
    limit: "as `release`, for each",
    refused: "Unauthorized",
    arrange: async (system) => [[await funded(system)], [AMOUNT]],
  }),
  row({
    name: "releaseAndRedeem",
    when: "delivered, inspection over, no lowest rate in the payee's instruction",
    may: ["payer", "payee"],
    limit: "the payee's bank and currency, its cost at most",
    refused: "RedemptionNotConsented",
    arrange: async (system) => [await instructed(system, 0n), AMOUNT],
  }),
  row({
    name: "releaseAndRedeem",
    when: "delivered, inspection over, a lowest rate in the payee's instruction",
    may: "anyone",
    limit: "the payee's bank and currency, its cost at most, its rate at least",
    refused: "",
    arrange: async (system) => [await instructed(system, 700n), AMOUNT],
  }),
  row({
    name: "refund",
    when: "funded",
    may: ["payee"],
    limit: "all or a part, to the payer",
    refused: "Unauthorized",
    arrange: async (system) => [await funded(system), AMOUNT],
  }),
  row({
    name: "refund",
    when: "disputed",
    may: ["payee"],
    limit: "all or a part, to the payer",
    refused: "Unauthorized",
    arrange: async (system) => [await disputed(system), AMOUNT],
  }),
  row({
    name: "refund",
    when: "released, before `returnBy`",
    may: ["payee"],
    limit: "of what was released, to the payer",
    refused: "Unauthorized",
    arrange: async (system) => {
      const terms = await funded(system);
      await system.escrow.connect(system.payer).release(terms, terms.amount);
      return [terms, AMOUNT];
    },
  }),
  row({
    name: "reclaim",
    when: "funded, `deliverBy` reached",
    may: "anyone",
    limit: "all of it, to the payer",
    refused: "",
    arrange: async (system) => {
      const terms = await funded(system);
      await time.increaseTo(terms.deliverBy);
      return [terms];
    },
  }),
  row({
    name: "reclaim",
    when: "disputed without delivery, the arbiter silent to the end, `deliverBy` reached",
    may: "anyone",
    limit: "all of it, to the payer",
    refused: "",
    arrange: async (system) => {
      const terms = await disputed(system);
      await time.increase(ARBITRATION);
      await time.increaseTo(terms.deliverBy);
      return [terms];
    },
  }),
  row({
    name: "dispute",
    when: "funded, before `deliverBy`",
    may: ["payer", "payee"],
    limit: "terms with an arbiter",
    refused: "NotAParty",
    arrange: async (system) => [await funded(system), HASH],
  }),
  row({
    name: "dispute",
    when: "delivered, inspection not over",
    may: ["payer"],
    limit: "terms with an arbiter",
    refused: "Unauthorized",
    arrange: async (system) => [await delivered(system), HASH],
  }),
  row({
    name: "resolve",
    when: "disputed, before the arbitration ends",
    may: ["arbiter"],
    limit: "what is held, to payer and payee alone",
    refused: "Unauthorized",
    arrange: async (system) => [await disputed(system), AMOUNT],
  }),
  row({
    name: "withdrawCredit",
    may: ["payee"],
    limit: "its own credit, elsewhere only where it could itself be paid",
    refused: "NothingOwed",
    arrange: async (system) => {
      await credited(system);
      return [await system.token.getAddress(), system.carrier.address];
    },
  }),
  row({
    name: "withdrawFees",
    may: ["feeRecipient"],
    limit: "its own fees, elsewhere only where it could itself be paid",
    refused: "NothingOwed",
    arrange: async (system) => {
      await earned(system);
      return [await system.token.getAddress(), system.carrier.address];
    },
  }),
  row({
    name: "payCredit",
    may: "anyone",
    limit: "to the credit's owner",
    refused: "",
    arrange: async (system) => {
      await credited(system);
      return [system.payee.address, await system.token.getAddress()];
    },
  }),
  row({
    name: "payFees",
    may: "anyone",
    limit: "to the fees' recipient",
    refused: "",
    arrange: async (system) => {
      await earned(system);
      return [system.feeRecipient.address, await system.token.getAddress()];
    },
  }),
  row({
    name: "probePayout",
    may: [],
    limit: "the escrow's contract alone, in the middle of a withdrawal; always undone",
    refused: "Unauthorized",
    arrange: async ({ token, payee }) => [await token.getAddress(), payee.address, 1n],
  }),
  row({
    name: "setTokenAllowed",
    may: ["admin"],
    limit: "what comes in; a pause stays",
    refused: NO_ROLE,
    arrange: async ({ token }) => [await token.getAddress(), false],
  }),
  row({
    name: "pause",
    may: ["escrowPauser"],
    limit: "what comes in; every way out stays open",
    refused: NO_ROLE,
    arrange: async ({ token }) => [await token.getAddress()],
  }),
  row({
    name: "unpause",
    may: ["escrowPauser"],
    limit: "",
    refused: NO_ROLE,
    arrange: async ({ token, escrow, escrowPauser }) => {
      await escrow.connect(escrowPauser).pause(token);
      return [await token.getAddress()];
    },
  }),
  row({
    name: "rescue",
    may: ["escrowRescuer"],
    limit: "tokens that were never allowed",
    refused: NO_ROLE,
    arrange: async ({ escrow, operator, carrier }) => {
      const plain = await new PlainToken__factory(operator).deploy();
      await plain.mint(escrow, 1_000n);
      return [await plain.getAddress(), carrier.address, 1_000n];
    },
  }),
];

/** Delivered and inspected, the payee to be paid in CNY at its bank; rates published anew, for the days that passed. */
async function instructed(system: RolesSystem, minimumRate: bigint): Promise<PaymentTerms> {
  const { gateway, token, payee, payoutBank, eurUsd, eurCny } = system;
  await gateway.connect(payee).setStandingInstruction(token, {
    bank: payoutBank.address,
    currency: "0x434e59",
    maximumCostBps: 100n,
    minimumRate,
  });
  const terms = await delivered(system);
  // Monday, when the market is open again.
  await time.increase(4n * DAY);
  await eurUsd.publish(104_720_000n);
  await eurCny.publish(758_910_000n);
  return terms;
}
