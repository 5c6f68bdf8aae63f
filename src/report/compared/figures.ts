import { addRationals, rational, type Rational } from "../../money/rational.ts";
import { rationalOf } from "../../trace/trace-figures.ts";
import type { TracePaymentTotals, TraceStep } from "../../trace/trace.ts";
import { gainKey } from "../sections/where.ts";
import type { Speaker } from "../speaker.ts";
import type { WordKey } from "../words/dictionary.ts";

/** An amount of a step or a run that can be set beside that of another. */
export interface Figure {
  /** Its sentence, with `{amount}`; what is given away has one of its own. */
  readonly word: WordKey;
  readonly wordBelowZero?: WordKey;
  readonly values: Readonly<Record<string, string>>;
  readonly asset: string;
  /** Minor units of the asset. */
  readonly minor: Rational;
}

/** Figures by what they are: those of equal names are the same figure of two runs. */
export type Figures = ReadonlyMap<string, Figure>;

/** How the keys of figures begin that a step's sentences alone have. */
export const NARRATED = '["narration"';

/** Parts of a payment that a bank owes and has not paid yet. */
const OWED = new Set(["owed", "refund-owed"]);

/** Who receives and gives what in a step, and what is taken of it. @param fine Counts what roundings leave, too. */
export function figuresOfStep(step: TraceStep, payee: string, speaker: Speaker, fine: boolean): Figures {
  const figures = new Map<string, Figure>();
  const put = (name: readonly string[], figure: Figure): void => {
    const key = JSON.stringify([...name, figure.asset]);
    const before = figures.get(key);
    if (before === undefined) figures.set(key, figure);
    // Several alike in one step, such as two payments' fees, have the number of their place.
    else put([...name, "again"], figure);
  };
  const what = (word: WordKey, asset: string, minor: Rational): Figure => ({
    word: "compare.figure",
    values: { what: speaker.say(word, { payee: speaker.party(payee) }) },
    asset,
    minor,
  });
  for (const { name, kind, asset, minor } of step.parts ?? [])
    if (kind === "pending" && OWED.has(name))
      put(["owed", name], owedFigure(name, asset, rationalOf(minor), { payee, speaker }));
  for (const { holder, place, asset, before, after } of step.movements)
    put(["movement", holder, place], {
      word: "compare.receives",
      wordBelowZero: "compare.gives",
      values: { party: speaker.party(holder) },
      asset,
      minor: rational(BigInt(after) - BigInt(before)),
    });
  for (const { name, amount } of step.fees)
    put(["fee", name], what(`where.${name}-fee`, amount.asset, rational(BigInt(amount.minor))));
  for (const { name, amount } of step.spreads)
    put(["spread", name], what(`where.${name}-spread`, amount.asset, rational(BigInt(amount.minor))));
  for (const { name, asset, fraction } of step.moves)
    put(["move", name], what(gainKey(name), asset, rationalOf(fraction)));
  if (fine)
    for (const { name, asset, fraction } of step.residues)
      put(["residue", name], what(`where.${name}-residue`, asset, rationalOf(fraction)));
  return withNarrated(figures, step, speaker);
}

function owedFigure(
  name: string,
  asset: string,
  minor: Rational,
  { payee, speaker }: { readonly payee: string; readonly speaker: Speaker },
): Figure {
  const party = speaker.party(name === "owed" ? payee : "payer");
  return { word: "compare.owed", values: { party }, asset, minor };
}

/** Amounts that the step's sentences alone have, such as those of a quote. */
function withNarrated(figures: ReadonlyMap<string, Figure>, step: TraceStep, speaker: Speaker): Figures {
  const all = new Map(figures);
  const seen = new Map<string, number>();
  for (const { key, values } of step.narration) {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    for (const [name, value] of Object.entries(values)) {
      if (!("money" in value)) continue;
      const { minor, asset } = value.money;
      const own = speaker.word(`compare.value.${key}.${name}`, "");
      all.set(JSON.stringify(["narration", key, String(count), name, asset]), {
        word: "compare.figure",
        values: { what: own === "" ? speaker.word(`compare.value.${name}`, name) : own },
        asset,
        minor: rational(BigInt(minor)),
      });
    }
  }
  return all;
}

/** What a payment came to: what arrived, and what it cost in all. @param several Whether the run has others. */
export function figuresOfTotals(
  { payment, payee, sent, received, parts }: TracePaymentTotals,
  speaker: Speaker,
  several: boolean,
): Figures {
  const key = (what: string, asset: string): string =>
    JSON.stringify([what, ...(several ? [payment] : []), asset]);
  const costs = parts
    .filter(({ kind }) => kind === "cost")
    .map(({ atMid }) => rationalOf(atMid))
    .reduce(addRationals, rational(0n));
  const named = (text: string): string => (several ? speaker.labelled(payment, text) : text);
  const figure = (word: WordKey, asset: string, minor: Rational): Figure => ({
    word: "compare.figure",
    values: { what: named(speaker.say(word)) },
    asset,
    minor,
  });
  const arrived: Figure = {
    word: "compare.receives",
    values: { party: named(speaker.party(payee)) },
    asset: received.asset,
    minor: rational(BigInt(received.minor)),
  };
  return new Map([
    [key("sent", sent.asset), figure("compare.value.sent", sent.asset, rational(BigInt(sent.minor)))],
    [key("received", received.asset), arrived],
    [key("costs", received.asset), figure("compare.value.costs", received.asset, costs)],
  ]);
}
