import { addRationals, rational, type Rational } from "../money/rational.ts";
import { CASH } from "../ports.ts";
import { rationalOf } from "../trace/trace-figures.ts";
import type { TracePaymentTotals, TraceStep } from "../trace/trace.ts";
import { PAYOUTS } from "../world/reserve.ts";
import { addressOf, checkPayment } from "./reconcile.ts";
import type { RunContext } from "./run-context.ts";

/** The invariants that are checked once, after the last step: over all payments, holders, banks and roundings. */
export async function checkFinalInvariants(
  context: RunContext,
  steps: readonly TraceStep[],
  totals: readonly TracePaymentTotals[],
): Promise<void> {
  await checkPayments(context);
  await checkHolders(context);
  checkBanks(context);
  checkRoundings(context, steps);
  for (const { payment, sentAtMid, parts } of totals) {
    const whole = rationalOf(sentAtMid);
    const accounted = parts.map(({ atMid }) => rationalOf(atMid)).reduce(addRationals, rational(0n));
    context.invariants.equal("fiat-conservation", payment, fractionText(whole), fractionText(accounted));
  }
}

/** Two fractions in lowest terms are equal where their texts are. */
function fractionText({ numerator, denominator }: Rational): string {
  return `${numerator}/${denominator}`;
}

async function checkPayments(context: RunContext): Promise<void> {
  for (const payment of context.world.payments.values()) await checkPayment(context, payment);
}

/** What is in circulation is what everybody holds, by the chain alone. */
async function checkHolders(context: RunContext): Promise<void> {
  const { chain, holdings, invariants, world } = context;
  const contract = world.token.code;
  let held = 0n;
  for (const [holder, minor] of holdings.all()) {
    const args = [addressOf(context, holder)];
    const balance = (await chain.read({ contract, method: "balanceOf", args })) as bigint;
    invariants.equal("token-supply", holder, balance, minor);
    held += balance;
  }
  const supply = (await chain.read({ contract, method: "totalSupply", args: [] })) as bigint;
  invariants.equal("token-supply", contract, supply, held);
}

/** What a bank owes is what it has; what waits at the custodian is what redeemers wait for. */
function checkBanks({ rails, world, invariants }: RunContext): void {
  const sums = new Map<string, { cash: bigint; owed: bigint }>();
  for (const { bank, account, balance } of rails.balances()) {
    const key = `${bank} ${balance.asset.code}`;
    const sum = sums.get(key) ?? { cash: 0n, owed: 0n };
    if (account === CASH) sum.cash += balance.minor;
    else sum.owed += balance.minor;
    sums.set(key, sum);
  }
  for (const [key, { cash, owed }] of sums) invariants.equal("fiat-conservation", key, cash, owed);
  const open = [...world.payments.values()]
    .flatMap(({ payouts }) => payouts)
    .filter(({ status }) => status === "owed" || status === "returnable")
    .reduce((sum, { tokens }) => sum + tokens, 0n);
  const waiting = rails.balanceOf(world.operators.custodian, PAYOUTS, world.reserveAsset).minor;
  invariants.equal("fiat-conservation", PAYOUTS, waiting, open);
}

/** Every rounding left less than a minor unit, and nothing below zero; what is taken back has the other sign. */
function checkRoundings({ invariants }: RunContext, steps: readonly TraceStep[]): void {
  for (const { index, residues } of steps) {
    for (const { name, fraction: left } of residues) {
      const [numerator, denominator] = [BigInt(left.numerator), BigInt(left.denominator)];
      const whole = (numerator < 0n ? -numerator : numerator) / denominator;
      invariants.equal("fiat-conservation", `${name} rounding of step ${index}`, whole, 0n);
    }
  }
}
