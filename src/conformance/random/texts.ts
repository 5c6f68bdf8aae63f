import { inWords } from "../asking/unanswered.ts";
import { inUnits, unit } from "../cases/figures.ts";
import { outOfScope } from "../cases/scope.ts";
import type { ResolvedClaims, TextForm } from "../converter/claims.ts";
import type { Asset } from "../exact/asset.ts";
import { readDecimal } from "../exact/decimal.ts";
import { compare, fraction, tenTo, times } from "../exact/rational.ts";
import { rounded, type RoundingName } from "../exact/rounding.ts";
import { decimalText } from "./decimal-text.ts";
import { mayBeRefused, wrongFigure, wrongUnlessRefused } from "./answers.ts";
import { inTurn } from "./conversions.ts";
import type { Draws } from "./draws.ts";
import { drawn, type Series } from "./series.ts";
import { plainText, SPELLINGS, type Spelling } from "./spellings.ts";
import { everydayUnits, madeUpUnits } from "./units.ts";

/** A text, the plain decimal that it means where it means one, and how it is spelled. */
interface Text {
  readonly text: string;
  readonly plain: string;
  readonly form: TextForm | "plain" | "no number" | "below zero";
  readonly asset: Asset;
}

/** Amounts written plainly, with more decimals than there are, and in every other spelling. */
export const AMOUNT_TEXTS = [
  drawn(
    amounts(
      "plain amounts",
      "plain decimals of 1 to 40 digits, below zero too where that is claimed",
      (draws, claims, turn) => {
        const asset = assetOf(draws, claims, turn);
        const whole = draws.whole(1, turn % 3 === 0 ? 40 : 9);
        return plainOf(
          plainText(draws, whole, draws.whole(0, asset.decimals), claims.signed && turn % 5 === 4),
          asset,
        );
      },
    ),
  ),
  drawn(
    amounts(
      "excess decimals",
      "plain decimals with 1 to 5 decimals more than the asset has",
      (draws, claims, turn) => {
        const asset = assetOf(draws, claims, turn);
        return plainOf(plainText(draws, draws.whole(1, 6), asset.decimals + draws.whole(1, 5), false), asset);
      },
    ),
  ),
  drawn({ ...otherAmounts("other spellings", "value"), most: 150 }),
  drawn({ ...otherAmounts("strict spellings", "refusal"), profile: "desk", most: 150 }),
];

/** Rates in the same spellings. */
export const RATE_TEXTS = [
  drawn(
    rates("plain rates", "plain decimals of 1 to 40 digits above zero", (draws) => {
      const text = plainText(draws, draws.whole(1, 20), draws.whole(0, 20), false);
      return { text, plain: text, form: "plain", asset: unit("USD") };
    }),
  ),
  drawn({
    ...rates(
      "rates below zero",
      "plain decimals below zero, which are not rates of money but may be read",
      (draws) => {
        const text = plainText(draws, draws.whole(1, 5), draws.whole(1, 6), true);
        return { text, plain: text, form: "below zero", asset: unit("USD") };
      },
    ),
    most: 20,
  }),
  drawn({ ...otherRates("other spellings of rates", "value"), most: 150 }),
  drawn({ ...otherRates("strict spellings of rates", "refusal"), profile: "desk", most: 150 }),
];

/** What a spelling that is not claimed has to come to at the worst: its value, so that nothing is misread, or a refusal. */
type Unclaimed = "value" | "refusal";

function otherAmounts(name: string, unclaimed: Unclaimed): Series<Text, bigint> {
  const given = "signs, blanks, groups, commas, exponents, other digits, and texts that are not a number";
  return amounts(name, given, spelled, unclaimed);
}

function otherRates(name: string, unclaimed: Unclaimed): Series<Text, string | undefined> {
  return rates(name, "signs, blanks, groups, commas, exponents, other digits", spelled, unclaimed);
}

/** Whether a text has to be refused; a comma without groups may be of either kind, so that no value is right. */
function mustBeRefused({ form }: Text, { texts }: ResolvedClaims, unclaimed: Unclaimed): boolean {
  if (form === "plain") return false;
  if (form === "no number") return true;
  if (form === "below zero" || texts.includes(form)) return false;
  // Zeros before a figure have one meaning, and XML Schema's decimal has them.
  return form === "decimal-comma" || (unclaimed === "refusal" && form !== "leading-zeros");
}

const SCALES = [2, 2, 0, 3, 6, 18];

function assetOf(draws: Draws, claims: ResolvedClaims, turn: number): Asset {
  const [made] =
    turn % 2 === 0 ? everydayUnits(draws, claims, 1) : madeUpUnits(draws, claims, [inTurn(SCALES, turn)]);
  return made ?? unit("USD");
}

function plainOf(text: string, asset: Asset): Text {
  return { text, plain: text, form: "plain", asset };
}

function spelled(draws: Draws, claims: ResolvedClaims, turn: number): Text | undefined {
  const [asset = unit("USD")] = everydayUnits(draws, claims, 1);
  const spelling: Spelling = inTurn(SPELLINGS, turn);
  const made = spelling.write(draws, asset.decimals);
  return made === undefined ? undefined : { ...made, form: spelling.form, asset };
}

function amounts(
  name: string,
  given: string,
  draw: (draws: Draws, claims: ResolvedClaims, turn: number) => Text | undefined,
  unclaimed: Unclaimed = "value",
): Series<Text, bigint> {
  return {
    name,
    needs: "parseAmount",
    given,
    expected: `the exact amount where the text is of the grammar that is claimed, where it is not ${inOtherWords(unclaimed)}`,
    draw,
    fits({ plain, asset }, claims) {
      const figure = minorOf(plain, asset, "floor") ?? 0n;
      const held = (claims.digits ?? Infinity) >= plain.length;
      return held && outOfScope({ assets: [asset], figures: [figure] }, claims) === undefined;
    },
    put: (asked, { text, asset }) => asked.parseAmount(text, asset),
    wrong(question, answer, claims) {
      const { plain, form, asset } = question;
      const show = (figure: bigint): string => inUnits(figure, asset);
      if (mustBeRefused(question, claims, unclaimed)) return wrongUnlessRefused(answer, show);
      const { excessDecimals: rounding } = claims;
      const exact = exactMinor(plain, asset);
      const right = minorOf(plain, asset, rounding === "refused" ? "floor" : rounding) ?? 0n;
      if (exact || rounding !== "refused") {
        // Decimals too many that are zeros take nothing away, and may be refused as any others.
        const zeros = (plain.split(".")[1] ?? "").length > asset.decimals && rounding === "refused";
        return wrongFigure(answer, right, show, zeros || form !== "plain" || mayBeRefused([right], claims));
      }
      return wrongUnlessRefused(answer, show);
    },
    words: ({ text, asset }) => `${JSON.stringify(text)} ${asset.code} of ${asset.decimals} decimals`,
    right({ plain, form, asset }) {
      const exact = form === "plain" && exactMinor(plain, asset);
      return exact ? inUnits(minorOf(plain, asset, "floor") ?? 0n, asset) : unclaimedInWords(form, unclaimed);
    },
    simpler: simplerTexts,
    size: ({ text }) => text.length + text.replaceAll("0", "").length,
  };
}

function rates(
  name: string,
  given: string,
  draw: (draws: Draws, claims: ResolvedClaims, turn: number) => Text | undefined,
  unclaimed: Unclaimed = "value",
): Series<Text, string | undefined> {
  return {
    name,
    needs: "parseRate",
    given,
    expected: `the exact decimal where the text is of the grammar that is claimed, where it is not ${inOtherWords(unclaimed)}`,
    draw,
    fits: ({ plain }, claims) => (claims.digits ?? Infinity) >= plain.length && claims.largest === undefined,
    put: (asked, { text }) => asked.parseRate(text),
    wrong(question, answer, claims) {
      const { plain, form } = question;
      if (mustBeRefused(question, claims, unclaimed)) {
        return wrongUnlessRefused(answer, (figure) => figure ?? "no rate");
      }
      const right = readDecimal(plain) ?? fraction(0n);
      const expected = decimalText(right);
      if ("failure" in answer) {
        // The grammar of amounts need not be that of rates.
        const refusable = form !== "plain" || plain.length > 16;
        return refusable && answer.failure.kind === "refused"
          ? undefined
          : { expected, got: inWords(answer.failure) };
      }
      const got = answer.got === undefined ? undefined : readDecimal(answer.got);
      if (got !== undefined && compare(got, right) === 0) return undefined;
      return { expected, got: answer.got ?? "no rate" };
    },
    words: ({ text }) => JSON.stringify(text),
    right: ({ plain, form }) => (form === "plain" ? plain : unclaimedInWords(form, unclaimed)),
    simpler: simplerTexts,
    size: ({ text }) => text.length + text.replaceAll("0", "").length,
  };
}

function inOtherWords(unclaimed: Unclaimed): string {
  return unclaimed === "refusal" ? "a refusal" : "its value or a refusal";
}

function unclaimedInWords(form: Text["form"], unclaimed: Unclaimed): string {
  if (form === "no number") return "a refusal";
  return form === "decimal-comma" || form === "plain" || unclaimed === "refusal"
    ? "a refusal, unless it is claimed"
    : "its value, or a refusal";
}

function exactMinor(plain: string, asset: Asset): boolean {
  return minorOf(plain, asset, "floor") === minorOf(plain, asset, "ceil");
}

function minorOf(plain: string, { decimals }: Asset, rounding: RoundingName): bigint | undefined {
  const figure = readDecimal(plain);
  return figure === undefined ? undefined : rounded(times(figure, tenTo(decimals)), rounding);
}

/** Shorter plain texts; of another spelling only another draw is simpler. */
function simplerTexts(question: Text): readonly Text[] {
  const { text, form } = question;
  if (form !== "plain") return [];
  return Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1))
    .concat(text.replaceAll(/[2-9]/g, "1"), text.replaceAll(/(?<=[0-9.])[1-9](?=[0-9])/g, "0"))
    .filter((one) => readDecimal(one) !== undefined && !/^-?0[0-9]/.test(one))
    .map((one) => ({ ...question, text: one, plain: one }));
}
