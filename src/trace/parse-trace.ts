import { visibleJson } from "../language.ts";
import { phrase, type Parameter } from "../errors/phrases.ts";
import { requireFormat } from "../errors/require-format.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import type { z } from "zod";
import type { Trace } from "./trace.ts";
import { VERSION } from "../version.ts";
import { TRACE_FORMAT, TRACE_VERSION } from "./trace-format.ts";
import { traceSchema } from "./trace-schema.ts";
import { upgraded } from "./upgrade-trace.ts";

/** Characters shown of a value that is not as expected. */
const SHOWN = 60;

/**
 * Reads a trace from JSON text; one of an earlier version becomes one of this.
 *
 * @param file Where the text is from, for the error.
 * @throws FORMAT_NEWER, FORMAT_FOREIGN; TRACE_INVALID with the place inside, what is there and what is needed.
 * @example
 * ```ts
 * import { parseTrace, readScenarioFile, simulate, traceText } from "corridor";
 *
 * const trace = await simulate(readScenarioFile("scenarios/01-happy-path.yaml"));
 * parseTrace(traceText(trace), "trace.json").last === trace.last; // true
 * parseTrace("{}", "trace.json"); // throws TRACE_INVALID
 * ```
 */
export function parseTrace(text: string, file: string): Trace {
  try {
    return parsedTrace(text, file);
  } catch (cause) {
    // No trace is nested so deeply that a reader of it runs out of stack.
    if (!(cause instanceof RangeError)) throw cause;
    const [actual, wanted] = [shown(text.slice(0, SHOWN + 1)), phrase("trace.whole")];
    throw new SettlementError("TRACE_INVALID", { file, path: "$", actual, wanted }, { cause });
  }
}

function parsedTrace(text: string, file: string): Trace {
  const json = parseJson(text, file);
  const format = valueAt(json, ["format"]);
  if (typeof format === "string") requireFormat(format, TRACE_VERSION, file);
  const document = upgraded(json);
  const read = traceSchema.safeParse(document);
  if (read.success) return read.data;
  requireWriterKnown(document, file);
  const [first] = read.error.issues;
  const issue = first === undefined ? undefined : innermost(first);
  const path = issue?.path ?? [];
  throw new SettlementError("TRACE_INVALID", {
    file,
    path: pathText(path),
    actual: shown(valueAt(document, path)),
    wanted: issue === undefined ? phrase("trace.whole") : wantedBy(issue),
  });
}

/** Of a version that may be added to: what a later program added is not to be taken for a mistake. @throws FORMAT_NEWER */
function requireWriterKnown(document: unknown, file: string): void {
  const writer = valueAt(document, ["tool", "version"]);
  if (typeof writer !== "string" || !isLater(writer, VERSION)) return;
  const [found, known] = [writer, VERSION].map((version) => `${TRACE_FORMAT}, corridor ${version}`);
  throw new SettlementError("FORMAT_NEWER", { file, found: found ?? "", known: known ?? "" });
}

/** Whether a version is later than another; neither where it is none. */
function isLater(version: string, other: string): boolean {
  const own = numbersOf(other);
  const [difference = 0] = numbersOf(version)
    .map((each, at) => each - (own[at] ?? 0))
    .filter((each) => each !== 0);
  return difference > 0;
}

function numbersOf(version: string): number[] {
  return (/^\d{1,9}\.\d{1,9}\.\d{1,9}/.exec(version)?.[0] ?? "0").split(".").map(Number);
}

function parseJson(text: string, file: string): unknown {
  try {
    // Going through every value takes as long as reading them: only where the key may be there at all.
    return JSON.parse(text, PROTO.test(text) ? refuseProto(file) : undefined) as unknown;
  } catch (cause) {
    if (cause instanceof SettlementError) throw cause;
    const actual = text.trim() === "" ? phrase("trace.nothing") : shown(text.trim());
    throw new SettlementError(
      "TRACE_INVALID",
      { file, path: "$", actual, wanted: phrase("trace.json") },
      { cause },
    );
  }
}

const PROTO = /__proto__|\\u005f/i;

/** No trace has such a key, and what reads the fields would leave it out in silence. @throws TRACE_INVALID */
function refuseProto(file: string): (key: string, value: unknown) => unknown {
  return (key, value) => {
    if (key !== "__proto__") return value;
    const wanted = phrase("trace.no-field", { names: [key] });
    throw new SettlementError("TRACE_INVALID", { file, path: `$ ... .${key}`, actual: shown(value), wanted });
  };
}

type Issue = z.core.$ZodIssue;

/** Of a choice none of whose branches fits: what is wrong in the one that came furthest. */
function innermost(issue: Issue): Issue {
  if (issue.code !== "invalid_union") return issue;
  const deepest = issue.errors
    .map((issues) => issues[0])
    .filter((inner) => inner !== undefined)
    .toSorted((left, right) => right.path.length - left.path.length)[0];
  if (deepest === undefined || deepest.path.length === 0) return issue;
  const inner = innermost(deepest);
  return { ...inner, path: [...issue.path, ...inner.path] };
}

function wantedBy(issue: Issue): Parameter {
  if (issue.code === "unrecognized_keys") return phrase("trace.no-field", { names: issue.keys });
  if (issue.code === "invalid_type") return phrase("trace.type", { type: issue.expected });
  if (issue.code === "invalid_value")
    return issue.values
      .map((value): Parameter => JSON.stringify(String(value)))
      .reduce((left, right): Parameter => phrase("or.names", { left, right }));
  if (issue.code === "invalid_format")
    return phrase("trace.like", { pattern: issue.pattern ?? issue.format });
  return issue.message;
}

/** `$.steps[3].fees[0].amount.minor` */
function pathText(path: readonly PropertyKey[]): string {
  const keys = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`));
  return `$${keys.join("")}`;
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  let value = document;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function shown(value: unknown): Parameter {
  if (value === undefined) return phrase("trace.nothing");
  const text = visibleJson(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)} ...` : text;
}
