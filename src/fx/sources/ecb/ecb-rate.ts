import { phrase } from "../../../errors/phrases.ts";
import { SettlementError } from "../../../errors/settlement-error.ts";
import type { Asset } from "../../../money/asset.ts";
import { decimalToRational } from "../../../money/decimal.ts";
import { divideRationals } from "../../../money/rational.ts";
import { utcDay } from "../../oracle/summer-time.ts";
import { pairName } from "../../pair-name.ts";
import type { Rate } from "../../rate.ts";
import { ecbFix, type CarryForward, type EcbFix } from "./ecb-fix.ts";
import type { EcbRates } from "./ecb-rates.ts";

/** 1 EUR is 1 EUR, whenever. */
const EURO = { units: 1n, decimals: 0 };

/** A rate made of reference rates, and how far they were carried. */
export interface EcbRate {
  readonly rate: Rate;
  /** Of the leg that was carried further; 0: both are the newest there could be. */
  readonly carriedDays: number;
}

/**
 * The rate of any two currencies by the reference rates that could be used at a moment: against the euro the figure as
 * published, otherwise the exact quotient of two figures, never of a rounded cross rate. A currency that the euro has
 * replaced goes by its conversion rate: 1 EUR is 7.53450 HRK since 2023-01-01, whatever the market was before.
 *
 * @param unix Unix seconds.
 * @returns Nothing when one of the two has no rate then.
 * @throws RATE_INVALID between a currency and itself; ECB_CURRENCY_UNKNOWN.
 * @example
 * ```ts
 * const rates = parseEcbRates("Date,CHF,\n2015-01-15,1.028,\n");
 * const [EUR, CHF] = [currencyAsset("EUR"), currencyAsset("CHF")];
 * const found = ecbRate(rates, EUR, CHF, 1_421_328_600n);
 * found === undefined ? "" : formatRate(found.rate); // "1 EUR = 1.028 CHF"
 * ```
 */
export function ecbRate(
  rates: EcbRates,
  base: Asset,
  quote: Asset,
  unix: bigint,
  carry: CarryForward = {},
): EcbRate | undefined {
  if (base.code === quote.code) {
    throw new SettlementError("RATE_INVALID", {
      rate: phrase("reference-rate"),
      pair: pairName({ base, quote }),
    });
  }
  const legs = [base, quote].filter(({ code }) => code !== "EUR");
  const fixes = legs.map(({ code }) => ecbFix(rates, code, unix, carry)).filter((fix) => fix !== undefined);
  const [first] = fixes;
  if (first === undefined || fixes.length < legs.length) return undefined;
  const last = fixes.at(-1) ?? first;
  const [of, to] = [base.code === "EUR" ? EURO : first.figure, quote.code === "EUR" ? EURO : last.figure];
  const older = olderOf(first, last);
  const days = first.day === last.day ? [first] : [first, last];
  const carried = older.carriedDays === 0 ? "" : `, carried forward (${older.carriedDays})`;
  return {
    carriedDays: older.carriedDays,
    rate: {
      ...divideRationals(decimalToRational(to), decimalToRational(of)),
      base,
      quote,
      quotedDecimals: Math.min(first.figure.decimals, last.figure.decimals),
      observedAt: older.publishedAt,
      source: `ECB ${days.map(named).join(" and ")}${carried}`,
    },
  };
}

/** The figure that a rate of two is as old as; what is fixed by law has no age beside one of the market. */
function olderOf(first: EcbFix, last: EcbFix): EcbFix {
  if (first.byLaw !== last.byLaw) return first.byLaw ? last : first;
  return last.day < first.day ? last : first;
}

function named({ day, byLaw }: EcbFix): string {
  return byLaw ? `conversion rate since ${utcDay(day)}` : utcDay(day);
}
