import { SettlementError, type SourcePlace } from "./settlement-error.ts";

/** A format of files: its name and the version that this program writes, `corridor-trace/2`. */
export interface KnownFormat {
  readonly name: string;
  readonly version: number;
}

/** `corridor-trace/2` */
export function formatText({ name, version }: KnownFormat): string {
  return `${name}/${version}`;
}

/**
 * Whether a file of this format can be read here: its name is that of the format, and its version no later one. What an
 * earlier version wrote is read.
 *
 * @param stated What the file states: a name, a slash, and the number of a version.
 * @throws FORMAT_NEWER where a later version wrote it, FORMAT_FOREIGN where it is something else
 */
export function requireFormat(stated: string, known: KnownFormat, file: string, place?: SourcePlace): void {
  const [, name, digits = ""] = /^([a-z][a-z-]*)\/([1-9][0-9]{0,5})$/.exec(stated) ?? [];
  const version = Number.parseInt(digits, 10);
  if (name === known.name && version <= known.version) return;
  const values = { file, found: stated.slice(0, MOST_SHOWN), known: formatText(known) };
  throw new SettlementError(
    name === known.name ? "FORMAT_NEWER" : "FORMAT_FOREIGN",
    values,
    place === undefined ? {} : { place },
  );
}

/** Characters of a format that are shown: none has more. */
const MOST_SHOWN = 60;
