import { OPERATIONS } from "../escrow/status.ts";
import type { TraceRefusal, TraceTransaction, TraceValue } from "../trace/trace.ts";
import type { Speaker } from "./speaker.ts";
import { valueText } from "./value-text.ts";

/** Arguments of the contracts' errors that are Unix seconds. */
const TIMES = new Set([
  "acceptedAt",
  "attestedAt",
  "deadline",
  "deliverBy",
  "earliest",
  "expiresAt",
  "latest",
  "newest",
  "observedAt",
  "oldest",
  "opensAt",
  "reportBy",
  "returnBy",
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
const DURATIONS = new Set(["grace", "longest", "maximumAge", "maximumSpread", "period", "shortest", "up"]);

/** Answers of a pair's feed, in its decimals. */
const ANSWERS = new Set(["answer", "accepted", "minimum", "maximum"]);

/** Errors whose amounts are in minor units of the token that the refused call is about. */
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

/** Why a step went no further: `refused by gateway: StaleRate (pair EUR/USD, maximumAge 3600 s)`. */
export function refusalText(
  { kind, error, args, contract }: TraceRefusal,
  transactions: readonly TraceTransaction[],
  speaker: Speaker,
): string {
  const token = tokenOf(transactions, speaker);
  const listed = Object.keys(args)
    .map((name) => `${name} ${argumentText(name, { error, args }, token, speaker)}`)
    .join(", ");
  const values = { error: listed === "" ? error : `${error} (${listed})`, contract: speaker.party(contract) };
  return speaker.say(kind === "revert" && contract !== "" ? "step.refused-by" : "step.refused", values);
}

/** The one token that the reverted call names, as its contract or in its arguments; none where it names two. */
function tokenOf(transactions: readonly TraceTransaction[], speaker: Speaker): string | undefined {
  const call = transactions.findLast(({ revert }) => revert !== undefined)?.call;
  const named = call === undefined ? [] : textsIn([call.contract, call.args]);
  const [token, ...others] = new Set(named.filter((text) => speaker.isToken(text)));
  return others.length === 0 ? token : undefined;
}

function textsIn(value: TraceValue): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" ? Object.values<TraceValue>(value).flatMap(textsIn) : [];
}

/** An argument of a refusal in the unit that people read; what has no known unit, as it is. */
function argumentText(
  name: string,
  { error, args }: Pick<TraceRefusal, "error" | "args">,
  token: string | undefined,
  speaker: Speaker,
): string {
  const value = args[name] ?? "";
  if (typeof value !== "string" || !/^-?\d+$/.test(value)) return valueText(value);
  if (TIMES.has(name)) return speaker.unixTime(value);
  if (DURATIONS.has(name)) return `${speaker.integer(value)} s`;
  if (name.endsWith("Bps")) return speaker.percent(value);
  if (name === "status") return speaker.statusNumber(Number(value));
  if (name === "operation") return OPERATIONS[Number(value)] ?? value;
  if (OF_TOKENS.has(error))
    return token === undefined ? value : speaker.money({ minor: value, asset: token });
  if (ANSWERS.has(name) && args.pair !== undefined) return speaker.answer(value, valueText(args.pair));
  return value;
}
