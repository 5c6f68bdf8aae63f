import {
  absoluteRational,
  compareRationals,
  rational,
  subtractRationals,
  type Rational,
} from "../../money/rational.ts";
import { traceFraction } from "../../trace/trace-figures.ts";
import type { TraceStep } from "../../trace/trace.ts";
import { expectationText } from "../expectation-text.ts";
import { refusalText } from "../refusal-text.ts";
import type { Speaker } from "../speaker.ts";
import type { WordKey } from "../words/dictionary.ts";
import { NARRATED, figuresOfStep, type Figure, type Figures } from "./figures.ts";

/** One of the runs that are compared. */
export interface Side {
  /** What it is called. */
  readonly name: string;
  readonly speaker: Speaker;
  /** The payee of a payment, by the payment's name. */
  readonly payees: ReadonlyMap<string, string>;
}

export interface Sides {
  readonly left: Side;
  readonly right: Side;
  /** Also what roundings leave, and gas. */
  readonly fine: boolean;
}

const ZERO = rational(0n);

/** In what a step of the right run differs from that of the left, a sentence each. @param shift Seconds that the step before it came later. */
export function stepLines(left: TraceStep, right: TraceStep, sides: Sides, shift: bigint): string[] {
  const { speaker } = sides.right;
  const own = (step: TraceStep, side: Side): Figures =>
    figuresOfStep(step, side.payees.get(step.payment) ?? "payee", side.speaker, sides.fine);
  const instead = (what: WordKey, before: string, now: string): string[] =>
    insteadLine(speaker.say(what), before, now, speaker);
  const status = (step: TraceStep): string => (step.payment === "" ? "" : speaker.status(step.status.after));
  return [
    ...timeLine(left, right, shift, speaker),
    ...instead("column.who", sides.left.speaker.actor(left), speaker.actor(right)),
    ...refusalLine(left, right, sides),
    ...rateLines(left, right, sides),
    ...figureLines(own(left, sides.left), own(right, sides.right), speaker),
    ...instead("column.escrow", status(left), status(right)),
    ...expectationLines(left, right, sides),
    ...(sides.fine ? instead("column.gas", gasText(left, speaker), gasText(right, speaker)) : []),
  ];
}

/** `off-ramp fee: 29.97 CNY, 14.98 CNY more`, of every figure that differs; what is not there is nought. */
export function figureLines(left: Figures, right: Figures, speaker: Speaker): string[] {
  const told = new Set<string>();
  return [...new Set([...right.keys(), ...left.keys()])].flatMap((key) => {
    const [before, now] = [left.get(key), right.get(key)];
    const figure = now ?? before;
    const isNarrated = key.startsWith(NARRATED);
    // A sentence that one run alone has is no amount of the other.
    if (figure === undefined || (isNarrated && (now === undefined || before === undefined))) return [];
    const [from, to] = [before?.minor ?? ZERO, now?.minor ?? ZERO];
    if (compareRationals(from, to) === 0) return [];
    // What a sentence has besides, the figure itself has already.
    const same = JSON.stringify([figure.asset, ...[from, to].map((one) => digits(absoluteRational(one)))]);
    if (isNarrated && told.has(same)) return [];
    told.add(same);
    return [figureLine(figure, from, to, speaker)];
  });
}

function figureLine(figure: Figure, from: Rational, to: Rational, speaker: Speaker): string {
  const { word, wordBelowZero, values, asset } = figure;
  const given = wordBelowZero !== undefined && isBelowZero(compareRationals(to, ZERO) === 0 ? from : to);
  const [before, now] = given ? [negated(from), negated(to)] : [from, to];
  const by = subtractRationals(now, before);
  const amount = speaker.say(isBelowZero(by) ? "compare.amount.less" : "compare.amount.more", {
    amount: amountText(now, asset, speaker),
    by: amountText(absoluteRational(by), asset, speaker),
  });
  return speaker.say(given ? wordBelowZero : word, { ...values, amount });
}

function amountText(minor: Rational, asset: string, speaker: Speaker): string {
  const fraction = traceFraction(minor);
  return fraction.denominator === "1"
    ? speaker.money({ minor: fraction.numerator, asset })
    : speaker.finely(fraction, asset);
}

function digits({ numerator, denominator }: Rational): string {
  return `${numerator}/${denominator}`;
}

function isBelowZero(figure: Rational): boolean {
  return compareRationals(figure, ZERO) < 0;
}

function negated(figure: Rational): Rational {
  return subtractRationals(ZERO, figure);
}

/** `escrow: Funded instead of None`; nothing where they are the same. */
export function insteadLine(what: string, before: string, now: string, speaker: Speaker): string[] {
  if (before === now) return [];
  const none = speaker.say("compare.missing");
  const values = { what, before: before === "" ? none : before, now: now === "" ? none : now };
  return [speaker.say("compare.instead", values)];
}

/** Seconds by which a step is later than another; below zero earlier. */
export function shiftOf(left: TraceStep, right: TraceStep): bigint {
  return BigInt(Date.parse(right.at) - Date.parse(left.at)) / 1_000n;
}

/** When a step is later or earlier by other than the one before it: what moved once is stated once. */
function timeLine(left: TraceStep, right: TraceStep, shift: bigint, speaker: Speaker): string[] {
  const own = shiftOf(left, right);
  if (own === shift) return [];
  const by = speaker.duration((own < 0n ? -own : own).toString());
  const word = own < 0n ? "compare.time.earlier" : "compare.time.later";
  return [speaker.say(word, { time: speaker.time(right.at), by })];
}

function refusalLine(left: TraceStep, right: TraceStep, sides: Sides): string[] {
  const { name } = sides.left;
  const [before, now] = [refusalOf(left, sides.left), refusalOf(right, sides.right)];
  if (before === now) return [];
  const { speaker } = sides.right;
  if (now === undefined) return [speaker.say("compare.carried-out", { left: name, before: before ?? "" })];
  if (before === undefined) return [speaker.say("compare.refused", { now, left: name })];
  return [speaker.say("compare.refused-otherwise", { now, before, left: name })];
}

function refusalOf({ refusal, transactions }: TraceStep, { speaker }: Side): string | undefined {
  return refusal === undefined ? undefined : refusalText(refusal, transactions, speaker);
}

/** Reference rates and what feeds published, by pair. */
function rateLines(left: TraceStep, right: TraceStep, { left: one, right: other }: Sides): string[] {
  const { speaker } = other;
  const lines = (what: (pair: string) => string, before: Texts, now: Texts): string[] =>
    [...new Set([...now.keys(), ...before.keys()])].flatMap((pair) =>
      insteadLine(what(pair), before.get(pair) ?? "", now.get(pair) ?? "", speaker),
    );
  return [
    ...lines((pair) => speaker.say("compare.feed", { pair }), feedsOf(left, one), feedsOf(right, other)),
    ...lines(() => speaker.say("compare.rate"), ratesOf(left, one), ratesOf(right, other)),
  ];
}

type Texts = ReadonlyMap<string, string>;

function ratesOf({ rates }: TraceStep, { speaker }: Side): Texts {
  return new Map(rates.map((rate) => [`${rate.base}/${rate.quote}`, speaker.rate(rate)]));
}

function feedsOf({ reports }: TraceStep, { speaker }: Side): Texts {
  return new Map(reports.map(({ pair, answer, decimals }) => [pair, speaker.decimal(answer, decimals)]));
}

/** Expectations that are unmet in one of the runs alone. */
function expectationLines(left: TraceStep, right: TraceStep, sides: Sides): string[] {
  const [before, now] = [unmetOf(left, sides.left), unmetOf(right, sides.right)];
  const { speaker } = sides.right;
  return [
    ...now.filter((text) => !before.includes(text)).map((text) => speaker.say("compare.unmet", { text })),
    ...before.filter((text) => !now.includes(text)).map((text) => speaker.say("compare.met", { text })),
  ];
}

function unmetOf({ expectations }: TraceStep, { speaker }: Side): string[] {
  return expectations.filter(({ met }) => !met).map((one) => expectationText(one, speaker));
}

function gasText({ transactions }: TraceStep, speaker: Speaker): string {
  return transactions.map(({ gas }) => speaker.integer(gas)).join(" + ");
}
