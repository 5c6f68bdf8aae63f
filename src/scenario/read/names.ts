import type { Asset } from "../../money/asset.ts";
import { randomStream } from "../../random/random-stream.ts";
import type { HeaderScope } from "../schema/header.ts";
import { statedCurrencies } from "../schema/currencies.ts";
import { operatorsSchema } from "../schema/parties.ts";
import { tokenSchema } from "../schema/terms.ts";
import { reserveAsset } from "../../world/reserve.ts";
import { plain, valueOf, type SourceNode } from "../source/source-node.ts";

/**
 * The names that a scenario introduces, whether what stands behind them is right or not: a party with a wrong balance is
 * still a party, and is not reported as unknown wherever it is named.
 */
export function namesOf(root: SourceNode): HeaderScope {
  const customers = keysOf(valueOf(root, "parties"));
  const currencies = statedCurrencies(valueOf(root, "currencies"));
  const { token, currency } = tokenOf(valueOf(root, "token"), currencies);
  return {
    tokens: [token],
    currencies,
    cash: new Map(currencies.flatMap(({ code, cash }) => (cash === undefined ? [] : [[code, cash]]))),
    reserves: [{ currency, asset: reserveAsset(currency, token.decimals) }],
    customers,
    parties: [...customers, ...operatorNames(valueOf(root, "operators"))],
    banks: banksIn(valueOf(root, "parties")),
    pairs: keysOf(valueOf(root, "rates")),
    payments: keysOf(valueOf(root, "payments")),
    // What stands once is drawn nowhere; a step brings draws of its own.
    draw: (field) => randomStream("", field),
  };
}

function keysOf(node: SourceNode | undefined): string[] {
  return node?.kind === "map" ? node.entries.map(({ key }) => key) : [];
}

/** The banks that parties name, each once. */
function banksIn(parties: SourceNode | undefined): string[] {
  if (parties?.kind !== "map") return [];
  const given = parties.entries.map(({ value }) => valueOf(value, "bank")).map((node) => node && plain(node));
  return [...new Set(given.filter((name) => typeof name === "string"))];
}

function operatorNames(node: SourceNode | undefined): string[] {
  const given = node === undefined ? {} : operatorsSchema.safeParse(plain(node)).data;
  return Object.values({ ...operatorsSchema.parse({}), ...given });
}

/** The token, and the currency that it stands for. */
function tokenOf(
  node: SourceNode | undefined,
  currencies: readonly Asset[],
): { readonly token: Asset; readonly currency: string } {
  const schema = tokenSchema({ currencies });
  const given = node === undefined ? undefined : schema.safeParse(plain(node)).data;
  const { symbol, decimals, currency } = given ?? tokenSchema({}).parse({});
  return { token: { code: symbol, decimals: asCount(decimals) }, currency: currency.code };
}

/** A small whole number; bigint is for amounts. */
export function asCount(value: bigint): number {
  return parseInt(value.toString(), 10);
}
