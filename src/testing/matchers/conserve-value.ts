import { addRationals, compareRationals, rational } from "../../money/rational.ts";
import { rationalOf } from "../../trace/trace-figures.ts";
import type { Trace } from "../../trace/trace.ts";
import type { Auditable } from "../fixtures/settlement.ts";
import { moneyText } from "./amounts.ts";
import { isTrace, memberOf, stepText, unfit } from "./subjects.ts";
import type { Verdict } from "./verdict.ts";

/** What was compared, and what of it did not agree. */
interface Reckoning {
  readonly compared: number;
  readonly wrong: readonly string[];
}

/** Differences that a message has room for. */
const SHOWN = 8;

/**
 * Value is conserved: all figures that a system's audit sets side by side agree; of a trace every invariant held, every
 * reconciliation after every step agrees, every ledger's debits are its credits, and where the money of every payment
 * went adds up to what was sent.
 */
export async function conserveValue(subject: unknown): Promise<Verdict> {
  const found = await subject;
  if (!isTrace(found) && !isAuditable(found)) throw unfit("conserveValue", found, "audited");
  const { compared, wrong } = isTrace(found) ? ofTrace(found) : await ofAudit(found);
  const more = wrong.length - SHOWN;
  const lines = [...wrong.slice(0, SHOWN), ...(more > 0 ? [`${more} more`] : [])];
  return {
    // Where nothing was compared nothing has been shown.
    pass: wrong.length === 0 && compared > 0,
    message: () =>
      `expected value to be conserved, found ${compared === 0 ? "no figures to compare" : lines.join("; ")}`,
    negatedMessage: () => `expected value not to be conserved, found ${compared} figures that all agree`,
  };
}

function isAuditable(value: unknown): value is Auditable {
  return typeof memberOf(value, "audit") === "function";
}

async function ofAudit(system: Auditable): Promise<Reckoning> {
  const reckonings = await system.audit();
  const wrong = reckonings
    .filter(({ left, right }) => left.minor !== right.minor)
    .map(({ what, left, right }) => `${moneyText(left)} against ${moneyText(right)} ${what}`);
  return { compared: reckonings.length, wrong };
}

function ofTrace(trace: Trace): Reckoning {
  const { invariants, steps, totals } = trace;
  const checks = steps.flatMap((step) => step.checks.map((check) => ({ step, check })));
  const wrong = [
    ...invariants.flatMap(({ name, broken }) =>
      broken === undefined
        ? []
        : [
            `${broken.left} against ${broken.right} of ${broken.subject} (${name}, after step ${broken.step})`,
          ],
    ),
    ...checks
      .filter(({ check: { left, right } }) => left !== right)
      .map(
        ({ step, check: { name, subject, left, right } }) =>
          `${left} against ${right} of ${subject} (${name}, after ${stepText(step)})`,
      ),
    ...totals.ledgers
      .filter(({ debits, credits }) => debits !== credits)
      .map(
        ({ bank, asset, debits, credits }) =>
          `debits of ${debits} against credits of ${credits} in ${asset} at ${bank}`,
      ),
    ...totals.payments.flatMap(unequalParts),
  ];
  const counted = invariants.reduce((sum, { checks: made }) => sum + made, 0);
  return { compared: counted + checks.length + totals.ledgers.length + totals.payments.length, wrong };
}

/** Of a payment whose parts are not what was sent, both. */
function unequalParts({
  payment,
  parts,
  sentAtMid,
  received,
}: Trace["totals"]["payments"][number]): string[] {
  const sum = parts.map(({ atMid }) => rationalOf(atMid)).reduce(addRationals, rational(0n));
  const whole = rationalOf(sentAtMid);
  if (compareRationals(sum, whole) === 0) return [];
  const [left = "", right = ""] = [sum, whole].map(
    ({ numerator, denominator }) => `${numerator}/${denominator}`,
  );
  return [`parts of ${left} against ${right} that were sent, in ${received.asset} at mid (${payment})`];
}
