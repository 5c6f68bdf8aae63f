import { TEXT_FORMS, type Claims } from "../converter/claims.ts";
import type { Converter } from "../converter/converter.ts";
import { PROFILES } from "../converter/profile.ts";
import { ROUNDING_NAMES } from "../exact/rounding.ts";
import { KitError } from "./refused.ts";
import { show } from "./show.ts";

/**
 * Refuses what is no converter, or claims what cannot be claimed, before anything is asked.
 *
 * @throws KitError CONVERTER_INVALID, CLAIM_INVALID
 */
export function requireConverter(converter: Converter): void {
  const given: unknown = converter;
  if (typeof given !== "object" || given === null) {
    throw new KitError(
      "CONVERTER_INVALID",
      `A converter is an object with name and convert, and ${show(given)} is none.`,
    );
  }
  requireText("name", converter.name);
  requireNames("profiles", converter.profiles, PROFILES);
  requireNames("roundings", converter.roundings, ROUNDING_NAMES);
  for (const name of ["digits", "places"] as const) requireCount(name, converter);
  for (const [name, known] of CHOICES) requireOneOf(name, converter[name], known);
  if (converter.texts?.length !== 0) requireNames("texts", converter.texts, TEXT_FORMS);
  const assets: unknown = converter.assets;
  if (!Array.isArray(assets)) requireOneOf("assets", assets, ["any", "iso-4217"]);
  const { largest } = converter;
  if (largest !== undefined && (typeof largest !== "bigint" || largest <= 0n)) {
    throw invalid("largest", largest, "a bigint above zero, in minor units");
  }
}

/** Claims that are one of a few values. */
const CHOICES: readonly (readonly [name: keyof Claims, known: readonly unknown[]])[] = [
  ["signed", [true, false]],
  ["sameCurrency", [true, false]],
  ["direction", ["both", "base-to-quote"]],
  ["perUnit", ["any", "one"]],
  ["allocation", ["first-come", "largest-remainder"]],
  ["amountDigits", [14, 18]],
  ["excessDecimals", ["refused", ...ROUNDING_NAMES]],
];

function requireOneOf(name: string, value: unknown, known: readonly unknown[]): void {
  if (value !== undefined && !known.includes(value)) throw invalid(name, value, `one of ${known.join(", ")}`);
}

function requireText(name: string, value: unknown): void {
  if (typeof value !== "string" || value === "") throw invalid(name, value, "a text");
}

function requireNames(name: string, value: unknown, known: readonly string[]): void {
  if (value === undefined) return;
  const due = `a list of some of ${known.join(", ")}`;
  if (!Array.isArray(value) || value.length === 0) throw invalid(name, value, due);
  const unknown = value.find((one: unknown) => typeof one !== "string" || !known.includes(one)) as unknown;
  if (unknown !== undefined) throw invalid(name, unknown, due);
}

function requireCount(name: "digits" | "places", claims: Claims): void {
  const value = claims[name];
  if (value !== undefined && (!Number.isSafeInteger(value) || value < 1)) {
    throw invalid(name, value, "a whole number from 1 up");
  }
}

function invalid(name: string, value: unknown, due: string): KitError {
  return new KitError("CLAIM_INVALID", `A converter's ${name} is ${due}, and not ${show(value)}.`);
}
