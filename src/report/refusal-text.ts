import { OPERATIONS } from "../escrow/status.ts";
import type { TraceRefusal } from "../trace/trace.ts";
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

/** Answers of a pair's feed, in its decimals. */
const ANSWERS = new Set(["answer", "accepted", "minimum", "maximum"]);

/** Errors whose amounts are in minor units of the token that the scenario settles in. */
const OF_TOKENS = new Set([
  "AmountOutOfRange",
  "CorridorLimitExceeded",
  "ERC20InsufficientAllowance",
  "ERC20InsufficientBalance",
  "MinterLimitExceeded",
  "PartialReleaseByOther",
  "ReserveExceeded",
  "TermsAboveBought",
]);

/** A sentence on why a step went no further: `refused by gateway: StaleRate (pair EUR/USD, maximumAge 3600 s)`. */
export function refusalText({ kind, error, args, contract }: TraceRefusal, speaker: Speaker): string {
  const told = Object.keys(args)
    .map((name) => `${name} ${argumentText(name, { error, args }, speaker)}`)
    .join(", ");
  const values = { error: told === "" ? error : `${error} (${told})`, contract: speaker.party(contract) };
  return speaker.say(kind === "revert" && contract !== "" ? "step.refused-by" : "step.refused", values);
}

/** An argument of a refusal in the unit that people read; what has no known unit, as it is. */
function argumentText(
  name: string,
  { error, args }: Pick<TraceRefusal, "error" | "args">,
  speaker: Speaker,
): string {
  const value = args[name] ?? "";
  if (typeof value !== "string" || !/^-?\d+$/.test(value)) return valueText(value);
  if (TIMES.has(name)) return speaker.unixTime(value);
  if (DURATIONS.has(name)) return `${speaker.integer(value)} s`;
  if (name.endsWith("Bps")) return speaker.percent(value);
  if (name === "status") return speaker.statusNumber(Number(value));
  if (name === "operation") return OPERATIONS[Number(value)] ?? value;
  if (OF_TOKENS.has(error)) return speaker.tokens(value);
  if (ANSWERS.has(name) && args.pair !== undefined) return speaker.answer(value, valueText(args.pair));
  return value;
}
