import type { PartyName } from "../ports.ts";
import type {
  ExpectedBalance,
  FinalExpectation,
  Scenario,
  ScenarioStep,
  StepExpectation,
} from "../scenario/scenario.ts";
import type { Asset } from "../money/asset.ts";
import { paymentOf } from "../verbs/verbs.ts";
import { custodialAccount } from "../world/reserve.ts";
import { creditedOf, returnedOf, type Payment } from "../world/payment.ts";
import { compared } from "./compared.ts";
import { refusalArgument, refusalName } from "./refusal.ts";
import type { RunContext } from "./run-context.ts";
import { factExpectations, type StepFacts } from "./step-facts.ts";
import type { Compared, Expectation, StepRecord } from "./step-record.ts";
import { timeMeant } from "./step-time.ts";

const NONE = "none";

/** What a step came to, as far as expectations look at it. */
export type StepOutcome = StepFacts & Pick<StepRecord, "refusal" | "status">;

/**
 * A step's expectations and the actual values: also that it is not refused, where it was; and those of each sentence of
 * the scenario's text that is about it.
 *
 * @param index The step's number, from 1.
 */
export function stepExpectations(
  context: RunContext,
  step: ScenarioStep,
  index: number,
  outcome: StepOutcome,
): Expectation[] {
  const { expect = {}, claims = [], place } = step;
  const placed = (wanted: StepExpectation): Expectation[] =>
    expectationsOf(context, step, wanted, outcome).map((each) => ({
      ...each,
      line: wanted.line ?? place?.line ?? 0,
      step: index,
    }));
  return [
    ...placed(expect),
    ...claims.flatMap(({ sentence, expect: claimed }) =>
      placed(claimed).map((each) => ({ ...each, claim: sentence })),
    ),
  ];
}

function expectationsOf(
  context: RunContext,
  step: ScenarioStep,
  expect: StepExpectation,
  outcome: StepOutcome,
): Compared[] {
  const { revert, error, status: wanted, balances = [] } = expect;
  const { refusal, status } = outcome;
  const subject = paymentOf(step) ?? step.verb;
  const expected = revert?.error ?? error ?? NONE;
  const actual = refusal === undefined ? NONE : refusalName(refusal);
  const kind = revert === undefined ? "error" : "revert";
  const met = expected === actual && (refusal === undefined || refusal.kind === kind);
  return [
    ...(expected === NONE && refusal === undefined
      ? []
      : [{ name: "refusal" as const, subject, asset: "", expected, actual, met }]),
    ...Object.entries(revert?.args ?? {}).map(([name, value]) => {
      const given = refusalArgument(refusal, name, (address) => context.chain.nameOf(address));
      return compared("argument", name, "", value, given);
    }),
    ...(wanted === undefined ? [] : [compared("status", subject, "", wanted, status.after)]),
    ...balances.map((balance) => expectedBalance(context, balance)),
    ...factExpectations(outcome, expect, (time) => timeMeant(step, time, context.world)),
  ];
}

/** What the whole run came to. */
export interface RunOutcome {
  /** A payment's status, by the chain. */
  readonly statusOf: (payment: string) => string;
  /** How many were mined in all steps. */
  readonly transactions: number;
}

/** The final expectations and the actual values, then those of each sentence of the scenario's text about the end. */
export function finalExpectations(
  context: RunContext,
  { expect, claims }: Pick<Scenario, "expect" | "claims">,
  outcome: RunOutcome,
): Expectation[] {
  return [
    ...finalExpectationsOf(context, expect, outcome),
    ...claims.flatMap(({ sentence, expect: claimed }) =>
      claimed === undefined
        ? []
        : finalExpectationsOf(context, claimed, outcome).map((each) => ({ ...each, claim: sentence })),
    ),
  ];
}

/** @param line Of the file; 0 where they are in none. */
function atEnd(expectations: readonly Compared[], line = 0): Expectation[] {
  return expectations.map((each) => ({ ...each, line, step: 0 }));
}

function finalExpectationsOf(
  context: RunContext,
  { payments, balances, supply, transactions, line: whole }: FinalExpectation,
  { statusOf, transactions: mined }: RunOutcome,
): Expectation[] {
  const { world, ledgers } = context;
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
            ledgers.of(supply.asset.code)?.supply ?? 0n,
          ),
        ]),
    ...(transactions === undefined
      ? []
      : [compared("transactions", "", "", String(transactions), String(mined))]),
  ];
  return [
    ...payments.flatMap(({ payment: name, status, sent, received, returned, line }) => {
      const payment = world.payments.get(name);
      const paid = (payment?.payouts ?? [])
        .filter((payout) => payout.status === "paid" && payout.side === "payee")
        .reduce((sum, payout) => sum + creditedOf(payout), 0n);
      const debited = payment === undefined ? 0n : debitedOf(payment);
      const back = payment === undefined ? 0n : returnedOf(payment);
      const own = [
        ...(status === undefined ? [] : [compared("status", name, "", status, statusOf(name))]),
        ...(sent === undefined ? [] : [compared("sent", name, sent.asset.code, sent.minor, debited)]),
        ...(received === undefined
          ? []
          : [compared("received", name, received.asset.code, received.minor, paid)]),
        ...(returned === undefined
          ? []
          : [compared("returned", name, returned.asset.code, returned.minor, back)]),
      ];
      return atEnd(own, line ?? whole);
    }),
    ...atEnd(others, whole),
  ];
}

/** What the payer's bank debited for it, with its own charge, in minor units; the quote is of what arrived. */
function debitedOf({ paid, quote }: Payment): bigint {
  return paid && quote !== undefined ? (quote.charges?.debit ?? quote.pay.sell).minor : 0n;
}

function expectedBalance(context: RunContext, { party, amount }: ExpectedBalance): Compared {
  const held = heldBy(context, party, amount.asset);
  return compared("balance", party, amount.asset.code, amount.minor, held);
}

/** A holder's balance in minor units: of tokens, of what backs them at the custodian, or at all banks together. */
function heldBy({ world, ledgers, rails }: RunContext, party: PartyName, asset: Asset): bigint {
  const ledger = ledgers.of(asset.code);
  if (ledger !== undefined) return ledger.of(party);
  const { settlements, operators } = world;
  if ([...settlements.values()].some(({ reserve }) => reserve.code === asset.code))
    return rails.balanceOf(operators.custodian, custodialAccount(party, operators), asset).minor;
  const banks = new Set([...world.customers.values()].map(({ bank }) => bank));
  return [...banks, operators.custodian]
    .map((bank) => rails.balanceOf(bank, party, asset).minor)
    .reduce((left, right) => left + right);
}
