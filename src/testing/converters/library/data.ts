import {
  formatIso20022Amount,
  formatIso20022Rate,
  formatIso20022RateRounded,
} from "../../../messages/iso20022/numbers.ts";
import { atPeg, type PegRule } from "../../../fx/oracle/at-peg.ts";
import type { GuardedRate } from "../../../fx/oracle/guarded-rate.ts";
import { convertDown } from "../../../fx/convert.ts";
import { ecbFix } from "../../../fx/sources/ecb/ecb-fix.ts";
import { parseEcbRates } from "../../../fx/sources/ecb/parse-ecb-rates.ts";
import { modelSource } from "../../../fx/sources/model-source.ts";
import { decimalToRational, formatDecimal, parseDecimal } from "../../../money/decimal.ts";
import { redenominateHalfUp } from "../../../money/redenominate.ts";
import type { Converter } from "../../../conformance/converter/converter.ts";
import { ROUNDINGS } from "./rates.ts";

const DAY = 86_400n;
const SEED = "conformance";
const TOKEN_DECIMALS = 6;

/** What the library makes of pegs, replaced currencies, reference rates, models and messages. */
export const DATA = {
  redeem({ amount, price, rule }) {
    const { numerator, denominator } = decimalToRational(parseDecimal(price));
    const asked: GuardedRate = { numerator, denominator, updatedAt: 0n, closedSpreadBps: 0n };
    const named: PegRule = rule;
    const mid = atPeg({ ...asked, numerator: 1n, denominator: 1n }, named, () => asked, "SET");
    return convertDown(amount, mid, TOKEN_DECIMALS, TOKEN_DECIMALS);
  },

  redenominate(amount, on) {
    const { money } = redenominateHalfUp(amount, on);
    return { minor: money.minor, code: money.asset.code };
  },

  referenceRate({ csv, code, at, maximumCarriedDays }) {
    const fix = ecbFix(parseEcbRates(csv), code, at, { maximumCarriedDays });
    return fix === undefined ? undefined : { value: formatDecimal(fix.figure), carriedDays: fix.carriedDays };
  },

  modelPath({ decimals, start, minimum, maximum, volatility, steps }) {
    const feed = { base: "EUR", quote: "USD", decimals };
    const model = { kind: "gbm", drift: "0", volatility } as const;
    const source = modelSource({ feed, start, band: { minimum, maximum }, model }, SEED);
    const { points, clamps } = source({ from: 0n, until: BigInt(steps) * DAY, every: DAY });
    return { answers: points.map(({ answer }) => answer ?? 0n), clamps };
  },

  iso20022Rate(value, rounding) {
    const rate = decimalToRational(parseDecimal(value));
    return rounding === undefined
      ? formatIso20022Rate(rate)
      : formatIso20022RateRounded(rate, ROUNDINGS[rounding]);
  },

  iso20022Amount: (amount) => formatIso20022Amount(amount),
} satisfies Partial<Converter>;
