import type { Trace } from "../../trace/trace.ts";
import { isCondensed } from "../payment-groups.ts";
import { verdictFigures } from "../verdict.ts";
import { figuresOfTotals } from "./figures.ts";
import { figureLines, insteadLine, type Sides } from "./step-lines.ts";

/** In what two runs differ as a whole: outcome, expectations, and what each payment came to. */
export function runLines(left: Trace, right: Trace, sides: Sides): string[] {
  const { speaker } = sides.right;
  const outcome = ({ outcome: own }: Trace): string => speaker.say(`outcome.short.${own}`);
  return [
    ...insteadLine(speaker.say("compare.outcome-is"), outcome(left), outcome(right), speaker),
    ...insteadLine(speaker.say("compare.expectations"), metOf(left), metOf(right), speaker),
    ...paymentLines(left, right, sides),
  ];
}

function metOf(trace: Trace): string {
  const { met, total } = verdictFigures(trace).expectations;
  return `${met}/${total}`;
}

function paymentLines(left: Trace, right: Trace, sides: Sides): string[] {
  const { speaker } = sides.right;
  const several = [left, right].some(({ totals }) => totals.payments.length > 1);
  // Of hundreds of payments, each step is above.
  if ([left, right].some(isCondensed)) return [];
  const byPayment = ({ totals }: Trace) =>
    new Map(totals.payments.map((one) => [several ? one.payment : "", one]));
  const [before, now] = [byPayment(left), byPayment(right)];
  return [...new Set([...now.keys(), ...before.keys()])].flatMap((payment) => {
    const [one, other] = [before.get(payment), now.get(payment)];
    if (one === undefined || other === undefined) return [];
    const all = speaker.say("compare.all-in");
    const rate = several ? speaker.labelled(payment, all) : all;
    return [
      ...figureLines(
        figuresOfTotals(one, sides.left.speaker, several),
        figuresOfTotals(other, speaker, several),
        speaker,
      ),
      ...insteadLine(rate, sides.left.speaker.rate(one.allIn), speaker.rate(other.allIn), speaker),
    ];
  });
}
