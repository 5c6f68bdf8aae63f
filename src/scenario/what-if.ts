import type { Bilingual } from "../language.ts";
import { formatDecimal, parseDecimal, powerOfTen, type Decimal } from "../money/decimal.ts";
import { DURATION, parseDuration } from "../fields/fields.ts";
import { isoTime } from "../trace/iso-time.ts";

/** A value of the file that is worth trying others for; its values are those of the file's text. */
export interface WhatIf {
  /** Where it stands, as `--set` writes it. */
  readonly set: string;
  /** What stands there. */
  readonly value: string;
  readonly from: string;
  readonly to: string;
  /** From one to the next; one unit of the last digit unless given. */
  readonly step?: string;
  readonly label?: Bilingual;
}

/** More values than a slider can show. */
export const MOST_POINTS = 101;

type Values = Pick<WhatIf, "from" | "to" | "step" | "value">;

/** The values of a slider from left to right, as the file would have them, and what stands behind the number. */
interface Points {
  readonly unit: string;
  readonly points: readonly string[];
}

/** A value as a number, and what stands before and behind it: `+90m`, `1000.00 EUR`. */
interface Written {
  readonly plus: string;
  readonly figure: Decimal;
  readonly unit: string;
}

const ISO_LENGTH = "2025-01-24T12:00:00Z".length;

const WRITTEN = /^(\+?)(-?[0-9]+(?:\.[0-9]+)?)( ?[A-Za-z%][A-Za-z0-9% -]*)?$/;

/**
 * The values that a scenario's value can be given instead, from the first to the last, as the file would have them, its
 * own among them; and what stands behind the number.
 *
 * @returns Nothing where the ends are no numbers of one form, the first is not the smaller, or there are more than
 * `MOST_POINTS`.
 * @example pointsOf({ from: "0", to: "100", step: "50", value: "25", ... }); // { unit: "", points: ["0", "25", "50", "100"] }
 */
export function pointsOf(whatIf: Values): Points | undefined {
  return momentsOf(whatIf) ?? figuresOf(whatIf);
}

function figuresOf({ from, to, step, value }: Values): Points | undefined {
  const [first, last] = [written(from), written(to)];
  const by = step === undefined ? undefined : written(step);
  if (first === undefined || last === undefined || (step !== undefined && by === undefined)) return undefined;
  if (![last, ...(by === undefined ? [] : [by])].every((other) => isAlike(first, other, other === by)))
    return undefined;
  const decimals = Math.max(...[first, last, by].map((each) => each?.figure.decimals ?? 0));
  const units = ({ figure }: Written): bigint => figure.units * powerOfTen(decimals - figure.decimals);
  const [least, most, distance] = [units(first), units(last), by === undefined ? 1n : units(by)];
  if (least >= most || distance <= 0n || (most - least) / distance >= BigInt(MOST_POINTS)) return undefined;
  const grid: bigint[] = [];
  for (let at = least; at < most; at += distance) grid.push(at);
  const text = (at: bigint): string => first.plus + formatDecimal({ units: at, decimals }) + first.unit;
  return { unit: first.unit.trim(), points: withOwn([...grid, most].map(text), value, first) };
}

/** The values with the file's own in its place; one of another form, as a time of day, is not among them. */
function withOwn(points: readonly string[], value: string, form: Written): string[] {
  const own = written(value);
  if (own === undefined || !isAlike(form, own)) return [...points];
  const [before, after] = [
    points.filter((point) => compare(point, own) < 0),
    points.filter((point) => compare(point, own) > 0),
  ];
  return [...before, value, ...after];
}

function compare(point: string, { figure }: Written): number {
  const left = written(point)?.figure;
  if (left === undefined) return 0;
  const [one, other] = [left.units * powerOfTen(figure.decimals), figure.units * powerOfTen(left.decimals)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Of times, as `2025-01-24T12:00:00Z`, a day apart unless the step is another duration. */
function momentsOf({ from, to, step = "1d", value }: Values): Points | undefined {
  const [first, last, own] = [from, to, value].map(secondsOf);
  if (first === undefined || last === undefined || !DURATION.test(step)) return undefined;
  const distance = parseDuration(step);
  if (first >= last || distance === 0n || (last - first) / distance >= BigInt(MOST_POINTS)) return undefined;
  const moments = new Set(own === undefined ? [last] : [last, own]);
  for (let at = first; at < last; at += distance) moments.add(at);
  return { unit: "", points: [...moments].toSorted((left, right) => Number(left - right)).map(isoTime) };
}

/** Unix seconds of a moment in UTC, as `2025-01-24T12:00:00Z` and in no other form. */
function secondsOf(text: string): bigint | undefined {
  const seconds = Date.parse(text) / 1000;
  if (!Number.isSafeInteger(seconds)) return undefined;
  const unix = BigInt(seconds);
  return text.length === ISO_LENGTH && isoTime(unix) === text ? unix : undefined;
}

/** A distance needs no plus before it. */
function isAlike(form: Written, other: Written, isDistance = false): boolean {
  return form.unit === other.unit && (isDistance || form.plus === other.plus);
}

function written(text: string): Written | undefined {
  const [, plus = "", figure = "", unit = ""] = WRITTEN.exec(text) ?? [];
  if (figure === "" || figure.length > 40) return undefined;
  return { plus, figure: parseDecimal(figure, { negative: true }), unit };
}
