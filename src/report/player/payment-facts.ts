import type { Deadline, EscrowParty } from "../../escrow/transitions.ts";
import type { Trace, TraceStep, TraceValue } from "../../trace/trace.ts";
import { unixOf } from "./times.ts";

/** What is known of a payment as soon as it is agreed. */
export interface PaymentFacts {
  readonly name: string;
  /** Names of the parties in its terms; empty where the terms name none. */
  readonly parties: Readonly<Record<Exclude<EscrowParty, "anyone">, string>>;
  readonly deliverBy: number | undefined;
  readonly returnBy: number | undefined;
  /** Seconds from delivery on. */
  readonly inspectionPeriod: number;
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
    deliverBy: agreed === undefined ? secondsIn(signed?.["deliverBy"]) : unixOf(agreed.deliverBy),
    returnBy: agreed === undefined ? secondsIn(signed?.["returnBy"]) : unixOf(agreed.returnBy),
    inspectionPeriod: Number(agreed?.inspectionPeriod ?? secondsIn(signed?.["inspectionPeriod"]) ?? 0),
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

/** The state of a payment that nothing has been done to. */
export function newPayment(facts: PaymentFacts, status: string): PaymentState {
  const { deliverBy, returnBy } = facts;
  return {
    status,
    way: [],
    delivered: false,
    released: false,
    deadlines: {
      ...(deliverBy === undefined ? {} : { deliverBy }),
      ...(returnBy === undefined ? {} : { returnBy }),
    },
  };
}

/** Deadlines that began with a step: as an event states them, or as the terms have them. */
export function deadlinesOf(
  step: TraceStep,
  { inspectionPeriod }: PaymentFacts,
): Partial<Record<Deadline, number>> {
  const stated = step.transactions
    .flatMap(({ events }) => events)
    .map(({ args }) => secondsIn(args["arbitrationEnds"]))
    .find((seconds) => seconds !== undefined);
  return {
    ...(step.verb === "deliver" && step.status.after === "Delivered"
      ? { inspectionEnds: endOf(step) + inspectionPeriod }
      : {}),
    ...(stated === undefined ? {} : { arbitrationEnds: stated }),
  };
}

/** Unix seconds at which a step ends: of its last transaction. */
export function endOf({ at, transactions }: TraceStep): number {
  return Math.max(unixOf(at), ...transactions.map((transaction) => unixOf(transaction.at)));
}
