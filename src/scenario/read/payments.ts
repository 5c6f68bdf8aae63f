import { list, phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { pairName } from "../../fx/pair-name.ts";
import { findPath } from "../../fx/path.ts";
import type { HeaderScope } from "../schema/header.ts";
import { paymentSchema } from "../schema/payments.ts";
import type { ScenarioCustomer, ScenarioPayment } from "../scenario.ts";
import type { Problems } from "../source/problem.ts";
import { valueOf, type MapNode } from "../source/source-node.ts";
import { readNamed } from "./part.ts";
import { name } from "../../fields/fields.ts";
import type { Names } from "./claim-names.ts";

/** A payment, or the payments of a group, in the order of their numbers. */
export interface PaymentGroup {
  readonly name: string;
  readonly isGroup: boolean;
  readonly members: readonly ScenarioPayment[];
}

/** The payments of a scenario, each group expanded: `parcel-001` and so on, as many digits as its last has. */
export function readPayments(
  root: MapNode,
  scope: HeaderScope,
  names: Names,
  problems: Problems,
): PaymentGroup[] {
  const pattern = name("A payment.", "payment");
  // A file has one token; every payment settles in it.
  const token = scope.tokens[0]?.code ?? "";
  return readNamed(root, "payments", paymentSchema(scope.customers), problems, pattern).map(
    ({ name, value, entry }) => {
      const { from: payer, to: payee, count } = value;
      if (payer === payee) {
        const span = (valueOf(entry.value, "to") ?? entry.value).span;
        problems.add(new SettlementError("PAYER_IS_PAYEE", { party: payer }), span);
      }
      const members =
        count === undefined
          ? [{ name, token, payer, payee }]
          : numbered(name, count).map((each) => ({ name: each, token, payer, payee, group: name }));
      for (const member of members) names.claim(member.name, phrase("taken.payment"), entry.keySpan);
      return { name, isGroup: count !== undefined, members };
    },
  );
}

function numbered(group: string, count: bigint): string[] {
  const digits = count.toString().length;
  const names: string[] = [];
  for (let number = 1n; number <= count; number += 1n)
    names.push(`${group}-${number.toString().padStart(digits, "0")}`);
  return names;
}

/**
 * Refuses payments whose currencies no rate leads to their token's, or from it.
 *
 * @param currencies Of the tokens, by symbol.
 */
export function requireRates(
  root: MapNode,
  groups: readonly PaymentGroup[],
  customers: readonly ScenarioCustomer[],
  currencies: ReadonlyMap<string, string>,
  pairs: readonly string[],
  problems: Problems,
): void {
  const currencyOf = new Map(customers.map(({ name, currency }) => [name, currency.code]));
  const known = new Map(pairs.map((pair) => [pair, pair]));
  const payments = valueOf(root, "payments");
  for (const { name, members } of groups) {
    const node = valueOf(payments, name);
    const tokenCurrency = currencies.get(members[0]?.token ?? "");
    if (tokenCurrency === undefined) continue;
    for (const [key, party] of [
      ["from", members[0]?.payer],
      ["to", members[0]?.payee],
    ] as const) {
      const currency = currencyOf.get(party ?? "");
      const span = valueOf(node, key)?.span;
      if (currency === undefined || span === undefined) continue;
      if (findPath(known, currency, tokenCurrency) !== undefined) continue;
      const [base, quote] = key === "from" ? [currency, tokenCurrency] : [tokenCurrency, currency];
      const pair = pairName({ base, quote });
      problems.add(
        new SettlementError("RATE_MISSING", {
          pair,
          known: pairs.length === 0 ? phrase("no-pairs") : list(pairs),
        }),
        span,
      );
    }
  }
}
