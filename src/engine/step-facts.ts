import { convertExactly } from "../fx/convert.ts";
import { pairName } from "../fx/pair-name.ts";
import type { Rate } from "../fx/rate.ts";
import { formatDecimal, powerOfTen } from "../money/decimal.ts";
import type { Money } from "../money/money.ts";
import { addRationals, rational } from "../money/rational.ts";
import { divideHalfEven } from "../money/rounding.ts";
import type { ExpectedMove, ExpectedRate, NamedAmount, StepExpectation } from "../scenario/scenario.ts";
import { isoTime } from "../trace/iso-time.ts";
import { compared } from "./compared.ts";
import type { Compared, Move, StepRecord } from "./step-record.ts";

/** What a step's record holds besides balances: who, when, and what it cost. */
export type StepFacts = Pick<
  StepRecord,
  "actor" | "at" | "fees" | "spreads" | "rates" | "moves" | "transactions"
>;

const NONE = "none";

/**
 * What is expected of a step's record, and what is there.
 *
 * @param timeOf The second that an expected time stands for; undefined where its deadline is not known.
 */
export function factExpectations(
  facts: StepFacts,
  expected: StepExpectation,
  timeOf: (time: NonNullable<StepExpectation["time"]>) => bigint | undefined,
): Compared[] {
  const { by, time, fees = [], margins = [], rates = [], moves, transactions } = expected;
  return [
    ...(by === undefined ? [] : [compared("actor", "", "", by, facts.actor)]),
    ...(time === undefined ? [] : [expectedTime(timeOf(time), facts.at)]),
    ...fees.map((fee) => expectedSum("fee", fee, facts.fees)),
    ...margins.map((margin) => expectedSum("margin", margin, facts.spreads)),
    ...rates.map((rate) => expectedRate(rate, facts.rates)),
    ...(moves === undefined ? [] : expectedMoves(moves, facts.moves)),
    ...(transactions === undefined
      ? []
      : [compared("transactions", "", "", String(transactions), String(facts.transactions.length))]),
  ];
}

function expectedTime(wanted: bigint | undefined, at: bigint): Compared {
  return compared("time", "", "", wanted === undefined ? NONE : isoTime(wanted), isoTime(at));
}

function expectedSum(
  kind: "fee" | "margin",
  { name, amount: { minor, asset } }: NamedAmount,
  charged: readonly { readonly name: string; readonly amount: Money }[],
): Compared {
  const own = charged.filter((each) => each.name === name && each.amount.asset.code === asset.code);
  const sum = own.reduce((total, { amount }) => total + amount.minor, 0n);
  return compared(kind, name, asset.code, minor, sum);
}

function expectedRate({ pair, value }: ExpectedRate, used: readonly Rate[]): Compared {
  const found = used.find((rate) => pairName(rate) === pair);
  const actual =
    found === undefined
      ? NONE
      : formatDecimal({ units: unitsOf(found, value.decimals), decimals: value.decimals });
  return compared("rate", pair, "", formatDecimal(value), actual);
}

function unitsOf(rate: Rate, decimals: number): bigint {
  const { numerator, denominator } = convertExactly(powerOfTen(decimals), rate, 0, 0);
  return divideHalfEven(numerator, denominator);
}

/** Without any expected: that nobody lost or gained. */
function expectedMoves(expected: readonly ExpectedMove[], moves: readonly Move[]): Compared[] {
  if (expected.length > 0) return expected.flatMap((move) => expectedMove(move, moves));
  const names = [...new Set(moves.map(({ name }) => name))];
  return [compared("move", "", "", NONE, names.join(", ") || NONE)];
}

function expectedMove({ name, lostBy, gainedBy, amount }: ExpectedMove, moves: readonly Move[]): Compared[] {
  const own = moves.filter((move) => move.name === name);
  const losers = own.flatMap(({ fraction, lostBy: party, keptBy }) =>
    fraction.numerator > 0n ? [party] : keptBy === "" ? [] : [keptBy],
  );
  const winners = own.flatMap(({ fraction, lostBy: party, keptBy }) =>
    fraction.numerator < 0n ? [party] : keptBy === "" ? [] : [keptBy],
  );
  return [
    ...(lostBy === undefined ? [] : [compared("lost-by", name, "", lostBy, partiesOf(losers))]),
    ...(gainedBy === undefined ? [] : [compared("gained-by", name, "", gainedBy, partiesOf(winners))]),
    ...(amount === undefined
      ? []
      : [compared("move", name, amount.asset.code, amount.minor, sizeOf(own, amount))]),
    ...(lostBy === undefined && gainedBy === undefined && amount === undefined
      ? [compared("move", name, "", name, own.length > 0 ? name : NONE)]
      : []),
  ];
}

function partiesOf(parties: readonly string[]): string {
  return [...new Set(parties)].join(", ") || NONE;
}

/** What moved, without its sign, down to a minor unit; exact fractions are cut once, in the sum. */
function sizeOf(moves: readonly Move[], { asset }: Money): bigint {
  const own = moves.filter((move) => move.asset === asset.code).map(({ fraction }) => fraction);
  const { numerator, denominator } = own.reduce(addRationals, rational(0n));
  return (numerator < 0n ? -numerator : numerator) / denominator;
}
