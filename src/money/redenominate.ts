import { SettlementError } from "../errors/settlement-error.ts";
import { currency, currencyAsset } from "./currency.ts";
import { decimalToRational, formatDecimal, parseDecimal, powerOfTen } from "./decimal.ts";
import { divideHalfUp } from "./rounding.ts";
import type { Money } from "./money.ts";
import {
  divideRationals,
  multiplyRationals,
  rational,
  subtractRationals,
  type Rational,
} from "./rational.ts";
import { successionOf, unitChangeOf } from "./redenominations.ts";

/** An amount in the unit that replaced its own. */
export interface Redenominated {
  readonly money: Money;
  /** Exact value less `money`, in minor units of the new currency. */
  readonly residue: Rational;
}

/** The unit that counts on a day in place of an older one. */
export interface Successor {
  readonly code: string;
  /** Units of the old for one of this, over every succession between; exact. */
  readonly factor: Rational;
}

/**
 * Expresses an amount of a currency in the one that counts on a day by law, over every succession until then, rounded to
 * the nearest minor unit, ties away from zero (for the euro: Regulation (EC) 1103/97, article 5; elsewhere the same was
 * enacted). Divides once, at the end.
 *
 * @param on The day asked about, `YYYY-MM-DD`.
 * @param of The day that the amount is of, where its code has kept its name over a redenomination: `VES` before 1 October
 * 2021 is a million times less than after. Unless given, before every one.
 * @throws SUCCESSION_UNKNOWN when the currency had no successor by that day.
 * @example formatAmount(redenominateHalfUp(money(10_000n, currencyAsset("HRK")), "2023-01-01").money); // "13.27"
 */
export function redenominateHalfUp(amount: Money, on: string, of: string = ""): Redenominated {
  const successor = successorOn(amount.asset.code, on, of);
  if (successor === undefined)
    throw new SettlementError("SUCCESSION_UNKNOWN", { code: amount.asset.code, on });
  const asset = currencyAsset(successor.code);
  const { factor } = successor;
  const numerator = amount.minor * factor.denominator * powerOfTen(asset.decimals);
  const denominator = factor.numerator * powerOfTen(amount.asset.decimals);
  const minor = divideHalfUp(numerator, denominator);
  return {
    money: { minor, asset },
    residue: subtractRationals(rational(numerator, denominator), rational(minor)),
  };
}

/**
 * The unit that counts on a day in place of a currency: a redenomination's, the euro, or what replaced those in turn.
 *
 * @param on `YYYY-MM-DD`; from the effective day on, the new unit is the currency.
 * @param of As for `redenominateHalfUp`.
 * @returns Nothing where the currency had not been replaced by then.
 * @example successorOn("BYB", "2017-01-01")?.code; // "BYN"
 */
export function successorOn(code: string, on: string, of: string = ""): Successor | undefined {
  let found: Successor | undefined;
  let since = of;
  for (;;) {
    const last: string = found?.code ?? code;
    const next = successionOf(last);
    // A code that follows itself does so once.
    if (next === undefined || next.effectiveOn > on) return found;
    if (next.to === last && next.effectiveOn <= since) return found;
    const factor = multiplyRationals(found?.factor ?? rational(1n), legalFactor(next.factor));
    found = { code: next.to, factor };
    if (next.to === last) return found;
    since = "";
  }
}

function legalFactor(text: string): Rational {
  const [over = "", under = "1"] = text.split("/");
  return divideRationals(decimalToRational(parseDecimal(over)), decimalToRational(parseDecimal(under)));
}

/**
 * Refuses a currency that ISO 4217 lists as historic on a day: there is no market for it any more, and what is left of it
 * counts by law.
 *
 * @param on `YYYY-MM-DD`.
 * @throws CURRENCY_REPLACED naming the successor and the factor; CURRENCY_WITHDRAWN where no law fixed one.
 * @example requireCurrent("HRK", "2023-06-15"); // throws CURRENCY_REPLACED
 */
export function requireCurrent(code: string, on: string): void {
  const { withdrawnOn } = currency(code);
  if (withdrawnOn === undefined || withdrawnOn > on) return;
  const successor = successorOn(code, on);
  if (successor === undefined) throw new SettlementError("CURRENCY_WITHDRAWN", { code, withdrawnOn });
  const rule = ruleOf(code, successor);
  throw new SettlementError("CURRENCY_REPLACED", { code, withdrawnOn, rule, successor: successor.code });
}

/**
 * Refuses a currency whose unit changed under the same code between two days: its amounts of before are not in the unit
 * of after.
 *
 * @param since The day that its amounts are of, `YYYY-MM-DD`.
 * @param on The day asked about.
 * @throws CURRENCY_REDENOMINATED with the day and the factor.
 * @example requireSameUnit("VES", "2021-09-30", "2021-10-01"); // throws CURRENCY_REDENOMINATED
 */
export function requireSameUnit(code: string, since: string, on: string): void {
  const { effectiveOn, factor } = unitChangeOf(code) ?? {};
  if (effectiveOn === undefined || factor === undefined) return;
  if (since >= effectiveOn || on < effectiveOn) return;
  throw new SettlementError("CURRENCY_REDENOMINATED", { code, on: effectiveOn, factor });
}

/** `1 EUR = 7.53450 HRK`, with the figures as adopted; the other way round where only that is a whole number. */
function ruleOf(code: string, { code: successor, factor }: Successor): string {
  const adopted = successionOf(code);
  if (factor.numerator === 1n && factor.denominator !== 1n)
    return `1 ${code} = ${factor.denominator} ${successor}`;
  const units = adopted?.to === successor ? adopted.factor : exactDecimal(factor);
  return `1 ${successor} = ${units} ${code}`;
}

/** Products of factors end after as many decimals as they have together. */
function exactDecimal({ numerator, denominator }: Rational): string {
  let decimals = 0;
  while ((numerator * powerOfTen(decimals)) % denominator !== 0n) decimals += 1;
  return formatDecimal({ units: (numerator * powerOfTen(decimals)) / denominator, decimals });
}
