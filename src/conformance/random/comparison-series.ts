import { inWords } from "../asking/unanswered.ts";
import { inUnits, rateInWords } from "../cases/figures.ts";
import { outOfScope } from "../cases/scope.ts";
import type { ResolvedClaims } from "../converter/claims.ts";
import type { Amount, QuotedPair } from "../converter/conversion.ts";
import type { Asked } from "../asking/asked.ts";
import type { Capability } from "../converter/converter.ts";
import { readDecimal } from "../exact/decimal.ts";
import { compare, type Rational } from "../exact/rational.ts";
import { decimalText } from "./decimal-text.ts";
import type { Draws } from "./draws.ts";
import type { Series } from "./series.ts";
import { sizeOf, sizeOfRate } from "./simpler.ts";

/** What a comparison or a mean is made of. */
export interface Compared {
  readonly rates: readonly QuotedPair[];
  readonly amounts?: readonly Amount[];
  readonly bps?: readonly bigint[];
}

/** A kind of comparisons and how one is drawn. */
export interface ComparisonKind<Right> {
  readonly name: string;
  readonly needs: Capability;
  readonly given: string;
  readonly expected: string;
  readonly most?: number;
  draw(draws: Draws, claims: ResolvedClaims, turn: number): Compared | undefined;
  exact(question: Compared): Right;
  simpler(question: Compared): readonly Compared[];
}

/** Questions that are answered by yes or no. */
export function comparisonSeries(
  kind: ComparisonKind<boolean> & { put(asked: Asked, question: Compared): Promise<boolean> },
  words: { readonly yes: string; readonly no: string },
): Series<Compared, boolean> {
  const say = (answer: boolean): string => (answer ? words.yes : words.no);
  return {
    ...kind,
    fits: comparisonFits,
    wrong(question, answer) {
      const expected = say(kind.exact(question));
      if ("failure" in answer) return { expected, got: inWords(answer.failure) };
      return answer.got === kind.exact(question) ? undefined : { expected, got: say(answer.got) };
    },
    words: comparedInWords,
    right: (question) => say(kind.exact(question)),
    size: sizeOfCompared,
  };
}

/** Questions that are answered by a decimal. */
export function decimalSeries(
  kind: ComparisonKind<Rational> & { put(asked: Asked, question: Compared): Promise<string> },
): Series<Compared, string> {
  return {
    ...kind,
    fits: comparisonFits,
    wrong(question, answer) {
      const right = kind.exact(question);
      if ("failure" in answer) return { expected: decimalText(right), got: inWords(answer.failure) };
      const got = readDecimal(answer.got);
      const equal = got !== undefined && compare(got, right) === 0;
      return equal ? undefined : { expected: decimalText(right), got: answer.got };
    },
    words: comparedInWords,
    right: (question) => decimalText(kind.exact(question)),
    size: sizeOfCompared,
  };
}

/** Digits and places that every comparison is decided by: at most 4 factors of 6 digits. */
const [DIGITS_NEEDED, PLACES_NEEDED] = [28, 20];

function comparisonFits({ rates, amounts = [] }: Compared, claims: ResolvedClaims): boolean {
  const [first, second] = amounts;
  const scope = {
    rates,
    figures: amounts.map(({ minor }) => minor),
    assets: amounts.map(({ asset }) => asset),
    ...(first === undefined || second === undefined ? {} : { from: first.asset, to: second.asset }),
  };
  const enough =
    (claims.digits ?? DIGITS_NEEDED) >= DIGITS_NEEDED && (claims.places ?? PLACES_NEEDED) >= PLACES_NEEDED;
  return enough && outOfScope(scope, claims) === undefined;
}

function comparedInWords({ rates, amounts = [], bps = [] }: Compared): string {
  const [sold, bought] = amounts.map(({ minor, asset }) => inUnits(minor, asset));
  return [
    ...(sold === undefined || bought === undefined ? [] : [`${sold} for ${bought}`]),
    ...rates.map(rateInWords),
    ...(bps.length === 0 ? [] : [`${bps.join(", ")} bps`]),
  ].join("; ");
}

function sizeOfCompared({ rates, amounts = [], bps = [] }: Compared): number {
  return (
    rates.reduce((sum, rate) => sum + sizeOfRate(rate) + 4, 0) +
    amounts.reduce((sum, { minor }) => sum + sizeOf(minor), 0) +
    bps.reduce((sum, one) => sum + sizeOf(one) + 2, 0)
  );
}
