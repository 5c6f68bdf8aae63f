import { SettlementError } from "../../errors/settlement-error.ts";
import { DAY } from "../../fx/civil-date.ts";
import { utcDay } from "../../fx/oracle/summer-time.ts";
import { cashMinor } from "../../money/cash.ts";
import { formatAmount } from "../../money/money.ts";
import { roundingByName } from "../../money/rounding.ts";
import type { Customer, OwedPayout, Payment, RoundedPayout } from "../../world/payment.ts";
import { rational } from "../../money/rational.ts";
import { money, party, text } from "./narrate.ts";
import type { SentenceValue, Sentences, StepRun, VerbRun } from "../step-run.ts";

/** What a step reports when a payout is rounded to cash. */
export const CASH_SENTENCES = {
  "payout.rounded-down": {
    en: "{due} were due; paid in cash, in multiples of {increment} ({mode}): {desk} keeps {residue}",
    zh: "应付 {due}，按现金支付，取 {increment} 的整数倍（{mode}）：差额 {residue} 归 {desk}",
  },
  "payout.rounded-up": {
    en: "{due} were due; paid in cash, in multiples of {increment} ({mode}): {desk} adds {residue}",
    zh: "应付 {due}，按现金支付，取 {increment} 的整数倍（{mode}）：差额 {residue} 由 {desk} 补足",
  },
} as const satisfies Sentences;

type Clocked = Pick<StepRun, "now">;

/** Of what a customer's payouts are multiples, in minor units of its currency; one where they are not rounded. */
function incrementOf({ now }: Clocked, { currency, rounding }: Customer): bigint {
  if (rounding === undefined) return 1n;
  return rounding.increment ?? cashMinor(currency, utcDay(now / DAY));
}

/**
 * How a payout to a customer who is paid in cash is rounded, after the bank's charge; nothing for any other, and for an
 * amount that is a multiple already.
 *
 * @param due Minor units that would be credited.
 * @throws CASH_ROUNDS_TO_NOTHING
 */
export function roundedPayout(
  run: Clocked,
  payment: Payment,
  owed: OwedPayout,
  due: bigint,
): RoundedPayout | undefined {
  const { [owed.side]: customer } = payment;
  const increment = incrementOf(run, customer);
  const round = roundingByName(customer.rounding?.mode ?? "half-up", "magnitude");
  const paid = round(due, increment) * increment;
  if (paid === 0n && due > 0n) {
    const { code } = owed.currency;
    const shown = (minor: bigint): string => `${formatAmount({ minor, asset: owed.currency })} ${code}`;
    throw new SettlementError("CASH_ROUNDS_TO_NOTHING", {
      payee: owed.payee,
      due: shown(due),
      increment: shown(increment),
    });
  }
  return paid === due ? undefined : { increment, residue: due - paid };
}

/** The most that rounding a customer's payout up can cost the desk, in minor units. */
export function roundingRoom(run: Clocked, customer: Customer): bigint {
  return customer.rounding?.mode === "down" ? 0n : incrementOf(run, customer) - 1n;
}

/** What rounding took or added is the desk's, by name. */
export function recordRounding(
  run: VerbRun<typeof CASH_SENTENCES>,
  payment: Payment,
  owed: OwedPayout,
  due: bigint,
  cash: RoundedPayout,
): void {
  const { desk } = run.world.operators;
  const inCurrency = (minor: bigint): SentenceValue => money({ minor, asset: owed.currency });
  const { increment, residue } = cash;
  owed.cash = cash;
  run.residue("cash", owed.currency.code, rational(residue), desk, rational(increment), owed.payee);
  run.narrate(residue > 0n ? "payout.rounded-down" : "payout.rounded-up", {
    due: inCurrency(due),
    increment: inCurrency(increment),
    mode: text(payment[owed.side].rounding?.mode ?? ""),
    residue: inCurrency(residue > 0n ? residue : -residue),
    desk: party(desk),
  });
}
