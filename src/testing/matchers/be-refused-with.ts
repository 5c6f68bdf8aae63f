import { thing } from "../../errors/phrases.ts";
import { ERROR_CODES } from "../../errors/table.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { nameUnknown, shortened } from "../../fields/closest-name.ts";
import { CONTRACT_ERRORS } from "../../scenario/contract-errors.ts";
import type { Trace, TraceStep } from "../../trace/trace.ts";
import { sameRefusal, refusalOf } from "./refusal.ts";
import type { OfPayment } from "./settle-for.ts";
import { isTrace, paymentIn, refusalsText, stepText } from "./subjects.ts";
import type { Verdict } from "./verdict.ts";

/** Which step of a trace is meant; any unless given. */
export interface RefusedWithOptions extends OfPayment {
  /** Its verb, `"redeem"`, or its number in the trace, 1 for the first. */
  readonly step?: string | number;
}

/**
 * An action is refused by an error's name: a function, a promise or a transaction; or a step of a trace is, by the error
 * of a contract or a code of ours. `StaleRate` and `STALE_RATE` are one name.
 *
 * @throws What the action throws where that is a crash, such as a TypeError; of a trace, NAME_MISSPELT or NAME_UNKNOWN
 * for a name that nothing can be refused with.
 */
export async function beRefusedWith(
  subject: unknown,
  name: string,
  options: RefusedWithOptions = {},
): Promise<Verdict> {
  if (isTrace(subject)) return ofTrace(subject, name, options);
  const refusal = await refusalOf(subject);
  if ("crash" in refusal) throw refusal.crash;
  if ("answer" in refusal && isTrace(refusal.answer)) return ofTrace(refusal.answer, name, options);
  const came =
    "name" in refusal ? `was refused with ${refusal.name} (${refusal.message})` : "was not refused";
  return {
    pass: "name" in refusal && sameRefusal(refusal.name, name),
    message: () => `expected to be refused with ${name}, and it ${came}`,
    negatedMessage: () => `expected not to be refused with ${name}`,
    expected: name,
    actual: "name" in refusal ? refusal.name : "no refusal",
  };
}

function ofTrace(trace: Trace, name: string, { step, payment }: RefusedWithOptions): Verdict {
  const meant = stepsMeant(trace, step, payment === undefined ? undefined : paymentIn(trace, payment));
  const refused = meant.filter(({ refusal }) => refusal !== undefined);
  const found = refused.filter(({ refusal }) => sameRefusal(refusal?.error ?? "", name));
  if (found.length === 0) requireKnown(name);
  const where = step === undefined ? "a step" : `the step ${step}`;
  const whose = payment === undefined ? "" : ` of ${payment}`;
  const came = refusalsText(refused);
  return {
    pass: found.length > 0,
    message: () =>
      `expected ${where}${whose} to be refused with ${name}, and ${came === "" ? "none was refused" : came}`,
    negatedMessage: () =>
      `expected ${where}${whose} not to be refused with ${name}, and ${found.map(stepText).join("; ")}, was`,
    expected: name,
    actual: refused.map(({ refusal }) => refusal?.error).join(", ") || "no refusal",
  };
}

/** @throws NAME_MISSPELT, NAME_UNKNOWN for a step that there is not */
function stepsMeant(
  { steps }: Trace,
  step: string | number | undefined,
  payment: string | undefined,
): TraceStep[] {
  const own = steps.filter((one) => payment === undefined || one.payment === payment);
  if (step === undefined) return own;
  const meant = own.filter(({ verb, index }) => (typeof step === "number" ? index === step : verb === step));
  if (meant.length > 0) return meant;
  const known = own.map(({ verb, index }) => (typeof step === "number" ? String(index) : verb));
  throw nameUnknown("step", String(step), [...new Set(known)]);
}

/** Refuses a name that no contract and no code of ours has: nothing is ever refused with it. */
function requireKnown(name: string): void {
  const known = [...Object.keys(CONTRACT_ERRORS), ...ERROR_CODES];
  if (known.some((one) => sameRefusal(one, name))) return;
  const words = wordsOf(name);
  const turned = known.find((one) => wordsOf(one) === words);
  if (turned !== undefined)
    throw new SettlementError("NAME_MISSPELT", {
      what: thing("contract error"),
      name: shortened(name),
      suggestion: turned,
    });
  throw nameUnknown("contract error", name, known);
}

/** The words of a name in alphabetical order: of `StaleRate`, `RateStale` and `STALE_RATE` the same. */
function wordsOf(name: string): string {
  const words = name.includes("_") ? name.split("_") : (name.match(/[A-Z][a-z0-9]*|[a-z0-9]+/g) ?? []);
  return words
    .map((word) => word.toLowerCase())
    .toSorted()
    .join(" ");
}
