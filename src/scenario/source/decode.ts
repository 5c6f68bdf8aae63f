import { phrase, type Phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import type { Problems } from "./problem.ts";
import { SourceText, type SourceRole } from "./source-text.ts";
import { ownValue } from "../../own-value.ts";

/** More than any scenario needs: a step is about 30 bytes. */
const MAXIMUM_BYTES = 1_000_000;

/** What is not written in a scenario: controls, and marks that show a text in another order than it is read. */
const REFUSED =
  // oxlint-disable-next-line no-control-regex -- it is these that are looked for
  /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\r(?!\n)/;

const NAMES: Readonly<Record<string, Phrase>> = {
  "\0": phrase("char.zero"),
  "\t": phrase("char.tab"),
  "\r": phrase("char.return"),
  "\ufeff": phrase("char.bom"),
};

/**
 * The text of a file: UTF-8, with line ends of Unix or Windows; a byte order mark at the beginning is passed over.
 *
 * @returns Nothing where it cannot be read; why is among the problems: FILE_TOO_LARGE, FILE_NOT_UTF8, CHARACTER_REFUSED.
 */
export function decode(
  file: string,
  content: string | Uint8Array,
  problems: Problems,
  options: SourceRole = {},
): SourceText | undefined {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  if (bytes.length > MAXIMUM_BYTES) {
    const error = new SettlementError("FILE_TOO_LARGE", { bytes: bytes.length, maximum: MAXIMUM_BYTES });
    problems.add(error, wholeOf(new SourceText(file, "")));
    return undefined;
  }
  const source = new SourceText(file, textOf(bytes), options);
  const valid = validLength(bytes);
  if (valid < bytes.length) {
    const start = textOf(bytes.subarray(0, valid)).length;
    const byte = `0x${(bytes[valid] ?? 0).toString(16).padStart(2, "0")}`;
    problems.add(new SettlementError("FILE_NOT_UTF8", { byte }), { source, start, end: start + 1 });
    return undefined;
  }
  const refused = REFUSED.exec(source.text);
  if (refused === null) return source;
  const [character] = refused;
  const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  const error = new SettlementError("CHARACTER_REFUSED", {
    character: ownValue(NAMES, character) ?? phrase("char.code", { code }),
  });
  problems.add(error, { source, start: refused.index, end: refused.index + 1 });
  return undefined;
}

function wholeOf(source: SourceText) {
  return { source, start: 0, end: source.text.length };
}

/** Passes over a byte order mark at the beginning. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}

/** How many bytes from the beginning are UTF-8; all of them, or up to the first character that is not. */
function validLength(bytes: Uint8Array): number {
  if (isValid(bytes)) return bytes.length;
  let [low, high] = [0, bytes.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isValid(bytes.subarray(0, middle), true)) low = middle;
    else high = middle;
  }
  // What was taken for a character that is cut off is none.
  while (!isValid(bytes.subarray(0, low))) low -= 1;
  return low;
}

/** @param stream A character that is cut off at the end counts as valid. */
function isValid(bytes: Uint8Array, stream = false): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
