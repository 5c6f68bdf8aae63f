import { rational } from "../money/rational.ts";
import type { ExpectedFigure, FinalExpectation, Scenario } from "../scenario/scenario.ts";
import { creditedOf, returnedOf, type Payment } from "../world/payment.ts";
import { compared, unlike } from "./compared.ts";
import { balanceCompared, expectedBalance } from "./expectations.ts";
import { figureCompared } from "./figure-compared.ts";
import { costOf, eventsCompared, gasOf, transactionsCompared } from "./figures-found.ts";
import type { RunContext } from "./run-context.ts";
import type { Compared, Expectation, StepRecord } from "./step-record.ts";
import type { PaymentTotals } from "./totals.ts";

/** What the whole run came to. */
export interface RunOutcome {
  /** A payment's status, by the chain. */
  readonly statusOf: (payment: string) => string;
  readonly steps: readonly Pick<StepRecord, "payment" | "transactions">[];
  /** Of the payments that were paid. */
  readonly totals: readonly Pick<PaymentTotals, "payment" | "belowMid">[];
}

type Expecting = Pick<Scenario, "expect" | "claims" | "payments">;

/** The final expectations and the actual values, then those of each sentence of the scenario's text about the end. */
export function finalExpectations(
  context: RunContext,
  { expect, claims, payments }: Expecting,
  outcome: RunOutcome,
): Expectation[] {
  const all = { context, payments, outcome };
  return [
    ...finalExpectationsOf(expect, all),
    ...claims.flatMap(({ sentence, expect: claimed }) =>
      claimed === undefined
        ? []
        : finalExpectationsOf(claimed, all).map((each) => ({ ...each, claim: sentence })),
    ),
  ];
}

interface Run {
  readonly context: RunContext;
  readonly payments: Scenario["payments"];
  readonly outcome: RunOutcome;
}

/** Where expectations stand: a line of the scenario's file, or of one that it extends. */
type Stands = Pick<FinalExpectation, "line" | "file">;

function atEnd(expectations: readonly Compared[], { line = 0, file }: Stands): Expectation[] {
  const at = { line, ...(file === undefined ? {} : { file }), step: 0 };
  return expectations.map((each) => ({ ...each, ...at }));
}

function finalExpectationsOf(expected: FinalExpectation, run: Run): Expectation[] {
  const { payments, balances, supply, transactions, figures = [] } = expected;
  const { context, outcome } = run;
  const others = [
    ...balances.map((balance) => expectedBalance(context, balance)),
    ...(supply === undefined
      ? []
      : [
          compared(
            "supply",
            supply.asset.code,
            supply.asset.code,
            supply.minor,
            supplyOf(context, supply.asset.code),
          ),
        ]),
    ...(transactions === undefined ? [] : [transactionsCompared(transactions, minedIn(outcome))]),
    ...figures.map((figure) => ofRun(figure, run)),
  ];
  return [
    ...payments.flatMap((each) => atEnd(ofPayment(each, run), each.line === undefined ? expected : each)),
    ...atEnd(others, expected),
  ];
}

function ofPayment(
  { payment: name, status, notStatuses = [], figures = [], ...amounts }: FinalExpectation["payments"][number],
  { context, outcome }: Run,
): Compared[] {
  const payment = context.world.payments.get(name);
  const found = {
    sent: payment === undefined ? 0n : debitedOf(payment),
    received: paidOut(payment),
    returned: payment === undefined ? 0n : returnedOf(payment),
  };
  const total = outcome.totals.find((each) => each.payment === name);
  const own = outcome.steps.filter((step) => step.payment === name);
  const figureOf = (expected: ExpectedFigure): Compared => {
    const { figure } = expected;
    if (figure === "cost") return figureCompared(expected, total === undefined ? undefined : costOf(total));
    if (figure === "gas") return figureCompared(expected, rational(gasOf(own)));
    const known = figure === "sent" || figure === "received" || figure === "returned";
    return figureCompared(expected, known ? rational(found[figure]) : undefined);
  };
  return [
    ...(status === undefined ? [] : [compared("status", name, "", status, outcome.statusOf(name))]),
    ...unlike("status", name, notStatuses, outcome.statusOf(name)),
    ...(["sent", "received", "returned"] as const).flatMap((figure) => {
      const amount = amounts[figure];
      return amount === undefined
        ? []
        : [compared(figure, name, amount.asset.code, amount.minor, found[figure])];
    }),
    ...figures.map(figureOf),
  ];
}

function ofRun(expected: ExpectedFigure, { context, payments, outcome }: Run): Compared {
  const { figure, subject, status } = expected;
  if (figure === "balance") return balanceCompared(context, expected);
  if (figure === "event") {
    const sent = outcome.steps.flatMap(({ transactions }) => transactions);
    return eventsCompared(expected, sent, (address) => context.chain.nameOf(address));
  }
  if (figure === "supply") return figureCompared(expected, rational(supplyOf(context, subject)));
  if (figure === "transactions") return figureCompared(expected, rational(BigInt(minedIn(outcome))));
  if (figure === "gas") return figureCompared(expected, rational(gasOf(outcome.steps)));
  if (figure !== "count") return figureCompared(expected, undefined);
  const members = payments.filter(({ name, group }) => (group ?? name) === subject || name === subject);
  const ended = members.filter(({ name }) => outcome.statusOf(name) === status);
  return figureCompared(expected, rational(BigInt(ended.length)));
}

function minedIn({ steps }: RunOutcome): number {
  return steps.reduce((sum, { transactions }) => sum + transactions.length, 0);
}

function supplyOf({ ledgers }: RunContext, token: string): bigint {
  return ledgers.of(token)?.supply ?? 0n;
}

function paidOut(payment: Payment | undefined): bigint {
  return (payment?.payouts ?? [])
    .filter(({ status, side }) => status === "paid" && side === "payee")
    .reduce((sum, payout) => sum + creditedOf(payout), 0n);
}

/** What the payer's bank debited for it, with its own charge, in minor units; the quote is of what arrived. */
function debitedOf({ paid, quote }: Payment): bigint {
  return paid && quote !== undefined ? (quote.charges?.debit ?? quote.pay.sell).minor : 0n;
}
