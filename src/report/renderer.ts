import type { Language } from "../language.ts";
import type { Trace } from "../trace/trace.ts";
import { shownTrace } from "./shown-trace.ts";

/** One of the files that a report consists of. */
export interface ReportFile {
  /** From the report's folder, with `/` between names; it never leads out of that folder. */
  readonly path: string;
  /** The text, in as many pieces as suit it: a long one need never be one string. They are read once. */
  readonly chunks: Iterable<string>;
}

/** Where a rendering is shown. */
export interface RenderOptions {
  /** Columns that a line of plain text may take: those of the terminal that it is printed on; 100 unless given. */
  readonly width?: number;
}

/** Renders traces as files. The same traces give the same files, byte for byte. */
export type Render = (
  traces: readonly Trace[],
  language: Language,
  options?: RenderOptions,
) => Iterable<ReportFile>;

type TextOf = (traces: readonly Trace[], language: Language, options?: RenderOptions) => string;

/** A format of reports: a row of the table in `renderers.ts`. */
export interface Renderer {
  /** What `--format` calls it. */
  readonly name: string;
  /** Endings of `--out` that choose it, in small letters with their dot. */
  readonly endings?: readonly string[];
  /** It shows one trace, and refuses several. */
  readonly ofOneTrace?: boolean;
  /** It makes a folder of files, however many there are; otherwise exactly one file. */
  readonly severalFiles?: boolean;
  /** Loads the code of the format, which a list of formats does without; by its name, as commands load theirs. */
  readonly load: () => Promise<Render>;
}

/**
 * The rendering of a format that is one text.
 *
 * @param path Its name in a folder; a caller who names a file is not bound to it.
 */
export function oneText(path: string, text: TextOf): Render {
  return (traces, language, options) => [{ path, chunks: [text(traces, language, options)] }];
}

/** The rendering of a format for people, whose text shows every name as text, whatever is in it. */
export function textOfNames(path: string, text: TextOf): Render {
  return oneText(path, (traces, language, options) => text(traces.map(shownTrace), language, options));
}
