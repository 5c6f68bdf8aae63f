import { resolve } from "node:path";
import type { RunReport } from "../report/run-report.ts";
import { checkVectors } from "../vectors/check-vectors.ts";
import type { OpenVectorConverter } from "../vectors/vector-cases.ts";
import { type ConformanceVector, requireVectors } from "../vectors/vector.ts";
import { claimsOf } from "./claims-of.ts";
import type { CommandOptions, ConverterPlace } from "./options.ts";
import { packagePath } from "./package-files.ts";
import { repeatCommand } from "./repeat-command.ts";
import { textUpTo } from "./text-up-to.ts";
import { UsageError } from "./usage-error.ts";

/** Bytes of a file of vectors: the published ones have less than a hundredth. */
const MOST_BYTES = 16_000_000;

/** The files that the package has. */
const PUBLISHED = ["vectors/exchange-rates.json", "vectors/schemes.json"];

/**
 * The vectors of files that a command names, or the published ones.
 *
 * @param from The folder that the files' paths start at.
 * @throws UsageError for a file that cannot be read, and for an id to skip or to ask that is in none of them; KitError
 *   VECTORS_INVALID.
 */
export function readVectors(
  { vectors = [], only, skip }: CommandOptions,
  from: string,
): readonly ConformanceVector[] {
  const read = vectors.length === 0 ? PUBLISHED.map(publishedFile) : vectors.map((file) => given(file, from));
  const all = requireVectors(read.flat());
  const names = new Set(all.flatMap(({ id, inputs }) => [id, String(inputs.op)]));
  const [id = "none", op = "none"] = names;
  for (const [option, wanted] of [
    ["only", only],
    ["skip", [...skip.keys()]],
  ] as const) {
    const unknown = wanted.find((name) => !names.has(name));
    if (unknown !== undefined)
      throw new UsageError(
        `--${option} ${JSON.stringify(unknown.slice(0, 60))} is unknown; with --vectors it names the id of a vector, such as ${id}, or an operation, such as ${op}`,
      );
  }
  return all;
}

/** Puts vectors to a converter, which may have `answerVector`. */
export async function checkPublished(
  options: CommandOptions,
  place: ConverterPlace,
  converter: OpenVectorConverter,
  vectors: readonly ConformanceVector[],
): Promise<RunReport> {
  const { only, skip, timeoutMs } = options;
  const reports = await checkVectors(converter, vectors, {
    skip: Object.fromEntries(skip),
    ...(only.length === 0 ? {} : { only }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  const names = [...new Set(reports.map(({ family }) => family))].sort();
  return {
    converter: converter.name,
    claims: claimsOf(converter, []),
    reports,
    families: names.map((name) => ({ name, title: "" })),
    repeat: repeatCommand(options, place),
  };
}

function publishedFile(name: string): readonly unknown[] {
  const path = packagePath(name);
  if (path === undefined) throw new UsageError(`The package has no ${name}; install it anew`);
  return readList(path, name);
}

function given(file: string, from: string): readonly unknown[] {
  return readList(resolve(from, file), file);
}

function readList(path: string, shown: string): readonly unknown[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(textUpTo(path, MOST_BYTES));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`--vectors ${shown} cannot be read: ${why}`);
  }
  if (Array.isArray(parsed)) return parsed;
  const format: unknown =
    typeof parsed === "object" && parsed !== null ? Reflect.get(parsed, "format") : undefined;
  if (typeof format === "string")
    throw new UsageError(
      `--vectors ${shown} is of the format ${JSON.stringify(format.slice(0, 60))}, and this kit reads a list of vectors (exchange-rate-vectors/1); where a later version wrote it, update with npm install exchange-rate-conformance@latest`,
    );
  throw new UsageError(
    `--vectors ${shown} has no list of vectors, as vectors/exchange-rates.json of the package has`,
  );
}
