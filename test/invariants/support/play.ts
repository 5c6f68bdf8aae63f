import { OPERATIONS, type Operation } from "../../../src/escrow/status.ts";
import { TRANSITIONS } from "../../../src/escrow/transitions.ts";
import type { ContractCall, PartyName } from "../../../src/ports.ts";
import { fund } from "./funding.ts";
import { escrowCall, paymentOf, stateOf, type Payment, type PaymentState } from "./payments.ts";
import { partOf } from "./property.ts";
import type { Moment, Session, Step } from "./session.ts";
import { deadlineOf, edgesOf, lastOf, type Situation } from "./transition-oracle.ts";
import { describeRevert, type Outcome, type World } from "./world.ts";

export interface Subject {
  readonly payment: Payment;
  readonly operation: Operation;
  readonly before: PaymentState;
  readonly amount: bigint;
}

/** A step as it was carried out. */
export interface Played {
  readonly step: Step;
  readonly from: PartyName;
  readonly call: ContractCall;
  readonly outcome: Outcome;
  /** The payment it was about, and how it stood before. */
  readonly subject?: Subject;
}

/** Funds the session's payments. */
export async function begin(world: World, session: Session): Promise<readonly Payment[]> {
  const payments: Payment[] = [];
  for (const [index, { plan, way }] of session.payments.entries()) {
    const payment = paymentOf(world, plan, index + 1);
    const { revert } = await fund(world, payment, way);
    if (revert !== undefined) throw new Error(`funding by ${way} was refused: ${describeRevert(revert)}`);
    payments.push(payment);
  }
  return payments;
}

/** Carries out the session's steps, and tells each to `judge`. */
export async function play(
  world: World,
  payments: readonly Payment[],
  steps: readonly Step[],
  judge: (played: Played) => void | Promise<void>,
): Promise<void> {
  for (const step of steps) await judge(await carryOut(world, payments, step));
}

async function carryOut(world: World, payments: readonly Payment[], step: Step): Promise<Played> {
  const payment = payments[step.payment % payments.length] as Payment;
  const { plan, terms } = payment;
  const send = async (from: PartyName, contract: string, method: string, ...args: (string | boolean)[]) => {
    const call = { contract, method, args };
    return { step, from, call, outcome: await world.send(from, call) };
  };
  switch (step.do) {
    case "withdrawCredit":
    case "payCredit":
      // What is owed to a frozen party mostly waits for just this.
      if (step.thawed) await send("operator", plan.token, "setFrozen", terms[step.owner], false);
      if (step.do === "payCredit") return send("stranger", "escrow", step.do, terms[step.owner], terms.token);
      return send(plan[step.owner], "escrow", step.do, terms.token, terms[step.owner]);
    case "withdrawFees":
      return send(plan.feeRecipient, "escrow", step.do, terms.token, world.addressOf(plan.feeRecipient));
    case "payFees":
      return send("stranger", "escrow", step.do, world.addressOf(plan.feeRecipient), terms.token);
    case "setFrozen":
      return send("operator", plan.token, step.do, world.addressOf(plan[step.account]), step.frozen);
    case "pause":
    case "unpause":
      return send("operator", "escrow", step.do, terms.token);
    case "releaseMany":
      return releaseAll(world, payments, step);
    case "follow":
      return operate(world, await firstOpen(world, payments, step.payment), step);
    case "fund":
    case "deliver":
    case "release":
    case "refund":
    case "reclaim":
    case "dispute":
    case "resolve":
    case "cancel":
      return operate(world, payment, step);
  }
}

/** The payer of the first releases a part of everything that is his and open. */
async function releaseAll(
  world: World,
  payments: readonly Payment[],
  step: Extract<Step, { do: "releaseMany" }>,
): Promise<Played> {
  const payer = payments[0]?.plan.payer ?? "payer";
  const terms = [];
  const amounts = [];
  for (const payment of payments) {
    const state = await stateOf(world, payment);
    if (payment.plan.payer !== payer || edgesOf(state, "release").length === 0) continue;
    terms.push({ ...payment.terms });
    amounts.push(partOf(state.held, step.part));
  }
  const call = { contract: "escrow", method: "releaseMany", args: [terms, amounts] };
  return { step, from: payer, call, outcome: await world.send(payer, call) };
}

async function operate(
  world: World,
  payment: Payment,
  step: Extract<Step, { do: "follow" | Operation }>,
): Promise<Played> {
  const before = await stateOf(world, payment);
  const situation = { terms: payment.terms, ...before };
  const { operation, moment, by } = step.do === "follow" ? followed(situation, step) : blind(step);
  const target = moment === undefined ? 0n : deadlineOf(situation, moment.deadline) + moment.offset;
  const at = target > world.now ? target : world.now + 1n;
  const from = by ?? rightful(payment, before, operation, at);
  const amount = partOf(before.status === "Released" ? before.released : before.held, step.part);
  const call = operationCall(payment, operation, amount);
  const subject = { payment, operation, before, amount };
  return { step, from, call, outcome: await world.send(from, call, at), subject };
}

/** The first payment from the given one on that can still go somewhere. */
async function firstOpen(world: World, payments: readonly Payment[], start: number): Promise<Payment> {
  const ring = payments.map((_, index) => payments[(start + index) % payments.length] as Payment);
  for (const payment of ring) {
    const { status } = await stateOf(world, payment);
    if (TRANSITIONS.some(({ from }) => from === status)) return payment;
  }
  return ring[0] as Payment;
}

interface Choice {
  readonly operation: Operation;
  readonly moment?: Moment | undefined;
  readonly by?: PartyName | undefined;
}

function blind(step: Extract<Step, { do: Operation }>): Choice {
  return { operation: step.do, moment: step.at, by: step.by };
}

/** One of the edges out of the payment's status; where it waits for a deadline, so does the step. */
function followed(situation: Situation, { edge }: Extract<Step, { do: "follow" }>): Choice {
  const edges = OPERATIONS.flatMap((operation) => edgesOf(situation, operation));
  const chosen = edges[edge % edges.length];
  if (chosen === undefined) return { operation: "reclaim" };
  const { operation, at = [] } = chosen;
  const last = at.find((deadline) => deadlineOf(situation, deadline) === lastOf(situation, at));
  return { operation, moment: last === undefined ? undefined : { deadline: last, offset: 0n } };
}

/** The call that carries out an operation. */
export function operationCall(payment: Payment, operation: Operation, amount: bigint): ContractCall {
  const hash = payment.id;
  if (operation === "cancel") return escrowCall("cancelTerms", payment);
  if (operation === "fund" || operation === "reclaim") return escrowCall(operation, payment);
  if (operation === "deliver" || operation === "dispute") return escrowCall(operation, payment, hash);
  return escrowCall(operation, payment, amount);
}

/** Somebody whom the table permits the operation at that time, or would at another. */
function rightful(
  { plan, terms }: Payment,
  state: PaymentState,
  operation: Operation,
  at: bigint,
): PartyName {
  const edges = edgesOf(state, operation);
  const situation = { terms, ...state };
  const timely = edges.findLast(({ at: from }) => from === undefined || at >= lastOf(situation, from));
  const [party] = (timely ?? edges[0])?.by ?? ["payer"];
  if (party === "payer" || party === "payee") return plan[party];
  return party === undefined || party === "anyone" ? "stranger" : party;
}
