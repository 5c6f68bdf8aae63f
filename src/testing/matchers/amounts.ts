import type { Asset } from "../../money/asset.ts";
import { formatDecimal, shownDecimals } from "../../money/decimal.ts";
import { formatAmount, type Money } from "../../money/money.ts";
import type { Rational } from "../../money/rational.ts";
import { divideHalfEven } from "../../money/rounding.ts";
import type { TraceAsset, TraceMoney } from "../../trace/trace.ts";

/** An amount of a trace. */
export function moneyIn(assets: readonly TraceAsset[], { minor, asset: code }: TraceMoney): Money {
  return { minor: BigInt(minor), asset: assetIn(assets, code) };
}

/** An asset of a trace by its code. */
export function assetIn(assets: readonly TraceAsset[], code: string): Asset {
  return { code, decimals: assets.find((one) => one.code === code)?.decimals ?? 0 };
}

/** Whether two amounts are the same, in the same asset. */
export function isSame(left: Money, right: Money): boolean {
  return left.asset.code === right.asset.code && left.minor === right.minor;
}

/** `7477.30 CNY` */
export function moneyText(money: Money): string {
  return `${formatAmount(money)} ${money.asset.code}`;
}

/** ` (0.50 CNY less)`; empty of two assets, whose amounts have no difference. */
export function difference(got: Money, wanted: Money): string {
  if (got.asset.code !== wanted.asset.code || got.minor === wanted.minor) return "";
  const minor = got.minor - wanted.minor;
  const size = { ...got, minor: minor < 0n ? -minor : minor };
  return ` (${moneyText(size)} ${minor < 0n ? "less" : "more"})`;
}

/** An exact fraction of minor units, rounded half to even. */
export function roundedMoney(fraction: Rational, of: Asset): Money {
  return { minor: divideHalfEven(fraction.numerator, fraction.denominator), asset: of };
}

/** A part as a percentage: `1.23%`, with more digits where it would be shown as zero. */
export function percentText(part: Rational): string {
  const percent = { ...part, numerator: part.numerator * 100n };
  const decimals = shownDecimals(percent, 4);
  const scaled = percent.numerator * 10n ** BigInt(decimals);
  return `${formatDecimal({ units: divideHalfEven(scaled, percent.denominator), decimals })}%`;
}
