import { SettlementError } from "../../errors/settlement-error.ts";
import { parseDecimal, powerOfTen } from "../../money/decimal.ts";
import { requireSameAsset, type Money } from "../../money/money.ts";
import { compareRationals, multiplyRationals, rational, type Rational } from "../../money/rational.ts";
import { costRatio } from "../../report/sections/where.ts";
import { rationalOf } from "../../trace/trace-figures.ts";
import type { Trace } from "../../trace/trace.ts";
import { moneyOf } from "../fixtures/money-of.ts";
import { assetIn, difference, moneyText, percentText, roundedMoney } from "./amounts.ts";
import type { OfPayment } from "./settle-for.ts";
import { paymentIn, totalsOf, traceOf } from "./subjects.ts";
import type { Verdict } from "./verdict.ts";

export interface CostOptions extends OfPayment {
  /** How far the cost may be from the amount, either way: `"0.05 EUR"`. Not at all unless given. */
  readonly within?: string;
}

/**
 * What a payment costs its customers, as the report states it: fees, margins and roundings, counted at mid of the quote;
 * not what rates moved. In the currency sent or in the one received, rounded half to even to its minor unit.
 */
export async function cost(
  subject: unknown,
  amount: string,
  { payment, within }: CostOptions = {},
): Promise<Verdict> {
  const trace = await traceOf(subject, "cost");
  const name = paymentIn(trace, payment);
  const wanted = moneyOf(amount, trace.assets);
  const got = costIn(trace, name, wanted);
  const bound = within === undefined ? { ...wanted, minor: 0n } : moneyOf(within, trace.assets);
  requireSameAsset(bound.asset, wanted.asset);
  const apart = got.minor < wanted.minor ? wanted.minor - got.minor : got.minor - wanted.minor;
  const about = bound.minor === 0n ? "" : `, ${moneyText(bound)} more or less`;
  return {
    pass: apart <= bound.minor,
    message: () =>
      `expected ${name} to cost ${moneyText(wanted)}${about}, got ${moneyText(got)}${difference(got, wanted)}`,
    negatedMessage: () => `expected ${name} not to cost ${moneyText(wanted)}${about}, got ${moneyText(got)}`,
    expected: moneyText(wanted),
    actual: moneyText(got),
  };
}

/**
 * A payment costs no more than an amount, or than a part of what was sent, `"1.5%"`, which is compared exactly.
 */
export async function costAtMost(
  subject: unknown,
  most: string,
  { payment }: OfPayment = {},
): Promise<Verdict> {
  const trace = await traceOf(subject, "costAtMost");
  const name = paymentIn(trace, payment);
  const part = partOf(most);
  if (part === undefined) {
    const wanted = moneyOf(most, trace.assets);
    const got = costIn(trace, name, wanted);
    return within(name, got.minor <= wanted.minor, moneyText(wanted), moneyText(got));
  }
  const totals = totalsOf(trace, name);
  const got = totals === undefined ? rational(0n) : costRatio(totals);
  return within(name, compareRationals(got, part) <= 0, percentText(part), percentText(got));
}

function within(name: string, pass: boolean, most: string, got: string): Verdict {
  return {
    pass,
    message: () => `expected ${name} to cost at most ${most}, got ${got}`,
    negatedMessage: () => `expected ${name} to cost more than ${most}, got ${got}`,
    expected: `at most ${most}`,
    actual: got,
  };
}

/** `1.5%` of what was sent, exactly; nothing where it is no percentage. */
function partOf(text: string): Rational | undefined {
  const [, percent] = /^(.*?) ?%$/.exec(text.trim()) ?? [];
  if (percent === undefined) return undefined;
  const { units, decimals } = parseDecimal(percent);
  return rational(units, 100n * powerOfTen(decimals));
}

/**
 * The cost in the asset of an amount; nothing where nothing was ever paid in.
 *
 * @throws ASSET_MISMATCH where it is neither what was sent nor what was received
 */
function costIn(trace: Trace, name: string, { asset }: Money): Money {
  const totals = totalsOf(trace, name);
  if (totals === undefined) return { minor: 0n, asset };
  const { sent, received, sentAtMid } = totals;
  const ratio = costRatio(totals);
  const whole = new Map([
    [received.asset, rationalOf(sentAtMid)],
    [sent.asset, rational(BigInt(sent.minor))],
  ]).get(asset.code);
  if (whole === undefined)
    throw new SettlementError("ASSET_MISMATCH", {
      left: asset.code,
      right: `${sent.asset}, ${received.asset}`,
    });
  return roundedMoney(multiplyRationals(ratio, whole), assetIn(trace.assets, asset.code));
}
