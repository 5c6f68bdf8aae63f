import { argumentKind, type ArgumentKind } from "./argument-kinds.ts";
import { ROLE_NAMES } from "./role-names.ts";
import type { Trace, TraceArgumentUnit, TraceRefusal, TraceStep, TraceValue } from "./trace.ts";
import { ownValue } from "../own-value.ts";

/** What a run states about the arguments of its refusals. */
export interface UnitContext extends Pick<Trace, "assets" | "parties"> {
  /** Decimals of its pairs' feeds. */
  readonly feedDecimals: number;
}

/**
 * What each argument of a contract's refusal is, and what it is counted in: the token or currency of the call that was
 * refused, or the decimals of the pair's feed. Amounts whose asset the call does not tell have none.
 */
export function argumentUnits(
  refusal: TraceRefusal,
  { transactions }: Pick<TraceStep, "transactions">,
  context: UnitContext,
): Readonly<Record<string, TraceArgumentUnit>> {
  const call = transactions.findLast(({ revert }) => revert !== undefined)?.call;
  const { error, args, contract } = refusal;
  const isRedemption = error === "CostTooHigh" || /redeem/i.test(call?.method ?? "");
  const values = [contract, ...(call === undefined ? [] : [call.contract, call.args])];
  const about = aboutOf(values, isRedemption ? "payee" : "payer", context);
  const units = Object.entries(args).flatMap(([name, value]): [string, TraceArgumentUnit][] => {
    const kind = argumentKind(error, name);
    if (kind === undefined) return [];
    const asset = assetOf(kind, about, isRedemption);
    const named = kind === "role" && typeof value === "string" ? ownValue(ROLE_NAMES, value) : undefined;
    const role = named === undefined ? {} : { role: named };
    return [[name, { kind, ...asset, ...feedOf(kind, refusal, context), ...role }]];
  });
  return Object.fromEntries(units);
}

/** The token and the currency that a call is about; none where it names none, or two. */
interface About {
  readonly token: string | undefined;
  readonly currency: string | undefined;
}

/** @param side Whose currency it is where the call does not name one. */
function aboutOf(values: TraceValue, side: "payer" | "payee", { assets, parties }: UnitContext): About {
  const named = textsIn(values);
  const codes = (kind: "token" | "currency"): Set<string> =>
    new Set(assets.filter((asset) => asset.kind === kind).map(({ code }) => code));
  const currencies = codes("currency");
  const written = named.map(codeOf).filter((code) => code !== undefined && currencies.has(code));
  // A redemption by standing instruction names its payee alone, and terms both sides.
  const own = parties.filter(({ name, role }) => named.includes(name) && role === side);
  const tokens = codes("token");
  return {
    token: only(named.filter((text) => tokens.has(text))),
    currency: only(written) ?? only(own.map(({ currency }) => currency)),
  };
}

function only<Value>(values: readonly Value[]): Value | undefined {
  const [first, ...others] = new Set(values);
  return others.length === 0 ? first : undefined;
}

function textsIn(value: TraceValue): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" ? Object.values<TraceValue>(value).flatMap(textsIn) : [];
}

/** `EUR` of `0x455552`. */
function codeOf(hex: string): string | undefined {
  return /^0x[0-9a-f]{6}$/i.test(hex) ? textOf(hex.slice(2)) : undefined;
}

function assetOf(kind: ArgumentKind, { token, currency }: About, isRedemption: boolean): { asset?: string } {
  const [bought, sold] = isRedemption ? [currency, token] : [token, currency];
  const counted: Partial<Record<ArgumentKind, string | undefined>> = {
    tokens: token,
    bought,
    sold,
    fiat: currency,
  };
  const asset = counted[kind];
  return asset === undefined ? {} : { asset };
}

/** The pair of an answer: named by the error, or the feed itself refused. */
function feedOf(
  kind: ArgumentKind,
  { args: { pair }, contract }: TraceRefusal,
  { feedDecimals }: UnitContext,
): { pair?: string; decimals?: number } {
  if (kind !== "answer") return {};
  const hex = typeof pair === "string" && /^0x[0-9a-f]{12}$/i.test(pair) ? pair : undefined;
  const name = hex === undefined ? contract : `${textOf(hex.slice(2, 8))}/${textOf(hex.slice(8))}`;
  return { ...(name.includes("/") ? { pair: name } : {}), decimals: feedDecimals };
}

function textOf(hex: string): string {
  return (hex.match(/../g) ?? []).map((byte) => String.fromCodePoint(Number.parseInt(byte, 16))).join("");
}
