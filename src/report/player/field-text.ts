import { argumentKind, type ArgumentKind } from "../../trace/argument-kinds.ts";
import { ROLE_NAMES } from "../../trace/role-names.ts";
import type { TraceArgumentUnit, TraceValue } from "../../trace/trace.ts";
import { argumentText } from "../refusal-text.ts";
import type { Speaker } from "../speaker.ts";
import { valueText } from "../value-text.ts";
import type { Field } from "./player-document.ts";
import type { Texts } from "./texts.ts";
import { ownValue } from "../../own-value.ts";

type Values = Readonly<Record<string, TraceValue>>;

/** What a call or an event is about, as far as it states it: its amounts are of these. */
export interface About {
  readonly contract: string;
  readonly token?: string;
  /** The code of a currency. */
  readonly currency?: string;
  /** Whether tokens are sold for money, not bought with it. */
  readonly redeems?: boolean;
}

/** What calls and events name in other words than errors do. */
const KINDS: Readonly<Record<string, ArgumentKind>> = {
  ...kinds("account", "attester by from minter redeemer to"),
  ...kinds("time", "arbitrationEnds releasableFrom until"),
  ...kinds("duration", "arbitrationPeriod inspectionPeriod"),
  ...kinds("tokens", "toPayee toPayer tokenAmount value"),
  ...kinds("answer", "current"),
  ...kinds("pair", "base quote"),
  ...kinds("flag", "allowed blocked frozen returned succeeded"),
};

function kinds(kind: ArgumentKind, names: string): Record<string, ArgumentKind> {
  return Object.fromEntries(names.split(" ").map((name) => [name, kind]));
}

/** Times that errors name as a bound: here they are only when. */
const TIMES: readonly ArgumentKind[] = ["from", "through", "before", "after"];

const NOTHING = /^(0|0x0*)$/;

/** What values state of their token and currency, or else what is known already. */
export function aboutOf(values: Values, known: About, symbols: ReadonlySet<string>): About {
  const { token, currency } = values;
  const stated = typeof currency === "string" ? valueText(currency) : undefined;
  return {
    ...known,
    ...(typeof token === "string" ? { token } : symbols.has(known.contract) ? { token: known.contract } : {}),
    ...(stated === undefined ? {} : { currency: stated }),
  };
}

/** Values by their names, in figures that people read; a structure by its fields, `terms.amount`. */
export function fieldsOf(values: Values, known: About, texts: Texts): Field[] {
  const about = aboutOf(values, known, texts.tokens);
  return Object.entries(values).flatMap(([name, value]): Field[] => {
    if (typeof value !== "object" || Array.isArray(value))
      return [{ name, value: texts.of((speaker) => fieldText(name, value, values, about, speaker)) }];
    const inner = fieldsOf(value as Values, about, texts);
    return inner.map((field) => ({ ...field, name: `${name}.${field.name}` }));
  });
}

function fieldText(name: string, value: TraceValue, beside: Values, about: About, speaker: Speaker): string {
  if (typeof value === "boolean" || Array.isArray(value)) return argumentText(value, undefined, speaker);
  if (typeof value !== "string") return valueText(value);
  const unit = unitOf(name, value, beside, about);
  if (unit === undefined) return reasonText(value, speaker) ?? plainText(value);
  if (unit.kind === "time" && NOTHING.test(value)) return "–";
  // A hash is read in full in the explorer, and codes of currencies as letters.
  if (unit.kind === "identifier" || unit.kind === "currency") return plainText(value);
  if (isAmount(unit.kind) && unit.asset === undefined) return plainText(value);
  return argumentText(value, unit, speaker);
}

function unitOf(name: string, value: string, beside: Values, about: About): TraceArgumentUnit | undefined {
  const role = ownValue(ROLE_NAMES, value);
  if (name === "role" && role !== undefined) return { kind: "role", role };
  const stated = ownValue(KINDS, name) ?? argumentKind("", name);
  if (stated === undefined) return amountOf(name, beside, about);
  const kind = TIMES.includes(stated) ? "time" : stated;
  if (kind === "answer") return answerUnit(beside, about);
  return isAmount(kind) ? amountOf(name, beside, about) : { kind };
}

function isAmount(kind: ArgumentKind): boolean {
  return kind === "tokens" || kind === "bought" || kind === "sold" || kind === "fiat";
}

const AMOUNTS = new Set(
  (
    "amount amountToPayee available buyAmount fee held minimumOut reserve sellAmount spread toPayee toPayer " +
    "tokenAmount value"
  ).split(" "),
);

/** What a conversion buys, and what it keeps of that; the other one is what it sells. */
const BOUGHT = new Set(["buyAmount", "minimumOut", "spread"]);

/** Beside the amount of a token stands the one of its currency; a conversion sells one of them and buys the other. */
function amountOf(
  name: string,
  beside: Values,
  { token, currency, redeems = false }: About,
): TraceArgumentUnit | undefined {
  if (!AMOUNTS.has(name)) return undefined;
  const isRedemption = redeems || beside["direction"] === "1" || "redeemer" in beside;
  const isConversion = "currency" in beside;
  const isSold = name === "sellAmount" || (name === "amount" && isConversion && !("tokenAmount" in beside));
  const isOfCurrency =
    isConversion &&
    (BOUGHT.has(name) ? isRedemption : isSold ? !isRedemption : name === "fee" || name === "amount");
  const asset = isOfCurrency ? currency : token;
  return { kind: "tokens", ...(asset === undefined ? {} : { asset }) };
}

/** The pair of an answer: named beside it, or the feed's own. */
function answerUnit({ pair }: Values, { contract }: About): TraceArgumentUnit {
  const named = typeof pair === "string" ? valueText(pair) : contract;
  return { kind: "answer", ...(named.includes("/") ? { pair: named } : {}) };
}

/** A bank's reason code, `AC04`, which stands in four bytes. */
function reasonText(value: string, speaker: Speaker): string | undefined {
  const bytes = /^0x([0-9a-f]{8})$/i.exec(value)?.[1]?.match(/../g) ?? [];
  const text = String.fromCodePoint(...bytes.map((byte) => Number.parseInt(byte, 16)));
  return /^[A-Z]{2}\d{2}$/.test(text) ? speaker.value({ text }) : undefined;
}

/** Codes of currencies as letters; hashes in full, for the explorer. */
function plainText(value: string): string {
  if (NOTHING.test(value) && value.length > 42) return "–";
  return value.length > 42 ? value : valueText(value);
}
