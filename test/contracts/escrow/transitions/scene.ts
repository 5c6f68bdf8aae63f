import { STATUSES, type Operation, type Status } from "../../../../src/escrow/status.ts";
import type { Deadline } from "../../../../src/escrow/transitions.ts";
import type { PartyName } from "../../../../src/ports.ts";
import { operationCall } from "../../../invariants/support/play.ts";
import {
  paymentOf,
  stateOf,
  type Payment,
  type PaymentPlan,
  type PaymentState,
} from "../../../invariants/support/payments.ts";
import { reach } from "../../../invariants/support/reach.ts";
import { deadlineOf } from "../../../invariants/support/transition-oracle.ts";
import type { World } from "../../../invariants/support/world.ts";

/** Everybody who might try something. */
export const ACTORS = [
  "payer",
  "payee",
  "carrier",
  "arbiter",
  "stranger",
] as const satisfies readonly PartyName[];

/** Terms with everybody, and such that leave one out. */
export const VARIANTS = [
  { name: "carrier and arbiter", hasCarrier: true, hasArbiter: true, deliverIn: 10_000n },
  { name: "a deliverBy after the arbitration", hasCarrier: true, hasArbiter: true, deliverIn: 150_000n },
  { name: "a carrier and no arbiter", hasCarrier: true, hasArbiter: false, deliverIn: 10_000n },
  { name: "an arbiter and no carrier", hasCarrier: false, hasArbiter: true, deliverIn: 10_000n },
] as const;

/** Where a payment can stand: every status, and a dispute after the delivery. */
export const STANDINGS: readonly Standing[] = [
  ...STATUSES.map((status) => ({ name: status, status, delivered: status === "Delivered" })),
  { name: "Disputed after delivery", status: "Disputed", delivered: true },
];

export interface Standing {
  readonly name: string;
  readonly status: Status;
  readonly delivered: boolean;
}

export type Variant = (typeof VARIANTS)[number];

export const AMOUNT = 1_000n;

const PLAN: PaymentPlan = {
  payer: "payer",
  payee: "payee",
  token: "XUSD",
  amount: AMOUNT,
  hasArbiter: true,
  hasCarrier: true,
  deliverIn: 10_000n,
  inspectionPeriod: 20_000n,
  arbitrationPeriod: 100_000n,
  returnIn: 40_000n,
  feeBps: 100n,
  feeRecipient: "feeRecipient",
};

/** Which of a payment's deadlines have been set in a status. */
const DEADLINES: Readonly<Partial<Record<Status, readonly Deadline[]>>> = {
  Delivered: ["deliverBy", "inspectionEnds", "returnBy"],
  Disputed: ["deliverBy", "arbitrationEnds", "returnBy"],
};

/** A payment that was brought to a status. */
export interface Staged {
  readonly payment: Payment;
  readonly status: Status;
  readonly state: PaymentState;
  /** Before all its deadlines, and the second before, at and after each. */
  readonly times: readonly bigint[];
}

/** Whether a payment can get there at all: who brings it there may not be named. */
export function isReachable(
  { status, delivered }: Standing,
  { hasCarrier, hasArbiter }: Pick<Variant, "hasCarrier" | "hasArbiter">,
): boolean {
  return (hasCarrier || !delivered) && (hasArbiter || (status !== "Disputed" && status !== "Resolved"));
}

/** Brings a payment of its own to where it is to stand. */
export async function stage(
  world: World,
  { hasArbiter, hasCarrier, deliverIn: long }: Variant,
  { status, delivered }: Pick<Standing, "status" | "delivered">,
  reference: number,
): Promise<Staged> {
  // What is reclaimed has to wait for its deadline, which must not be long.
  const deliverIn = status === "Reclaimed" ? 100n : long;
  const payment = paymentOf(world, { ...PLAN, hasArbiter, hasCarrier, deliverIn }, reference);
  await reach(world, payment, status, delivered);
  const state = await stateOf(world, payment);
  const situation = { terms: payment.terms, ...state };
  const deadlines = DEADLINES[status] ?? (["deliverBy", "returnBy"] as const);
  const times = deadlines.flatMap((deadline) => {
    const end = deadlineOf(situation, deadline);
    return [end - 1n, end, end + 1n];
  });
  return { payment, status, state, times };
}

/** The amount that an operation would move if all of it went. */
export function wholeOf({ state, status }: Staged): bigint {
  return status === "Released" ? state.released : state.held;
}

export function tryCall({ payment, state, status }: Staged, operation: Operation) {
  return operationCall(payment, operation, wholeOf({ payment, state, status, times: [] }) || AMOUNT);
}
