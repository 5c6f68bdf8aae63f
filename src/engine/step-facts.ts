import { convertExactly } from "../fx/convert.ts";
import { pairName } from "../fx/pair-name.ts";
import type { Rate } from "../fx/rate.ts";
import type { Asset } from "../money/asset.ts";
import type { Money } from "../money/money.ts";
import { rational, type Rational } from "../money/rational.ts";
import type {
  ExpectedFigure,
  ExpectedMove,
  ExpectedRate,
  NamedAmount,
  StepExpectation,
} from "../scenario/scenario.ts";
import { compared } from "./compared.ts";
import { figureCompared, type TimeOf } from "./figure-compared.ts";
import { gasOf, movedAmount, transactionsCompared } from "./figures-found.ts";
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
export function factExpectations(facts: StepFacts, expected: StepExpectation, timeOf: TimeOf): Compared[] {
  const { by, time, fees = [], margins = [], rates = [], moves, transactions } = expected;
  return [
    ...(by === undefined ? [] : [compared("actor", "", "", by, facts.actor)]),
    ...(time === undefined
      ? []
      : [figureCompared({ figure: "time", subject: "", is: "=", value: time }, rational(facts.at), timeOf)]),
    ...fees.map((fee) => expectedSum("fee", fee, facts.fees)),
    ...margins.map((margin) => expectedSum("margin", margin, facts.spreads)),
    ...rates.map((rate) => expectedRate(rate, facts.rates)),
    ...(moves === undefined ? [] : expectedMoves(moves, facts.moves)),
    ...(transactions === undefined ? [] : [transactionsCompared(transactions, facts.transactions.length)]),
  ];
}

function expectedSum(
  kind: "fee" | "margin",
  { name, amount: { minor, asset } }: NamedAmount,
  charged: readonly { readonly name: string; readonly amount: Money }[],
): Compared {
  return compared(kind, name, asset.code, minor, sumOf(charged, name, asset));
}

/** What was charged by a name in an asset, in minor units. */
function sumOf(
  charged: readonly { readonly name: string; readonly amount: Money }[],
  name: string,
  asset: Asset,
): bigint {
  const own = charged.filter((each) => each.name === name && each.amount.asset.code === asset.code);
  return own.reduce((total, { amount }) => total + amount.minor, 0n);
}

function expectedRate({ pair, value }: ExpectedRate, used: readonly Rate[]): Compared {
  return figureCompared({ figure: "rate", subject: pair, is: "=", value }, rateOf(used, pair));
}

/** The rate of a pair that was used; undefined where none was. */
function rateOf(used: readonly Rate[], pair: string): Rational | undefined {
  const found = used.find((rate) => pairName(rate) === pair);
  return found === undefined ? undefined : convertExactly(1n, found, 0, 0);
}

/** A figure of a step's record held against what it must be; a balance is found elsewhere. */
export function figureOfStep(expected: ExpectedFigure, facts: StepFacts, timeOf: TimeOf): Compared {
  const { figure, subject, value } = expected;
  const asset = "minor" in value ? value.asset : undefined;
  const found = (whole: bigint): Compared => figureCompared(expected, rational(whole), timeOf);
  if (figure === "time") return found(facts.at);
  if (figure === "gas") return found(gasOf([facts]));
  if (figure === "transactions") return found(BigInt(facts.transactions.length));
  if (figure === "rate") return figureCompared(expected, rateOf(facts.rates, subject));
  if (asset === undefined) return figureCompared(expected, undefined, timeOf);
  if (figure === "fee") return found(sumOf(facts.fees, subject, asset));
  if (figure === "margin") return found(sumOf(facts.spreads, subject, asset));
  return figure === "move"
    ? found(movedAmount(facts.moves, subject, asset.code))
    : figureCompared(expected, undefined);
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
      : [compared("move", name, amount.asset.code, amount.minor, movedAmount(own, name, amount.asset.code))]),
    ...(lostBy === undefined && gainedBy === undefined && amount === undefined
      ? [compared("move", name, "", name, own.length > 0 ? name : NONE)]
      : []),
  ];
}

function partiesOf(parties: readonly string[]): string {
  return [...new Set(parties)].join(", ") || NONE;
}
