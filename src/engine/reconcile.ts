import { call, tokenCall } from "../chain/call.ts";
import { CONTRACTS } from "../chain/contracts/contracts.ts";
import { solvencyChecksOf } from "../chain/contracts/effects.ts";
import { STATUSES } from "../escrow/status.ts";
import { PAYOUTS, RESERVE } from "../world/reserve.ts";
import { heldFor, type Payment } from "../world/world.ts";
import type { InvariantName } from "./invariants.ts";
import type { Movements } from "./movements.ts";
import type { RunContext } from "./run-context.ts";
import type { Check } from "./step-record.ts";

/** Which invariant a check belongs to. */
const INVARIANT_OF: Readonly<Record<Check["name"], InvariantName>> = {
  balance: "token-supply",
  supply: "token-supply",
  reserve: "token-supply",
  escrow: "solvency",
  attestation: "fiat-conservation",
  ledger: "fiat-conservation",
};

/**
 * Compares what the chain says with what the ledgers and the events say. Costs a handful of questions however many
 * payments there are: only what the step touched is asked for.
 *
 * @param payment The one that the step is about.
 * @returns Every comparison, and where the payment stands; the invariants know whether one was unequal.
 */
export async function reconcile(
  stage: RunContext,
  movements: Movements,
  payment: Payment | undefined,
): Promise<{ readonly checks: readonly Check[]; readonly status: string }> {
  const { chain, rails, world, holdings, invariants } = stage;
  const { custodian, desk } = world.operators;
  const { code } = world.token;
  const checks: Check[] = [];
  const check = (name: Check["name"], subject: string, left: bigint, right: bigint): void => {
    invariants.equal(INVARIANT_OF[name], subject, left, right);
    checks.push({ name, subject, left, right });
  };
  const atCustodian = (account: string): bigint =>
    rails.balanceOf(custodian, account, world.reserveAsset).minor;

  const touched = movements.holders();
  // Asked together: most of a question's time is its way to the chain and back.
  const [status, supply, ...balances] = await Promise.all([
    checkPayment(stage, payment),
    chain.read(tokenCall(code, "totalSupply", [])),
    ...touched.map((holder) => chain.read(tokenCall(code, "balanceOf", [addressOf(stage, holder)]))),
  ]);
  for (const [index, holder] of touched.entries())
    check("balance", holder, balances[index] ?? 0n, holdings.of(holder));
  check("supply", code, supply, holdings.supply);
  check("reserve", code, supply, atCustodian(RESERVE));
  for (const { holder, subject } of solvencyChecksOf(code, CONTRACTS))
    check("escrow", subject, holdings.of(holder), holdings.owedBy(holder));
  check("attestation", code, holdings.attested, [RESERVE, PAYOUTS, desk].map(atCustodian).reduce(sum));
  const banks = movements.banks();
  for (const { bank, debits, credits } of rails.trialBalances())
    if (banks.has(bank)) check("ledger", `${bank} ${debits.asset.code}`, debits.minor, credits.minor);
  for (const [party, frozen] of holdings.frozen())
    invariants.equal("frozen", party, holdings.of(party), frozen);
  return { checks, status };
}

/** Who holds tokens, by address: a party or one of the contracts. */
export function addressOf({ chain }: Pick<RunContext, "chain">, holder: string): string {
  if (holder.startsWith("0x")) return holder;
  return chain.knows(holder) ? chain.contractAddress(holder) : chain.addressOf(holder);
}

/** What the escrow says of a payment, against the events and the table of transitions. @returns Its status. */
export async function checkPayment(stage: RunContext, payment: Payment | undefined): Promise<string> {
  const { chain, flows, invariants } = stage;
  if (payment?.id === undefined || payment.terms === undefined) return STATUSES[0];
  const [state, about] = await Promise.all([
    chain.read(call("escrow", "stateOf", [payment.id])),
    chain.read(call("escrow", "statusOf", [payment.terms])),
  ]);
  const status = STATUSES[Number(state.status)] ?? STATUSES[0];
  invariants.equal("illegal-transitions", payment.name, status, flows.statusOf(payment));
  invariants.equal("conservation", payment.name, state.held, heldFor(payment));
  const { deliver, reclaim } = about.possible;
  if (status === "Funded") invariants.equal("deadlines", payment.name, BigInt(deliver) + BigInt(reclaim), 1n);
  return status;
}

function sum(left: bigint, right: bigint): bigint {
  return left + right;
}
