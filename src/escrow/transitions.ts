import type { Operation, Status } from "./status.ts";

/** Who an operation belongs to, by their names in the payment's terms. */
export type EscrowParty = "payer" | "payee" | "carrier" | "arbiter" | "anyone";

/**
 * The deadlines of a payment. `deliverBy` and `returnBy` stand in the terms; the others follow from when the payment
 * was delivered or disputed, and `arbitrationEnds` from a delivery in the dispute as well.
 */
export type Deadline = "deliverBy" | "inspectionEnds" | "arbitrationEnds" | "returnBy";

/** One legal edge of the payment's state machine. */
export interface Transition {
  readonly operation: Operation;
  readonly from: Status;
  /** Where it leads once nothing is left to move. */
  readonly to: Status;
  /** Where it leads instead if a part was released before. */
  readonly afterRelease?: Status;
  readonly by: readonly EscrowParty[];
  /** Only while the block's time is before all of these deadlines. */
  readonly before?: readonly Deadline[];
  /** Only when the block's time has reached all of these deadlines. */
  readonly at?: readonly Deadline[];
  /** Only where delivery has been attested, or only where it has not; either way unless given. */
  readonly delivered?: boolean;
  /** A part may be moved, and the payment then stays where it is. */
  readonly partial?: boolean;
  /** The terms must name this party. */
  readonly needs?: "carrier" | "arbiter";
}

/**
 * Every legal edge. The diagram of the documentation, the tests of each edge and the refusal test of every edge that is
 * not here are made from this list; the contract is written by hand and must agree.
 */
export const TRANSITIONS: readonly Transition[] = [
  { operation: "fund", from: "None", to: "Funded", by: ["payer"], before: ["deliverBy"] },
  { operation: "cancel", from: "None", to: "Cancelled", by: ["payer"] },
  {
    operation: "deliver",
    from: "Funded",
    to: "Delivered",
    by: ["carrier"],
    before: ["deliverBy"],
    needs: "carrier",
  },
  { operation: "release", from: "Funded", to: "Released", by: ["payer"], partial: true },
  {
    operation: "refund",
    from: "Funded",
    to: "Refunded",
    afterRelease: "Released",
    by: ["payee"],
    partial: true,
  },
  { operation: "reclaim", from: "Funded", to: "Reclaimed", by: ["anyone"], at: ["deliverBy"] },
  {
    operation: "dispute",
    from: "Funded",
    to: "Disputed",
    by: ["payer", "payee"],
    before: ["deliverBy"],
    needs: "arbiter",
  },
  { operation: "release", from: "Delivered", to: "Released", by: ["payer"], partial: true },
  { operation: "release", from: "Delivered", to: "Released", by: ["anyone"], at: ["inspectionEnds"] },
  {
    operation: "refund",
    from: "Delivered",
    to: "Refunded",
    afterRelease: "Released",
    by: ["payee"],
    partial: true,
  },
  {
    operation: "dispute",
    from: "Delivered",
    to: "Disputed",
    by: ["payer"],
    before: ["inspectionEnds"],
    needs: "arbiter",
  },
  {
    operation: "deliver",
    from: "Disputed",
    to: "Disputed",
    by: ["carrier"],
    before: ["deliverBy", "arbitrationEnds"],
    delivered: false,
    needs: "carrier",
  },
  {
    operation: "deliver",
    from: "Disputed",
    to: "Delivered",
    by: ["carrier"],
    at: ["arbitrationEnds"],
    before: ["deliverBy"],
    delivered: false,
    needs: "carrier",
  },
  { operation: "release", from: "Disputed", to: "Released", by: ["payer"], partial: true },
  {
    operation: "release",
    from: "Disputed",
    to: "Released",
    by: ["anyone"],
    at: ["arbitrationEnds"],
    delivered: true,
  },
  {
    operation: "refund",
    from: "Disputed",
    to: "Refunded",
    afterRelease: "Released",
    by: ["payee"],
    partial: true,
  },
  { operation: "resolve", from: "Disputed", to: "Resolved", by: ["arbiter"], before: ["arbitrationEnds"] },
  {
    operation: "reclaim",
    from: "Disputed",
    to: "Reclaimed",
    by: ["anyone"],
    at: ["arbitrationEnds", "deliverBy"],
    delivered: false,
  },
  {
    operation: "refund",
    from: "Released",
    to: "Released",
    by: ["payee"],
    before: ["returnBy"],
    partial: true,
  },
];
