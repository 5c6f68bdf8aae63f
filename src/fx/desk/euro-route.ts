import { SettlementError } from "../../errors/settlement-error.ts";
import type { Asset } from "../../money/asset.ts";
import { currencyAsset } from "../../money/currency.ts";
import type { Rational } from "../../money/rational.ts";
import { euroFactor, LEAST_PIVOT_DECIMALS } from "../euro.ts";
import { pairName } from "../pair-name.ts";
import { invert, type Rate } from "../rate.ts";
import type { Route, RouteLeg } from "./route.ts";

/**
 * The route between two national units of the euro that Regulation (EC) 1103/97 prescribes: by the legal factors,
 * through an amount in euro with a pinned number of decimals, each rounding to the nearest with half-way up (articles
 * 4.4 and 5). From or to the euro itself it is one leg.
 *
 * @param options.pivotDecimals Decimals of the amount in euro: 3 unless given, never fewer.
 * @throws EURO_PIVOT_TOO_COARSE; EURO_FACTOR_UNKNOWN; PATH_INVALID from a unit to itself.
 * @example
 * ```ts
 * // 0.01 DEM is 0.005 EUR and 0.03 FRF; a pivot in cents would give 0.07.
 * euroRoute(currencyAsset("DEM"), currencyAsset("FRF")).legs.length; // 2
 * ```
 */
export function euroRoute(from: Asset, to: Asset, options: { readonly pivotDecimals?: number } = {}): Route {
  const { pivotDecimals = LEAST_PIVOT_DECIMALS } = options;
  if (pivotDecimals < LEAST_PIVOT_DECIMALS) {
    const least = LEAST_PIVOT_DECIMALS;
    throw new SettlementError("EURO_PIVOT_TOO_COARSE", { decimals: pivotDecimals, least });
  }
  if (from.code === to.code) {
    throw new SettlementError("PATH_INVALID", { path: pairName({ base: from, quote: to }), maximum: 2 });
  }
  const euro = currencyAsset("EUR");
  const into: RouteLeg = { mid: invert(legalRate(euro, from, euroFactor(from.code))) };
  const outOf: RouteLeg = { mid: legalRate(euro, to, euroFactor(to.code)) };
  const rounding = "HALF_UP";
  if (to.code === "EUR") return { legs: [into], rounding };
  if (from.code === "EUR") return { legs: [outOf], rounding };
  return { legs: [{ ...into, rounded: { decimals: pivotDecimals, rounding } }, outOf], rounding };
}

function legalRate(base: Asset, quote: Asset, factor: Rational): Rate {
  // The factors have six significant figures; no reader of the rate needs their decimals.
  return { ...factor, base, quote, quotedDecimals: 6, observedAt: undefined, source: "EC 1103/97" };
}
