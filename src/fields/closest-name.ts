import { SettlementError } from "../errors/settlement-error.ts";
import { list, phrase, thing, type Phrase, type Thing } from "../errors/phrases.ts";
import { editDistance } from "../money/edit-distance.ts";

/** More names than this are not read. */
const SHOWN = 12;

/** More names than this are not compared: a file of thousands of mistakes would take minutes. */
const COMPARED = 300;

/**
 * That a name is not among those that are known: with the one that was probably meant, or with all of them.
 *
 * @param kind What it would be the name of: `"party"`, or a phrase.
 */
export function nameUnknown(kind: Thing | Phrase, name: string, known: readonly string[]): SettlementError {
  const what = typeof kind === "string" ? thing(kind) : kind;
  const shown = shortened(name);
  const suggestion = closestName(name, known);
  if (suggestion !== undefined)
    return new SettlementError("NAME_MISSPELT", { what, name: shown, suggestion });
  return new SettlementError("NAME_UNKNOWN", { what, name: shown, known: listOf(known) });
}

/** `a, b, c`, or the first of many; `none` of none. */
export function listOf(names: readonly string[]): Phrase {
  const more = names.length - SHOWN;
  return more <= 1 ? list(names) : phrase("list.more", { names: names.slice(0, SHOWN), more });
}

/** A text of the scenario, cut to the length that fits a message. */
export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}...` : text;
}

/**
 * The name that was probably meant: one that differs by a third of its letters at most, capitals aside; among several
 * the nearest, then the first.
 *
 * @example closestName("buyr", ["seller", "buyer"]); // "buyer"
 */
export function closestName(name: string, known: readonly string[]): string | undefined {
  if (name.length > 64) return undefined;
  let [best, least]: [string | undefined, number] = [undefined, Infinity];
  const near = known.filter(
    ({ length }) => Math.abs(length - name.length) <= allowedBetween(name.length, length),
  );
  for (const candidate of near.slice(0, COMPARED)) {
    const allowed = allowedBetween(name.length, candidate.length);
    const apart = editDistance(name.toLowerCase(), candidate.toLowerCase(), { swaps: true });
    if (apart <= allowed && apart < least) [best, least] = [candidate, apart];
  }
  return best;
}

/** Letters by which two names of these lengths may differ: any two codes of two letters are one apart, nearly. */
function allowedBetween(left: number, right: number): number {
  const longer = Math.max(left, right);
  return longer < 3 ? 0 : Math.max(1, Math.floor(longer / 3));
}
