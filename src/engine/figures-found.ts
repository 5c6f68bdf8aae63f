import { addRationals, multiplyRationals, rational, type Rational } from "../money/rational.ts";
import type { EventRecord, TransactionRecord } from "../ports.ts";
import type { ExpectedFigure } from "../scenario/scenario.ts";
import { figureCompared } from "./figure-compared.ts";
import type { Compared, StepRecord } from "./step-record.ts";
import type { PaymentTotals } from "./totals.ts";
import { valueText } from "./trace-value.ts";

/** Of events that were to be found and were not, no more are shown. */
const SHOWN_EVENTS = 3;

/** Gas that transactions used, together. */
export function gasOf(steps: readonly Pick<StepRecord, "transactions">[]): bigint {
  return steps.flatMap(({ transactions }) => transactions).reduce((sum, { gasUsed }) => sum + gasUsed, 0n);
}

/** How many transactions there were, and must be. */
export function transactionsCompared(expected: bigint, mined: number): Compared {
  const value = { units: expected, decimals: 0 };
  return figureCompared({ figure: "transactions", subject: "", is: "=", value }, rational(BigInt(mined)));
}

/** All-in cost against mid, in basis points; below zero: more than mid arrived. */
export function costOf({ belowMid }: Pick<PaymentTotals, "belowMid">): Rational {
  return multiplyRationals(belowMid, rational(10_000n));
}

/** Events of a name, with the arguments that are given; what was found instead follows the number. */
export function eventsCompared(
  expected: ExpectedFigure,
  transactions: readonly TransactionRecord[],
  nameOf: (address: string) => string,
): Compared {
  const { subject, args = {} } = expected;
  const named = transactions
    .flatMap(({ events }) => events)
    .filter(({ contract, name }) => subject === name || subject === `${contract}.${name}`);
  const argumentOf = ({ args: own }: EventRecord, name: string): string => {
    const value = own[name];
    return value === undefined ? "" : valueText(value, nameOf, args[name]);
  };
  const given = Object.entries(args);
  const matching = named.filter((event) => given.every(([name, text]) => argumentOf(event, name) === text));
  const compared = figureCompared(expected, rational(BigInt(matching.length)));
  const wanted = given.map(([name, text]) => `${name}: ${text}`).join(", ");
  const whole = wanted === "" ? compared : { ...compared, subject: `${subject} (${wanted})` };
  if (compared.met || given.length === 0 || named.length === 0) return whole;
  const others = named
    .slice(0, SHOWN_EVENTS)
    .map((event) => given.map(([name]) => `${name}: ${argumentOf(event, name)}`).join(", "));
  return { ...whole, actual: `${compared.actual.toString()} (${others.join("; ")})` };
}

/** What moved, without its sign, down to a minor unit; exact fractions are cut once, in the sum. */
export function movedAmount(moves: StepRecord["moves"], name: string, asset: string): bigint {
  const own = moves
    .filter((move) => move.name === name && move.asset === asset)
    .map(({ fraction }) => fraction);
  const { numerator, denominator } = own.reduce(addRationals, rational(0n));
  return (numerator < 0n ? -numerator : numerator) / denominator;
}
