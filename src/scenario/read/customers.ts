import { phrase, type Phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import type { Asset } from "../../money/asset.ts";
import { formatAmount, type Money } from "../../money/money.ts";
import type { HeaderScope } from "../schema/header.ts";
import { partySchema } from "../schema/parties.ts";
import type { ScenarioCustomer } from "../scenario.ts";
import type { Problems } from "../source/problem.ts";
import { valueOf, type MapNode } from "../source/source-node.ts";
import type { Span } from "../source/source-text.ts";
import type { CashRounding, InstructionTerms } from "../../world/payment.ts";
import type { Operators } from "../../world/world.ts";
import type { Names } from "./claim-names.ts";
import { readNamed } from "./part.ts";

/** The parties of a scenario. */
export function readCustomers(
  root: MapNode,
  scope: HeaderScope,
  operators: Operators | undefined,
  names: Names,
  problems: Problems,
): ScenarioCustomer[] {
  const customers = readNamed(root, "parties", partySchema(scope), problems);
  const operatorNodes = valueOf(root, "operators");
  for (const { name, entry } of customers) names.claim(name, phrase("taken.party"), entry.keySpan);
  for (const [role, name] of Object.entries(operators ?? {})) {
    const span =
      valueOf(operatorNodes, role)?.span ?? customers.find((each) => each.name === name)?.entry.keySpan;
    names.claim(name, phrase("taken.operator"), span ?? root.span);
  }
  return customers.map(({ name, value, entry }) => {
    const { country, currency, bank, balance, instruction, rounding, verified } = value;
    const at = (key: string): Span => (valueOf(entry.value, key) ?? entry.value).span;
    names.claim(bank, phrase("taken.bank"), at("bank"));
    if (balance !== undefined)
      requireCurrency(balance, currency, phrase("account-of", { party: name }), at("balance"), problems);
    const minimumRate = instruction?.minimumRate;
    if (minimumRate !== undefined)
      requireCurrency(
        minimumRate,
        currency,
        phrase("account-of", { party: name }),
        (valueOf(valueOf(entry.value, "instruction"), "minimumRate") ?? entry.value).span,
        problems,
      );
    if (rounding?.to !== undefined)
      requireCurrency(
        rounding.to,
        currency,
        phrase("account-of", { party: name }),
        (valueOf(valueOf(entry.value, "rounding"), "to") ?? entry.value).span,
        problems,
      );
    return {
      name,
      country,
      currency,
      bank,
      balance: balance ?? { minor: 0n, asset: currency },
      ...(instruction === undefined ? {} : { instruction: termsOf(instruction) }),
      ...(rounding === undefined ? {} : { rounding: cashRounding(rounding, currency, scope) }),
      ...(verified ? {} : { verified }),
    };
  });
}

/** Those that are given. */
function termsOf({ maximumCost, minimumRate }: GivenTerms): InstructionTerms {
  return {
    ...(maximumCost === undefined ? {} : { maximumCost }),
    ...(minimumRate === undefined ? {} : { minimumRate }),
  };
}

/** To what is stated for the party; else to what the file states of its currency; else by the table. */
function cashRounding(
  { mode, to }: Pick<CashRounding, "mode"> & { readonly to?: Money | undefined },
  { code }: Asset,
  { cash = new Map() }: HeaderScope,
): CashRounding {
  const increment = to?.minor ?? cash.get(code);
  return increment === undefined ? { mode } : { mode, increment };
}

type GivenTerms = { readonly [Key in keyof InstructionTerms]: InstructionTerms[Key] | undefined };

/**
 * Refuses an amount in another currency than its place is in.
 *
 * @param whose What is in the currency that is wanted: the account of a party, for example.
 */
export function requireCurrency(
  amount: Money,
  wanted: Asset,
  whose: Phrase,
  span: Span,
  problems: Problems,
): void {
  if (amount.asset.code === wanted.code) return;
  const text = `${formatAmount(amount)} ${amount.asset.code}`;
  problems.add(
    new SettlementError("CURRENCY_UNFIT", {
      amount: text,
      given: amount.asset.code,
      whose,
      wanted: wanted.code,
    }),
    span,
  );
}
