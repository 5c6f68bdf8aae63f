import { z } from "zod";
import { phrase, thing } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { DAY, civilDate, daysSinceEpoch } from "../../fx/civil-date.ts";
import { closestName, shortened } from "../../fields/closest-name.ts";
import { parseDuration, readBy, refuse } from "../../fields/fields.ts";
import { parseBusinessTime } from "./business-time.ts";
import type { RandomStream } from "../../random/random-stream.ts";
import { uniformInteger } from "../../random/uniform-integer.ts";
import { isoTime } from "../../trace/iso-time.ts";
import type { StepTime } from "../scenario.ts";

const INSTANT = /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})Z$/;

/** What fits the chain's clock, which begins in 1999, and every report. */
const [FIRST_YEAR, LAST_YEAR] = [1999n, 2199n];

/**
 * `2025-01-23T15:30:00Z` in Unix seconds: UTC, with seconds, from 1999 to 2199.
 *
 * @throws FIELD_MALFORMED, for 30 February and 24:00 too.
 */
export function parseInstant(text: string): bigint {
  const [year = -1n, month = 0n, day = 0n, hour = 0n, minute = 0n, second = 0n] = (INSTANT.exec(text) ?? [])
    .slice(1)
    .map(BigInt);
  const days = daysSinceEpoch({ year, month, day });
  const back = civilDate(days);
  const exists = back.year === year && back.month === month && back.day === day;
  const inDay = hour < 24n && minute < 60n && second < 60n;
  if (exists && inDay && year >= FIRST_YEAR && year <= LAST_YEAR) {
    return days * DAY + hour * 3_600n + minute * 60n + second;
  }
  const wanted = phrase("time-utc", { first: FIRST_YEAR, last: LAST_YEAR });
  throw new SettlementError("FIELD_MALFORMED", {
    text: shortened(text),
    wanted,
    example: "2025-01-23T15:30:00Z",
  });
}

/** A moment in UTC. */
export const instant = (about: string) =>
  readBy(parseInstant, about, "2025-01-23T15:30:00Z", { pattern: INSTANT });

/** A moment by itself, or so many seconds after the scenario's clock; below zero: before it. */
export type ClockTime = { readonly unix: bigint } | { readonly fromClock: bigint };

/** A moment in UTC, or `+2d` or `-30m` from the clock. */
export const clockTime = (about: string) => readBy(parseClockTime, about, "2025-01-23T15:00:00Z");

/** @throws FIELD_MALFORMED */
export function parseClockTime(text: string): ClockTime {
  if (text.startsWith("+")) return { fromClock: parseDuration(text.slice(1)) };
  return text.startsWith("-") ? { fromClock: -parseDuration(text.slice(1)) } : { unix: parseInstant(text) };
}

/** The deadlines that a step can stand at. */
const DEADLINES = [
  "deliverBy",
  "inspectionEnds",
  "arbitrationEnds",
  "returnBy",
  "expiresAt",
  "payoutDue",
  "valueDate",
] as const;

const BY_DEADLINE = /^([A-Za-z]+)(?:([+-])([0-9]+[smhd]))?$/;

/** A label, and how long after its step: a duration, or business days with a duration or without. */
const BY_LABEL = /^([A-Za-z][A-Za-z0-9-]*)(\+.*)?$/;

/** Whether a text is read as a deadline, with a distance or without. */
export function isDeadlineTime(text: string): boolean {
  const [, name] = BY_DEADLINE.exec(text) ?? [];
  return DEADLINES.some((known) => known === name);
}

/**
 * When a step begins: a moment in UTC; `+5m` after the step before, `+2bd` in business days; `second-refund+2d` or
 * `second-refund+2bd` after the step with that label; `deliverBy`, `deliverBy-1s` and so on, by a deadline of its payment, or `T+2`, by its trade day.
 *
 * @param labels Those that there are.
 * @throws FIELD_MALFORMED, NAME_MISSPELT
 */
export function parseStepTime(text: string, labels: readonly string[] = []): StepTime {
  const inBusinessDays = parseBusinessTime(text);
  if (inBusinessDays !== undefined) return inBusinessDays;
  if (text.startsWith("+")) return { after: parseDuration(text.slice(1)) };
  const [, label = "", later] = BY_LABEL.exec(text) ?? [];
  if (labels.includes(label)) return { step: label, ...afterLabel(later) };
  const [, name, sign, distance] = BY_DEADLINE.exec(text) ?? [];
  const deadline = DEADLINES.find((known) => known === name);
  if (deadline !== undefined) {
    const seconds = distance === undefined ? 0n : parseDuration(distance);
    return { deadline, offset: sign === "-" ? -seconds : seconds };
  }
  if (name === undefined && /^[0-9]{4}-/.test(text)) return { unix: parseInstant(text) };
  const meant = name ?? label;
  const known = name === undefined ? labels : [...DEADLINES, ...labels];
  const suggestion = meant === "" ? undefined : closestName(meant, known);
  if (suggestion !== undefined) {
    const what = thing(labels.includes(suggestion) ? "label" : "deadline");
    throw new SettlementError("NAME_MISSPELT", { what, name: shortened(meant), suggestion });
  }
  const wanted = phrase("step-time", { names: [...DEADLINES, ...labels] });
  throw new SettlementError("FIELD_MALFORMED", {
    text: shortened(text),
    wanted,
    example: phrase("or.names", { left: "+5m", right: "deliverBy-1s" }),
  });
}

/** How long after a labelled step, `+2d` or `+2bd+3h`; at once where nothing is given. @throws FIELD_MALFORMED */
function afterLabel(text: string | undefined): { readonly offset: bigint; readonly businessDays?: bigint } {
  if (text === undefined) return { offset: 0n };
  const inBusinessDays = parseBusinessTime(text);
  if (inBusinessDays !== undefined && "after" in inBusinessDays) {
    const { after, ...days } = inBusinessDays;
    return { offset: after, ...days };
  }
  return { offset: parseDuration(text.slice(1)) };
}

/** @param labels Those of the file's steps. */
const stepTime = (labels: readonly string[] = []) =>
  readBy(
    (text) => parseStepTime(text, labels),
    "When the step begins: a moment in UTC; so long, or so many business days (+2bd), after the step before or after one with a label; by a deadline of its payment; or on the second business day after it was quoted (T+2). Without it, in the next second.",
    "+5m",
  );

/**
 * When a step begins, or `{ between: [+1m, +10m] }`: a time drawn by the scenario's seed, each second from the one to the
 * other equally likely, another one for every payment.
 *
 * @throws RANGE_REVERSED where the second is before the first; FIELD_MALFORMED for a deadline, and for two forms of times
 */
export function drawnStepTime(draw: () => RandomStream, labels: readonly string[] = []) {
  const between = z.tuple([stepTime(), stepTime()]).transform(([first, last], context): StepTime => {
    const drawn = secondsBetween(first, last);
    if (drawn instanceof SettlementError) return refuse(context, drawn);
    const seconds = uniformInteger(draw(), drawn.least, drawn.most);
    return "unix" in first ? { unix: seconds } : { after: seconds };
  });
  return z.union([stepTime(labels), z.strictObject({ between }).transform((drawn) => drawn.between)]).meta({
    description:
      "When the step begins: a moment in UTC; so long, or so many business days (+2bd), after the step before or after one with a label; by a deadline of its payment; or on the second business day after it was quoted (T+2). Without it, in the next second. { between: [A, B] } draws one by the seed for each payment; moments are carried out in their order.",
  });
}

/** So many seconds after the step before, and no business days. */
function isAfter(time: StepTime): time is Extract<StepTime, { readonly after: bigint }> {
  return "after" in time && time.businessDays === undefined;
}

function secondsBetween(
  first: StepTime,
  last: StepTime,
): { readonly least: bigint; readonly most: bigint } | SettlementError {
  const range =
    "unix" in first && "unix" in last
      ? { least: first.unix, most: last.unix }
      : isAfter(first) && isAfter(last)
        ? { least: first.after, most: last.after }
        : undefined;
  if (range === undefined) {
    const wanted = phrase("moments-or-after");
    return new SettlementError("FIELD_MALFORMED", {
      text: "between",
      wanted,
      example: "{ between: [+1m, +10m] }",
    });
  }
  if (range.least <= range.most) return range;
  const [least, most] = [range.least, range.most].map((each) =>
    "unix" in first ? isoTime(each) : `+${each}s`,
  );
  return new SettlementError("RANGE_REVERSED", { least: least ?? "", most: most ?? "" });
}
