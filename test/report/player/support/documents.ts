import { globSync } from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../../../../src/chain/package-root.ts";
import { readTraceFile } from "../../../../src/files/traces.ts";
import type { Language } from "../../../../src/language.ts";
import { playerDocument } from "../../../../src/report/player/make-document.ts";
import type { PlayerDocument, PlayerStep, Text } from "../../../../src/report/player/player-document.ts";
import type { Trace } from "../../../../src/trace/trace.ts";

const GOLDEN = path.join(PACKAGE_ROOT, "scenarios/golden");

/** A trace of version 1, which lacks much of what documents are made from. */
const OLD = path.join(PACKAGE_ROOT, "test/compat/trace-1.json");

export interface Sample {
  readonly name: string;
  readonly trace: Trace;
  readonly document: PlayerDocument;
}

let all: Sample[] | undefined;

/** Every golden trace and one of version 1, with their documents; they are made once. */
export function samples(): readonly Sample[] {
  const files = globSync("*.json*", { cwd: GOLDEN })
    .toSorted()
    .map((file) => path.join(GOLDEN, file));
  all ??= [...files, OLD].map((file) => {
    const trace = readTraceFile(file);
    const name = path.basename(file).replace(/\.json(?:\.gz)?$/, "");
    return { name, trace, document: playerDocument(trace) };
  });
  return all;
}

/** The sample of a name. */
export function sample(name: string): Sample {
  const found = samples().find((one) => one.name === name);
  if (found === undefined) throw new Error(`no golden trace ${name}`);
  return found;
}

/** A step of a sample, from 1. */
export function stepOf(name: string, index: number): PlayerStep {
  const step = sample(name).document.steps[index - 1];
  if (step === undefined) throw new Error(`${name} has no step ${index}`);
  return step;
}

/** A text in a language. */
export function inEither(text: Text, language: Language): string {
  return typeof text === "string" ? text : text[language];
}

/** All texts of a document in a language, with where they stand. */
export function textsOf(value: unknown, language: Language, at = "$"): [string, string][] {
  if (typeof value === "string") return [[at, value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, language, `${at}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  if (isBilingual(value)) return [[at, value[language]]];
  return Object.entries(value).flatMap(([name, field]) => textsOf(field, language, `${at}.${name}`));
}

/** All pairs of texts of a document. */
export function pairsOf(value: unknown, at = "$"): [string, Readonly<Record<Language, string>>][] {
  if (Array.isArray(value)) return value.flatMap((item, index) => pairsOf(item, `${at}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  if (isBilingual(value)) return [[at, value]];
  return Object.entries(value).flatMap(([name, field]) => pairsOf(field, `${at}.${name}`));
}

function isBilingual(value: object): value is Readonly<Record<Language, string>> {
  return "en" in value && "zh" in value && Object.keys(value).length === 2;
}
