import { convertExactly } from "../fx/convert.ts";
import { SettlementError } from "../errors.ts";
import type { Asset } from "../money/asset.ts";
import type { Money } from "../money/money.ts";
import { powerOfTen } from "../money/power-of-ten.ts";
import {
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  rational,
  subtractRationals,
  type Rational,
} from "../money/rational.ts";
import { midRate } from "../steps/market.ts";
import { traceMoney, traceRate } from "../steps/narrate.ts";
import type { Payment, World } from "../steps/world.ts";
import type { TraceFraction, TraceMoney, TracePart, TracePaymentTotals, TraceStep } from "../trace/trace.ts";

/**
 * Where the money of a payment that was paid out went: what was sent, taken apart into what was received, fees, spreads
 * and residues, each also at mid in the asset received. The parts make up what was sent, exactly.
 *
 * @throws RECONCILIATION_FAILED when they do not.
 */
export function paymentTotals(
  world: World,
  payment: Payment,
  steps: readonly TraceStep[],
): TracePaymentTotals | undefined {
  const { quote, mid, payout, name, payer, payee } = payment;
  if (quote === undefined || mid === undefined || payout?.status !== "paid") return undefined;

  const parts: TracePart[] = [];
  const add = (part: string, asset: string, minor: Rational): void => {
    const value = atMid(world, minor, assetOf(world, payment, asset), payee.currency);
    parts.push({ name: part, asset, minor: traceFraction(minor), atMid: traceFraction(value) });
  };
  add("received", payout.currency.code, rational(payout.amount));
  for (const { fees, spreads, residues } of steps.filter((step) => step.payment === name)) {
    for (const fee of fees) add(`${fee.name}-fee`, fee.amount.asset, whole(fee.amount));
    for (const spread of spreads) add(`${spread.name}-spread`, spread.amount.asset, whole(spread.amount));
    for (const { name: leg, asset, fraction } of residues)
      add(`${leg}-residue`, asset, rational(BigInt(fraction.numerator), BigInt(fraction.denominator)));
  }

  const { sell } = quote.pay;
  const sentAtMid = atMid(world, rational(sell.minor), payer.currency, payee.currency);
  requireWhole(name, sentAtMid, parts);
  const received = { minor: payout.amount, asset: payout.currency };
  const allIn = {
    ...mid,
    ...divideRationals(inWholeUnits(received), inWholeUnits(sell)),
    source: undefined,
  };
  return {
    payment: name,
    payee: payee.name,
    sent: traceMoney(sell),
    received: traceMoney(received),
    mid: traceRate(mid),
    sentAtMid: traceFraction(sentAtMid),
    parts,
    allIn: traceRate(allIn),
    belowMid: traceFraction(
      divideRationals(subtractRationals(sentAtMid, rational(payout.amount)), sentAtMid),
    ),
  };
}

/** @throws RECONCILIATION_FAILED when the parts are not the whole. */
function requireWhole(payment: string, whole: Rational, parts: readonly TracePart[]): void {
  const accounted = parts
    .map(({ atMid: { numerator, denominator } }) => rational(BigInt(numerator), BigInt(denominator)))
    .reduce(addRationals);
  if (compareRationals(whole, accounted) === 0) return;
  throw new SettlementError("RECONCILIATION_FAILED", {
    step: `payment ${payment}`,
    check: "what was sent, and where it went",
    left: `${whole.numerator}/${whole.denominator}`,
    right: `${accounted.numerator}/${accounted.denominator}`,
  });
}

function whole({ minor }: TraceMoney): Rational {
  return rational(BigInt(minor));
}

function inWholeUnits({ minor, asset }: Money): Rational {
  return rational(minor, powerOfTen(asset.decimals));
}

/** Minor units of one asset at mid in minor units of another, exactly. The token counts as its currency. */
function atMid(world: World, minor: Rational, from: Asset, to: Asset): Rational {
  const currency = from.code === world.token.code ? world.tokenCurrency : from;
  const unit = convertExactly(1n, midRate(world, currency, to), from.decimals, to.decimals);
  return multiplyRationals(minor, unit);
}

function assetOf({ token }: World, { payer, payee }: Payment, code: string): Asset {
  return [payer.currency, payee.currency].find((asset) => asset.code === code) ?? token;
}

function traceFraction({ numerator, denominator }: Rational): TraceFraction {
  return { numerator: numerator.toString(), denominator: denominator.toString() };
}
