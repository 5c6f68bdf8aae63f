import type { ConformanceCase } from "../cases/conformance-case.ts";
import { BELOW_ZERO, EVERYDAY, QUOTATIONS, SCALES, TINY } from "./conversions.ts";
import { HUGE, VERY_LONG } from "./huge.ts";
import { TIES } from "./ties.ts";

const EXACT = "exact fractions";

/** F. Random questions, each with an exact answer. */
export const EXACT_ANSWERS: readonly ConformanceCase[] = [
  {
    id: "F1",
    failure: "A figure is right for the examples of a page and for no others",
    rule: "A conversion is the exact product, or the exact quotient, rounded once by the rounding that is asked for.",
    reason: "An error that shows once in a hundred payments is found by the customer who has it.",
    source: EXACT,
    examples: EVERYDAY,
  },
  {
    id: "F2",
    failure: "A rounding is right away from its edges only",
    rule: "Each rounding turns over exactly where its name has it, however near the figure is, on both sides of zero.",
    reason:
      "A tolerance of 10^-9, or four more decimals first, pays a unit for what is not quite one; half-even that knows ties alone is wrong for all else.",
    source: "java.math.RoundingMode; ECMA-402, roundingMode; Council Regulation (EC) 1103/97, article 5",
    examples: TIES,
  },
  {
    id: "F3",
    failure: "A correction is not the payment with its sign turned",
    rule: "Below zero, floor goes on downwards and ceil upwards; the roundings by magnitude are the same on both sides.",
    reason:
      "Integer division cuts toward zero, so that a refund by floor gives back a unit less than is due.",
    source: "java.math.RoundingMode, its table of -1.1 to -5.5",
    examples: BELOW_ZERO,
  },
  {
    id: "F4",
    failure: "What is less than a unit is lost, or made into one",
    rule: "A part of a unit is rounded as any other figure, and an amount of 0 is 0.",
    reason:
      "At the rate of a weak currency a few units are a small part of a cent, and rounded up they are one.",
    source: EXACT,
    examples: TINY,
  },
  {
    id: "F5",
    failure: "A figure that is too large is answered by another",
    rule: "A figure of any size is exact, or refused; it is never cut, wrapped or rounded to what a type can hold.",
    reason: "2^64 units of 18 decimals are 18 tokens: cut to 64 bits they are none.",
    source: "IEEE 754, 2^53; Solidity, uint256",
    examples: HUGE,
  },
  {
    id: "F6",
    failure: "Decimals are those of the currencies that were tried",
    rule: "Each unit is counted in its own decimals, whether it has none, 3, 4 or 20.",
    reason: "CLF has 4 decimals: counted in 2, a hundred times too much or too little is paid.",
    source: "ISO 4217, list one: minor units 0, 2, 3 and 4",
    examples: SCALES,
  },
  {
    id: "F7",
    failure: "A rate is brought into a form of one's own before it is used",
    rule: "A rate is used as it was quoted: every digit of it, for as many units as it is for.",
    reason:
      "8 decimals are a feed's: of 0.0000111732 they leave 0.00001117, three in ten thousand too little.",
    source: "Council Regulation (EC) 1103/97, article 4.2 and 4.3: neither rounded, truncated nor inverted",
    examples: QUOTATIONS,
  },
  {
    id: "F8",
    failure: "A long quotient is cut to a precision that is not stated",
    rule: "A quotient is exact to the last unit, however long it is, or the precision that is kept is claimed.",
    reason:
      "Ten decimals more only hide it: a figure just below a unit is rounded up to it before it is rounded down.",
    source: EXACT,
    examples: VERY_LONG,
  },
];
