import { OPERATIONS } from "../escrow/status.ts";
import type { TraceRefusal, TraceValue } from "../trace/trace.ts";
import type { Speaker } from "./speaker.ts";
import { valueText } from "./value-text.ts";

/** Arguments of the contracts' errors that are Unix seconds. */
const TIMES = new Set([
  "acceptedAt",
  "attestedAt",
  "deadline",
  "earliest",
  "expiresAt",
  "latest",
  "newest",
  "observedAt",
  "oldest",
  "opensAt",
  "startedAt",
  "timestamp",
  "trippedAt",
  "until",
  "updatedAt",
  "usableAt",
  "usedAt",
  "verifiedUntil",
]);

/** Those that are lengths of time in seconds. */
const DURATIONS = new Set(["maximumAge", "maximumSpread", "grace", "up"]);

/** A sentence on why a step went no further: `refused by gateway: StaleRate (pair EUR/USD, maximumAge 3600 s)`. */
export function refusalText({ kind, error, args, contract }: TraceRefusal, speaker: Speaker): string {
  const told = Object.entries(args)
    .map(([name, value]) => `${name} ${argumentText(name, value, speaker)}`)
    .join(", ");
  const values = { error: told === "" ? error : `${error} (${told})`, contract: speaker.party(contract) };
  return speaker.say(kind === "revert" && contract !== "" ? "step.refused-by" : "step.refused", values);
}

/** An argument of a contract's error, by its name in the unit that people read. */
export function argumentText(name: string, value: TraceValue, speaker: Speaker): string {
  if (typeof value !== "string" || !/^-?\d+$/.test(value)) return valueText(value);
  if (TIMES.has(name)) return speaker.unixTime(value);
  if (DURATIONS.has(name)) return `${speaker.integer(value)} s`;
  if (/Bps$/.test(name)) return speaker.percent(value);
  if (name === "status") return speaker.statusNumber(Number(value));
  if (name === "operation") return OPERATIONS[Number(value)] ?? value;
  return value;
}
