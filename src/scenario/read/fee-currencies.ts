import { SettlementError } from "../../errors/settlement-error.ts";
import type { Once } from "../schema/header.ts";
import type { ScenarioCustomer } from "../scenario.ts";
import type { Problems } from "../source/problem.ts";
import { valueOf, type MapNode } from "../source/source-node.ts";
import type { PaymentGroup } from "./payments.ts";

/** Refuses a fee in a currency that nobody pays, or is paid, in: it would never be charged. */
export function requireFeeCurrencies(
  root: MapNode,
  corridors: Once["corridors"] | undefined,
  {
    customers,
    groups,
    problems,
  }: {
    readonly customers: readonly ScenarioCustomer[];
    readonly groups: readonly PaymentGroup[];
    readonly problems: Problems;
  },
): void {
  if (corridors === undefined) return;
  for (const direction of ["pay", "redeem"] as const) {
    const span = valueOf(valueOf(root, "corridors"), direction)?.span;
    const parties = new Set(
      groups.flatMap(({ members }) =>
        members.map(({ payer, payee }) => (direction === "pay" ? payer : payee)),
      ),
    );
    const used = customers.filter(({ name }) => parties.has(name)).map(({ currency }) => currency.code);
    for (const { currency } of corridors[direction].fees ?? []) {
      if (currency === undefined || span === undefined || used.includes(currency)) continue;
      const known = [...new Set(used)].join(", ") || "no currency";
      problems.add(new SettlementError("FEE_CURRENCY_UNUSED", { direction, currency, known }), span);
    }
  }
}
