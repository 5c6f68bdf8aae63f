import type { Asset } from "../../money/asset.ts";
import type { Money } from "../../money/money.ts";
import { powerOfTen } from "../../money/decimal.ts";
import type { ScenarioCustomer, ScenarioPayment } from "../scenario.ts";

/** A million whole tokens, in minor units. */
export function defaultPrefunding({ decimals }: Pick<Asset, "decimals">): bigint {
  return 1_000_000n * powerOfTen(decimals);
}

/** Ten million whole units of every currency that a payee is paid in. */
export function defaultInventory(
  customers: readonly ScenarioCustomer[],
  payments: readonly ScenarioPayment[],
): Money[] {
  const payees = new Set(payments.map(({ payee }) => payee));
  const currencies = new Map(
    customers.filter(({ name }) => payees.has(name)).map(({ currency }) => [currency.code, currency]),
  );
  return [...currencies.values()].map((asset) => ({
    minor: 10_000_000n * powerOfTen(asset.decimals),
    asset,
  }));
}
