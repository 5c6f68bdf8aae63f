import { call, tokenCall } from "../chain/call.ts";
import { CONTRACTS } from "../chain/contracts/contracts.ts";
import { solvencyChecksOf } from "../chain/contracts/effects.ts";
import type { PaymentTerms } from "../escrow/payment-terms.ts";
import { STATUSES } from "../escrow/status.ts";
import { PAYOUTS, pledgedAccount, RESERVE } from "../world/reserve.ts";
import { heldFor, type Payment } from "../world/payment.ts";
import type { InvariantName } from "./invariants.ts";
import type { Movements } from "./movements.ts";
import type { RunContext } from "./run-context.ts";
import type { Check, OpenDeadlines } from "./step-record.ts";

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
 * Compares the chain's state with the ledgers and the events. Costs a handful of calls however many
 * payments there are: only what the step touched is read.
 *
 * @param payment The one that the step is about.
 * @returns Every comparison, where the payment stands and what it waits for; the invariants know whether one was unequal.
 */
export async function reconcile(
  context: RunContext,
  movements: Movements,
  payment: Payment | undefined,
): Promise<{ readonly checks: readonly Check[] } & EscrowRecord> {
  const { chain, rails, world, ledgers, invariants } = context;
  const { custodian } = world.operators;
  const checks: Check[] = [];
  const check = (name: Check["name"], subject: string, left: bigint, right: bigint): void => {
    invariants.equal(INVARIANT_OF[name], subject, left, right);
    checks.push({ name, subject, left, right });
  };

  const tokens = [...ledgers.all()].map(([code, ledger]) => ({
    code,
    ledger,
    touched: movements.holders(code),
  }));
  // Asked together: most of a question's time is its way to the chain and back.
  const [record, ...asked] = await Promise.all([
    checkPayment(context, payment),
    ...tokens.map(({ code, touched }) =>
      Promise.all([
        chain.read(tokenCall(code, "totalSupply", [])),
        ...touched.map((holder) => chain.read(tokenCall(code, "balanceOf", [addressOf(context, holder)]))),
      ]),
    ),
  ]);
  for (const [index, { code, ledger, touched }] of tokens.entries()) {
    const [supply = 0n, ...balances] = asked[index] ?? [];
    const settlement = world.settlements.get(code);
    const atCustodian = (account: string): bigint =>
      settlement === undefined ? 0n : rails.balanceOf(custodian, account, settlement.reserve).minor;
    for (const [at, holder] of touched.entries())
      check("balance", holder, balances[at] ?? 0n, ledger.of(holder));
    check("supply", code, supply, ledger.supply);
    check("reserve", code, supply, atCustodian(RESERVE));
    for (const { holder, subject } of solvencyChecksOf(code, CONTRACTS))
      check("escrow", subject, ledger.of(holder), ledger.owedBy(holder));
    const pledged = pledgedAccount(world.operators);
    const stated = [RESERVE, PAYOUTS, pledged].map(atCustodian).reduce(sum) - (world.freed.get(code) ?? 0n);
    check("attestation", code, ledger.attested, stated);
    const backed = ledger.attested < supply ? ledger.attested : supply;
    invariants.equal("fiat-conservation", `attested ${code}`, backed, supply);
  }
  const banks = movements.banks();
  for (const { bank, debits, credits } of rails.trialBalances())
    if (banks.has(bank)) check("ledger", `${bank} ${debits.asset.code}`, debits.minor, credits.minor);
  for (const { ledger } of tokens)
    for (const [party, frozen] of ledger.frozen())
      invariants.equal("frozen", party, ledger.of(party), frozen);
  return { checks, ...record };
}

/** Who holds tokens, by address: a party or one of the contracts. */
export function addressOf({ chain }: Pick<RunContext, "chain">, holder: string): string {
  if (holder.startsWith("0x")) return holder;
  return chain.knows(holder) ? chain.contractAddress(holder) : chain.addressOf(holder);
}

/** What the escrow itself has about a payment. */
export interface EscrowRecord {
  readonly status: string;
  readonly deadlines: OpenDeadlines;
}

/** Checks the escrow's record of a payment against the events and the transitions. @returns What it has. */
export async function checkPayment(context: RunContext, payment: Payment | undefined): Promise<EscrowRecord> {
  const { chain, flows, invariants } = context;
  if (payment?.id === undefined || payment.terms === undefined) return { status: STATUSES[0], deadlines: {} };
  const [state, about] = await Promise.all([
    chain.read(call("escrow", "stateOf", [payment.id])),
    chain.read(call("escrow", "statusOf", [payment.terms])),
  ]);
  const status = STATUSES[Number(state.status)] ?? STATUSES[0];
  invariants.equal("illegal-transitions", payment.name, status, flows.statusOf(payment));
  invariants.equal("conservation", payment.name, state.held, heldFor(payment));
  const { deliver, reclaim } = about.possible;
  if (status === "Funded") invariants.equal("deadlines", payment.name, BigInt(deliver) + BigInt(reclaim), 1n);
  const deadlines = openDeadlines(status, state.since, payment.terms);
  for (const name of ["inspectionEnds", "arbitrationEnds"] as const) {
    const second = deadlines[name];
    // Of a payment that was never delivered or disputed in the events, no second is right.
    if (second !== undefined) invariants.equal("deadlines", payment.name, second, payment[name] ?? -1n);
  }
  return { status, deadlines };
}

/** What is being waited for: the escrow stores since when, and the terms have for how long. */
function openDeadlines(status: string, since: bigint, terms: PaymentTerms): OpenDeadlines {
  if (status === "Delivered") return { inspectionEnds: since + terms.inspectionPeriod };
  if (status === "Disputed") return { arbitrationEnds: since + terms.arbitrationPeriod };
  return {};
}

function sum(left: bigint, right: bigint): bigint {
  return left + right;
}
