import { show } from "../asking/show.ts";
import { readDecimal } from "../exact/decimal.ts";
import { isRecord, REMARKS, UPSTREAM_NAME } from "./vector.ts";

/** A result that is not the one expected. */
export interface Difference {
  readonly name: string;
  readonly expected: string;
  readonly got: string;
}

/** The results that differ from what is expected; whatever else an answer has is not looked at. */
export function differencesOf(expected: Readonly<Record<string, unknown>>, got: unknown): Difference[] {
  return Object.entries(expected).flatMap(([name, value]) => {
    // The name that the source has for a refusal is looked at with the refusal.
    if (REMARKS.has(name) || name === UPSTREAM_NAME) return [];
    const came = isRecord(got) ? got[name] : undefined;
    return same(value, came) ? [] : [{ name, expected: shown(value), got: shown(came) }];
  });
}

/** A figure is compared by value, and shown without its type. */
function shown(value: unknown): string {
  return typeof value === "string" && figureOf(value) !== undefined ? value : show(value);
}

/** Whether what is expected is a refusal: `error`, a revert, or nothing but results that are `rejected` or an `error`. */
export function expectsRefusal(expected: Readonly<Record<string, unknown>>): boolean {
  if (expected.error !== undefined || expected.reverts === true) return true;
  const results = Object.entries(expected).filter(([name]) => !REMARKS.has(name));
  return results.length > 0 && results.every(([, value]) => value === "rejected" || value === "error");
}

/** Whether nothing but zeros is expected. */
export function expectsZero(expected: Readonly<Record<string, unknown>>): boolean {
  return Object.values(expected).every(isNothing);
}

/** Figures by value, texts and whole numbers alike; lists in order; in an object only zeros may be more; all else exactly. */
function same(expected: unknown, got: unknown): boolean {
  if (Array.isArray(expected)) {
    const items: readonly unknown[] = expected;
    return (
      Array.isArray(got) && got.length === items.length && items.every((item, at) => same(item, got[at]))
    );
  }
  if (isRecord(expected)) {
    if (!isRecord(got)) return false;
    const more = Object.keys(got).filter((name) => !Object.hasOwn(expected, name));
    return (
      Object.entries(expected).every(([name, value]) => same(value, got[name])) &&
      more.every((name) => isNothing(got[name]))
    );
  }
  if (expected === got) return true;
  const [one, other] = [figureOf(expected), figureOf(got)];
  if (one === undefined || other === undefined) return false;
  return one.numerator * other.denominator === other.numerator * one.denominator;
}

function isNothing(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.values(value).every(isNothing);
  return figureOf(value)?.numerator === 0n;
}

// "77.00", "+300", 2, 2n; no fraction that has been through a float.
function figureOf(value: unknown) {
  if (typeof value === "string") return readDecimal(value.replace(/^\+/, ""));
  const whole = typeof value === "bigint" || (typeof value === "number" && Number.isSafeInteger(value));
  return whole ? readDecimal(value.toString()) : undefined;
}
