import { withoutEndingZeros } from "../../money/digits.ts";
import { z } from "zod";
import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { formatDecimal } from "../../money/decimal.ts";
import { duration, oneOf, pair, parseDuration, readBy } from "../../fields/fields.ts";
import { listOf, nameUnknown, shortened } from "../../fields/closest-name.ts";

/** What a fault can be given. */
export interface FaultParameters {
  /** `EUR/CNY`: the pair whose rate goes wrong. */
  readonly pair?: string;
  /** By how much, in basis points of the right rate; below zero: downwards. */
  readonly size?: bigint;
  /** For how long, or by how much time, in seconds. */
  readonly duration?: bigint;
}

export type FaultParameterName = keyof FaultParameters;

const NAMES = ["pair", "size", "duration"] as const satisfies readonly FaultParameterName[];

/** A fault by name, and what it is given. */
export interface FaultUse extends FaultParameters {
  readonly name: string;
}

const PERCENT = /^([+-]?)(0|[1-9][0-9]{0,4})(?:\.([0-9]{1,2}))?%$/;
const LEAST_SIZE = -10_000n;

/**
 * `20%`, `-12.5%`: a part of what is right, in basis points, above -100 % so that something is left.
 *
 * @throws FIELD_MALFORMED
 */
function parseSize(text: string): bigint {
  const [whole, sign, units = "", decimals = ""] = PERCENT.exec(text) ?? [];
  const size = BigInt(`${units || "0"}${decimals.padEnd(2, "0")}`) * (sign === "-" ? -1n : 1n);
  if (whole !== undefined && size !== 0n && size > LEAST_SIZE) return size;
  const wanted = phrase("percentage");
  throw new SettlementError("FIELD_MALFORMED", { text: shortened(text), wanted, example: "20%" });
}

/** As `parseSize` reads it. */
export function sizeText(basisPoints: bigint): string {
  return `${withoutEndingZeros(formatDecimal({ units: basisPoints, decimals: 2 }))}%`;
}

const SIZE = "By how much the rate is wrong, in per cent of what is right; below zero: downwards.";
const DURATION = "For how long, or by how much time: the age of a price, how far ahead a clock is.";

/** A fault with what it is given, as it stands in a file: `{ name: rate-jump, pair: EUR/CNY, size: 20% }`. */
export const faultSchema = (faults: readonly string[], pairs: readonly string[]) =>
  z.strictObject({
    name: oneOf(faults, "fault", "Which fault."),
    pair: pair({ pairs }).exactOptional(),
    size: readBy(parseSize, SIZE, "20%").exactOptional(),
    duration: duration(DURATION).exactOptional(),
  });

/**
 * `rate-jump:pair=EUR/CNY:size=20%`: a fault with what it is given, as it stands on the command line.
 *
 * @throws NAME_MISSPELT, NAME_UNKNOWN for another parameter; FIELD_MALFORMED for its value.
 */
export function parseFaultUse(text: string): FaultUse {
  const [name = "", ...given] = text.split(":");
  return Object.assign({ name }, ...given.map(parseParameter)) as FaultUse;
}

function parseParameter(text: string): FaultParameters {
  const [key = "", value = ""] = text.split(/=(.*)/s, 2);
  if (key === "pair") return { pair: value };
  if (key === "size") return { size: parseSize(value) };
  if (key === "duration") return { duration: parseDuration(value) };
  throw nameUnknown("parameter", shortened(key), NAMES);
}

/** Refuses a time that is not longer than what is accepted. @throws FAULT_OUT_OF_RANGE */
export function requireLonger(name: string, { duration }: FaultParameters, accepted: bigint): void {
  if (duration === undefined || duration > accepted) return;
  const given = `${duration}s`;
  const range = `duration > ${accepted}s`;
  throw new SettlementError("FAULT_OUT_OF_RANGE", { name, parameter: "duration", given, range });
}

/** Refuses what a fault does not take. @throws FAULT_PARAMETER_UNUSED with what it takes */
export function requireTaken(takes: readonly FaultParameterName[], use: FaultUse): void {
  const parameter = NAMES.find((name) => use[name] !== undefined && !takes.includes(name));
  if (parameter === undefined) return;
  throw new SettlementError("FAULT_PARAMETER_UNUSED", { name: use.name, parameter, known: listOf(takes) });
}
