import type { Deadline, EscrowParty } from "../../escrow/transitions.ts";
import type { Trace, TraceStep, TraceValue } from "../../trace/trace.ts";
import { unixOf } from "./times.ts";

/** What is known of a payment as soon as it is agreed. */
export interface PaymentFacts {
  readonly name: string;
  /** Names of the parties in its terms; empty where the terms name none. */
  readonly parties: Readonly<Record<Exclude<EscrowParty, "anyone">, string>>;
  /** Of an old trace, whose steps do not have them: Unix seconds that were signed. */
  readonly signed?: { readonly deliverBy: number; readonly returnBy: number };
  /** Of an old trace, whose steps do not state when the inspection ends: seconds from the delivery on. */
  readonly inspectionPeriod?: number;
}

/** The state of a payment in the escrow after one of its steps. */
export interface PaymentState {
  readonly status: string;
  readonly way: readonly string[];
  readonly delivered: boolean;
  /** A part of it, or all, was released. */
  readonly released: boolean;
  /** Unix seconds of the deadlines that are known. */
  readonly deadlines: Readonly<Partial<Record<Deadline, number>>>;
}

type Fields = Readonly<Record<string, TraceValue>>;

/** The terms and the parties of a payment, from the steps that are about it. */
export function paymentFacts(name: string, steps: readonly TraceStep[], { parties }: Trace): PaymentFacts {
  const signed = steps.flatMap(({ transactions }) =>
    transactions.flatMap(({ call }) => termsIn(call.args)),
  )[0];
  const agreed = steps.find(({ terms }) => terms !== undefined)?.terms;
  const isStated = steps.some(({ deadlines }) => deadlines !== undefined);
  const period = secondsIn(agreed?.inspectionPeriod ?? signed?.["inspectionPeriod"]);
  const named = (role: string): string => parties.find((party) => party.role === role)?.name ?? "";
  const payers = parties.filter(({ role }) => role === "payer");
  const paying = steps.find(({ verb }) => verb === "pay")?.actor ?? "";
  const from = payers.some((party) => party.name === paying) ? paying : named("payer");
  const own = (field: string, otherwise: string): string =>
    signed === undefined ? otherwise : partyIn(signed[field]);
  return {
    name,
    parties: {
      payer: own("payer", from),
      payee: own("payee", named("payee")),
      carrier: own("carrier", named("carrier")),
      arbiter: own("arbiter", named("arbiter")),
    },
    ...(agreed === undefined && signed !== undefined ? { signed: deadlinesIn(signed) } : {}),
    ...(isStated || period === undefined ? {} : { inspectionPeriod: period }),
  };
}

/** The payment's terms among the arguments of a call. */
function termsIn(args: readonly TraceValue[]): Fields[] {
  return args.filter(isFields).filter((fields) => "deliverBy" in fields && "payee" in fields);
}

function isFields(value: TraceValue): value is Fields & Exclude<TraceValue, string | boolean> {
  return typeof value === "object" && !Array.isArray(value);
}

function partyIn(value: TraceValue | undefined): string {
  return typeof value === "string" && !value.startsWith("0x") ? value : "";
}

function secondsIn(value: TraceValue | undefined): number | undefined {
  return typeof value === "string" && /^\d+$/.test(value) ? Number(value) : undefined;
}

function deadlinesIn(signed: Fields): NonNullable<PaymentFacts["signed"]> {
  const seconds = (field: string): number => secondsIn(signed[field]) ?? 0;
  return { deliverBy: seconds("deliverBy"), returnBy: seconds("returnBy") };
}

/** The state of a payment that nothing has been done to. */
export function newPayment({ signed }: PaymentFacts, status: string): PaymentState {
  return { status, way: [], delivered: false, released: false, deadlines: signed ?? {} };
}

/**
 * Deadlines that a step agreed on, and those that the escrow waits for after it: as it states them; of old traces, by
 * its events and the terms.
 */
export function deadlinesOf(
  step: TraceStep,
  { inspectionPeriod }: PaymentFacts,
): Partial<Record<Deadline, number>> {
  const { deadlines = {}, terms } = step;
  const agreed =
    terms === undefined ? {} : { deliverBy: unixOf(terms.deliverBy), returnBy: unixOf(terms.returnBy) };
  const stated = Object.entries(deadlines).map(([name, time]) => [name, unixOf(time)] as const);
  return {
    ...agreed,
    ...Object.fromEntries(stated),
    ...(inspectionPeriod === undefined ? {} : guessedDeadlines(step, inspectionPeriod)),
  };
}

function guessedDeadlines(step: TraceStep, inspectionPeriod: number): Partial<Record<Deadline, number>> {
  const isDelivered = step.verb === "deliver" && step.status.after === "Delivered";
  const arbitrationEnds = step.transactions
    .flatMap(({ events }) => events)
    .map(({ args }) => secondsIn(args["arbitrationEnds"]))
    .find((seconds) => seconds !== undefined);
  return {
    ...(isDelivered ? { inspectionEnds: endOf(step) + inspectionPeriod } : {}),
    ...(arbitrationEnds === undefined ? {} : { arbitrationEnds }),
  };
}

/** Unix seconds at which a step ends: of its last transaction. */
export function endOf({ at, transactions }: TraceStep): number {
  return Math.max(unixOf(at), ...transactions.map((transaction) => unixOf(transaction.at)));
}
