import { z } from "zod";
import { list, phrase, type Thing } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { currencyAmong } from "../money/currency.ts";
import { type Money, parseAmount } from "../money/money.ts";
import { nameUnknown, shortened } from "./closest-name.ts";
import type { Scope } from "./scope.ts";
import { ownValue } from "../own-value.ts";

/** The kinds of text in a scenario. Each describes what it expects, and refuses by one of our errors. */

/** What an issue carries besides its message: the error itself, for the report of it. */
export interface FieldIssue {
  readonly error: SettlementError;
  /** It is the key that is wrong, not what stands behind it. */
  readonly onKey: boolean;
}

/** Where in what is read a mistake is: the keys that lead to it, and whether the last of them is itself wrong. */
export interface IssueSpot {
  readonly path?: readonly string[];
  readonly onKey?: boolean;
}

/** Refuses what is being read by one of our errors. */
export function refuse(
  context: Pick<z.RefinementCtx, "addIssue">,
  error: SettlementError,
  { path = [], onKey = false }: IssueSpot = {},
): never {
  const params: FieldIssue = { error, onKey };
  context.addIssue({ code: "custom", message: error.message, params: { ...params }, path: [...path] });
  return z.NEVER;
}

/** Carries a reading out; what it throws of ours is refused at the place that is being read. */
export function attempt<Value>(context: Pick<z.RefinementCtx, "addIssue">, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SettlementError)) throw error;
    return refuse(context, error);
  }
}

/** What an editor knows of a text besides: what is refused by these alone is refused by its reader too. */
export interface TextMarks {
  readonly pattern?: RegExp;
  readonly names?: readonly string[];
  /** Of a text of digits, where an editor reads it as a number. */
  readonly least?: number;
  readonly most?: number;
}

/**
 * A text that is read by a function of ours; what that throws becomes an issue at the text's place.
 *
 * @param about What it is, for the reference and for editors, like the example, the pattern and the names.
 */
export function readBy<Value>(
  read: (text: string) => Value,
  about: string,
  example: string,
  { pattern, names, least, most }: TextMarks = {},
) {
  return z
    .string()
    .meta({
      description: about,
      examples: [example],
      ...(pattern === undefined ? {} : { pattern: pattern.source }),
      ...(names === undefined ? {} : { enum: [...names] }),
      ...(least === undefined ? {} : { minimum: least }),
      ...(most === undefined ? {} : { maximum: most }),
    })
    .transform((text, context): Value => attempt(context, () => read(text)));
}

/** More than all the money there is, and few enough that every conversion fits 256 bits. */
export const INTEGER_DIGITS = 18;

/**
 * `1000.00 EUR`: an amount with its currency or its token in sight.
 *
 * @param options.sign `positive` unless said otherwise.
 * @throws FIELD_MALFORMED, and what `parseAmount` and `currencyAmong` throw.
 */
export function amount(
  { tokens, currencies = [] }: Pick<Scope, "tokens" | "currencies">,
  about: string,
  {
    sign = "positive",
    example = "1000.00 EUR",
  }: { readonly sign?: "positive" | "nonnegative"; readonly example?: string } = {},
) {
  const read = (text: string): Money => parseAmountText(text, { tokens, currencies }, { sign, example });
  return readBy(read, about, example, { pattern: AMOUNT });
}

/** An amount by its form, whatever its asset is. */
const AMOUNT = /^[0-9]+(\.[0-9]+)? +[A-Za-z]\S*$/;

/**
 * `1000.00 EUR`, of a currency, one of the scenario's own or one of its tokens.
 *
 * @throws FIELD_MALFORMED, and what `parseAmount` and `currencyAmong` throw.
 */
export function parseAmountText(
  text: string,
  { tokens, currencies = [] }: Pick<Scope, "tokens" | "currencies">,
  { sign, example }: { readonly sign: "positive" | "nonnegative"; readonly example: string },
): Money {
  const [, figure = "", code = ""] = /^(\S+) +([A-Za-z]\S*)$/.exec(text) ?? [];
  if (code === "")
    throw new SettlementError("FIELD_MALFORMED", {
      text: shortened(text),
      wanted: phrase("amount"),
      example,
    });
  const asset = tokens.find((token) => token.code === code) ?? currencyAmong(currencies, code);
  return parseAmount(figure, asset, { sign, maximumIntegerDigits: INTEGER_DIGITS });
}

const SECONDS: Readonly<Record<string, bigint>> = { s: 1n, m: 60n, h: 3_600n, d: 86_400n };
/** Ten years: a scenario that is longer is a mistake in the unit. */
export const LONGEST = 3_650n * 86_400n;
export const DURATION = /^(0|[1-9][0-9]{0,8})([smhd])$/;

/** `90s`, `15m`, `17h` or `10d`, in seconds; at most ten years. @throws FIELD_MALFORMED */
export function parseDuration(text: string): bigint {
  const [, count = "", unit = ""] = DURATION.exec(text) ?? [];
  const seconds = BigInt(count || "0") * (ownValue(SECONDS, unit) ?? 0n);
  if (unit !== "" && seconds <= LONGEST) return seconds;
  const wanted = phrase("duration");
  throw new SettlementError("FIELD_MALFORMED", { text: shortened(text), wanted, example: "15m" });
}

/** A duration, in seconds. */
export const duration = (about = "A duration: a whole number and s, m, h or d.") =>
  readBy(parseDuration, about, "15m", { pattern: DURATION });

const WHOLE = /^(0|[1-9][0-9]{0,77})$/;

/** A whole number. @throws FIELD_MALFORMED, FIELD_OUT_OF_RANGE */
export function whole(least: bigint, most: bigint, about: string, example: string = least.toString()) {
  const read = (text: string): bigint => {
    if (!WHOLE.test(text))
      throw new SettlementError("FIELD_MALFORMED", {
        text: shortened(text),
        wanted: phrase("whole-number"),
        example,
      });
    const value = BigInt(text);
    if (value < least || value > most)
      throw new SettlementError("FIELD_OUT_OF_RANGE", { text: shortened(text), least, most });
    return value;
  };
  return readBy(read, about, example, { pattern: WHOLE, ...numbers(least, most) });
}

/** Both ends as numbers, as far as numbers are exact. */
function numbers(least: bigint, most: bigint): Pick<TextMarks, "least" | "most"> {
  const exact = BigInt(Number.MAX_SAFE_INTEGER);
  return { least: Number(least), ...(most <= exact ? { most: Number(most) } : {}) };
}

/** Basis points, 0 to 10,000. */
export const basisPoints = (about = "Basis points: 25 is 0.25%.") => whole(0n, 10_000n, about, "25");

/** One of some names; another is refused with the nearest. @throws NAME_UNKNOWN, NAME_MISSPELT */
export function oneOf<Name extends string>(
  names: readonly Name[],
  what: Thing,
  about = `A ${what}.`,
  example: string = names[0] ?? what,
) {
  const read = (text: string): Name => {
    const found = names.find((name) => name === text);
    if (found !== undefined) return found;
    throw nameUnknown(what, text, names);
  };
  return readBy(read, about, example, names.length === 0 ? {} : { names });
}

/** `true` or `false`. */
export const yesOrNo = (about: string) =>
  oneOf(["true", "false"], "truth value", about).transform((text) => text === "true");

/** A customer or an operator by name. */
export const party = ({ parties }: Pick<Scope, "parties">) => oneOf(parties, "party");

/** A customer's bank by name. */
export const bank = ({ banks }: Pick<Scope, "banks">, about?: string) => oneOf(banks, "bank", about);

/** A pair that has a feed. */
export const pair = ({ pairs }: Pick<Scope, "pairs">) => oneOf(pairs, "pair");

const NAME = /^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/;

/** A name: letters, digits and single dashes, at most 40. @throws FIELD_MALFORMED */
export function parseName(text: string, example: string): string {
  if (NAME.test(text) && text.length <= 40) return text;
  throw new SettlementError("FIELD_MALFORMED", { text: shortened(text), wanted: phrase("name"), example });
}

/** A name, as `parseName` reads it. */
export const name = (about: string, example: string) =>
  readBy((text) => parseName(text, example), about, example, { pattern: NAME });

/** The schema of a verb that takes nothing but its payment. */
export const noFields = (): z.ZodType => z.strictObject({});

/** A line of text. */
export const line = (about: string, example: string) => readBy((text) => text, about, example);

/**
 * `1000.00 XUSD`: an amount of a token that payments settle in, and of nothing else.
 *
 * @param options.sign `positive` unless said otherwise.
 * @throws FIELD_MALFORMED, ASSET_MISMATCH, and what `parseAmount` throws.
 */
export function tokenAmount(
  { tokens }: Pick<Scope, "tokens">,
  about: string,
  { sign = "positive" }: { readonly sign?: "positive" | "nonnegative" } = {},
) {
  const codes = tokens.map((token) => token.code);
  const example = `1000.00 ${codes[0] ?? ""}`;
  const read = (text: string): Money => {
    const [, figure = "", code = ""] = /^(\S+) (\S+)$/.exec(text) ?? [];
    if (code === "")
      throw new SettlementError("FIELD_MALFORMED", {
        text: text.slice(0, 40),
        wanted: phrase("amount-of-tokens"),
        example,
      });
    const token = tokens.find((known) => known.code === code);
    if (token === undefined)
      throw new SettlementError("ASSET_MISMATCH", { left: code.slice(0, 40), right: list(codes) });
    return parseAmount(figure, token, { sign, maximumIntegerDigits: INTEGER_DIGITS });
  };
  return readBy(read, about, example, { pattern: AMOUNT });
}
