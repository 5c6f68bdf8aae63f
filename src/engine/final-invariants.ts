import { tokenCall } from "../chain/call.ts";
import { isBankAsset } from "../trace/bank-asset.ts";
import { PAYOUTS } from "../world/reserve.ts";
import { checkFigures } from "./final-figures.ts";
import { addressOf, checkPayment } from "./reconcile.ts";
import type { RunContext } from "./run-context.ts";
import type { StepRecord } from "./step-record.ts";
import type { PaymentTotals } from "./totals.ts";

/** The invariants that are checked once, after the last step: over all payments, holders, banks, roundings and totals. */
export async function checkFinalInvariants(
  context: RunContext,
  steps: readonly StepRecord[],
  totals: readonly PaymentTotals[],
): Promise<void> {
  await checkPayments(context);
  await checkHolders(context);
  checkBanks(context);
  checkFigures(context.invariants, steps, totals);
}

async function checkPayments(context: RunContext): Promise<void> {
  for (const payment of context.world.payments.values()) await checkPayment(context, payment);
}

/** The total supply equals the sum of all balances, by the chain alone. */
async function checkHolders(context: RunContext): Promise<void> {
  const { chain, ledgers, invariants } = context;
  for (const [code, ledger] of ledgers.all()) {
    let held = 0n;
    for (const [holder, minor] of ledger.all()) {
      const balance = await chain.read(tokenCall(code, "balanceOf", [addressOf(context, holder)]));
      invariants.equal("token-supply", holder, balance, minor);
      held += balance;
    }
    const supply = await chain.read(tokenCall(code, "totalSupply", []));
    invariants.equal("token-supply", code, supply, held);
  }
}

/** What a bank owes is what it has; what waits at the custodian is what redeemers wait for. */
function checkBanks({ rails, world, invariants }: RunContext): void {
  const sums = new Map<string, { assets: bigint; owed: bigint }>();
  for (const { bank, account, balance } of rails.balances()) {
    const key = `${bank} ${balance.asset.code}`;
    const sum = sums.get(key) ?? { assets: 0n, owed: 0n };
    if (isBankAsset(account)) sum.assets += balance.minor;
    else sum.owed += balance.minor;
    sums.set(key, sum);
  }
  for (const [key, { assets, owed }] of sums) invariants.equal("fiat-conservation", key, assets, owed);
  for (const { token, reserve } of world.settlements.values()) {
    const open = [...world.payments.values()]
      .filter(({ settlement }) => settlement.token.code === token.code)
      .flatMap(({ payouts }) => payouts)
      .filter(({ status }) => status === "owed" || status === "returnable")
      .reduce((sum, { tokens }) => sum + tokens, 0n);
    const waiting = rails.balanceOf(world.operators.custodian, PAYOUTS, reserve).minor;
    invariants.equal("fiat-conservation", PAYOUTS, waiting, open);
  }
}
