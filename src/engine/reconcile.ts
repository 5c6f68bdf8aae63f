import { SettlementError } from "../errors.ts";
import { formatDecimal } from "../money/format-decimal.ts";
import type { Value } from "../ports.ts";
import { PAYOUTS } from "../steps/owe.ts";
import { RESERVE } from "../steps/pay.ts";
import type { TraceCheck } from "../trace/trace.ts";
import type { Stage } from "./step-recorder.ts";

/**
 * Compares what the chain says with what the ledgers and the events say. Costs a handful of questions however many
 * payments there are: only the holders that the step touched are asked for. What no event has changed is not asked for.
 *
 * @param step Which step it is after, for the message.
 * @throws RECONCILIATION_FAILED with the two figures.
 */
export async function reconcile(
  stage: Stage,
  touched: readonly string[],
  step: string,
): Promise<readonly TraceCheck[]> {
  const { chain, rails, world, holdings } = stage;
  const { custodian, desk } = world.operators;
  const { code, decimals } = world.token;
  const checks: TraceCheck[] = [];
  const check = (
    name: TraceCheck["name"],
    subject: string,
    left: bigint,
    right: bigint,
    places = decimals,
  ): void => {
    if (left !== right) {
      throw new SettlementError("RECONCILIATION_FAILED", {
        step,
        check: `${subject} (${name})`,
        left: formatDecimal({ units: left, decimals: places }),
        right: formatDecimal({ units: right, decimals: places }),
      });
    }
    checks.push({ name, subject, left: left.toString(), right: right.toString() });
  };
  const ask = async (method: string, ...args: Value[]): Promise<bigint> =>
    (await chain.read({ contract: code, method, args })) as bigint;
  const atCustodian = (account: string): bigint =>
    rails.balanceOf(custodian, account, world.reserveAsset).minor;

  const addressOf = (holder: string): string =>
    holder === "escrow" ? chain.contractAddress(holder) : chain.addressOf(holder);
  // Asked together: most of a question's time is its way to the chain and back.
  const [supply, ...balances] = await Promise.all([
    ask("totalSupply"),
    ...touched.map((holder) => ask("balanceOf", addressOf(holder))),
  ]);
  for (const [index, holder] of touched.entries())
    check("balance", holder, balances[index] ?? 0n, holdings.of(holder));
  check("supply", code, supply, holdings.supply);
  check("reserve", code, supply, atCustodian(RESERVE));
  check("escrow", code, holdings.of("escrow"), holdings.owedByEscrow);
  check("attestation", code, holdings.attested, [RESERVE, PAYOUTS, desk].map(atCustodian).reduce(sum));
  for (const { bank, debits, credits } of rails.trialBalances())
    check("ledger", `${bank} ${debits.asset.code}`, debits.minor, credits.minor, debits.asset.decimals);
  return checks;
}

function sum(left: bigint, right: bigint): bigint {
  return left + right;
}
