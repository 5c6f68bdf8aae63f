import type { TraceCall } from "../trace/trace.ts";
import { visibleText } from "../language.ts";
import { valueText } from "./value-text.ts";

/** The calls of a transaction, a line each, indented by depth. */
export function callLines(call: TraceCall, depth = 0): string[] {
  const { contract, method, args, gas, source, refused, calls } = call;
  const listed = Object.entries(args).map(([name, value]) => `${name} ${valueText(value)}`);
  const ending = refused === undefined ? "" : ` -> ${refused}`;
  const place = source === undefined ? "" : `  ${source.file}:${source.line}`;
  const line = `${"· ".repeat(depth)}${contract}.${method}(${listed.join(", ")}) gas ${gas}${ending}${place}`;
  return [visibleText(line), ...calls.flatMap((inner) => callLines(inner, depth + 1))];
}
