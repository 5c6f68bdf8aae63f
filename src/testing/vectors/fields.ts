import { SettlementError } from "../../errors/settlement-error.ts";
import { type Decimal, parseDecimal } from "../../money/decimal.ts";

/**
 * The inputs of a vector, read strictly: a field that is missing or of another kind is an error that names it, never
 * a default and never a crash. `null` counts as not given.
 */
export interface Fields {
  readonly op: string;
  /** The names that are given, in the file's order. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The value as it stands in the file, `null` included. */
  raw(name: string): unknown;
  text(name: string): string;
  /** A whole number of any size, as text or as a JSON integer. */
  integer(name: string): bigint;
  /** A whole number that counts parts: up to a million. */
  count(name: string): number;
  /** A number of decimals: 0 to 255, as many as a contract's `uint8` holds. */
  decimals(name: string): number;
  /** A plain decimal, possibly negative. A JSON number must be a whole one: fractions have been through a float. */
  decimal(name: string): Decimal;
  flag(name: string): boolean;
  list(name: string): readonly Fields[];
  record(name: string): Fields;
}

/**
 * @param op For the messages.
 * @throws VECTOR_FIELD_INVALID from its methods.
 */
export function readFields(op: string, values: Readonly<Record<string, unknown>>): Fields {
  const given = new Map(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
  const invalid = (field: string, wanted: string): SettlementError => {
    const value = given.has(field) ? JSON.stringify(given.get(field)).slice(0, 80) : "missing";
    return new SettlementError("VECTOR_FIELD_INVALID", { op, field, value, wanted });
  };
  const digits = (field: string, wanted: string): string => {
    const value = given.get(field);
    if (typeof value === "number" && Number.isSafeInteger(value)) return value.toString();
    if (typeof value === "string") return value;
    throw invalid(field, wanted);
  };
  const integer = (field: string): bigint => {
    const value = digits(field, "a whole number");
    if (!/^-?[0-9]{1,4096}$/.test(value)) throw invalid(field, "a whole number");
    return BigInt(value);
  };
  const count = (field: string, least: bigint, most: bigint, wanted: string): number => {
    const value = integer(field);
    if (value < least || value > most) throw invalid(field, wanted);
    return parseInt(value.toString(), 10);
  };
  return {
    op,
    names: [...given.keys()],
    has: (name) => given.has(name),
    raw: (name) => {
      if (!Object.hasOwn(values, name)) throw invalid(name, "something");
      return values[name];
    },
    text: (name) => {
      const value = given.get(name);
      if (typeof value !== "string") throw invalid(name, "text");
      return value;
    },
    integer,
    count: (name) => count(name, -1_000_000n, 1_000_000n, "a count"),
    decimals: (name) => count(name, 0n, 255n, "a number of decimals from 0 to 255"),
    decimal: (name) => {
      const value = digits(name, "a decimal number as text");
      try {
        return parseDecimal(value, { negative: true });
      } catch (cause) {
        throw new SettlementError(
          "VECTOR_FIELD_INVALID",
          { op, field: name, value: value.slice(0, 80), wanted: "a plain decimal number" },
          { cause },
        );
      }
    },
    flag: (name) => {
      const value = given.get(name);
      if (typeof value !== "boolean") throw invalid(name, "true or false");
      return value;
    },
    list: (name) => {
      const value = given.get(name);
      if (!Array.isArray(value)) throw invalid(name, "a list");
      return value.map((item: unknown) =>
        readFields(`${op} ${name}`, isRecord(item) ? item : { value: item }),
      );
    },
    record: (name) => {
      const value = given.get(name);
      if (!isRecord(value)) throw invalid(name, "an object");
      return readFields(`${op} ${name}`, value);
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
