import { Signature, type TypedDataDomain, type Wallet } from "ethers";
import { PAYMENT_TERMS_TYPE, type PaymentTerms } from "../../../src/escrow/payment-terms.ts";
import { OPERATIONS, STATUSES, type Operation, type Status } from "../../../src/escrow/status.ts";
import type { StableToken } from "../../../typechain-types/index.ts";
import { PERMIT_TYPE, RECEIVE_TYPE } from "../../invariants/support/messages.ts";
import { DAY, HOUR, START } from "../../support/plan.ts";
import { deployTestSystem, ethers, loadFixture, time } from "../../support/system.ts";

/** What payer and payee begin with. */
export const BALANCE = 1_000_000_000n;
/** 100 XUSD. */
export const AMOUNT = 100_000_000n;
/** 1 % of it. */
export const FEE = 1_000_000n;

export const UNLIMITED = 2n ** 88n - 1n;
export const INFINITE = 2n ** 256n - 1n;
export const DELIVER_BY = START + DAY;
export const RETURN_BY = START + 30n * DAY;
export const INSPECTION = 2n * HOUR;
export const ARBITRATION = 3n * DAY;

/** Hash of some document. */
export const HASH = ethers.id("document");

/** The system with tokens for payer and payee, both of whom have approved the escrow. */
async function deployEscrowSystem() {
  const system = await loadFixture(deployTestSystem);
  const { escrow, token, operator, payer, payee, arbiter, carrier, feeRecipient } = system;
  await token.setMinter(operator.address, UNLIMITED, 0);
  for (const party of [payer, payee]) {
    await token.mint(party.address, BALANCE);
    await token.connect(party).approve(escrow, INFINITE);
  }
  const addresses = { token: await token.getAddress(), escrow: await escrow.getAddress() };
  const agreed: PaymentTerms = {
    payer: payer.address,
    payee: payee.address,
    token: addresses.token,
    amount: AMOUNT,
    arbiter: arbiter.address,
    carrier: carrier.address,
    deliverBy: DELIVER_BY,
    inspectionPeriod: INSPECTION,
    arbitrationPeriod: ARBITRATION,
    returnBy: RETURN_BY,
    feeBps: 100n,
    feeRecipient: feeRecipient.address,
    paymentReference: ethers.id("invoice 1"),
  };
  return { ...system, addresses, agreed };
}

export const escrowSystem = () => loadFixture(deployEscrowSystem);

export type EscrowSystem = Awaited<ReturnType<typeof deployEscrowSystem>>;

/** The system with the agreed payment funded. */
export async function fundedSystem(changes: Partial<PaymentTerms> = {}) {
  const system = await escrowSystem();
  const terms = { ...system.agreed, ...changes };
  await system.escrow.connect(system.payer).fund(terms);
  return { ...system, terms, id: await system.escrow.paymentId(terms) };
}

/** As `fundedSystem`, delivered at a time that `deliveredAt` says. */
export async function deliveredSystem(changes: Partial<PaymentTerms> = {}) {
  const system = await fundedSystem(changes);
  const deliveredAt = START + HOUR;
  await at(deliveredAt);
  await system.escrow.connect(system.carrier).deliver(system.terms, HASH);
  return { ...system, deliveredAt, inspectionEnds: deliveredAt + system.terms.inspectionPeriod };
}

/** As `disputedSystem`, with the delivery attested in the middle of the dispute. */
export async function disputedThenDeliveredSystem(changes: Partial<PaymentTerms> = {}) {
  const system = await disputedSystem(changes);
  await system.escrow.connect(system.carrier).deliver(system.terms, HASH);
  return system;
}

/** As `fundedSystem`, disputed at a time that `disputedAt` says. */
export async function disputedSystem(changes: Partial<PaymentTerms> = {}) {
  const system = await fundedSystem(changes);
  const disputedAt = START + HOUR;
  await at(disputedAt);
  await system.escrow.connect(system.payer).dispute(system.terms, HASH);
  return { ...system, disputedAt, arbitrationEnds: disputedAt + system.terms.arbitrationPeriod };
}

/** As `deliveredSystem`, disputed in the last second in which the payer may. */
export async function deliveredThenDisputedSystem(changes: Partial<PaymentTerms> = {}) {
  const system = await deliveredSystem(changes);
  const disputedAt = system.inspectionEnds - 1n;
  await at(disputedAt);
  await system.escrow.connect(system.payer).dispute(system.terms, HASH);
  return { ...system, disputedAt, arbitrationEnds: disputedAt + system.terms.arbitrationPeriod };
}

/**
 * The system with the agreed payment funded, and disputed by the payee; its `deliverBy` is long after the arbitration,
 * which the arbiter lets pass. Delivered when the arbitration has ended, in that second or so many after it.
 */
export async function lapsedThenDeliveredSystem(after: bigint = 0n, changes: Partial<PaymentTerms> = {}) {
  const system = await fundedSystem({ deliverBy: DELIVER_BY + 10n * DAY, ...changes });
  const { escrow, payee, carrier, terms } = system;
  const disputedAt = START + HOUR;
  await at(disputedAt);
  await escrow.connect(payee).dispute(terms, HASH);
  const deliveredAt = disputedAt + terms.arbitrationPeriod + after;
  await at(deliveredAt);
  await escrow.connect(carrier).deliver(terms, HASH);
  return { ...system, deliveredAt, inspectionEnds: deliveredAt + terms.inspectionPeriod };
}

/** As `fundedSystem`, released to the last unit. */
export async function releasedSystem(changes: Partial<PaymentTerms> = {}) {
  const system = await fundedSystem(changes);
  await system.escrow.connect(system.payer).release(system.terms, system.terms.amount);
  return system;
}

/** The next transaction is mined at this time. */
export function at(timestamp: bigint): Promise<void> {
  return time.setNextBlockTimestamp(timestamp);
}

/** The contract's number of a status. */
export function statusNumber(status: Status): bigint {
  return BigInt(STATUSES.indexOf(status));
}

/** The contract's number of an operation. */
export function operationNumber(operation: Operation): bigint {
  return BigInt(OPERATIONS.indexOf(operation));
}

/** The arguments of `IllegalTransition`. */
export function illegal(status: Status, operation: Operation): [bigint, bigint] {
  return [statusNumber(status), operationNumber(operation)];
}

/** What is stored of a payment, as `[held, released, status]`. */
export async function stored(
  { escrow }: EscrowSystem,
  terms: PaymentTerms,
): Promise<[bigint, bigint, string]> {
  const { held, released, status } = await escrow.stateOf(await escrow.paymentId(terms));
  return [held, released, STATUSES[Number(status)] ?? ""];
}

/** The payer's signature over the terms, or somebody's, or one in another domain. */
export function signTerms(
  { addresses, payer }: EscrowSystem,
  terms: PaymentTerms,
  signer: Wallet = payer,
  domain: TypedDataDomain = {},
): Promise<string> {
  return signer.signTypedData(
    {
      name: "SettlementEscrow",
      version: "1",
      chainId: 31_337n,
      verifyingContract: addresses.escrow,
      ...domain,
    },
    mutable(PAYMENT_TERMS_TYPE),
    terms,
  );
}

/** An EIP-2612 permit of the terms' amount for the escrow. */
export async function signPermit(
  { addresses, token, payer }: EscrowSystem,
  terms: PaymentTerms,
  deadline: bigint = DELIVER_BY,
): Promise<Signature> {
  const message = {
    owner: terms.payer,
    spender: addresses.escrow,
    value: terms.amount,
    nonce: await token.nonces(terms.payer),
    deadline,
  };
  return Signature.from(await payer.signTypedData(await domainOf(token), mutable(PERMIT_TYPE), message));
}

/** An ERC-3009 authorization for the escrow whose nonce is the payment's id. */
export async function signAuthorization(
  { addresses, token, escrow, payer }: EscrowSystem,
  terms: PaymentTerms,
  changes: { readonly to?: string; readonly nonce?: string; readonly value?: bigint } = {},
  signer: Wallet = payer,
): Promise<string> {
  const message = {
    from: terms.payer,
    to: addresses.escrow,
    value: terms.amount,
    validAfter: 0n,
    validBefore: DELIVER_BY,
    nonce: await escrow.paymentId(terms),
    ...changes,
  };
  return signer.signTypedData(await domainOf(token), mutable(RECEIVE_TYPE), message);
}

async function domainOf(token: StableToken): Promise<TypedDataDomain> {
  const { name, version, chainId, verifyingContract } = await token.eip712Domain();
  return { name, version, chainId, verifyingContract };
}

function mutable<Field>(types: Readonly<Record<string, readonly Field[]>>): Record<string, Field[]> {
  return Object.fromEntries(Object.entries(types).map(([name, fields]) => [name, [...fields]]));
}
