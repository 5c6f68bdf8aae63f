import { type Decimal, decimalToRational } from "../../money/decimal.ts";
import {
  addRationals,
  compareRationals,
  multiplyRationals,
  rational,
  type Rational,
} from "../../money/rational.ts";
import { withinRounding } from "./within-rounding.ts";

/** A rate as an anchor answers it, its texts parsed; whole units. */
export interface StatedRate {
  readonly price: Decimal;
  readonly sell: Decimal;
  readonly buy: Decimal;
  readonly fee: Decimal;
  readonly feeIn: "sell" | "buy";
  /** The items of the fee, if itemized. */
  readonly feeDetails?: readonly Decimal[];
  readonly sellDecimals: number;
  readonly buyDecimals: number;
}

/** What can be wrong with a stated rate. */
export type Sep38Fault =
  | "sell amount is not positive"
  | "buy amount is not positive"
  | "fee is negative"
  | "price is not positive"
  | "sell amount has too many decimals"
  | "buy amount has too many decimals"
  | "fee has too many decimals"
  | "fee details do not add up"
  | "sell amount is not price × buy amount with the fee";

/** The verdict on a stated rate, and the sell amount that its price asks for. */
export interface Sep38Verdict {
  readonly faults: readonly Sep38Fault[];
  readonly computedSell: Rational;
}

/**
 * Checks what an anchor answered the way the Stellar Anchor Platform does: positive amounts, no more decimals than
 * the assets have (trailing zeros aside), details that add up to the fee, and a sell amount within rounding of
 * `price × buy + fee`, or of `price × (buy + fee)` with the fee in the asset bought.
 */
export function sep38Faults(stated: StatedRate): Sep38Verdict {
  const [price, sell, buy, fee] = [stated.price, stated.sell, stated.buy, stated.fee].map(
    decimalToRational,
  ) as [Rational, Rational, Rational, Rational];
  const computedSell =
    stated.feeIn === "sell"
      ? addRationals(multiplyRationals(price, buy), fee)
      : multiplyRationals(price, addRationals(buy, fee));
  const feeDecimals = stated.feeIn === "sell" ? stated.sellDecimals : stated.buyDecimals;
  const checks: readonly (readonly [Sep38Fault, boolean])[] = [
    ["sell amount is not positive", sell.numerator <= 0n],
    ["buy amount is not positive", buy.numerator <= 0n],
    ["fee is negative", fee.numerator < 0n],
    ["price is not positive", price.numerator <= 0n],
    ["sell amount has too many decimals", !fits(sell, stated.sellDecimals)],
    ["buy amount has too many decimals", !fits(buy, stated.buyDecimals)],
    ["fee has too many decimals", !fits(fee, feeDecimals)],
    ["fee details do not add up", !addsUp(fee, stated.feeDetails)],
    [
      "sell amount is not price × buy amount with the fee",
      !withinRounding(sell, computedSell, stated.sellDecimals),
    ],
  ];
  return { faults: checks.filter(([, wrong]) => wrong).map(([fault]) => fault), computedSell };
}

function fits(amount: Rational, decimals: number): boolean {
  return 10n ** BigInt(decimals) % amount.denominator === 0n;
}

// No details are fine; details of a zero fee are not, nor is an item of nothing.
function addsUp(fee: Rational, details: readonly Decimal[] | undefined): boolean {
  if (details === undefined || details.length === 0) return true;
  const sum = details.map(decimalToRational).reduce(addRationals, rational(0n));
  return details.every(({ units }) => units > 0n) && compareRationals(sum, fee) === 0;
}
