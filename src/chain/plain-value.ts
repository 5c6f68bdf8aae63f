import { Result, type ParamType } from "ethers";
import type { Value } from "../ports.ts";

/** What ethers decoded, as plain values: structures by their field names, lists as lists, integers as bigint. */
export function plainValue(value: unknown, type: ParamType): Value {
  if (!(value instanceof Result)) return value as Value;
  const parts = value.toArray(false) as readonly unknown[];
  if (type.isArray()) return parts.map((part) => plainValue(part, type.arrayChildren));
  return plainRecord(value, type.components ?? []);
}

/** Decoded parameters by name; those without one by their position. */
export function plainRecord(values: Result, types: readonly ParamType[]): Record<string, Value> {
  const parts = values.toArray(false) as readonly unknown[];
  return Object.fromEntries(
    types.map((type, index) => [
      type.name === "" ? String(index) : type.name,
      plainValue(parts[index], type),
    ]),
  );
}
