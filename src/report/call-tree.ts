import type { TraceValue } from "../trace/trace.ts";
import { valueText } from "./value-text.ts";

/** A call inside a transaction, and the calls that it made in turn; the chain's `CallTrace` is one. */
export interface Call {
  readonly from: string;
  readonly to: string;
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly gasUsed: bigint;
  readonly revert?: { readonly error: string };
  readonly calls: readonly Call[];
}

/** The calls of one transaction, indented by depth. */
export interface CallTree {
  readonly lines: readonly string[];
}

export function callTree(call: Call): CallTree {
  return { lines: linesOf(call, 0) };
}

function linesOf({ to, method, args, gasUsed, revert, calls }: Call, depth: number): string[] {
  const told = Object.entries(args).map(([name, value]) => `${name} ${valueText(plain(value))}`);
  const refused = revert === undefined ? "" : ` -> ${revert.error}`;
  const line = `${"· ".repeat(depth)}${to}.${method}(${told.join(", ")}) gas ${gasUsed}${refused}`;
  return [line, ...calls.flatMap((inner) => linesOf(inner, depth + 1))];
}

/** Integers become text, all the way down. */
function plain(value: unknown): TraceValue {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, plain(field)]));
  return typeof value === "boolean" ? value : String(value);
}
