import type { TraceArgumentUnit, TraceRefusal, TraceStep, TraceValue } from "../../trace/trace.ts";
import { argumentText, ownReason, refusalText, refusalUnits } from "../refusal-text.ts";
import { CONTRACT_ERROR_EXPLANATIONS } from "../words/explain/contract-errors.ts";
import { REFUSED_WORDS } from "../words/refused.ts";
import type { PageSpeaker } from "./page-speaker.ts";
import { spanText } from "./spans.ts";
import { shortTime, unixOf } from "./times.ts";
import { ownValue } from "../../own-value.ts";

type Row = keyof typeof REFUSED_WORDS;

/** Kinds of arguments that are moments. */
const TIMES = new Set<TraceArgumentUnit["kind"]>(["time", "from", "through", "before", "after"]);

/** Why a step was refused, as a sentence: with its figures where the error has one, otherwise what the error means. */
export function refusedText(step: TraceStep, refusal: TraceRefusal, speaker: PageSpeaker): string {
  const own = ownReason(refusal, speaker);
  if (own !== undefined) return own;
  const row = `refused.${refusal.error}`;
  if (isRow(row)) return speaker.say(row, valuesOf(step, refusal, speaker));
  const meaning = ownValue(CONTRACT_ERROR_EXPLANATIONS, refusal.error);
  return meaning?.[speaker.language] ?? refusalText(refusal, step.transactions, speaker);
}

function isRow(key: string): key is Row {
  return Object.hasOwn(REFUSED_WORDS, key);
}

function valuesOf(step: TraceStep, refusal: TraceRefusal, speaker: PageSpeaker): Record<string, string> {
  const { args } = refusal;
  const units = refusalUnits(refusal, step.transactions, speaker);
  const now = unixOf(step.at);
  const write = (value: TraceValue, unit: TraceArgumentUnit | undefined): string => {
    if (unit === undefined || typeof value !== "string") return argumentText(value, unit, speaker);
    if (unit.kind === "account" && !value.startsWith("0x")) return speaker.partyInSentence(value);
    if (TIMES.has(unit.kind)) return shortTime(Number(value), now, speaker);
    return unit.kind === "duration"
      ? spanText(Number(value), speaker.language)
      : argumentText(value, unit, speaker);
  };
  const { updatedAt } = args;
  return {
    operation: speaker.verb(step.verb),
    ...(typeof updatedAt === "string" ? { age: spanText(now - Number(updatedAt), speaker.language) } : {}),
    ...Object.fromEntries(
      Object.entries(args).map(([name, value]) => [name, write(value, ownValue(units, name))]),
    ),
  };
}
