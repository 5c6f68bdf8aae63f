import fs from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { PACKAGE_ROOT } from "../chain/package-root.ts";
import type { Bilingual } from "../language.ts";
import { readText } from "./disk.ts";

/** A scenario, as its first lines describe it. */
export interface ScenarioHead {
  /** Its file's name without the ending. */
  readonly name: string;
  /** Of the library, from the package's folder. */
  readonly file: string;
  /** At the head of reports. */
  readonly title: Bilingual;
  /** What it teaches, in a sentence. */
  readonly teaches: Bilingual;
  /** Under which the library lists it. */
  readonly subject?: string;
  /** How long it takes to go through it. */
  readonly minutes?: number;
  /** The name of the scenario to go on with. */
  readonly next?: string;
}

/** A scenario of the library. */
export interface LibraryScenario extends ScenarioHead {
  /** Where it lies, to be read from any folder: absolute. */
  readonly path: string;
}

const FOLDER = "scenarios";

/** Characters that are read of what a file states about itself; those of the library have a tenth. */
const LONGEST_HEAD = 20_000;

/** The folder of the library. */
export const LIBRARY_FOLDER: string = path.join(PACKAGE_ROOT, FOLDER);

/**
 * Every scenario of the library, in the order of their numbers. Only heads are read: checking all of them would take too
 * long for a listing.
 *
 * @example
 * ```ts
 * import { readScenarioFile, scenarioLibrary } from "corridor";
 *
 * const [first] = scenarioLibrary();
 * first?.name; // "01-happy-path"
 * readScenarioFile(first?.path ?? "").payments.length; // 1
 * ```
 */
export function scenarioLibrary(): LibraryScenario[] {
  if (!fs.existsSync(LIBRARY_FOLDER)) return [];
  return fs
    .readdirSync(LIBRARY_FOLDER)
    .filter((name) => name.endsWith(".yaml"))
    .toSorted()
    .map((name) => path.join(LIBRARY_FOLDER, name))
    .map((found) => ({ ...scenarioHead(found), file: `${FOLDER}/${path.basename(found)}`, path: found }));
}

/** A scenario's name, and what its first lines state. @throws SCENARIO_FILE_UNREADABLE */
export function scenarioHead(file: string): ScenarioHead {
  const name = path.basename(file).replace(/\.ya?ml$/, "");
  return { name, file, ...headOf(readText(file, "SCENARIO_FILE_UNREADABLE")) };
}

/** What a file states about itself stands at the left margin, and what is indented below belongs to it. */
function headOf(text: string): Omit<ScenarioHead, "name" | "file"> {
  const head = parsed(headLines(text).join("\n").slice(0, LONGEST_HEAD));
  const { title, teaches, subject, minutes, next } = head ?? {};
  const whole = typeof minutes === "string" && /^\d{1,3}$/.test(minutes) ? Number(minutes) : undefined;
  return {
    title: explanation(title),
    teaches: explanation(teaches),
    ...(typeof subject === "string" ? { subject } : {}),
    ...(whole === undefined ? {} : { minutes: whole }),
    ...(typeof next === "string" ? { next } : {}),
  };
}

/** The lines of those keys, line by line: a pattern over the whole of a hostile text could take for ever. */
function headLines(text: string): string[] {
  let inside = false;
  return text.split(/\r?\n/).filter((line) => {
    if (/^\S/.test(line)) inside = /^(?:title|teaches|subject|minutes|next):/.test(line);
    return inside;
  });
}

/** Nothing where it is no YAML: what is wrong is found when the scenario is run. */
function parsed(text: string): Partial<Record<string, unknown>> | null {
  try {
    return parse(text, { schema: "failsafe", logLevel: "silent" }) as Partial<Record<string, unknown>> | null;
  } catch {
    return null;
  }
}

/** One language stands for both, as where the scenario is read. */
function explanation(value: unknown): Bilingual {
  if (typeof value === "string") return { en: value, zh: value };
  const { en, zh } = (typeof value === "object" && value !== null ? value : {}) as Partial<Bilingual>;
  const [english, chinese] = [en, zh].map((text) => (typeof text === "string" ? text : undefined));
  return { en: english ?? chinese ?? "", zh: chinese ?? english ?? "" };
}
