import { ZeroAddress, toBeHex } from "ethers";
import fc from "fast-check";
import type { PaymentTerms } from "../../../src/escrow/payment-terms.ts";
import { STATUSES, type Status } from "../../../src/escrow/status.ts";
import type { PartyName, Value } from "../../../src/ports.ts";
import { FEE_RECIPIENTS, PAYEES, PAYERS, TOKENS } from "./open-world.ts";
import { termsMessage, termsValue } from "./messages.ts";
import type { World } from "./world.ts";

/** Terms before there is a chain to take addresses and times from. */
export interface PaymentPlan {
  readonly payer: PartyName;
  readonly payee: PartyName;
  readonly token: string;
  readonly amount: bigint;
  readonly hasArbiter: boolean;
  readonly hasCarrier: boolean;
  /** Seconds from the funding on. */
  readonly deliverIn: bigint;
  readonly inspectionPeriod: bigint;
  readonly arbitrationPeriod: bigint;
  /** Seconds from `deliverBy` on; undefined: no returns. */
  readonly returnIn: bigint | undefined;
  readonly feeBps: bigint;
  readonly feeRecipient: PartyName;
}

/** A payment, whether it has been funded or not. */
export interface Payment {
  readonly plan: PaymentPlan;
  readonly terms: PaymentTerms;
  readonly id: string;
}

/** What the escrow stores of a payment. */
export interface PaymentState {
  readonly held: bigint;
  readonly released: bigint;
  readonly since: bigint;
  readonly status: Status;
  /** Whether the carrier has attested delivery. */
  readonly delivered: boolean;
}

/** Amounts at both ends, around where fees round, and everything between. */
export const anyAmount: fc.Arbitrary<bigint> = fc.oneof(
  fc.bigInt({ min: 1n, max: 30n }),
  fc.constantFrom(99n, 100n, 9_999n, 10_000n, 10_001n, 100_000_000n, 2n ** 96n - 1n),
  fc.integer({ min: 5, max: 96 }).chain((bits) => fc.bigInt({ min: 1n, max: 2n ** BigInt(bits) - 1n })),
);

export const anyFeeBps: fc.Arbitrary<bigint> = fc.oneof(
  fc.constantFrom(0n, 1n, 100n, 3_333n, 9_999n, 10_000n),
  fc.bigInt({ min: 0n, max: 10_000n }),
);

const anyPeriod = fc.constantFrom(0n, 1n, 40n, 3_600n, 7_200n);
/** From the shortest that the escrow takes on. */
const anyArbitration = fc.constantFrom(86_400n, 86_401n, 90_000n);
const mostly = fc.constantFrom(true, true, true, true, false);

export const anyPaymentPlan: fc.Arbitrary<PaymentPlan> = fc.record({
  payer: fc.constantFrom(...PAYERS),
  payee: fc.constantFrom(...PAYEES),
  token: fc.constantFrom(...TOKENS),
  amount: anyAmount,
  hasArbiter: mostly,
  hasCarrier: mostly,
  // The last is beyond the arbitration of an early dispute.
  deliverIn: fc.constantFrom(30n, 3_600n, 7_200n, 7_201n, 100_000n),
  inspectionPeriod: anyPeriod,
  arbitrationPeriod: anyArbitration,
  returnIn: fc.constantFrom(undefined, 0n, 30n, 7_200n, 100_000n),
  feeBps: anyFeeBps,
  feeRecipient: fc.constantFrom(...FEE_RECIPIENTS),
});

/** The plan's terms, counted from the last block; `reference` makes them its own. */
export function paymentOf(world: World, plan: PaymentPlan, reference: number): Payment {
  const terms = {
    payer: world.addressOf(plan.payer),
    payee: world.addressOf(plan.payee),
    token: world.addressOf(plan.token),
    amount: plan.amount,
    arbiter: plan.hasArbiter ? world.addressOf("arbiter") : ZeroAddress,
    carrier: plan.hasCarrier ? world.addressOf("carrier") : ZeroAddress,
    deliverBy: world.now + plan.deliverIn,
    inspectionPeriod: plan.inspectionPeriod,
    arbitrationPeriod: plan.arbitrationPeriod,
    returnBy: plan.returnIn === undefined ? 0n : world.now + plan.deliverIn + plan.returnIn,
    feeBps: plan.feeBps,
    feeRecipient: plan.feeBps === 0n ? ZeroAddress : world.addressOf(plan.feeRecipient),
    paymentReference: toBeHex(reference, 32),
  };
  return { plan, terms, id: world.chain.digest(termsMessage(terms)) };
}

/** A call of the escrow about a payment. */
export function escrowCall(method: string, { terms }: { readonly terms: PaymentTerms }, ...rest: Value[]) {
  return { contract: "escrow", method, args: [termsValue(terms), ...rest] };
}

export async function stateOf(world: World, { id }: Payment): Promise<PaymentState> {
  const { held, released, since, status, delivered } = (await world.read("escrow", "stateOf", id)) as Record<
    string,
    bigint | boolean
  >;
  const integer = (value: bigint | boolean | undefined): bigint => (typeof value === "bigint" ? value : 0n);
  return {
    held: integer(held),
    released: integer(released),
    since: integer(since),
    status: STATUSES[Number(status)] ?? "None",
    delivered: delivered === true,
  };
}

export async function amountRead(
  world: World,
  contract: string,
  method: string,
  ...args: Value[]
): Promise<bigint> {
  return (await world.read(contract, method, ...args)) as bigint;
}
