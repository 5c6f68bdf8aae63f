import { list, phrase, type Phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { nameUnknown } from "../../fields/closest-name.ts";
import type { Asset } from "../../money/asset.ts";
import { formatAmount, type Money } from "../../money/money.ts";
import { STATUSES } from "../../escrow/status.ts";
import type { Comparison } from "../comparison/comparison.ts";
import type { HeldAmount } from "../schema/balances.ts";
import type { HeaderScope } from "../schema/header.ts";
import type { FinalExpectationText } from "../schema/expectations.ts";
import { stated } from "../schema/stated.ts";
import type { ExpectedFigure, FinalExpectation, ScenarioCustomer } from "../scenario.ts";
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
  balances: readonly HeldAmount[],
  node: SourceNode | undefined,
  { customers, scope, problems }: Holders,
): void {
  for (const { party, amount, index } of balances) {
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
  const { scope, problems } = holders;
  const { balances, supply = [], transactions, gas, events = [], payments = {} } = expected;
  requireHolderCurrencies(balances?.held ?? [], valueOf(node, "balances"), holders);
  // Of whichever token it is stated in; of the first where it is stated in none.
  const [counted] = supply;
  const token = scope.tokens.find(({ code }) => code === counted?.value.asset.code) ?? scope.tokens[0];
  requireAmounts(supply, token, phrase("supply-counted"), valueOf(node, "supply"), problems);
  const ofPayments = Object.entries(payments).map(([name, each]) =>
    expectedPayments(name, each, valueOf(node, "payments"), groups, holders),
  );
  const inAll = stated(
    supply,
    { figure: "supply", subject: counted?.value.asset.code ?? "" },
    (value) => value,
  );
  const [equalSupply] = inAll.plain;
  const [mined] = transactions?.plain ?? [];
  const figures = [
    ...[balances, inAll, transactions, gas].flatMap((each) => each?.figures ?? []),
    ...events,
    ...ofPayments.flatMap((each) => each.counts),
  ];
  return {
    payments: ofPayments.flatMap((each) => each.payments),
    balances: balances?.plain ?? [],
    ...(node === undefined ? {} : lineOf(entryOf(node, "balances")?.keySpan ?? node.span)),
    ...(equalSupply === undefined ? {} : { supply: equalSupply }),
    ...(mined === undefined ? {} : { transactions: mined }),
    ...(figures.length === 0 ? {} : { figures }),
  };
}

/** Those of one name: of each payment of it, and the counts of all of them. @param node The payments'. */
function expectedPayments(
  name: string,
  { status, sent = [], received = [], returned = [], cost = [], gas = [], counts }: PaymentText,
  node: SourceNode | undefined,
  groups: readonly PaymentGroup[],
  { customers, scope, problems }: Holders,
): { readonly payments: FinalExpectation["payments"]; readonly counts: readonly ExpectedFigure[] } {
  const all = groups.flatMap((group) => group.members);
  const members =
    groups.find((group) => group.name === name)?.members ?? all.filter((each) => each.name === name);
  const key = entryOf(node, name)?.keySpan;
  // Of a payment that cannot be read, that is the mistake.
  const isUnread = [name, name.replace(/-[0-9]+$/, "")].some(
    (each) => scope.payments.includes(each) && !groups.some((group) => group.name === each),
  );
  if (members.length === 0 && key !== undefined && !isUnread) {
    const known = all.map((each) => each.name);
    problems.add(nameUnknown("payment", name, known), key);
  }
  const payer = customers.find((customer) => customer.name === members[0]?.payer);
  const payee = customers.find((customer) => customer.name === members[0]?.payee);
  const token = scope.tokens.find(({ code }) => code === members[0]?.token);
  const of = valueOf(node, name);
  const paysIn = phrase("pays-in", { party: payer?.name ?? "" });
  const paidIn = phrase("paid-in", { party: payee?.name ?? "" });
  requireAmounts(sent, payer?.currency, paysIn, valueOf(of, "sent"), problems);
  requireAmounts(received, payee?.currency, paidIn, valueOf(of, "received"), problems);
  requireAmounts(returned, token, phrase("returned-in"), valueOf(of, "returned"), problems);
  const line = key === undefined ? {} : lineOf(key);
  const payments = members.map(({ name: subject }) => {
    const amounts = { sent, received, returned };
    const equal = Object.entries(amounts).flatMap(([figure, each]) =>
      each.length === 1 && each[0]?.is === "=" ? [[figure, each[0].value] as const] : [],
    );
    const figures = [
      ...(["sent", "received", "returned"] as const).flatMap(
        (figure) => stated(amounts[figure], { figure, subject }, (value) => value).figures,
      ),
      ...stated(cost, { figure: "cost", subject }).figures,
      ...stated(gas, { figure: "gas", subject }).figures,
    ];
    return {
      payment: subject,
      ...line,
      ...(status?.status === undefined ? {} : { status: status.status }),
      ...(status?.none === undefined ? {} : { notStatuses: status.none }),
      ...Object.fromEntries(equal),
      ...(figures.length === 0 ? {} : { figures }),
    };
  });
  return {
    payments,
    counts: STATUSES.flatMap((ended) => {
      const each = counts?.[ended];
      return each === undefined
        ? []
        : stated(each, { figure: "count", subject: name, status: ended }).figures;
    }),
  };
}

type PaymentText = NonNullable<FinalExpectationText["payments"]>[string];

/** Each amount is in the currency that the figure is counted in. */
function requireAmounts(
  comparisons: readonly Comparison<Money>[],
  asset: Asset | undefined,
  whose: Phrase,
  at: SourceNode | undefined,
  problems: Problems,
): void {
  const [first] = comparisons;
  if (first !== undefined && asset !== undefined && at !== undefined)
    requireCurrency(first.value, asset, whose, at.span, problems);
}
