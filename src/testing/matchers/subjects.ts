import { show } from "../../conformance/asking/show.ts";
import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { nameUnknown } from "../../fields/closest-name.ts";
import type { Trace, TracePaymentTotals, TraceStep } from "../../trace/trace.ts";

/** What a matcher can be about. */
type Wanted = "trace" | "settlement" | "audited" | "corridor" | "amount-text";

/** Whether a value is the trace of a run. */
export function isTrace(value: unknown): value is Trace {
  const format = memberOf(value, "format");
  return typeof format === "string" && format.startsWith("corridor-trace/");
}

/** The trace that a subject is, or is the promise of. @throws SUBJECT_UNFIT */
export async function traceOf(subject: unknown, matcher: string): Promise<Trace> {
  const found = await subject;
  if (isTrace(found)) return found;
  throw unfit(matcher, found, "trace");
}

/** That a matcher was given what it is not about. */
export function unfit(matcher: string, found: unknown, wanted: Wanted): SettlementError {
  const shown = typeof found === "function" ? "a function" : show(found);
  return new SettlementError("SUBJECT_UNFIT", { matcher, found: shown, wanted: phrase(`subject.${wanted}`) });
}

/** A member of whatever value it is; nothing where it has none. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/**
 * The payment that is meant: the one that is named, or the only one that there is.
 *
 * @throws PAYMENT_NOT_NAMED, NAME_MISSPELT, NAME_UNKNOWN
 */
export function paymentIn(trace: Trace, named: string | undefined): string {
  const known = paymentsOf(trace);
  const [only] = known;
  if (named === undefined && only !== undefined && known.length === 1) return only;
  if (named === undefined)
    throw new SettlementError("PAYMENT_NOT_NAMED", {
      count: known.length,
      example: only ?? "payment",
      known: known.slice(0, 12).join(", ") || "none",
    });
  if (known.includes(named)) return named;
  throw nameUnknown("payment", named, known);
}

function paymentsOf({ steps }: Trace): string[] {
  return [...new Set(steps.map(({ payment }) => payment))].filter((name) => name !== "");
}

/** Where the money of a payment went; nothing where none was ever paid in. */
export function totalsOf({ totals }: Trace, name: string): TracePaymentTotals | undefined {
  return totals.payments.find(({ payment }) => payment === name);
}

/** `step 4, pay of payment` */
export function stepText({ index, verb, payment }: TraceStep): string {
  return `step ${index}, ${verb}${payment === "" ? "" : ` of ${payment}`}`;
}

/** What kept a payment from going on, for a message; empty where nothing did. */
export function refusalsText(steps: readonly TraceStep[]): string {
  const refused = steps.flatMap((step) =>
    step.refusal === undefined ? [] : [`${stepText(step)}, was refused with ${step.refusal.error}`],
  );
  const more = refused.length - SHOWN;
  return [...refused.slice(0, SHOWN), ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}

/** Refused steps that a message has room for. */
const SHOWN = 5;
