import { gasOf } from "../trace/trace-figures.ts";
import type { Trace, TraceStep } from "../trace/trace.ts";
import { addUpTotals, type GroupTotals } from "./group-totals.ts";

/** Number of payments beyond which a report shows groups instead of each payment. */
const SHOWN_PAYMENTS = 12;

/** Payments that differ in their number only, shown together. */
export interface PaymentGroup {
  readonly name: string;
  readonly payments: readonly string[];
  /** How many payments ended in which status, in the order of the machine's states. */
  readonly statuses: readonly (readonly [status: string, count: number])[];
  readonly refusals: number;
  readonly gas: bigint;
  readonly transactions: number;
  /** What was done, how often, and when first and last. */
  readonly verbs: readonly VerbCount[];
  /** Where the money went, added up by what was sent and received. */
  readonly totals: readonly GroupTotals[];
}

export interface VerbCount {
  readonly verb: string;
  readonly count: number;
  readonly first: string;
  readonly last: string;
  readonly gas: bigint;
  readonly refusals: number;
}

/** Whether a trace has so many payments that they are shown in groups. */
export function isCondensed({ steps }: Trace): boolean {
  return new Set(steps.map(({ payment }) => payment)).size > SHOWN_PAYMENTS;
}

/** The payments of a trace by what their names have in common before the number. */
export function paymentGroups({ steps, totals, machine, assets }: Trace): PaymentGroup[] {
  const byGroup = Map.groupBy(
    steps.filter(({ payment }) => payment !== ""),
    ({ payment }) => groupOf(payment),
  );
  return [...byGroup].map(([name, own]) => {
    const payments = [...new Set(own.map(({ payment }) => payment))];
    const last = new Map(own.map((step) => [step.payment, step.status.after]));
    const ended = [...last.values()];
    const transactions = own.flatMap((step) => step.transactions);
    return {
      name,
      payments,
      statuses: machine.states
        .map((status) => [status, ended.filter((other) => other === status).length] as const)
        .filter(([, count]) => count > 0),
      refusals: own.filter(({ refusal }) => refusal !== undefined).length,
      gas: gasOf(transactions),
      transactions: transactions.length,
      verbs: verbCounts(own),
      totals: addUpTotals(
        totals.payments.filter(({ payment }) => groupOf(payment) === name),
        assets,
      ),
    };
  });
}

/** `parcel-17`, `parcel 17` and `parcel17` are of the group `parcel`. */
function groupOf(payment: string): string {
  let end = payment.length;
  while (/\d/.test(payment.charAt(end - 1))) end -= 1;
  if (end === payment.length) return payment;
  while (end > 1 && "-_ #.".includes(payment.charAt(end - 1))) end -= 1;
  return end === 0 ? payment.slice(0, 1) : payment.slice(0, end);
}

function verbCounts(steps: readonly TraceStep[]): VerbCount[] {
  return [...Map.groupBy(steps, ({ verb }) => verb)].map(([verb, own]) => ({
    verb,
    count: own.length,
    first: own.map(({ at }) => at).toSorted()[0] ?? "",
    last:
      own
        .map(({ at }) => at)
        .toSorted()
        .at(-1) ?? "",
    gas: gasOf(own.flatMap(({ transactions }) => transactions)),
    refusals: own.filter(({ refusal }) => refusal !== undefined).length,
  }));
}
