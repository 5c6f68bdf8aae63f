import { ZeroAddress } from "ethers";
import type { PaymentTerms } from "../../../src/escrow/payment-terms.ts";
import { OPERATIONS, STATUSES, type Operation, type Status } from "../../../src/escrow/status.ts";
import {
  TRANSITIONS,
  type Deadline,
  type EscrowParty,
  type Transition,
} from "../../../src/escrow/transitions.ts";
import type { RevertRecord } from "../../../src/ports.ts";

/** Where a payment stands, as far as its status machine cares. */
export interface Situation {
  readonly terms: PaymentTerms;
  readonly status: Status;
  /** Unix seconds of the delivery or the dispute. */
  readonly since: bigint;
  readonly delivered: boolean;
}

/** What somebody tries, and when. */
export interface Try {
  readonly operation: Operation;
  /** Address. */
  readonly caller: string;
  /** Unix seconds. */
  readonly timestamp: bigint;
}

/** The edge that permits it, or the refusal that it must meet. */
export type Verdict =
  | { readonly edge: Transition; readonly revert?: never }
  | { readonly edge?: never; readonly revert: RevertRecord };

export function deadlineOf({ terms, since }: Pick<Situation, "terms" | "since">, deadline: Deadline): bigint {
  if (deadline === "inspectionEnds") return since + terms.inspectionPeriod;
  if (deadline === "arbitrationEnds") return since + terms.arbitrationPeriod;
  return terms[deadline];
}

/** The earliest of several deadlines. */
export function firstOf(
  situation: Pick<Situation, "terms" | "since">,
  deadlines: readonly Deadline[],
): bigint | undefined {
  const ends = deadlines.map((deadline) => deadlineOf(situation, deadline));
  return ends.toSorted((one, other) => Number(one - other))[0];
}

/** The latest of several deadlines. */
export function lastOf(
  situation: Pick<Situation, "terms" | "since">,
  deadlines: readonly Deadline[],
): bigint {
  const ends = deadlines.map((deadline) => deadlineOf(situation, deadline));
  return ends.reduce((last, end) => (end > last ? end : last), 0n);
}

/** The edges that lead out of where a payment stands by an operation, at some time. */
export function edgesOf(
  { status, delivered }: Pick<Situation, "status" | "delivered">,
  operation: Operation,
): readonly Transition[] {
  return TRANSITIONS.filter(
    (edge) =>
      edge.from === status &&
      edge.operation === operation &&
      (edge.delivered === undefined || edge.delivered === delivered),
  );
}

/**
 * What the table says about a try: first whether the status knows the operation, then who may, then when, then whether
 * the terms name whom it needs. Funding asks who first, for the status of a payment that is not there is no secret.
 */
export function verdictOn(situation: Situation, attempt: Try): Verdict {
  const { operation, caller } = attempt;
  const { terms, status } = situation;
  const edges = edgesOf(situation, operation);
  if (operation === "fund" && caller !== terms.payer)
    return { revert: unauthorized(terms, ["payer"], caller) };
  const [first] = edges;
  if (first === undefined) return { revert: illegal(status, operation) };

  const own = edges.filter(({ by }) => by.some((party) => party === "anyone" || terms[party] === caller));
  if (own.length === 0) return { revert: unauthorized(terms, first.by, caller) };
  const edge = own.find((candidate) => isTimely(candidate, situation, attempt));
  if (edge === undefined) return { revert: untimely(own, situation, attempt) };
  if (edge.needs === "arbiter" && terms.arbiter === ZeroAddress)
    return { revert: { error: "NoArbiter", args: {} } };
  return { edge };
}

function isTimely({ before = [], at = [] }: Transition, situation: Situation, { timestamp }: Try): boolean {
  const end = firstOf(situation, before);
  return timestamp >= lastOf(situation, at) && (end === undefined || timestamp < end);
}

/** Too early for an edge that has not closed; where all have, too late for the one that closed last. */
function untimely(own: readonly Transition[], situation: Situation, { timestamp }: Try): RevertRecord {
  const closing = own.map(({ at = [], before = [] }) => ({ at, end: firstOf(situation, before) }));
  const ahead = closing.find(({ end }) => end === undefined || timestamp < end);
  if (ahead !== undefined)
    return { error: "BeforeDeadline", args: { timestamp, deadline: lastOf(situation, ahead.at) } };
  const deadline = closing.reduce((last, { end = 0n }) => (end > last ? end : last), 0n);
  return { error: "AfterDeadline", args: { timestamp, deadline } };
}

function illegal(status: Status, operation: Operation): RevertRecord {
  const args = { status: BigInt(STATUSES.indexOf(status)), operation: BigInt(OPERATIONS.indexOf(operation)) };
  return { error: "IllegalTransition", args };
}

function unauthorized(terms: PaymentTerms, by: readonly EscrowParty[], caller: string): RevertRecord {
  const [only, other] = by;
  if (other !== undefined)
    return { error: "NotAParty", args: { caller, payer: terms.payer, payee: terms.payee } };
  const required = only === undefined || only === "anyone" ? ZeroAddress : terms[only];
  return { error: "Unauthorized", args: { caller, required } };
}
