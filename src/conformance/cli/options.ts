import { parseArgs } from "node:util";
import { CASES } from "../cases/families.ts";
import { PROFILES, type ProfileName } from "../converter/profile.ts";
import { UsageError } from "./usage-error.ts";

/** Where a converter is: a command, an address or a module; exactly one of them. */
export interface ConverterPlace {
  readonly kind: "driver" | "url" | "module";
  readonly value: string;
}

/** The reports that can be written beside the one for people. */
export const FORMATS = ["json", "junit", "markdown"] as const;
export type Format = (typeof FORMATS)[number];

/** What a command line asks for. */
export interface CommandOptions {
  readonly help: boolean;
  readonly version: boolean;
  readonly list: boolean;
  /** The files of vectors that are put instead of the cases; an empty list is the published ones. */
  readonly vectors: readonly string[] | undefined;
  readonly place: ConverterPlace | undefined;
  /** Instead of those that the converter names. */
  readonly profiles: readonly ProfileName[];
  readonly skip: ReadonlyMap<string, string>;
  readonly only: readonly string[];
  readonly seed: string | undefined;
  readonly questions: number | undefined;
  readonly timeoutMs: number | undefined;
  /** The file of each report; `-` is standard output. */
  readonly outputs: ReadonlyMap<Format, string>;
  readonly words: readonly string[];
}

const OPTIONS = {
  driver: { type: "string" },
  url: { type: "string" },
  module: { type: "string" },
  profile: { type: "string", multiple: true },
  skip: { type: "string", multiple: true },
  only: { type: "string", multiple: true },
  seed: { type: "string" },
  questions: { type: "string" },
  timeout: { type: "string" },
  json: { type: "string" },
  junit: { type: "string" },
  markdown: { type: "string" },
  vectors: { type: "string" },
  list: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

/** @throws UsageError */
export function readOptions(args: readonly string[]): CommandOptions {
  const { values, positionals } = parsed(args);
  const vectors = vectorsOf(values, positionals);
  const id = (option: string, given: string): string =>
    vectors === undefined ? known(option, IDS, given) : given;
  return {
    help: values.help ?? false,
    version: values.version ?? false,
    list: values.list ?? false,
    vectors,
    place: placeOf(values),
    profiles: (values.profile ?? []).map((name) => known("--profile", PROFILES, name)),
    skip: new Map((values.skip ?? []).map((given) => skipOf(given, id))),
    only: (values.only ?? []).map((given) => id("--only", given)),
    seed: values.seed,
    questions: wholeNumber("--questions", values.questions, 1, 1_000_000),
    timeoutMs: wholeNumber("--timeout", values.timeout, 1, 86_400_000),
    outputs: outputsOf(values),
    words: vectors === undefined ? positionals : [],
  };
}

const IDS = CASES.map(({ id }) => id);

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: withFiles(args), options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? (error.message.split(/\. |\n/)[0] ?? "") : "";
    throw new UsageError(`${message}; --help lists the options`);
  }
}

/** The options of reports may stand without a file, which is then standard output; so may --vectors: the published ones. */
function withFiles(args: readonly string[]): string[] {
  return args.map((one, at) => {
    const next = args[at + 1];
    const alone = next === undefined || (next.startsWith("-") && next !== "-");
    if (one === "--vectors" && alone) return `${one}=`;
    return FORMATS.some((format) => one === `--${format}`) && alone ? `${one}=-` : one;
  });
}

function placeOf(
  values: Readonly<Partial<Record<"driver" | "url" | "module", string>>>,
): ConverterPlace | undefined {
  const places = (["driver", "url", "module"] as const).flatMap((kind) => {
    const value = values[kind];
    return value === undefined ? [] : [{ kind, value }];
  });
  const [first, second] = places;
  if (first !== undefined && second !== undefined)
    throw new UsageError(`--${first.kind} and --${second.kind} name two converters; one is asked at a time`);
  if (first?.value.trim() === "") throw new UsageError(`--${first.kind} is empty`);
  return first;
}

/** Of `--vectors a.json b.json` only the first file is the option's own. */
function vectorsOf(
  values: Readonly<
    Partial<Record<"vectors" | "seed" | "questions", string>> & { profile?: readonly string[] }
  >,
  words: readonly string[],
): readonly string[] | undefined {
  if (values.vectors === undefined) return undefined;
  const idle = (["profile", "seed", "questions"] as const).find((name) => values[name] !== undefined);
  if (idle !== undefined)
    throw new UsageError(
      `--${idle} is for the cases, and --vectors puts vectors instead; leave one of them out`,
    );
  return values.vectors === "" ? words : [values.vectors, ...words];
}

function skipOf(
  given: string,
  idOf: (option: string, given: string) => string,
): readonly [id: string, reason: string] {
  const [id = "", ...rest] = given.split("=");
  const reason = rest.join("=").trim();
  if (reason === "")
    throw new UsageError(`--skip ${JSON.stringify(given)} gives no reason; write --skip "C9=we book zero"`);
  return [idOf("--skip", id), reason];
}

function known<Name extends string>(option: string, names: readonly Name[], given: string): Name {
  const name = names.find((one) => one === given);
  if (name !== undefined) return name;
  const [first = "", last = ""] = [names[0], names[names.length - 1]];
  const there =
    names.length > 10
      ? `they go from ${first} to ${last}, and --list shows them`
      : `there are ${names.join(", ")}`;
  throw new UsageError(`${option} ${JSON.stringify(given.slice(0, 60))} is unknown; ${there}`);
}

function wholeNumber(
  option: string,
  given: string | undefined,
  least: number,
  most: number,
): number | undefined {
  if (given === undefined) return undefined;
  const number = /^[0-9]{1,9}$/.test(given) ? Number.parseInt(given, 10) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(
    `${option} ${JSON.stringify(given.slice(0, 60))} is not a whole number from ${least} to ${most}`,
  );
}

function outputsOf(values: Readonly<Partial<Record<Format, string>>>): ReadonlyMap<Format, string> {
  const outputs = new Map<Format, string>();
  for (const format of FORMATS) {
    const file = values[format];
    if (file === undefined) continue;
    if (file === "") throw new UsageError(`--${format} names no file; leave the = out for standard output`);
    const other = [...outputs].find(([, one]) => one === file)?.[0];
    if (other !== undefined)
      throw new UsageError(
        `--${other} and --${format} would both write ${file === "-" ? "standard output" : file}; name a file for each`,
      );
    outputs.set(format, file);
  }
  return outputs;
}
