import { decimalToRational, parseDecimal } from "../../money/decimal.ts";
import { compareRationals } from "../../money/rational.ts";
import { ANNOTATIONS } from "./declarations/declaration.ts";
import { isKnownName, isNamed } from "./error-names.ts";
import type { Outputs } from "./vector.ts";

/** The identities that `check` can name. */
const CHECKS: readonly string[] = ["sell-fee=price*buy", "sell=price*(buy+fee)"];

/**
 * Whether every key of `expected` only remarks on the case, so that any outcome at all would agree with it: nothing,
 * annotations, or names and formulas without a meaning here.
 */
export function expectsNothing(expected: Outputs): boolean {
  return Object.entries(expected).every(
    ([key, value]) =>
      ANNOTATIONS.includes(key) ||
      (key === "upstream_error" && typeof value === "string" && !isKnownName(value)) ||
      (key === "check" && typeof value === "string" && !CHECKS.includes(plainFormula(value))),
  );
}

/**
 * What keeps an outcome from being the one expected, a line for each; none when it is. Every key expected must be
 * there and agree:
 *
 * - Figures agree when they are the same number: `"77"` and `"77.00"`, text or JSON integer.
 * - An amount of an MT field agrees with or without its currency, with point or comma.
 * - `error` agrees when it names our error (see `error-names.ts`); so does `upstream_error`, unless it is a name that
 *   has no meaning here, which leaves `reverts` to decide.
 * - `reason` agrees in its words, whatever articles and colons stand between them.
 * - `check` names the identity used; an unknown wording of it is an annotation.
 * - Lists agree item by item, in order; objects on every key, where a key not expected must be a zero.
 */
export function differences(expected: Outputs, got: Outputs): string[] {
  return Object.entries(expected).flatMap(([key, value]) => {
    if (ANNOTATIONS.includes(key) || agrees(key, value, got)) return [];
    const actual =
      got[key] === undefined && got.error !== undefined ? `error ${show(got.error)}` : show(got[key]);
    return [`${key}: expected ${show(value)}, got ${actual}`];
  });
}

function agrees(key: string, value: unknown, got: Outputs): boolean {
  if (key === "error")
    return typeof value === "string" && typeof got.error === "string" && isNamed(got.error, value);
  if (key === "upstream_error") return upstreamAgrees(value, got);
  if (key === "check") return checkAgrees(value, got.check);
  if (key === "reason" && typeof value === "string" && typeof got.reason === "string")
    return plainReason(value) === plainReason(got.reason);
  return sameValue(value, got[key]);
}

function upstreamAgrees(value: unknown, got: Outputs): boolean {
  const refusals = Array.isArray(got.faults) ? got.faults : [got.error];
  if (value === null) return got.reverts === false;
  if (typeof value !== "string") return false;
  return (
    !isKnownName(value) || refusals.some((refusal) => typeof refusal === "string" && isNamed(refusal, value))
  );
}

function checkAgrees(value: unknown, got: unknown): boolean {
  if (typeof value !== "string" || typeof got !== "string") return false;
  return !CHECKS.includes(plainFormula(value)) || plainFormula(value) === plainFormula(got);
}

function plainReason(text: string): string {
  return text.toLowerCase().replaceAll(/\b(?:is|has|a|an|the|number|incorrect|of)\b|[\s:]/g, "");
}

function plainFormula(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/_amount|\s/g, "")
    .replaceAll(/[×·]/g, "*")
    .replaceAll("−", "-");
}

function sameValue(expected: unknown, got: unknown): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(got) &&
      got.length === expected.length &&
      expected.every((item, at) => sameValue(item, got[at]))
    );
  }
  if (isRecord(expected)) {
    if (!isRecord(got) || Array.isArray(got)) return false;
    const surplus = Object.entries(got).filter(([key]) => !Object.hasOwn(expected, key));
    return (
      Object.entries(expected).every(([key, value]) => sameValue(value, got[key])) &&
      surplus.every(([, value]) => isNothing(value))
    );
  }
  if (isFigure(expected) && isFigure(got)) {
    return String(expected) === String(got) || sameNumber(String(expected), String(got));
  }
  return expected === got;
}

function isNothing(value: unknown): boolean {
  return isRecord(value)
    ? Object.values(value).every(isNothing)
    : isFigure(value) && sameNumber("0", String(value));
}

function sameNumber(left: string, right: string): boolean {
  const [one, other] = [readFigure(left), readFigure(right)];
  if (one === undefined || other === undefined) return false;
  const sameCurrency = one.currency === "" || other.currency === "" || one.currency === other.currency;
  return sameCurrency && compareRationals(one.value, other.value) === 0;
}

// "77.00", "+300", "GBP 623.99", "EUR1000,00", "0,61999".
function readFigure(text: string) {
  const match = /^(?:([A-Z]{3}) ?)?\+?(-?[0-9]{1,2000})(?:[.,]([0-9]{0,2000}))?$/.exec(text);
  if (match === null) return undefined;
  const [, currency = "", whole = "0", fraction = ""] = match;
  const digits = fraction === "" ? whole : `${whole}.${fraction}`;
  return { currency, value: decimalToRational(parseDecimal(digits, { negative: true })) };
}

function isFigure(value: unknown): value is string | number {
  return typeof value === "string" || (typeof value === "number" && Number.isSafeInteger(value));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function show(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value).slice(0, 200);
}
