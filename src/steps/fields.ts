import { z } from "zod";
import { SettlementError } from "../errors.ts";
import { currencyAsset } from "../money/currency-asset.ts";
import type { Money } from "../money/money.ts";
import { parseAmount } from "../money/parse-amount.ts";
import type { Scope } from "./scope.ts";

/** The kinds of text that a scenario is written in. Each says what it expects, and refuses by one of our errors. */

/** What an issue carries beside its message, so that whoever reports it has the error itself. */
export interface FieldIssue {
  readonly error: SettlementError;
}

/** A text that is read by a function of ours; what that throws becomes an issue at the text's place. */
export function readBy<Value>(read: (text: string) => Value, about: string, example: string) {
  return z
    .string()
    .meta({ description: about, examples: [example] })
    .transform((text, context): Value => {
      try {
        return read(text);
      } catch (error) {
        if (!(error instanceof SettlementError)) throw error;
        const params: FieldIssue = { error };
        context.addIssue({ code: "custom", message: error.message, params: { ...params } });
        return z.NEVER;
      }
    });
}

/** `1000.00 EUR`: an amount above zero with its currency, or the settlement token, in sight. @throws FIELD_MALFORMED */
export function amount({ token }: Pick<Scope, "token">) {
  const read = (text: string): Money => {
    const [, figure = "", code = ""] = /^(\S+) (\S+)$/.exec(text) ?? [];
    if (code === "")
      throw new SettlementError("FIELD_MALFORMED", { text: short(text), wanted: "an amount", example });
    return parseAmount(figure, code === token.code ? token : currencyAsset(code), { sign: "positive" });
  };
  const example = "1000.00 EUR";
  return readBy(read, "An amount above zero and its currency, or the settlement token.", example);
}

const SECONDS: Readonly<Record<string, bigint>> = { s: 1n, m: 60n, h: 3_600n, d: 86_400n };
const DURATION = /^(0|[1-9][0-9]{0,8})([smhd])$/;

/** `90s`, `15m`, `17h` or `10d`, in seconds. @throws FIELD_MALFORMED */
export function parseDuration(text: string): bigint {
  const [, count = "", unit = ""] = DURATION.exec(text) ?? [];
  const seconds = SECONDS[unit];
  if (seconds !== undefined) return BigInt(count) * seconds;
  throw new SettlementError("FIELD_MALFORMED", { text: short(text), wanted: "a duration", example: "15m" });
}

/** A duration, in seconds. */
export const duration = () => readBy(parseDuration, "A duration: a whole number and s, m, h or d.", "15m");

const WHOLE = /^(0|[1-9][0-9]{0,77})$/;

/** A whole number. @throws FIELD_MALFORMED, FIELD_OUT_OF_RANGE */
export function whole(least: bigint, most: bigint, about: string) {
  const example = least.toString();
  const read = (text: string): bigint => {
    if (!WHOLE.test(text))
      throw new SettlementError("FIELD_MALFORMED", { text: short(text), wanted: "a whole number", example });
    const value = BigInt(text);
    if (value < least || value > most)
      throw new SettlementError("FIELD_OUT_OF_RANGE", { text: short(text), least, most });
    return value;
  };
  return readBy(read, about, example);
}

/** Basis points, 0 to 10,000. */
export const basisPoints = (about = "Basis points: 25 is 0.25 %.") => whole(0n, 10_000n, about);

/** One of some names; another is refused with the nearest. @throws NAME_UNKNOWN */
export function oneOf<Name extends string>(names: readonly Name[], what: string) {
  const read = (text: string): Name => {
    const found = names.find((name) => name === text);
    if (found !== undefined) return found;
    throw new SettlementError("NAME_UNKNOWN", { what, name: short(text), known: names.join(", ") });
  };
  return readBy(read, `A ${what}.`, names[0] ?? "");
}

/** A customer or an operator by name. */
export const party = ({ parties }: Pick<Scope, "parties">) => oneOf(parties, "party");

/** A pair that has a feed. */
export const pair = ({ pairs }: Pick<Scope, "pairs">) => oneOf(pairs, "pair");

/** A line of text. */
export const line = (about: string, example: string) => readBy((text) => text, about, example);

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}...` : text;
}
