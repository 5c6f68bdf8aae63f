import { phrase, type Phrase } from "../../errors/phrases.ts";
import { requireFormat, type KnownFormat } from "../../errors/require-format.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { sha256Hex } from "../../random/sha256.ts";
import { pairName } from "../pair-name.ts";
import type { RatePath, RatePoint } from "./rate-path.ts";

const TITLE = "corridor rate path 1";
const FORMAT: KnownFormat = { name: "corridor-rate-path", version: 1 };
const HEADER =
  /^corridor rate path 1\npair ([A-Za-z][A-Za-z0-9_.-]{0,15})\/([A-Za-z][A-Za-z0-9_.-]{0,15})\ndecimals (0|[1-9][0-9]{0,2})\nsource ([a-z0-9-]{1,32})\nclamps (0|[1-9][0-9]{0,8})\n/;
/** Times of up to 20 digits, as 64 bits hold them, and answers of up to 78, as 256 bits do. */
const POINT = /^(0|[1-9][0-9]{0,19}) ([1-9][0-9]{0,77}|-)(?: ([1-9][0-9]{0,3}))?$/;
const SEAL = /^sha256 ([0-9a-f]{64})$/;

/**
 * A path as it is stored with a run: five lines that describe it, a line for each point (time, answer or `-`,
 * business days carried forward where there are any), and the SHA-256 of all that. Models are made with functions
 * whose last digits differ between engines, so that a run is repeated from its stored paths and never from its models.
 *
 * @example
 * ```ts
 * const source = constantSource({ base: "EUR", quote: "USD", decimals: 8 }, 108_350_000n);
 * const text = formatPath(source({ from: 0n, until: 60n, every: 60n }));
 * text.includes("0 108350000"); // true
 * formatPath(parsePath(text)) === text; // true
 * ```
 */
export function formatPath(path: RatePath): string {
  const body = canonicalText(path);
  return `${body}sha256 ${sha256Hex(body)}\n`;
}

/** The SHA-256 of a path's canonical text, 64 digits of hex. */
export function pathSha256(path: RatePath): string {
  return sha256Hex(canonicalText(path));
}

/**
 * Reads a stored path back and verifies its SHA-256.
 *
 * @param file For the places in messages.
 * @throws FORMAT_NEWER; PATH_FILE_INVALID with line and column; PATH_HASH_MISMATCH when it was changed.
 */
export function parsePath(text: string, file: string = "the path"): RatePath {
  const invalid = (line: number, problem: Phrase): SettlementError =>
    new SettlementError("PATH_FILE_INVALID", { problem }, { place: { file, line, column: 1 } });
  const [, version] = /^corridor rate path ([1-9][0-9]*)\n/.exec(text) ?? [];
  if (version !== undefined) requireFormat(`${FORMAT.name}/${version}`, FORMAT, file);
  const header = HEADER.exec(text);
  const lines = text.split("\n");
  if (header === null || lines.at(-1) !== "") {
    throw invalid(1, phrase("path.header", { title: TITLE }));
  }
  const seal = SEAL.exec(lines.at(-2) ?? "");
  if (seal === null) throw invalid(lines.length - 1, phrase("path.seal"));
  const [, base = "", quote = "", decimals = "", source = "", clamps = ""] = header;
  const first = header[0].split("\n").length - 1;
  const points: RatePoint[] = [];
  for (const [index, line] of lines.slice(first, -2).entries()) {
    const [, at = "", answer = "", carried = "0"] = POINT.exec(line) ?? [];
    if (at === "") throw invalid(first + index + 1, phrase("path.point", { text: line.slice(0, 40) }));
    const point = { at: BigInt(at), answer: answer === "-" ? undefined : BigInt(answer) };
    const before = points.at(-1);
    if (before !== undefined && before.at >= point.at) {
      throw invalid(first + index + 1, phrase("path.order", { at, before: before.at }));
    }
    points.push({ ...point, carriedDays: parseInt(carried, 10) });
  }
  const path = {
    base,
    quote,
    decimals: parseInt(decimals, 10),
    source,
    clamps: parseInt(clamps, 10),
    points,
  };
  const actual = pathSha256(path);
  const [, stated = ""] = seal;
  if (stated !== actual) throw new SettlementError("PATH_HASH_MISMATCH", { stated, actual });
  return path;
}

function canonicalText(path: RatePath): string {
  const { decimals, source, clamps, points } = path;
  const header = [
    TITLE,
    `pair ${pairName(path)}`,
    `decimals ${decimals}`,
    `source ${source}`,
    `clamps ${clamps}`,
  ];
  const lines = points.map(({ at, answer, carriedDays }) =>
    [at, answer ?? "-", ...(carriedDays === 0 ? [] : [carriedDays])].join(" "),
  );
  return [...header, ...lines].map((line) => `${line}\n`).join("");
}
