import type { Asset } from "../money/asset.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { TraceAsset, TraceParty } from "../trace/trace.ts";
import type { RunContext } from "./run-context.ts";

/** Who takes part, customers first. */
export function partiesOf({ payments, customers, operators }: Scenario, { chain }: RunContext): TraceParty[] {
  const payers = new Set(payments.map(({ payer }) => payer));
  const payees = new Set(payments.map(({ payee }) => payee));
  return [
    ...customers.map(({ name, country, currency, bank }) => ({
      name,
      role: payees.has(name) ? "payee" : payers.has(name) ? "payer" : "customer",
      country,
      currency: currency.code,
      bank,
      address: chain.addressOf(name),
    })),
    ...Object.entries(operators).map(([role, name]: [string, string]) => ({
      name,
      role,
      country: "",
      currency: "",
      bank: "",
      address: chain.addressOf(name),
    })),
  ];
}

/** What amounts are in: currencies, then tokens with what backs them, then what gas is paid in. */
export function assetsOf({ customers, rates, network }: Scenario, { world }: RunContext): TraceAsset[] {
  const currencies = new Map<string, Asset>(
    [...customers.map(({ currency }) => currency), ...rates.flatMap(({ base, quote }) => [base, quote])]
      .filter(({ code }) => !world.settlements.has(code))
      .map((asset) => [asset.code, asset]),
  );
  return [
    ...[...currencies.values()].map(({ code, decimals }) => ({
      code,
      symbol: code,
      decimals,
      kind: "currency" as const,
    })),
    ...[...world.settlements.values()].flatMap(({ token: { code, decimals }, currency, reserve }) => [
      { code: reserve.code, symbol: currency.code, decimals, kind: "currency" as const },
      { code, symbol: code, decimals, kind: "token" as const, currency: currency.code },
    ]),
    ...(network === undefined
      ? []
      : [{ ...network.native, symbol: network.native.code, kind: "native" as const }]),
  ];
}
