import { SettlementError } from "../../errors/settlement-error.ts";
import { decimalToRational, powerOfTen, rationalToDecimal } from "../../money/decimal.ts";
import { roundingByName } from "../../money/rounding.ts";
import { rational, multiplyRationals } from "../../money/rational.ts";
import { compose } from "../compose.ts";
import { convertUp } from "../convert.ts";
import { pairName } from "../pair-name.ts";
import { invert, type Rate } from "../rate.ts";
import { spread } from "../spread.ts";

/** How an amount is rounded on its way, by a name of `roundingByName` in its meaning for magnitudes. */
export interface LegRounding {
  /** Digits after the point that are kept. */
  readonly decimals: number;
  readonly rounding: string;
}

/** One conversion of a route. */
export interface RouteLeg {
  readonly mid: Rate;
  /** Basis points by which the customer's rate is below mid: none unless given. */
  readonly spreadBps?: bigint;
  /** How the amount is rounded after this leg: not at all unless given. Never on the last leg, which ends in an asset. */
  readonly rounded?: LegRounding;
}

/** How an amount gets from one asset to another: directly or over vehicle currencies, as it is written down here. */
export interface Route {
  /** 1 to 4, each beginning where the one before ends. */
  readonly legs: readonly RouteLeg[];
  /** How what arrives is rounded to its asset's units: `FLOOR` unless given. */
  readonly rounding?: string;
}

/**
 * The customer's rate over the whole route, exactly; of a route that rounds on the way what it would be without.
 *
 * @throws PATH_INVALID, SPREAD_INVALID; ROUNDED_TWICE where the last leg names a rounding of its own.
 */
export function routeRate({ legs }: Route): Rate {
  const last = legs.at(-1);
  if (last?.rounded !== undefined) {
    throw new SettlementError("ROUNDED_TWICE", { leg: pairName(last.mid) });
  }
  return compose(legs.map(customerRate));
}

/** The route's rate without any spread. @throws PATH_INVALID */
export function routeMid({ legs }: Route): Rate {
  return compose(legs.map(({ mid }) => mid));
}

/** A leg's rate as the customer gets it. @throws SPREAD_INVALID */
export function customerRate({ mid, spreadBps = 0n }: RouteLeg): Rate {
  return spread(mid, spreadBps).bid;
}

/** Whether nothing is rounded but what arrives, down. */
export function isRoundedOnceDown({ legs, rounding = "FLOOR" }: Route): boolean {
  return rounding === "FLOOR" && legs.every(({ rounded }) => rounded === undefined);
}

/**
 * What an amount of the first asset comes to over the route, leg by leg with each leg's rounding.
 *
 * @param minor Minor units of the first asset, not negative.
 * @returns Minor units of the last.
 * @throws ROUNDING_UNKNOWN and what `routeRate` throws.
 */
export function convertOver(route: Route, minor: bigint): bigint {
  const { base, quote } = routeRate(route);
  let value = rational(minor, powerOfTen(base.decimals));
  for (const leg of route.legs) {
    value = multiplyRationals(value, customerRate(leg));
    if (leg.rounded === undefined) continue;
    const round = roundingByName(leg.rounded.rounding, "magnitude");
    value = decimalToRational(rationalToDecimal(value, leg.rounded.decimals, round));
  }
  const round = roundingByName(route.rounding ?? "FLOOR", "magnitude");
  return rationalToDecimal(value, quote.decimals, round).units;
}

/**
 * The smallest amount that comes to at least `wanted`: the reverse of `convertOver`, found by halving, since with
 * roundings on the way there is no formula. What more is sent never comes to less.
 *
 * @param wanted Minor units of the last asset.
 * @returns Minor units of the first.
 */
export function requiredOver(route: Route, wanted: bigint): bigint {
  if (wanted <= 0n) return 0n;
  const rate = routeRate(route);
  // Too little by what roundings take at most: enough after a few doublings.
  let enough = convertUp(wanted, invert(rate), rate.quote.decimals, rate.base.decimals);
  while (convertOver(route, enough) < wanted) enough *= 2n;
  let tooLittle = 0n;
  while (enough - tooLittle > 1n) {
    const middle = (tooLittle + enough) / 2n;
    if (convertOver(route, middle) < wanted) tooLittle = middle;
    else enough = middle;
  }
  return enough;
}
