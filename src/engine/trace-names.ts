import { SYSTEM_CONTRACTS } from "../chain/contracts/contracts.ts";
import type { ChainPort } from "../ports.ts";
import type { Scenario, ScenarioCustomer } from "../scenario/scenario.ts";
import { claimedFrom } from "../trace/bank-asset.ts";
import type { TraceName } from "../trace/trace.ts";
import { CASH } from "../ports.ts";
import { PAYOUTS, RESERVE } from "../world/reserve.ts";
import type { Operators } from "../world/world.ts";
import type { RunContext } from "./run-context.ts";

type Place = Pick<TraceName, "kind" | "zone">;

/** What each operator is, and where it stands between payer and payee. */
const OPERATORS: Readonly<Record<keyof Operators, Place>> = {
  platform: { kind: "provider", zone: "providers" },
  desk: { kind: "provider", zone: "providers" },
  custodian: { kind: "bank", zone: "providers" },
  carrier: { kind: "provider", zone: "neutral" },
  arbiter: { kind: "authority", zone: "neutral" },
};

/** Accounts of banks that are no customer's. */
const ACCOUNTS: readonly string[] = [CASH, RESERVE, PAYOUTS];

/**
 * Who or what every name is of: customers and their banks, operators, contracts, tokens and feeds, and whatever else a
 * trace uses. A name that several have is that of the first of them.
 */
export function traceNames(
  scenario: Scenario,
  { chain, world }: Pick<RunContext, "chain" | "world">,
  used: Iterable<string>,
): TraceName[] {
  const known: TraceName[] = [
    ...customersOf(scenario, chain),
    ...banksOf(scenario, chain),
    ...Object.entries(scenario.operators).map(([role, name]: [string, string]) => ({
      name,
      // Roles are the keys of the operators.
      ...OPERATORS[role as keyof Operators],
      address: chain.addressOf(name),
    })),
    ...SYSTEM_CONTRACTS.map((name) => contract(name, "contract", chain)),
    ...[...world.settlements.keys()].map((name) => contract(name, "token", chain)),
    ...[...world.feeds.keys()].map((name) => contract(name, "feed", chain)),
  ];
  const names = new Map(known.toReversed().map((name) => [name.name, name]));
  const inOrder = known.filter((name) => names.get(name.name) === name);
  const others = [...used].filter((name) => !names.has(name)).toSorted();
  return [...inOrder, ...others.map((name) => otherName(name, chain))];
}

/**
 * Whoever pays and is paid stands where it is paid, as its role is that of a payee; who does neither, with those of its
 * country.
 */
function customersOf({ customers, payments }: Scenario, chain: ChainPort): TraceName[] {
  const sides = {
    payee: new Set(payments.map(({ payee }) => payee)),
    payer: new Set(payments.map(({ payer }) => payer)),
  };
  const zoneOf = (name: string): "payee" | "payer" | undefined =>
    sides.payee.has(name) ? "payee" : sides.payer.has(name) ? "payer" : undefined;
  const countries = new Map<string, "payee" | "payer" | undefined>();
  for (const { name, country } of customers)
    if (countries.get(country) === undefined) countries.set(country, zoneOf(name));
  return customers.map(({ name, country }) => ({
    name,
    kind: "party",
    zone: zoneOf(name) ?? countries.get(country) ?? "neutral",
    address: chain.addressOf(name),
    country,
  }));
}

/** A bank stands where its first customer does. */
function banksOf(scenario: Scenario, chain: ChainPort): TraceName[] {
  const zones = new Map(customersOf(scenario, chain).map(({ name, zone }) => [name, zone]));
  const first = new Map<string, ScenarioCustomer>();
  for (const customer of scenario.customers)
    if (!first.has(customer.bank)) first.set(customer.bank, customer);
  return [...first].map(([bank, { name, country }]) => ({
    name: bank,
    kind: "bank",
    zone: zones.get(name) ?? "neutral",
    address: chain.addressOf(bank),
    country,
  }));
}

function contract(name: string, kind: TraceName["kind"], chain: ChainPort): TraceName {
  return { name, kind, zone: "chain", address: chain.contractAddress(name), source: chain.sourceOf(name) };
}

/** A name that the scenario does not introduce: an account of a bank, a contract that a step put there, an outsider. */
function otherName(name: string, chain: ChainPort): TraceName {
  if (ACCOUNTS.includes(name) || claimedFrom(name) !== undefined)
    return { name, kind: "account", zone: "providers" };
  if (chain.knows(name)) return contract(name, "contract", chain);
  if (name.startsWith("0x")) return { name, kind: "account", zone: "chain", address: name };
  return { name, kind: "authority", zone: "neutral", address: chain.addressOf(name) };
}
