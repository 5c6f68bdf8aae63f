import { visibleJson } from "../language.ts";
import { alignSteps } from "./align-steps.ts";
import { hasCalls } from "../trace/without-calls.ts";
import type { Trace, TraceStep } from "../trace/trace.ts";
import { ownValue } from "../own-value.ts";

/** Subjects of differences, in the order of reports. */
export const DIFFERENCE_KINDS = ["steps", "outcome", "states", "amounts", "events", "gas", "other"] as const;

/** What a difference is about; `other` is what no other kind has. */
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** A value that differs between two traces, or that one of them lacks. */
export interface TraceDifference {
  /** What it is about. */
  readonly kind: DifferenceKind;
  /** The step's number; 0 where it is about the run as a whole. */
  readonly step: number;
  /** The step's verb; empty where it is about the run as a whole. */
  readonly verb: string;
  /** Where inside: `movements[0].after`. */
  readonly path: string;
  /** Of minor units: what they are counted in; otherwise empty. */
  readonly asset: string;
  /** As JSON; `undefined` where it is missing. */
  readonly left: string | undefined;
  readonly right: string | undefined;
}

/** What a comparison leaves out. */
export interface CompareOptions {
  /** Leaves out what differs between chains that are otherwise equal: hashes and numbers of blocks. */
  readonly sameChain: boolean;
}

/** Fields whose value is in minor units of the `asset` in the same object. */
const AMOUNTS = new Set(["minor", "before", "after", "debits", "credits", "reserve", "supply"]);

const OF_THE_CHAIN = new Set(["hash", "block"]);

/**
 * The differences of two traces, step by step and then of the run as a whole. Equal traces have none.
 *
 * @param options `sameChain: false` leaves out hashes and numbers of blocks, which differ between nodes; they count unless
 * given.
 * @example
 * ```ts
 * import { compareTraces, readScenarioFile, simulate } from "corridor";
 *
 * const trace = await simulate(readScenarioFile("scenarios/01-happy-path.yaml"));
 * compareTraces(trace, trace).length; // 0
 * const other = { ...trace, outcome: "failed" as const };
 * compareTraces(trace, other).map(({ path, left, right }) => `${path}: ${left}, ${right}`); // ["outcome: \"passed\", \"failed\""]
 * ```
 */
export function compareTraces(
  left: Trace,
  right: Trace,
  { sameChain }: CompareOptions = { sameChain: true },
): TraceDifference[] {
  // Where one of them has not recorded the calls inside transactions, that is no difference of the runs.
  const calls = [left, right].every(hasCalls);
  // Nor where one of them has not kept what it was carried out with.
  const settings = [left, right].every((trace) => trace.settings !== undefined);
  const skip = (key: string): boolean =>
    (!sameChain && OF_THE_CHAIN.has(key)) || (!calls && key === "calls") || (!settings && key === "settings");
  const steps = stepPairs(left, right).map(([one, other]) => compareSteps(one, other, skip));
  const rest = differences(withoutSteps(left), withoutSteps(right), "", skip).map((found) => ({
    ...found,
    step: 0,
    verb: "",
    kind: kindOf(found.path),
  }));
  return [...steps.flat(), ...rest];
}

/** The same step of two traces; nothing on the side that does not have it. */
export type StepPair = readonly [left: TraceStep | undefined, right: TraceStep | undefined];

/** The steps of two traces beside each other, by what is done to which payment: a step more on one side moves no other. */
export function stepPairs(left: Trace, right: Trace): StepPair[] {
  return alignSteps(keysOf(left), keysOf(right)).map(({ a = 0, b = 0 }) => [
    left.steps[a - 1],
    right.steps[b - 1],
  ]);
}

function keysOf({ steps }: Trace): string[] {
  // The only payment of a run is that of the other, whatever it is called.
  const several = new Set(steps.map(({ payment }) => payment).filter((name) => name !== "")).size > 1;
  return steps.map(({ verb, payment }) => JSON.stringify([verb, several ? payment : ""]));
}

/** The hashes in a trace differ from the first difference on, and are none themselves. */
function withoutSteps({ steps: _steps, previous: _previous, last: _last, ...rest }: Trace): object {
  return rest;
}

/** Behind a step that only one trace has every number is another, which is no further difference. */
function comparable({ previous: _previous, index, ...step }: TraceStep, other: TraceStep): object {
  return index === other.index ? { index, ...step } : step;
}

type Found = Pick<TraceDifference, "path" | "asset" | "left" | "right">;

function compareSteps(
  left: TraceStep | undefined,
  right: TraceStep | undefined,
  skip: (key: string) => boolean,
): TraceDifference[] {
  const { index: step = 0, verb = "" } = left ?? right ?? {};
  if (left === undefined || right === undefined) {
    return [{ kind: "steps", step, verb, path: "", asset: "", left: verbOf(left), right: verbOf(right) }];
  }
  return differences(comparable(left, right), comparable(right, left), "", skip).map((found) => ({
    ...found,
    step,
    verb,
    kind: kindOf(found.path),
  }));
}

function verbOf(step: TraceStep | undefined): string | undefined {
  return step === undefined ? undefined : visibleJson(step.verb);
}

/** All leaves of two values that are not equal, by the path that leads to them. */
function differences(left: unknown, right: unknown, path: string, skip: (key: string) => boolean): Found[] {
  if (Object.is(left, right)) return [];
  if (!isObject(left) || !isObject(right) || Array.isArray(left) !== Array.isArray(right))
    return [{ path, asset: "", left: json(left), right: json(right) }];
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])].filter((key) => !skip(key));
  return keys.flatMap((key) => {
    const inner = Array.isArray(left) ? `${path}[${key}]` : `${path}${path === "" ? "" : "."}${key}`;
    const found = differences(ownValue(left, key), ownValue(right, key), inner, skip);
    const { asset } = left;
    const counted = AMOUNTS.has(key) && typeof asset === "string" && asset === ownValue(right, "asset");
    return counted ? found.map((one) => ({ ...one, asset })) : found;
  });
}

function json(value: unknown): string | undefined {
  return value === undefined ? undefined : visibleJson(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Fields of a step by what a difference in them is about; gas and events are found further inside. */
const KINDS_OF_FIELDS: Readonly<Record<string, DifferenceKind>> = {
  verb: "steps",
  actor: "steps",
  payment: "steps",
  index: "steps",
  fault: "steps",
  role: "steps",
  entries: "amounts",
  status: "states",
  refusal: "events",
  movements: "amounts",
  fees: "amounts",
  spreads: "amounts",
  residues: "amounts",
  moves: "amounts",
  parts: "amounts",
  owed: "amounts",
  checks: "amounts",
  expectations: "outcome",
  outcome: "outcome",
  invariants: "outcome",
  totals: "amounts",
};

function kindOf(path: string): DifferenceKind {
  // Where a rate is from is no amount, wherever it stands.
  if (path.endsWith(".source")) return "other";
  if (/^(?:transactions\[\d+\](?:\.calls.*)?|totals)\.gas$/.test(path)) return "gas";
  if (/^transactions\[\d+\]\.(?:events|revert)/.test(path)) return "events";
  const [field = ""] = path.split(/[.[]/);
  return ownValue(KINDS_OF_FIELDS, field) ?? "other";
}
