import { SettlementError } from "../errors.ts";
import { formatAmount } from "../money/format-amount.ts";
import type { Money } from "../money/money.ts";
import { requireSameAsset } from "../money/require-same-asset.ts";
import { convertDown, convertUp } from "./convert.ts";
import { invert } from "./invert.ts";
import type { Rate } from "./rate.ts";

/** What must be paid for an exact amount out, and what that payment buys. */
export interface Requirement {
  /** The smallest amount of the base that buys at least what was wanted. */
  readonly pay: Money;
  /** What `pay` converts to, rounded down; may be more than was wanted when the base is the coarser unit. */
  readonly buys: Money;
}

/**
 * Exact-out: rounds the payment up, then converts it again to be sure that it delivers.
 *
 * @param wanted An amount of the rate's quote.
 * @throws ASSET_MISMATCH; REQUIREMENT_UNMET if the payment would not deliver, which would be a mistake in here.
 * @example requiredFor(money(9_999n, EUR), usdEur).pay; // 99.99 EUR at 1.0835 USD each: 108.34 USD
 */
export function requiredFor(wanted: Money, rate: Rate): Requirement {
  requireSameAsset(wanted.asset, rate.quote);
  const minor = convertUp(wanted.minor, invert(rate), rate.quote.decimals, rate.base.decimals);
  const buys = {
    minor: convertDown(minor, rate, rate.base.decimals, rate.quote.decimals),
    asset: rate.quote,
  };
  if (buys.minor < wanted.minor) {
    throw new SettlementError("REQUIREMENT_UNMET", {
      wanted: formatAmount(wanted),
      buys: formatAmount(buys),
      asset: rate.quote.code,
    });
  }
  return { pay: { minor, asset: rate.base }, buys };
}
