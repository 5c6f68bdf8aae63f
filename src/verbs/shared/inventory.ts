import { SettlementError } from "../../errors/settlement-error.ts";
import { formatAmount } from "../../money/money.ts";
import { costOfPayout, type OwedPayout } from "../../world/payment.ts";
import type { StepRun } from "../step-run.ts";

/**
 * The desk's money for a payout, its fee included, must be at the payout's bank.
 *
 * @param reference What the money is needed for.
 * @throws FUNDS_INSUFFICIENT
 */
export function requireInventory({ rails, world }: StepRun, reference: string, owed: OwedPayout): void {
  const { desk } = world.operators;
  const needed = { minor: costOfPayout(owed), asset: owed.currency };
  const held = rails.balanceOf(owed.bank, desk, owed.currency);
  if (held.minor >= needed.minor) return;
  throw new SettlementError("FUNDS_INSUFFICIENT", {
    account: desk,
    bank: owed.bank,
    asset: owed.currency.code,
    held: formatAmount(held),
    needed: formatAmount(needed),
    reference,
  });
}
