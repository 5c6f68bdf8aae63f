import { rational } from "../../money/rational.ts";
import { gasOf, traceFraction } from "../../trace/trace-figures.ts";
import type { Trace, TracePaymentTotals, TraceStep } from "../../trace/trace.ts";
import { stepsByPayment } from "./escrow.ts";
import { partsBySteps, type Part } from "./parts.ts";
import { ownValue } from "../../own-value.ts";

/**
 * The trace as if its run had ended after a step: nothing is in it that only later steps, or the end, make known. What
 * the scenario teaches is left out too, since it names the end.
 *
 * @param until The last step's number, from 0 up.
 */
export function cutTrace(trace: Trace, until: number): Trace {
  const steps = trace.steps.slice(0, until);
  const next = trace.steps[until];
  if (next === undefined) return trace;
  const { last: _last, previous: _previous, ...rest } = trace;
  const { results: _results, ...totals } = trace.totals;
  const own = stepsByPayment(trace);
  const transactions = steps.flatMap((step) => step.transactions);
  const invariants = invariantsUntil(trace, steps);
  return {
    ...rest,
    ...(next.previous === undefined ? {} : { last: next.previous }),
    ...(trace.terms === undefined ? {} : { terms: termsUntil(trace.terms, steps.at(-1)?.at ?? "") }),
    scenario: { ...trace.scenario, teaches: {} },
    outcome: outcomeUntil(invariants, steps),
    steps,
    expectations: [],
    invariants,
    totals: {
      ...totals,
      payments: totals.payments.flatMap((sums) => totalsUntil(sums, own.get(sums.payment) ?? [], until)),
      gas: gasOf(transactions).toString(),
      transactions: transactions.length,
      steps: steps.length,
    },
  };
}

function outcomeUntil(invariants: Trace["invariants"], steps: readonly TraceStep[]): Trace["outcome"] {
  if (invariants.some(({ broken }) => broken !== undefined)) return "broken";
  return steps.every(({ expectations }) => expectations.every(({ met }) => met)) ? "passed" : "failed";
}

function invariantsUntil({ invariants }: Trace, steps: readonly TraceStep[]): Trace["invariants"] {
  return invariants.map(({ name, broken }) => ({
    name,
    checks: steps.reduce((sum, step) => sum + (ownValue(step.invariants ?? {}, name) ?? 0), 0),
    ...(broken === undefined || broken.step > steps.length ? {} : { broken }),
  }));
}

/** The ages of publications that have been made. */
function termsUntil(terms: NonNullable<Trace["terms"]>, at: string): NonNullable<Trace["terms"]> {
  const pairs = terms.pairs.map(({ ages, ...guards }) => ({
    ...guards,
    ...(ages === undefined ? {} : { ages: ages.filter(({ publishedAt }) => publishedAt <= at) }),
  }));
  return { ...terms, pairs };
}

/** Where the money of a payment was; nothing of one that was not quoted yet. */
function totalsUntil(
  totals: TracePaymentTotals,
  steps: readonly TraceStep[],
  until: number,
): TracePaymentTotals[] {
  const parts = [...partsBySteps(totals, steps)].findLast(([index]) => index <= until)?.[1];
  if (parts === undefined) return [];
  const { refund: _refund, ...rest } = totals;
  const arrived = parts.find(({ kind }) => kind === "received")?.minor ?? rational(0n);
  const sourcesOf = ({ name, asset }: Part): Pick<TracePaymentTotals["parts"][number], "sources"> => {
    const all = totals.parts.find((part) => part.name === name && part.asset === asset)?.sources;
    return all === undefined ? {} : { sources: all.filter(({ step }) => step <= until) };
  };
  return [
    {
      ...rest,
      received: { ...totals.received, minor: (arrived.numerator / arrived.denominator).toString() },
      parts: parts.map((part) => ({
        ...part,
        minor: traceFraction(part.minor),
        atMid: traceFraction(part.atMid),
        ...sourcesOf(part),
      })),
      moves: totals.moves.filter(({ step }) => step <= until),
      alternatives: [],
    },
  ];
}
