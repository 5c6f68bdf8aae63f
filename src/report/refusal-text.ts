import { argumentUnits } from "../trace/argument-units.ts";
import { OPERATIONS } from "../escrow/status.ts";
import { ERRORS, type ErrorCode } from "../errors/table.ts";
import { fillTemplate } from "../language.ts";
import { formatDecimal } from "../money/decimal.ts";
import { withoutEndingZeros } from "../money/digits.ts";
import type { TraceArgumentUnit, TraceRefusal, TraceTransaction, TraceValue } from "../trace/trace.ts";
import type { Speaker } from "./speaker.ts";
import { valueText } from "./value-text.ts";
import { ARGUMENT_NAMES } from "./words/refusals.ts";
import { ownValue } from "../own-value.ts";

/** Decimals of every feed in traces that do not state them. */
const FEED_DECIMALS = 8;

/** Why a step went no further: `refused by gateway: StaleRate (pair EUR/USD, maximumAge 25 h 0 min)`. */
export function refusalText(
  refusal: TraceRefusal,
  transactions: readonly TraceTransaction[],
  speaker: Speaker,
): string {
  const { kind, error, args, contract } = refusal;
  const own = ownReason(refusal, speaker);
  if (own !== undefined)
    return speaker.say("step.refused", {
      error: joined(speaker.say("refusal.own", { error, what: own })),
    });
  const units = refusalUnits(refusal, transactions, speaker);
  const listed = Object.entries(args).map(([name, value]) => {
    const unit = ownValue(units, name);
    return speaker.say("refusal.argument", {
      name: speaker.language === "zh" ? (ownValue(ARGUMENT_NAMES, name) ?? name) : name,
      value: untilText(name, value, unit, speaker) ?? argumentText(value, unit, speaker),
    });
  });
  const list = listed.join(speaker.say("refusal.comma"));
  const what = listed.length === 0 ? error : speaker.say("refusal.arguments", { error, arguments: list });
  const isOfContract = kind === "revert" && contract !== "";
  const values = { error: what, contract: speaker.party(contract) };
  return joined(speaker.say(isOfContract ? "step.refused-by" : "step.refused", values));
}

/** What the arguments of a refusal are, by name; of a trace of version 1, which does not have it, from its contract. */
export function refusalUnits(
  refusal: TraceRefusal,
  transactions: readonly TraceTransaction[],
  speaker: Speaker,
): NonNullable<TraceRefusal["units"]> {
  return (
    refusal.units ??
    argumentUnits(
      refusal,
      { transactions: [...transactions] },
      { ...speaker.trace, feedDecimals: FEED_DECIMALS },
    )
  );
}

/** The sentence of a refusal of ours, off the chain; nothing where a contract refused. */
export function ownReason({ kind, error, args }: TraceRefusal, speaker: Speaker): string | undefined {
  if (kind !== "error" || !Object.hasOwn(ERRORS, error)) return undefined;
  const values = Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, valueInWords(name, valueText(value), speaker)]),
  );
  const template = ERRORS[error as ErrorCode][speaker.language].what;
  return joined(
    fillTemplate(args["payment"] === ONLY_PAYMENT ? ofOnly(template, speaker) : template, values),
  );
}

/** What a scenario's one payment is called where it has no name of its own. */
const ONLY_PAYMENT = "payment";

/** `this payment` for `payment payment`. */
function ofOnly(template: string, speaker: Speaker): string {
  return template.replace(/(?:Payment|payment|付款) \{payment\}/, ([first = ""]) => {
    const own = speaker.say("refusal.this-payment");
    return first === "P" ? own.charAt(0).toUpperCase() + own.slice(1) : own;
  });
}

const PARTIES = new Set([
  "provider",
  "payee",
  "payer",
  "party",
  "bearer",
  "owner",
  "bank",
  "desk",
  "custodian",
]);

/** A party by the name that it has elsewhere in the report, and an amount with its thousands apart. */
function valueInWords(name: string, text: string, speaker: Speaker): string {
  if (PARTIES.has(name)) return speaker.party(text);
  return text.replace(/^\d+(?=(?:\.\d+)? [A-Z][A-Z0-9]+$)/, (digits) => speaker.integer(digits));
}

/** Between two Chinese words stands no blank. */
function joined(text: string): string {
  return text.replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
}

type Integer = (digits: string, unit: TraceArgumentUnit, speaker: Speaker) => string;

const amount: Integer = (digits, { asset }, speaker) =>
  asset === undefined
    ? speaker.say("refusal.minor-units", { units: speaker.integer(digits) })
    : speaker.money({ minor: digits, asset });

const bound =
  (
    key: "refusal.since" | "refusal.until" | "refusal.through" | "refusal.before" | "refusal.after",
  ): Integer =>
  (digits, _unit, speaker) =>
    digits === "0" ? speaker.say("refusal.never") : speaker.say(key, { time: timeText(digits, speaker) });

/** `until 10:30:03 (exclusive)`: a bound that is named so is not `from` that second on as well. */
function untilText(
  name: string,
  value: TraceValue,
  unit: TraceArgumentUnit | undefined,
  speaker: Speaker,
): string | undefined {
  if (typeof value !== "string" || name !== "until" || unit?.kind !== "from") return undefined;
  return bound("refusal.until")(value, unit, speaker);
}

/** Integers in the unit that people read, by what they are. */
const INTEGERS: Readonly<Partial<Record<TraceArgumentUnit["kind"], Integer>>> = {
  time: (digits, _unit, speaker) => timeText(digits, speaker),
  from: bound("refusal.since"),
  through: bound("refusal.through"),
  before: bound("refusal.before"),
  after: bound("refusal.after"),
  duration: (digits, _unit, speaker) => lengthText(digits, speaker),
  basisPoints: (digits, _unit, speaker) => speaker.percent(digits),
  status: (digits, _unit, speaker) => speaker.statusNumber(Number(digits)),
  operation: (digits, _unit, speaker) => speaker.verb(OPERATIONS[Number(digits)] ?? digits),
  direction: (digits, _unit, speaker) => speaker.word(`direction.${digits}`, digits),
  payoutStatus: (digits, _unit, speaker) => speaker.word(`payout-status.${digits}`, digits),
  listing: (digits, _unit, speaker) => speaker.word(`listing.${digits}`, digits),
  tokens: amount,
  bought: amount,
  sold: amount,
  fiat: amount,
  wei: (digits) => `${formatDecimal({ units: BigInt(digits), decimals: 18 }, { group: true })} ETH`,
  answer: answerText,
  round: roundText,
  identifier: (digits, _unit, speaker) =>
    digits.length > 4
      ? valueText(`0x${BigInt(digits).toString(16).padStart(64, "0")}`)
      : speaker.integer(digits),
};

/** An argument of a contract's error in the unit that people read. */
export function argumentText(
  value: TraceValue,
  unit: TraceArgumentUnit | undefined,
  speaker: Speaker,
): string {
  if (typeof value === "boolean") return speaker.say(value ? "refusal.yes" : "refusal.no");
  if (typeof value !== "string") return valueText(value);
  if (unit?.kind === "text") return value;
  if (unit?.role !== undefined) return speaker.word(`role.${unit.role}`, unit.role);
  if (unit?.kind === "account")
    return /^0x0{40}$/.test(value) ? speaker.say("refusal.nobody") : speaker.party(value);
  if (unit?.kind === "pair")
    return valueText(value)
      .split("/")
      .map((code) => speaker.codeOfPair(code))
      .join("/");
  if (!/^-?\d+$/.test(value)) return valueText(value);
  const integer = unit === undefined ? undefined : INTEGERS[unit.kind];
  return integer === undefined || unit === undefined ? speaker.integer(value) : integer(value, unit, speaker);
}

/** A second of the calendar; what is none of this era is counted. */
function timeText(digits: string, speaker: Speaker): string {
  if (digits === "0") return speaker.say("refusal.never");
  const time = speaker.unixTime(digits);
  return time === digits ? speaker.say("length.seconds", { seconds: speaker.integer(digits) }) : time;
}

/** A length of time: `25 h 0 min`; whole days from two on: `730 days`. */
function lengthText(digits: string, speaker: Speaker): string {
  const all = BigInt(digits);
  const days = all / 86_400n;
  if (days >= 2n && all % 86_400n === 0n)
    return speaker.say("length.days", { days: speaker.integer(String(days)) });
  const hours = speaker.integer(String(all / 3_600n));
  const [minutes, seconds] = [String((all % 3_600n) / 60n), String(all % 60n)];
  if (all < 60n) return speaker.say("length.seconds", { seconds });
  if (all < 3_600n) return speaker.say("length.minutes", { minutes, seconds });
  const long = speaker.say("length.hours", { hours, minutes });
  return seconds === "0" ? long : `${long} ${speaker.say("length.seconds", { seconds })}`;
}

/** A feed's answer as the rate that it is: `1 EUR = 1.0404 USD`. */
function answerText(digits: string, { pair, decimals }: TraceArgumentUnit, speaker: Speaker): string {
  const own = pair === undefined ? undefined : speaker.feedDecimals(pair);
  const [base, quote] = pair?.split("/").map((code) => speaker.codeOfPair(code)) ?? [];
  const known = own ?? decimals;
  if (known === undefined || base === undefined || quote === undefined)
    return speaker.say("refusal.feed-units", { units: speaker.integer(digits) });
  const decimal = speaker.decimal(digits, known);
  const rate = decimal.includes(".") ? withoutEndingZeros(decimal) : decimal;
  return `1 ${base} = ${rate} ${quote}`;
}

/** Chainlink counts rounds anew in each phase, which stands in the bits above 64. */
function roundText(digits: string, _unit: TraceArgumentUnit, speaker: Speaker): string {
  const [phase, round] = [BigInt(digits) >> 64n, BigInt.asUintN(64, BigInt(digits))];
  const number = speaker.integer(String(round));
  return phase === 0n ? number : speaker.say("refusal.round", { phase: String(phase), round: number });
}
