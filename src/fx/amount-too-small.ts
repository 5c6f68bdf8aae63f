import { SettlementError } from "../errors.ts";
import type { Asset } from "../money/asset.ts";
import { formatAmount } from "../money/format-amount.ts";
import type { Money } from "../money/money.ts";

/** The error that an amount comes to nothing, with the smallest that does not. */
export function amountTooSmall(
  amount: Money,
  smallest: Money,
  target: Asset,
): SettlementError<"AMOUNT_TOO_SMALL"> {
  return new SettlementError("AMOUNT_TOO_SMALL", {
    amount: `${formatAmount(amount)} ${amount.asset.code}`,
    target: target.code,
    smallest: `${formatAmount(smallest)} ${smallest.asset.code}`,
  });
}
