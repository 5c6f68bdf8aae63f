import { visibleText } from "../language.ts";
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

/** @param nameOf The name of an address, or the address itself. */
export function callTree(call: Call, nameOf: (address: string) => string): CallTree {
  return { lines: linesOf(call, 0, nameOf) };
}

function linesOf(call: Call, depth: number, nameOf: (address: string) => string): string[] {
  const { to, method, args, gasUsed, revert, calls } = call;
  const listed = Object.entries(args).map(([name, value]) => `${name} ${valueText(plain(value, nameOf))}`);
  const refused = revert === undefined ? "" : ` -> ${revert.error}`;
  const line = `${"· ".repeat(depth)}${calleeOf(to)}.${method}(${listed.join(", ")}) gas ${gasUsed}${refused}`;
  return [visibleText(line), ...calls.flatMap((inner) => linesOf(inner, depth + 1, nameOf))];
}

/** The chain's own functions have the lowest addresses. */
function calleeOf(to: string): string {
  const number = /^0x0{38}([0-9a-f]{2})$/.exec(to)?.[1];
  return number === undefined ? to : `precompile-${Number.parseInt(number, 16)}`;
}

/** Integers become text and addresses names, all the way down. */
function plain(value: unknown, nameOf: (address: string) => string): TraceValue {
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "string") return /^0x[0-9a-fA-F]{40}$/.test(value) ? nameOf(value) : value;
  if (Array.isArray(value)) return value.map((item) => plain(item, nameOf));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, plain(field, nameOf)]));
  return typeof value === "boolean" ? value : String(value);
}
