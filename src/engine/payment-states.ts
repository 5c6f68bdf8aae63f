import type { ContractRow, Effect, PaymentEffect } from "../chain/contracts/contract-row.ts";
import { CONTRACTS } from "../chain/contracts/contracts.ts";
import { effectOf } from "../chain/contracts/effects.ts";
import { STATUSES, type Operation, type Status } from "../escrow/status.ts";
import { TRANSITIONS, type Deadline, type Transition } from "../escrow/transitions.ts";
import type { EventRecord } from "../ports.ts";
import { deadlineOf, heldFor, SIDES, type Payment, type PaymentFlow, type Side } from "../world/payment.ts";

/** An edge that a payment took, by the events. */
export interface TakenEdge {
  readonly payment: Payment;
  readonly operation: Operation;
  readonly from: Status;
  /** Where the table of transitions leads; nothing where it knows no such edge. */
  readonly to: Status | undefined;
}

/** Where every payment stands and what it moved, followed from the events of the contracts that hold payments. */
export class PaymentStates {
  readonly #statuses = new Map<string, Status>();
  readonly #paymentsById: ReadonlyMap<string, Payment>;
  readonly #contracts: readonly ContractRow[];

  constructor(paymentsById: ReadonlyMap<string, Payment>, contracts: readonly ContractRow[] = CONTRACTS) {
    this.#paymentsById = paymentsById;
    this.#contracts = contracts;
  }

  /** By the events and the table of transitions. */
  statusOf({ id }: Payment): Status {
    return (id === undefined ? undefined : this.#statuses.get(id)) ?? STATUSES[0];
  }

  /** Takes in the events of a transaction, mined at `timestamp`. @returns The edges that it took. */
  follow(events: readonly EventRecord[], timestamp: bigint): TakenEdge[] {
    this.#followCredits(events);
    return events.flatMap((event) => {
      const { payment: effect } = effectOf(event, this.#contracts);
      const id = event.args["paymentId"];
      const payment = typeof id === "string" ? this.#paymentsById.get(id) : undefined;
      if (effect === undefined || payment === undefined || typeof id !== "string") return [];
      const { operation, deadlines } = effect;
      const from = this.#statuses.get(id) ?? STATUSES[0];
      const edge = TRANSITIONS.find(
        (known) =>
          known.operation === operation && known.from === from && isTimely(known, payment, timestamp),
      );
      apply(payment, effect);
      const to = edge === undefined ? undefined : endOf(edge, payment);
      if (to !== undefined) {
        this.#statuses.set(id, to);
        Object.assign(payment, deadlines?.[to]);
      }
      return [{ payment, operation, from, to }];
    });
  }

  /** A credit is of the payment whose operation could not pay out; what is paid out is all that was kept for the owner. */
  #followCredits(events: readonly EventRecord[]): void {
    const ids = events.map(({ args }) => args["paymentId"]).filter((id) => typeof id === "string");
    const own = ids.map((id) => this.#paymentsById.get(id)).find((payment) => payment !== undefined);
    for (const event of events) {
      const { credit } = effectOf(event, this.#contracts);
      if (credit === undefined) continue;
      if (credit.amount < 0n)
        for (const payment of this.#paymentsById.values())
          for (const side of sidesOf(payment, credit)) payment.credits[side] = 0n;
      else if (own !== undefined) for (const side of sidesOf(own, credit)) own.credits[side] += credit.amount;
    }
  }
}

/** Where a credit's owner stands in a payment that settles in its token. */
function sidesOf({ terms }: Payment, { owner, token }: NonNullable<Effect["credit"]>): readonly Side[] {
  if (terms === undefined || !isSame(terms.token, token)) return [];
  return SIDES.filter((side) => isSame(terms[side], owner));
}

/** Whether two addresses are one; a checksum makes no difference. */
function isSame(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/** Whether no deadline that the payment has speaks against an edge. */
function isTimely({ at = [], before = [] }: Transition, payment: Payment, timestamp: bigint): boolean {
  const reached = (deadline: Deadline) => {
    const second = deadlineOf(payment, deadline);
    return second === undefined ? undefined : timestamp >= second;
  };
  return at.every((deadline) => reached(deadline) !== false) && !before.some(reached);
}

function apply(payment: Payment, { flow = {} }: PaymentEffect): void {
  const changes = Object.entries(flow) as [keyof PaymentFlow, bigint][];
  for (const [figure, change] of changes) payment.flow[figure] += change;
}

/** Where an edge has led a payment that has moved what the events say. */
function endOf({ from, to, partial, afterRelease }: Transition, payment: Payment): Status {
  if (partial === true && heldFor(payment) > 0n) return from;
  return afterRelease !== undefined && payment.flow.released > 0n ? afterRelease : to;
}
