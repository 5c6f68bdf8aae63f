import { phrase, type Phrase } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { shortened } from "../../fields/closest-name.ts";
import { parseDuration } from "../../fields/fields.ts";
import {
  decimalToRational,
  formatDecimal,
  parseDecimal,
  powerOfTen,
  type Decimal,
} from "../../money/decimal.ts";
import { formatAmount, requireSameAsset, type Money } from "../../money/money.ts";
import { compareRationals } from "../../money/rational.ts";
import { isoTime } from "../../trace/iso-time.ts";
import type { StepTime } from "../scenario.ts";
import { parseStepTime } from "../schema/time-fields.ts";
import type { FigureKind } from "./comparison.ts";

/** A part of a value: in per cent or in basis points. */
const PART = /^([0-9]{1,9}(?:\.[0-9]{1,9})?) ?(%|bps)$/;

/** The part that a text states, in basis points with decimals; undefined where it is an amount or a number. */
function partOf(text: string): Decimal | undefined {
  const [, figure, unit] = PART.exec(text) ?? [];
  if (figure === undefined) return undefined;
  const { units, decimals } = parseDecimal(figure);
  return unit === "bps" ? { units, decimals } : inBasisPoints({ units, decimals });
}

function inBasisPoints({ units, decimals }: Decimal): Decimal {
  return decimals < 2
    ? { units: units * powerOfTen(2 - decimals), decimals: 0 }
    : { units, decimals: decimals - 2 };
}

/** Amounts; a distance in per cent or basis points is of the amount, down to a minor unit. */
export function amountKind(read: (text: string) => Money, example: string): FigureKind<Money> {
  return {
    read,
    readDistance: (text, from) => {
      const part = partOf(text);
      if (part !== undefined) {
        const minor = (from.minor * part.units) / (10_000n * powerOfTen(part.decimals));
        return { minor, asset: from.asset };
      }
      if (text === "0") return { minor: 0n, asset: from.asset };
      const distance = read(text);
      requireSameAsset(from.asset, distance.asset);
      return { minor: distance.minor, asset: from.asset };
    },
    order: (left, right) => {
      requireSameAsset(left.asset, right.asset);
      return left.minor < right.minor ? -1 : Number(left.minor > right.minor);
    },
    show: (amount) => `${formatAmount(amount)} ${amount.asset.code}`,
    example,
  };
}

/** Rates, from zero up, with the decimals that they are compared in; a distance in per cent is of the rate. */
export function rateKind(example: string): FigureKind<Decimal> {
  return numberKind((text) => parseDecimal(text), example);
}

/** Whole numbers from zero up. */
export function wholeKind(example: string): FigureKind<Decimal> {
  return numberKind((text) => {
    if (/^(0|[1-9][0-9]{0,17})$/.test(text)) return { units: BigInt(text), decimals: 0 };
    throw malformed(text, phrase("whole-number"), "5");
  }, example);
}

/** Costs in basis points, below zero where more than mid arrived; a distance is in basis points too. */
export function basisPointsKind(example: string): FigureKind<Decimal> {
  const readDistance = (text: string): Decimal => {
    const distance = readBasisPoints(text);
    if (distance.units >= 0n) return distance;
    throw malformed(text, phrase("distance-number"), "5 bps");
  };
  return {
    ...numberKind(readBasisPoints, example),
    readDistance,
    show: (value) => `${formatDecimal(value)} bps`,
  };
}

/** Moments, or deadlines of the payment, which are known in the run; a distance is a duration. */
export function timeKind(example: string): FigureKind<StepTime> {
  return {
    read: (text) => {
      const time = parseStepTime(text);
      if (!("after" in time)) return time;
      throw malformed(text, phrase("moment-or-deadline"), "deliverBy-1s");
    },
    readDistance: (text) => ({ after: parseDuration(text === "0" ? "0s" : text) }),
    order: (left, right) => {
      if (!("unix" in left) || !("unix" in right)) return undefined;
      return left.unix < right.unix ? -1 : Number(left.unix > right.unix);
    },
    show: showTime,
    example,
  };
}

function numberKind(read: (text: string) => Decimal, example: string): FigureKind<Decimal> {
  return {
    read,
    readDistance: (text, from) => {
      const part = partOf(text);
      if (part === undefined) {
        if (text.startsWith("-")) throw malformed(text, phrase("distance-number"), "0.0001");
        return parseDecimal(text);
      }
      // Exactly: two decimals a hundred, and four more for basis points.
      return { units: from.units * part.units, decimals: from.decimals + part.decimals + 4 };
    },
    order: (left, right) => compareRationals(decimalToRational(left), decimalToRational(right)),
    show: (value) => formatDecimal(value),
    example,
  };
}

function malformed(text: string, wanted: Phrase, example: string): SettlementError {
  return new SettlementError("FIELD_MALFORMED", { text: shortened(text), wanted, example });
}

function readBasisPoints(text: string): Decimal {
  const [, sign, figure = text] = /^(-?)([^-].*)$/.exec(text) ?? [];
  const part = partOf(figure) ?? partOf(`${figure} bps`);
  if (part === undefined) throw malformed(text, phrase("basis-points-figure"), "120 bps");
  return sign === "-" ? { ...part, units: -part.units } : part;
}

function showTime(time: StepTime): string {
  if ("unix" in time) return isoTime(time.unix);
  if ("after" in time) return `${time.after}s`;
  return "step" in time ? time.step : time.deadline;
}
