import { STATUSES, type Operation, type Status } from "../escrow/status.ts";
import { TRANSITIONS } from "../escrow/transitions.ts";
import type { EventRecord } from "../ports.ts";
import { heldFor, type Payment } from "../world/world.ts";

/** Which operation an event of the escrow tells of. */
const OPERATION_OF: Readonly<Record<string, Operation>> = {
  Funded: "fund",
  Delivered: "deliver",
  Released: "release",
  Refunded: "refund",
  Reclaimed: "reclaim",
  Disputed: "dispute",
  Resolved: "resolve",
};

/** An edge that a payment took, by the events. */
export interface TakenEdge {
  readonly payment: Payment;
  readonly operation: Operation;
  readonly from: Status;
  /** Where the table of transitions leads; nothing where it knows no such edge. */
  readonly to: Status | undefined;
}

/** Where every payment stands and what it moved, followed from the escrow's events alone. */
export class PaymentFlows {
  readonly #statuses = new Map<string, Status>();
  readonly #paymentsById: ReadonlyMap<string, Payment>;

  constructor(paymentsById: ReadonlyMap<string, Payment>) {
    this.#paymentsById = paymentsById;
  }

  /** By the events and the table of transitions. */
  statusOf({ id }: Payment): Status {
    return (id === undefined ? undefined : this.#statuses.get(id)) ?? STATUSES[0];
  }

  /** Takes in the events of a transaction. @returns The edges that it took. */
  follow(events: readonly EventRecord[]): TakenEdge[] {
    return events.flatMap(({ contract, name, args }) => {
      const operation = contract === "escrow" ? OPERATION_OF[name] : undefined;
      const id = args["paymentId"];
      const payment = typeof id === "string" ? this.#paymentsById.get(id) : undefined;
      if (operation === undefined || payment === undefined || typeof id !== "string") return [];
      apply(payment, name, args);
      const from = this.#statuses.get(id) ?? STATUSES[0];
      const edge = TRANSITIONS.find((known) => known.operation === operation && known.from === from);
      const to = edge?.partial === true && heldFor(payment) > 0n ? from : edge?.to;
      if (to !== undefined) this.#statuses.set(id, to);
      return [{ payment, operation, from, to }];
    });
  }
}

function apply(payment: Payment, event: string, args: EventRecord["args"]): void {
  const { flow } = payment;
  const integer = (field: string): bigint => {
    const value = args[field];
    return typeof value === "bigint" ? value : 0n;
  };
  switch (event) {
    case "Funded":
      flow.funded += integer("amount");
      flow.fundings += 1n;
      break;
    case "Delivered":
      payment.inspectionEnds = integer("inspectionEnds");
      break;
    case "Released":
      flow.released += integer("amount");
      flow.fees += integer("fee");
      break;
    case "Refunded":
      if (args["returned"] === true) flow.returned += integer("amount");
      else flow.refunded += integer("amount");
      break;
    case "Reclaimed":
      flow.reclaimed += integer("amount");
      break;
    case "Disputed":
      payment.arbitrationEnds = integer("arbitrationEnds");
      break;
    case "Resolved":
      flow.resolvedToPayee += integer("toPayee");
      flow.resolvedToPayer += integer("toPayer");
      flow.resolvedFee += integer("fee");
      flow.fees += integer("fee");
      break;
    default:
  }
}
