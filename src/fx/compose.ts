import { phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { multiplyRationals } from "../money/rational.ts";
import { pairName } from "./pair-name.ts";
import type { Rate } from "./rate.ts";

/** The most legs of one path, as the contracts allow. */
export const MAXIMUM_LEGS = 4;

/**
 * The rate over an explicit path of legs, A/B then B/C and so on, as their exact product; nothing is rounded between
 * the legs. As old as its oldest leg, and as coarse as its coarsest.
 *
 * @throws PATH_INVALID when there is no leg, more than four, or a leg does not begin where the one before ended.
 * @example
 * ```ts
 * const [EUR, USD, JPY] = ["EUR", "USD", "JPY"].map((code) => currencyAsset(code));
 * const eurUsd = rate({ base: EUR, quote: USD, value: "1.0835" });
 * const usdJpy = rate({ base: USD, quote: JPY, value: "150" });
 * formatRate(compose([eurUsd, usdJpy])); // "1 EUR ≈ 163 JPY"
 * ```
 */
export function compose(legs: readonly Rate[]): Rate {
  const [first, ...rest] = legs;
  if (first === undefined || legs.length > MAXIMUM_LEGS) throw pathInvalid(legs);
  return rest.reduce((path, leg) => {
    if (path.quote.code !== leg.base.code || path.quote.decimals !== leg.base.decimals)
      throw pathInvalid(legs);
    return {
      ...multiplyRationals(path, leg),
      base: path.base,
      quote: leg.quote,
      quotedDecimals: Math.min(path.quotedDecimals, leg.quotedDecimals),
      observedAt: oldest(path.observedAt, leg.observedAt),
      source: [path.source, leg.source].filter((source) => source !== undefined).join(" × ") || undefined,
    };
  }, first);
}

function oldest(left: bigint | undefined, right: bigint | undefined): bigint | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return left < right ? left : right;
}

function pathInvalid(legs: readonly Rate[]): SettlementError {
  const path = legs.map(pairName).join(", ");
  return new SettlementError("PATH_INVALID", { path: path || phrase("no-leg"), maximum: MAXIMUM_LEGS });
}
