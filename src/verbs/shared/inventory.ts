import type { Parameter } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { formatAmount, type Money } from "../../money/money.ts";
import type { PartyName, RailsPort } from "../../ports.ts";
import { costOfPayout, type OwedPayout } from "../../world/payment.ts";
import type { World } from "../../world/world.ts";

/** The banks, and who the desk is. */
interface Banked {
  readonly rails: RailsPort;
  readonly world: Pick<World, "operators">;
}

/** Money that has to be in an account before anything is sent to the chain. */
export interface NeededMoney {
  readonly bank: PartyName;
  readonly account: PartyName;
  readonly amount: Money;
  /** The asset's code in the error; its own unless given. */
  readonly code?: string;
  /** What it is needed for. */
  readonly reference: Parameter;
}

/** The money must be in the account. @throws FUNDS_INSUFFICIENT */
export function requireMoney(
  { rails }: Pick<Banked, "rails">,
  { bank, account, amount, code, reference }: NeededMoney,
): void {
  const held = rails.balanceOf(bank, account, amount.asset);
  if (held.minor >= amount.minor) return;
  throw new SettlementError("FUNDS_INSUFFICIENT", {
    account,
    bank,
    asset: code ?? amount.asset.code,
    held: formatAmount(held),
    needed: formatAmount(amount),
    reference,
  });
}

/**
 * The desk's money for a payout, its fee included, must be at the payout's bank.
 *
 * @param reference What the money is needed for.
 * @param cost Minor units; what the payout costs exactly unless given.
 * @throws FUNDS_INSUFFICIENT
 */
export function requireInventory(
  run: Banked,
  reference: string,
  owed: OwedPayout,
  cost: bigint = costOfPayout(owed),
): void {
  requireMoney(run, {
    bank: owed.bank,
    account: run.world.operators.desk,
    amount: { minor: cost, asset: owed.currency },
    reference,
  });
}
