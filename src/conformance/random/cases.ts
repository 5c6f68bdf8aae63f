import type { ConformanceCase } from "../cases/conformance-case.ts";
import { BELOW_ZERO, EVERYDAY, QUOTATIONS, SCALES, TINY } from "./conversions.ts";
import { ALLOCATIONS } from "./allocations.ts";
import { DEVIATIONS, LIMITS_OF_PRICE, MEANS, PATHS_AGREE } from "./comparisons.ts";
import { LIMITS, NO_NOTHING, QUOTES } from "./desk.ts";
import { FEES } from "./fees.ts";
import { HUGE, VERY_LONG } from "./huge.ts";
import { MIXED, MIXED_HUGE, ONE_CURRENCY } from "./mixed.ts";
import { PATHS } from "./paths.ts";
import { RECIPROCALS } from "./reciprocals.ts";
import { REFUSED } from "./refused.ts";
import { ROUND_TRIPS } from "./round-trips.ts";
import { AMOUNT_TEXTS, RATE_TEXTS } from "./texts.ts";
import { TIES } from "./ties.ts";
import { TOTALS } from "./totals.ts";

const EXACT = "exact fractions";

/** F. Random questions, each with an exact answer. */
export const EXACT_ANSWERS: readonly ConformanceCase[] = [
  {
    id: "F1",
    failure: "A figure is right for the examples of a page and for no others",
    rule: "A conversion is the exact product, or the exact quotient, rounded once by the rounding that is asked for.",
    reason: "An error that shows once in a hundred payments is found by the customer who has it.",
    source: EXACT,
    examples: [...EVERYDAY, ...MIXED],
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
    examples: [...HUGE, ...MIXED_HUGE],
  },
  {
    id: "F6",
    failure: "Decimals are those of the currencies that were tried",
    rule: "Each unit is counted in its own decimals, whether it has none, 3, 4 or 20.",
    reason: "CLF has 4 decimals: counted in 2, a hundred times too much or too little is paid.",
    source: "ISO 4217, list one: minor units 0, 2, 3 and 4",
    examples: [...SCALES, ONE_CURRENCY],
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
  {
    id: "F9",
    failure: "A path is right over the two legs that were tried",
    rule: "Over two, three or four legs, quoted either way, there is one rounding, at the end.",
    reason:
      "A cross rate of 8 decimals is off by more than ten cents in a million of the stronger unit; a third leg left out is another currency.",
    source: "Council Regulation (EC) 1103/97, article 4.4; Mento, ChainlinkRelayer: up to four aggregators",
    examples: PATHS,
  },
  {
    id: "F10",
    failure: "A total is the sum of what each line came to",
    rule: "Lines are added up exactly, and their sum is converted once.",
    reason: "Each line rounded is off by up to half a unit, and a bill of eight lines by four.",
    source: "ERPNext #4631",
    examples: TOTALS,
  },
  {
    id: "F11",
    failure: "Shares are right for the amounts that divide well",
    rule: "Shares add up to the amount, none has the other sign, a weight of 0 gets none, and each is within a unit of what is due.",
    reason: "Of a refund of 1.00 in three parts a cent is kept back, or a weight of 0 is paid.",
    source:
      "Balinski and Young, Fair Representation: largest remainders stay within the quota; moneyphp, Ruby money: allocate",
    examples: ALLOCATIONS,
  },
  {
    id: "F12",
    failure: "Whoever goes there and back often enough gains",
    rule: "By floor both ways, what comes back is never more than what was sent, at any rate.",
    reason: "One gain in a thousand round trips is found, and then made a thousand times.",
    source: "ERC-4626, security considerations on rounding",
    examples: ROUND_TRIPS,
  },
  {
    id: "F13",
    failure: "A comparison of prices is wrong at its edge",
    rule: "Means, combined deviations and limits are exact; what lies exactly at a limit is within it.",
    reason:
      "A tolerance compared in floats lets a price through that is one unit beyond, or refuses one that is due.",
    source: "Mento and Chainlink, deviation thresholds in basis points; exact fractions",
    examples: [MEANS, DEVIATIONS, LIMITS_OF_PRICE, RECIPROCALS, PATHS_AGREE],
  },
  {
    id: "F14",
    failure: "An amount in text is read by way of a float, or by whatever grammar",
    rule: "A plain decimal is read exactly, however long; any other spelling as its value or not at all, and by a desk only where it is claimed.",
    reason: "90071992547409.93 read by way of a double is a cent more; 1,234.56 cut at its comma is 1.",
    source: "IEEE 754, 53 bits; ISO 20022, decimal",
    examples: AMOUNT_TEXTS,
  },
  {
    id: "F15",
    failure: "A rate in text is repaired",
    rule: "A plain decimal is read exactly; any other spelling as its value or not at all, and by a desk only where it is claimed.",
    reason: "1,0835 with its comma taken out is 10,835, ten thousand times the rate.",
    source: "ISO 20022, BaseOneRate: decimal; European Central Bank, euro reference rates",
    examples: RATE_TEXTS,
  },
  {
    id: "F16",
    failure: "A fee is off by a unit for some amounts",
    rule: "A fee is rounded up from its exact value; bid and ask are the mid less and plus the spread, with every decimal.",
    reason: "Of two sides that round a fee each in its own way, one books a difference every day.",
    source: "Uniswap v3, SwapMath: the fee is rounded up; Stellar SEP-38, fee",
    examples: FEES,
  },
  {
    id: "F17",
    failure: "What is promised is not what is paid",
    rule: "A quote is the figure that is carried out, by every rounding; below its limit a conversion is refused, at it it is not.",
    reason: "A quote by half-up of what is carried out by ceil is a unit too low in half of all cases.",
    source: "Stellar SEP-38, firm quotes; Uniswap, amountOutMinimum",
    examples: [...QUOTES, ...LIMITS],
  },
  {
    id: "F18",
    failure: "Something is given for nothing",
    rule: "A desk refuses an amount above zero that comes to nothing, by every rounding.",
    reason: "By half-up, too, the yen is gone where it is less than half a cent.",
    source: "rafiki, NonPositiveReceiveAmount",
    examples: NO_NOTHING,
  },
  {
    id: "F19",
    failure: "A rate is applied to currencies that it is not of",
    rule: "A desk refuses a currency that is not of the rate, on either side, and a rate of zero or less.",
    reason: "100.00 GBP at 1 EUR = 1.0835 USD became 92.29 EUR; at a rate of zero a payment is a gift.",
    source: "ISO 20022, CurrencyExchange: SourceCurrency, TargetCurrency and UnitCurrency belong together",
    examples: REFUSED,
  },
];
