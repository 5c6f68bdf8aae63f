import { list, phrase, type Phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import type { Asset } from "../../money/asset.ts";
import { formatAmount, type Money } from "../../money/money.ts";
import type { HeaderScope } from "../schema/header.ts";
import type { FinalExpectationText } from "../schema/expectations.ts";
import type { ExpectedBalance, FinalExpectation, ScenarioCustomer } from "../scenario.ts";
import type { Problems } from "../source/problem.ts";
import { lineOf } from "../source/source-text.ts";
import { entryOf, valueOf, type SourceNode } from "../source/source-node.ts";
import { requireCurrency } from "./customers.ts";
import type { PaymentGroup } from "./payments.ts";

/** What amounts are held against. */
export interface Holders {
  readonly customers: readonly ScenarioCustomer[];
  readonly scope: HeaderScope;
  readonly problems: Problems;
}

/** Refuses balances in a currency that their party neither has an account in nor holds as tokens. */
export function requireHolderCurrencies(
  balances: readonly ExpectedBalance[],
  node: SourceNode | undefined,
  { customers, scope, problems }: Holders,
): void {
  const counts = new Map<string, number>();
  for (const { party, amount } of balances) {
    const index = counts.get(party) ?? 0;
    counts.set(party, index + 1);
    const own = customers.find(({ name }) => name === party)?.currency;
    if (own === undefined || [own, ...scope.tokens].some(({ code }) => code === amount.asset.code)) continue;
    const held = valueOf(node, party);
    const span = (held?.kind === "list" ? held.items[index] : held)?.span;
    if (span !== undefined)
      problems.add(unfit(amount, phrase("account-of", { party }), [own, ...scope.tokens]), span);
  }
}

function unfit(amount: Money, whose: Phrase, fit: readonly Asset[]): SettlementError {
  const { code: given } = amount.asset;
  const text = `${formatAmount(amount)} ${given}`;
  return new SettlementError("CURRENCY_UNFIT", {
    amount: text,
    given,
    whose,
    wanted: list(fit.map(({ code }) => code)),
  });
}

/** Final expectations; those of a group hold for each of its payments. @param node Where they stand. */
export function finalExpectation(
  expected: FinalExpectationText,
  node: SourceNode | undefined,
  groups: readonly PaymentGroup[],
  holders: Holders,
): FinalExpectation {
  const { customers, scope, problems } = holders;
  const balances = expected.balances ?? [];
  requireHolderCurrencies(balances, valueOf(node, "balances"), holders);
  const check = (
    amount: Money | undefined,
    asset: Asset | undefined,
    whose: Phrase,
    at: SourceNode | undefined,
  ): void => {
    if (amount !== undefined && asset !== undefined && at !== undefined) {
      requireCurrency(amount, asset, whose, at.span, problems);
    }
  };
  // Of whichever token it is stated in; of the first where it is stated in none.
  const tokenOf = (amount: Money | undefined): Asset | undefined =>
    scope.tokens.find(({ code }) => code === amount?.asset.code) ?? scope.tokens[0];
  check(expected.supply, tokenOf(expected.supply), phrase("supply-counted"), valueOf(node, "supply"));
  const payments = Object.entries(expected.payments ?? {}).flatMap(
    ([name, { status, sent, received, returned }]) => {
      const members = groups.find((group) => group.name === name)?.members ?? [];
      const payer = customers.find((customer) => customer.name === members[0]?.payer);
      const payee = customers.find((customer) => customer.name === members[0]?.payee);
      const of = valueOf(valueOf(node, "payments"), name);
      check(sent, payer?.currency, phrase("pays-in", { party: payer?.name ?? "" }), valueOf(of, "sent"));
      check(
        received,
        payee?.currency,
        phrase("paid-in", { party: payee?.name ?? "" }),
        valueOf(of, "received"),
      );
      const token = scope.tokens.find(({ code }) => code === members[0]?.token);
      check(returned, token, phrase("returned-in"), valueOf(of, "returned"));
      const key = entryOf(valueOf(node, "payments"), name)?.keySpan;
      const line = key === undefined ? {} : { line: lineOf(key) };
      return members.map((member) => ({
        payment: member.name,
        ...line,
        ...(status === undefined ? {} : { status }),
        ...(sent === undefined ? {} : { sent }),
        ...(received === undefined ? {} : { received }),
        ...(returned === undefined ? {} : { returned }),
      }));
    },
  );
  const { supply, transactions } = expected;
  return {
    payments,
    balances,
    ...(node === undefined ? {} : { line: lineOf(entryOf(node, "balances")?.keySpan ?? node.span) }),
    ...(supply === undefined ? {} : { supply }),
    ...(transactions === undefined ? {} : { transactions }),
  };
}
