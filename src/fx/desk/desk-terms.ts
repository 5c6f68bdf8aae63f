import { phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { formatAmount, type Money } from "../../money/money.ts";
import type { FeeBase } from "../fee.ts";
import { bandsOf, type Band, type FeeTier } from "./fee-tiers.ts";
import { routeRate, type Route } from "./route.ts";

/** On what terms a desk converts one asset into another. */
export interface DeskTerms {
  /** From the asset that the customer sells to the one that it buys. */
  readonly route: Route;
  /** By the amount offered for sale; one band that does not end: the same fee for all. */
  readonly tiers: readonly FeeTier[];
  /** `sell`: the fee comes off before the conversion, in the asset sold. `buy`: after it, in the asset bought. */
  readonly feeIn: "sell" | "buy";
  /** What the fee is a part of: of what it is taken out of (`gross`), or of what it comes on top of (`net`). */
  readonly feeBase: FeeBase;
  /** The least that may be offered for sale, included, in the asset sold; anything unless given. */
  readonly minimum?: Money;
  /** The most, included. */
  readonly maximum?: Money;
}

/**
 * The bands of a desk whose terms make sense.
 *
 * @throws DESK_TERMS_INVALID, FEE_TIERS_INVALID, FEE_INVALID, PATH_INVALID, SPREAD_INVALID, ROUNDED_TWICE
 */
export function requireDeskTerms({ route, tiers, minimum, maximum }: DeskTerms): readonly Band[] {
  const { base } = routeRate(route);
  const wrongAsset = [minimum, maximum].some(
    (limit) =>
      limit !== undefined && (limit.asset.code !== base.code || limit.asset.decimals !== base.decimals),
  );
  const backwards = minimum !== undefined && maximum !== undefined && maximum.minor < minimum.minor;
  if (wrongAsset || backwards) {
    throw new SettlementError("DESK_TERMS_INVALID", {
      minimum: minimum === undefined ? phrase("nothing") : shown(minimum),
      maximum: maximum === undefined ? phrase("any-amount") : shown(maximum),
    });
  }
  return bandsOf(tiers);
}

/** `100.00 EUR`. */
export function shown(amount: Money): string {
  return `${formatAmount(amount)} ${amount.asset.code}`;
}
