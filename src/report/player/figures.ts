import { formatDecimal, powerOfTen } from "../../money/decimal.ts";
import { rational, type Rational } from "../../money/rational.ts";
import { traceFraction } from "../../trace/trace-figures.ts";
import { roundedUnits } from "../digits.ts";
import type { Speaker } from "../speaker.ts";

/** Decimals of figures at mid, or more where the asset has more. */
const MID_DECIMALS = 6;

/** A fraction of minor units with six decimals and a real minus sign: `≈ −18.919336`. */
export function atMidText(minor: Rational, asset: string, speaker: Speaker): string {
  const { units, exact, decimals } = midUnits(minor, asset, speaker);
  const digits = formatDecimal({ units: units < 0n ? -units : units, decimals }, { group: true });
  return `${exact ? "" : "≈ "}${units < 0n ? "−" : ""}${digits}`;
}

/** Whether six decimals are all that a fraction of minor units has. */
export function endsAtMid(minor: Rational, asset: string, speaker: Speaker): boolean {
  return midUnits(minor, asset, speaker).exact;
}

function midUnits(minor: Rational, asset: string, speaker: Speaker) {
  const own = speaker.decimalsOf(asset);
  const decimals = Math.max(MID_DECIMALS, own);
  return { ...roundedUnits(traceFraction(minor), decimals - own), decimals };
}

/** A fraction of minor units in whole units, for drawing. */
export function drawn(minor: Rational, asset: string, speaker: Speaker): number {
  const { units, decimals } = midUnits(minor, asset, speaker);
  return Number(units) / 10 ** decimals;
}

/** The exact fraction in whole units: `37838671/2000000 CNY`. */
export function exactText({ numerator, denominator }: Rational, asset: string, speaker: Speaker): string {
  const whole = rational(numerator, denominator * powerOfTen(speaker.decimalsOf(asset)));
  const sign = whole.numerator < 0n ? "−" : "";
  const magnitude = whole.numerator < 0n ? -whole.numerator : whole.numerator;
  return `${sign}${magnitude}/${whole.denominator} ${speaker.symbolOf(asset)}`;
}
