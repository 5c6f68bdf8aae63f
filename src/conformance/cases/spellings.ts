import { answerOf, same } from "../asking/example.ts";
import type { Asked } from "../asking/asked.ts";
import { excerpt } from "../asking/show.ts";
import { inWords, type Failure } from "../asking/unanswered.ts";
import { notOffered, RIGHT, wrong, type Verdict } from "../asking/verdict.ts";
import type { TextForm } from "../converter/claims.ts";
import type { ProfileName } from "../converter/profile.ts";
import { fraction, tenTo, times } from "../exact/rational.ts";
import { readDecimal } from "../exact/decimal.ts";
import { rounded } from "../exact/rounding.ts";
import type { Asset } from "../exact/asset.ts";
import type { Example } from "./conformance-case.ts";
import { amountOf, inUnits, unit } from "./figures.ts";

const USD = unit("USD");

/** A text, and what it may be read as. */
interface Spelling {
  readonly text: string;
  /** The text in words, where it is too long to be read. */
  readonly shown?: string;
  /** What a grammar must name to read it at all. */
  readonly forms?: readonly TextForm[];
  /** Two readings are possible, so that it is refused unless its form is named. */
  readonly onlyWhenNamed?: true;
  /** Plain digits, which nobody may refuse. */
  readonly plain?: true;
}

interface AmountSpelling extends Spelling {
  /** The one value that it can have, in minor units; none for what is no amount. */
  readonly minor?: bigint;
}

interface RateSpelling extends Spelling {
  /** The one value that it can have; undefined, stated as such, where it may count as a rate that is absent. */
  readonly value?: string | undefined;
}

/** Texts of one kind, each of which is read as its value or refused. */
export function misread(kind: string, spellings: readonly AmountSpelling[]): Example {
  return amounts(kind, spellings, "arithmetic");
}

/** Texts of one kind, each of which is refused unless its form is named. */
export function strictly(kind: string, spellings: readonly AmountSpelling[]): Example {
  const strict = spellings.map((one) => ({ ...one, onlyWhenNamed: true as const }));
  return amounts(kind, strict, "desk");
}

/** Plain amounts, which are read. */
export function parses(texts: readonly string[], name: string): Example {
  const asset = unit(name);
  const spellings = texts.map((text) => ({
    text,
    minor: amountOf(`${text} ${name}`).amount,
    plain: true as const,
  }));
  return amounts("plain amounts", spellings, "arithmetic", asset);
}

/** A text with more decimals than the asset: refused, or rounded by the mode that the converter states. */
export function excess(text: string, name: string): Example {
  const asset = unit(name);
  const given = `${JSON.stringify(text)} of ${asset.code}, which has ${asset.decimals} decimals`;
  const expected = "a refusal, or rounded by the mode that `excessDecimals` states";
  return {
    needs: "parseAmount",
    given,
    expected,
    profile: "arithmetic",
    scope: { assets: [asset] },
    async ask(converter) {
      const mode = converter.claims.excessDecimals;
      const exact = times(readDecimal(text) ?? fraction(0n), tenTo(asset.decimals));
      const due = mode === "refused" ? undefined : rounded(exact, mode);
      const answer = await answerOf((one) => one.parseAmount(text, asset), converter);
      if ("got" in answer) {
        const stated = due === undefined ? expected : `${inUnits(due, asset)}, by ${mode}, or a refusal`;
        return answer.got === due
          ? RIGHT
          : wrong({ given, expected: stated, got: inUnits(answer.got, asset) });
      }
      return refusedOr(answer.failure, given, expected);
    },
  };
}

function refusedOr(failure: Failure, given: string, expected: string): Verdict {
  if (failure.kind === "refused") return RIGHT;
  if (failure.kind === "not-offered") return notOffered(failure.reason);
  return wrong({ given, expected, got: inWords(failure) });
}

function amounts(
  kind: string,
  spellings: readonly AmountSpelling[],
  profile: ProfileName,
  asset: Asset = USD,
): Example {
  const figures = spellings.flatMap(({ plain, minor }) => (plain && minor !== undefined ? [minor] : []));
  const reading: Reading<AmountSpelling, bigint> = {
    read: (asked, text) => asked.parseAmount(text, asset),
    isValue: (got, { minor }) => got === minor,
    hasValue: ({ minor }) => minor !== undefined,
    words: (got) => excerpt(inUnits(got, asset)),
    due: ({ minor }) => (minor === undefined ? "" : excerpt(inUnits(minor, asset))),
  };
  return {
    needs: "parseAmount",
    given: `${kind}: ${listed(spellings)}, as ${asset.code}`,
    expected: dueOfAll(spellings, reading),
    profile,
    scope: { assets: [asset], figures },
    ask: (converter) => askAll(converter, `${kind}, as ${asset.code}`, spellings, reading),
  };
}

/** Texts of rates, each of which is read as its value, refused, or found absent. */
export function inRates(
  kind: string,
  stated: readonly RateSpelling[],
  profile: ProfileName = "arithmetic",
): Example {
  const spellings =
    profile === "desk" ? stated.map((one) => ({ ...one, onlyWhenNamed: true as const })) : stated;
  const reading: Reading<RateSpelling, string | undefined> = {
    read: (asked, text) => asked.parseRate(text),
    isValue: (got, { value }) => same(value, got),
    hasValue: (spelling) => "value" in spelling,
    words: (got) => got ?? "no rate",
    due: ({ value }) => value ?? "no rate",
  };
  return {
    needs: "parseRate",
    given: `${kind}: ${listed(spellings)}`,
    expected: dueOfAll(spellings, reading),
    profile,
    ask: (converter) => askAll(converter, kind, spellings, reading),
  };
}

/** What is right for each of several texts, stated once where it is the same for all. */
function dueOfAll<One extends Spelling, Value>(
  spellings: readonly One[],
  reading: Reading<One, Value>,
): string {
  const due = (one: One): string => {
    if (one.plain) return "as it is written";
    if (one.onlyWhenNamed) return "a refusal, unless `texts` names its form";
    return reading.hasValue(one) ? `${reading.due(one)} or a refusal` : "a refusal";
  };
  const dues = spellings.map((one) => [due(one), spelled(one)] as const);
  return new Set(dues.map(([one]) => one)).size > 1 ? grouped(dues) : (dues[0]?.[0] ?? "");
}

function listed(spellings: readonly Spelling[]): string {
  return spellings.map(spelled).join(", ");
}

/** A text in which nothing is hidden: a minus that is none, a blank that does not break, a digit of another script. */
function spelled({ text, shown }: Spelling): string {
  if (shown !== undefined) return shown;
  return JSON.stringify(text).replaceAll(
    /[^\u0020-\u007e]/g,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}

/** How texts are read, and what is right. */
interface Reading<One extends Spelling, Value> {
  readonly read: (asked: Asked, text: string) => Promise<Value>;
  readonly isValue: (got: Value, spelling: One) => boolean;
  readonly hasValue: (spelling: One) => boolean;
  readonly words: (got: Value) => string;
  readonly due: (spelling: One) => string;
}

/** Asks all, and finds those together that are wrong, each with what it was read as. */
async function askAll<One extends Spelling, Value>(
  converter: Asked,
  kind: string,
  spellings: readonly One[],
  reading: Reading<One, Value>,
): Promise<Verdict> {
  const faults: { readonly text: string; readonly due: string; readonly got: string }[] = [];
  const reasons: string[] = [];
  for (const spelling of spellings) {
    const text = spelled(spelling);
    const may = reading.hasValue(spelling) && isReadable(spelling, converter);
    const due = [may ? reading.due(spelling) : [], spelling.plain ? [] : "a refusal"].flat().join(" or ");
    const answer = await answerOf((asked) => reading.read(asked, spelling.text), converter);
    if ("got" in answer) {
      if (!may || !reading.isValue(answer.got, spelling)) {
        faults.push({ text, due, got: reading.words(answer.got) });
      }
    } else if (answer.failure.kind === "not-offered") reasons.push(answer.failure.reason);
    else if (answer.failure.kind !== "refused" || spelling.plain) {
      faults.push({ text, due, got: inWords(answer.failure) });
    }
  }
  if (faults.length > 0) {
    return wrong({
      given: kind,
      expected: grouped(faults.map(({ text, due }) => [due, text])),
      got: grouped(faults.map(({ text, got }) => [got, text])),
    });
  }
  return reasons.length === spellings.length ? notOffered([...new Set(reasons)].join("; ")) : RIGHT;
}

/** What several texts have in common stated once: `a refusal for "", "N/A"`. */
function grouped(stated: readonly (readonly [words: string, text: string])[]): string {
  const words = [...new Set(stated.map(([one]) => one))];
  return words
    .map((one) => `${one} for ${stated.flatMap(([other, text]) => (other === one ? [text] : [])).join(", ")}`)
    .join("; ");
}

function isReadable({ forms = [], onlyWhenNamed }: Spelling, { claims: { texts } }: Asked): boolean {
  return onlyWhenNamed !== true || forms.every((form) => texts.includes(form));
}
