import { isRecord } from "./records.ts";
import type { Trace } from "../trace/trace.ts";

/** Keys by which the items of a trace's lists are known. */
const NAMES = ["payment", "name", "party", "holder", "pair", "subject"] as const;

/**
 * What a trace has at a path: keys with points between them. An item of a list goes by its number from 1 or by its own
 * name; a step by its verb, `redeem`, and which of them, `redeem 2`.
 *
 * @returns `undefined` where there is nothing.
 * @example valueAt(trace, "steps.redeem.refusal.error")
 */
export function valueAt(trace: Trace, path: string): unknown {
  const [first = "", ...keys] = path.split(".");
  if (first !== "steps") return walk(trace, [first, ...keys]);
  const [step = "", ...rest] = keys;
  const found = stepOf(trace, step);
  return found === undefined ? undefined : walk(trace.steps[found - 1], rest);
}

/** The number of a step, from 1: by its number, its verb, or its verb and which of them. */
export function stepOf({ steps }: Pick<Trace, "steps">, named: string): number | undefined {
  const [, verb = "", which = "1"] = /^([a-z]+)(?: (\d+))?$/.exec(named) ?? [];
  if (verb === "") return steps.find(({ index }) => String(index) === named)?.index;
  return steps.filter((step) => step.verb === verb)[Number(which) - 1]?.index;
}

function walk(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return value;
  if (Array.isArray(value)) return walk(itemOf(value, key), rest);
  return isRecord(value) && Object.hasOwn(value, key) ? walk(value[key], rest) : undefined;
}

function itemOf(items: readonly unknown[], key: string): unknown {
  if (/^\d+$/.test(key)) return items[Number(key) - 1];
  return items.find((item) => isRecord(item) && NAMES.some((name) => item[name] === key));
}
