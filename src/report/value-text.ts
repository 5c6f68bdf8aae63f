import { codeInBytes } from "../trace/code-in-bytes.ts";
import type { TraceValue } from "../trace/trace.ts";

/** Characters shown of a hash or of packed data. */
const SHOWN_HEX = 12;

/** A value that crossed the chain's boundary, as it is; of long hexadecimal data, the beginning. */
export function valueText(value: TraceValue): string {
  if (typeof value === "string") return /^0x[0-9a-fA-F]*$/.test(value) ? hexText(value) : value;
  if (typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return `[${value.map((item: TraceValue) => valueText(item)).join(", ")}]`;
  const fields = Object.entries(value as Readonly<Record<string, TraceValue>>);
  return `{${fields.map(([name, field]) => `${name} ${valueText(field)}`).join(", ")}}`;
}

/** Codes of currencies and pairs stand in bytes: `0x455552` is EUR. Addresses are never shortened. */
function hexText(hex: string): string {
  if (/^0x0{40}$/.test(hex)) return "0x0";
  const code = codeInBytes(hex);
  if (code !== undefined) return code;
  return hex.length > 42 ? `${hex.slice(0, SHOWN_HEX)}…` : hex;
}
