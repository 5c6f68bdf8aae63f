import { withoutEndingZeros } from "../money/digits.ts";
import type { Bilingual, Language } from "../language.ts";
import {
  decimalToRational,
  formatDecimal,
  parseDecimal,
  powerOfTen,
  rationalToDecimal,
} from "../money/decimal.ts";
import { divideRationals, rational, type Rational } from "../money/rational.ts";
import { divideCeil, divideFloor, divideHalfEven, type Rounding } from "../money/rounding.ts";
import { visibleUnits } from "../report/digits.ts";
import { Speaker } from "../report/speaker.ts";
import { isoTime } from "../trace/iso-time.ts";
import { rationalOf, traceFraction } from "../trace/trace-figures.ts";
import type { Trace, TraceFraction, TraceMoney, TraceRate } from "../trace/trace.ts";
import type { Figure } from "./figure.ts";
import { isFraction, isMoney, isRecord } from "./records.ts";

/** How a figure is to be written, as `lesson-schema.ts` has it. */
interface Shown {
  readonly as?: string;
  readonly decimals?: number;
  readonly round?: "down" | "up" | "nearest";
}

const ROUNDINGS: Readonly<Record<NonNullable<Shown["round"]>, Rounding>> = {
  down: divideFloor,
  up: divideCeil,
  nearest: divideHalfEven,
};

/** Decimals of a figure that does not end. */
const DECIMALS = 6;

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** A value of a trace as a figure; `undefined` where it is none. */
export function readFigure(value: unknown, trace: Trace, shown: Shown): Figure | undefined {
  const both = (text: (speaker: Speaker) => string): Bilingual => ({
    en: text(new Speaker("en", trace)),
    zh: text(new Speaker("zh", trace)),
  });
  if (isMoney(value)) return moneyFigure(value, trace);
  // A part of what was paid.
  if (isRecord(value) && isFraction(value["minor"]) && typeof value["asset"] === "string")
    return amount(value["minor"], value["asset"], both);
  if (isFraction(value)) return fractionFigure(value, trace, shown, both);
  if (typeof value !== "string") return undefined;
  const { as } = shown;
  if (TIME.test(value)) return { value, text: both((speaker) => speaker.time(value)) };
  if (/^-?\d+$/.test(value)) return digitsFigure(value, trace, shown, both);
  if (as === "party") return { value, text: both((speaker) => speaker.party(value)) };
  if (as === "status") return { value, text: both((speaker) => speaker.status(value)) };
  return { value, text: { en: value, zh: value } };
}

/** An amount of a trace as a figure. */
export function moneyFigure({ minor, asset }: TraceMoney, trace: Trace): Figure {
  const text = (language: Language): string => new Speaker(language, trace).money({ minor, asset });
  const decimals = new Speaker("en", trace).decimalsOf(asset);
  const value = decimalToRational({ units: BigInt(minor), decimals });
  return { value, text: { en: text("en"), zh: text("zh") } };
}

type Both = (text: (speaker: Speaker) => string) => Bilingual;

/** Minor units of an asset, which need not be whole. */
function amount(minor: TraceFraction, asset: string, both: Both): Figure {
  let decimals = 0;
  const text = both((speaker) => {
    decimals = speaker.decimalsOf(asset);
    if (minor.denominator === "1") return speaker.money({ minor: minor.numerator, asset });
    return `${speaker.exactly(minor, asset)} ${speaker.symbolOf(asset)}`;
  });
  return { value: divideRationals(rationalOf(minor), rational(powerOfTen(decimals))), text };
}

function fractionFigure(fraction: TraceFraction, trace: Trace, shown: Shown, both: Both): Figure {
  const value = rationalOf(fraction);
  if (isRate(fraction)) return { value, text: both((speaker) => speaker.rate(fraction)) };
  if (shown.as === "percent" && shown.decimals === undefined)
    return { value, text: both((speaker) => speaker.ratio(fraction)) };
  const asset = trace.assets.find(({ code, symbol }) => code === shown.as || symbol === shown.as);
  return asset === undefined ? workedFigure(value, shown) : amount(fraction, asset.code, both);
}

function isRate(fraction: TraceFraction): fraction is TraceRate {
  return "base" in fraction && "quote" in fraction;
}

/** An integer of a trace: a count, Unix seconds, or minor units of the asset that it is shown as. */
function digitsFigure(value: string, trace: Trace, { as, decimals = 0 }: Shown, both: Both): Figure {
  if (as === "time")
    return { value: isoTime(BigInt(value)), text: both((speaker) => speaker.unixTime(value)) };
  const asset = trace.assets.find(({ symbol }) => symbol === as);
  if (asset !== undefined) return amount({ numerator: value, denominator: "1" }, asset.code, both);
  const units = { units: BigInt(value), decimals };
  return { value: decimalToRational(units), text: both(() => formatDecimal(units, { group: true })) };
}

/** What was worked out, in whole units: with the decimals asked for, otherwise all of them or `≈` and six. */
export function workedFigure(value: Rational, { as = "", decimals, round }: Shown): Figure {
  const unit = as === "percent" ? "%" : as === "" || as === "number" ? "" : ` ${as}`;
  const shown = as === "percent" ? rational(value.numerator * 100n, value.denominator) : value;
  const rounded =
    decimals === undefined || round === undefined
      ? undefined
      : rationalToDecimal(shown, decimals, ROUNDINGS[round]);
  if (rounded !== undefined) {
    const text = `${formatDecimal(rounded, { group: true })}${unit}`;
    const kept = decimalToRational(rounded);
    const whole = as === "percent" ? rational(kept.numerator, kept.denominator * 100n) : kept;
    return { value: whole, text: { en: text, zh: text } };
  }
  const { units, exact, decimals: own } = visibleUnits(traceFraction(shown), decimals ?? DECIMALS, 0);
  const digits = formatDecimal({ units, decimals: own }, { group: true });
  const text = `${exact ? "" : "≈"}${decimals === undefined ? withoutZeros(digits) : digits}${unit}`;
  return { value, text: { en: text, zh: text } };
}

function withoutZeros(digits: string): string {
  return digits.includes(".") ? withoutEndingZeros(digits) : digits;
}

/** A text that a run was given: an amount, a rate or a time as a scenario has it. */
export function textFigure(given: string, as: string): Figure {
  const [number = "", unit = ""] = given.split(" ");
  const text = as === "" ? given : `${given} ${as}`;
  const isNumber = /^-?\d+(\.\d+)?$/.test(number) && !/ .* /.test(given);
  if (!isNumber) return { value: given, text: { en: text, zh: text } };
  const value = parseDecimal(number, { negative: true });
  const grouped = formatDecimal(value, { group: true });
  const shown = [grouped, unit, as].filter((part) => part !== "").join(" ");
  return { value: decimalToRational(value), text: { en: shown, zh: shown } };
}
