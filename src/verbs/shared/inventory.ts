import { SettlementError } from "../../errors/settlement-error.ts";
import { formatAmount } from "../../money/money.ts";
import { costOfPayout, type OwedPayout } from "../../world/payment.ts";
import type { RailsPort } from "../../ports.ts";
import type { World } from "../../world/world.ts";

/**
 * The desk's money for a payout, its fee included, must be at the payout's bank.
 *
 * @param reference What the money is needed for.
 * @throws FUNDS_INSUFFICIENT
 */
export function requireInventory(
  { rails, world }: { readonly rails: RailsPort; readonly world: Pick<World, "operators"> },
  reference: string,
  owed: OwedPayout,
): void {
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
