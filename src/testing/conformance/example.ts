import { decimalToRational, parseDecimal } from "../../money/decimal.ts";
import { compareRationals } from "../../money/rational.ts";
import type { Awaitable } from "./conversion.ts";
import type { Example } from "./conformance-case.ts";
import type { Capability, FullConverter } from "./converter.ts";
import { refusalName } from "../kit/refused.ts";

/** A question to a converter. */
export type Ask = (converter: FullConverter) => Awaitable<unknown>;

/** What an answer may be compared with: decimals by what they are worth, lists and objects item by item. */
export type Expected =
  | bigint
  | number
  | boolean
  | string
  | undefined
  | readonly Expected[]
  | { readonly [name: string]: Expected };

/**
 * An example whose answer is a figure.
 *
 * @param shown The right answer in words; the figure itself unless given.
 * @param format Writes any other answer in words.
 */
export function gives(
  needs: Capability,
  given: string,
  ask: Ask,
  expected: Expected,
  shown: string = show(expected),
  format: (got: unknown) => string = show,
): Example {
  const right = (got: unknown): boolean => same(expected, got);
  return { needs, given, expected: shown, ask: (converter) => answerOf(ask, converter, right, format) };
}

/** An example whose answer has to have a property. */
export function satisfies(
  needs: Capability,
  given: string,
  expected: string,
  ask: Ask,
  right: (got: unknown) => boolean,
): Example {
  return { needs, given, expected, ask: (converter) => answerOf(ask, converter, right) };
}

/**
 * An example that has to be refused.
 *
 * @param unlike Another question that is refused too: the two refusals must have different names.
 */
export function refuses(
  needs: Capability,
  given: string,
  ask: Ask,
  unlike?: { readonly given: string; readonly ask: Ask },
): Example {
  const expected = unlike === undefined ? "a refusal" : `a refusal, by another name than ${unlike.given}`;
  return {
    needs,
    given,
    expected,
    async ask(converter) {
      const asked = await refusalOf(ask, converter);
      if ("wrong" in asked) return asked.wrong;
      if (unlike === undefined) return undefined;
      const other = await refusalOf(unlike.ask, converter);
      // That it is not refused at all is another case's finding.
      if ("wrong" in other || other.name !== asked.name) return undefined;
      return `the refusal ${asked.name} for both`;
    },
  };
}

async function answerOf(
  ask: Ask,
  converter: FullConverter,
  right: (got: unknown) => boolean,
  format: (got: unknown) => string = show,
): Promise<string | undefined> {
  try {
    const got = await ask(converter);
    return right(got) ? undefined : format(got);
  } catch (error) {
    return failureText(error);
  }
}

async function refusalOf(
  ask: Ask,
  converter: FullConverter,
): Promise<{ readonly name: string } | { readonly wrong: string }> {
  try {
    return { wrong: show(await ask(converter)) };
  } catch (error) {
    const name = refusalName(error);
    return name === undefined ? { wrong: failureText(error) } : { name };
  }
}

function failureText(error: unknown): string {
  const name = refusalName(error);
  const message = error instanceof Error ? error.message.split("\n", 1).join("") : String(error);
  return name === undefined ? `a crash (${message})` : `the refusal ${name} (${message})`;
}

/** Whether an answer is the one expected. */
function same(expected: Expected, got: unknown): boolean {
  if (typeof expected === "string" && typeof got === "string") {
    return expected === got || sameDecimal(expected, got);
  }
  if (Array.isArray(expected)) {
    const items = expected as readonly Expected[];
    return (
      Array.isArray(got) && got.length === items.length && items.every((item, at) => same(item, got[at]))
    );
  }
  if (typeof expected === "object") {
    return Object.entries(expected).every(([name, value]) => isRecord(got) && same(value, got[name]));
  }
  return expected === got;
}

function sameDecimal(left: string, right: string): boolean {
  const plain = /^-?[0-9]+(?:\.[0-9]+)?$/;
  if (!plain.test(left) || !plain.test(right)) return false;
  const [one, other] = [left, right].map((text) => decimalToRational(parseDecimal(text, { negative: true })));
  return one !== undefined && other !== undefined && compareRationals(one, other) === 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** An answer for people to read. */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "string") return value;
  return JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? item.toString() : item));
}
