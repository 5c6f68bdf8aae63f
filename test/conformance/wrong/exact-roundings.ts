import {
  divideCeil,
  divideFloor,
  divideHalfEven,
  divideHalfUp,
  divideTowardZero,
  type Rounding,
} from "../../../src/money/rounding.ts";
import { ending, rounding, roundedBy, toDecimals, toDigits } from "./exact-arithmetic.ts";
import { asking, power, type WrongConverter } from "./mistake.ts";

/** Roundings that are right for most figures. */
export const WRONG_EDGES: readonly WrongConverter[] = [
  {
    mistake: "half-up that sends ties up alone, and more than a half down",
    fails: ["F1", "F2"],
    converter: rounding("half-up", (numerator, denominator) =>
      isTie(numerator, denominator)
        ? divideHalfUp(numerator, denominator)
        : divideFloor(numerator, denominator),
    ),
  },
  {
    mistake: "half-up that sends ties alone down",
    fails: ["F2"],
    converter: rounding("half-up", (numerator, denominator) =>
      isTie(numerator, denominator)
        ? divideTowardZero(numerator, denominator)
        : divideHalfUp(numerator, denominator),
    ),
  },
  {
    mistake: "half-even that sends every fraction to the even neighbour",
    fails: ["F1", "F2"],
    converter: rounding("half-even", (numerator, denominator) => {
      const below = divideFloor(numerator, denominator);
      return below * denominator === numerator || below % 2n === 0n ? below : below + 1n;
    }),
  },
  {
    mistake: "half-even whose odd ties below zero go up",
    fails: ["F2"],
    converter: rounding("half-even", (numerator, denominator) => {
      const below = divideFloor(numerator, denominator);
      return numerator < 0n && isTie(numerator, denominator)
        ? below + 1n
        : divideHalfEven(numerator, denominator);
    }),
  },
  {
    mistake: "half-even that sends ties to the odd neighbour",
    fails: ["F2"],
    converter: rounding("half-even", (numerator, denominator) => {
      const even = divideHalfEven(numerator, denominator);
      if (!isTie(numerator, denominator)) return even;
      return even === divideFloor(numerator, denominator) ? even + 1n : even - 1n;
    }),
  },
  {
    mistake: "half-up whose ties below zero go up, as Math.round has it",
    fails: ["F2"],
    converter: rounding("half-up", (numerator, denominator) =>
      divideFloor(2n * numerator + denominator, 2n * denominator),
    ),
  },
  {
    mistake: "half-up below zero cut after a half is added",
    fails: ["F2", "F3"],
    converter: rounding(
      "half-up",
      (numerator, denominator) => (2n * numerator + denominator) / (2n * denominator),
    ),
  },
  ...(
    [
      ["half-down", "half-up"],
      ["half-ceil", "half-up"],
      ["half-floor", "half-down"],
      ["half-up", "half-ceil"],
      ["half-down", "half-even"],
    ] as const
  ).map(([name, other]): WrongConverter => ({
    mistake: `${other} where ${name} is asked for`,
    fails: ["F2"],
    converter: asking((request) => (request.rounding === name ? { ...request, rounding: other } : request)),
  })),
  ...(
    [
      ["floor", "toward-zero"],
      ["toward-zero", "floor"],
      ["ceil", "away-from-zero"],
      ["away-from-zero", "ceil"],
    ] as const
  ).map(([name, other]): WrongConverter => ({
    mistake: `${other} below zero where ${name} is asked for`,
    fails: ["F3"],
    converter: asking((request) =>
      request.rounding === name && request.amount < 0n ? { ...request, rounding: other } : request,
    ),
  })),
  ...[3, 6, 9, 10, 12].map((decimals): WrongConverter => ({
    mistake: `floor of what is a 10^-${decimals} more`,
    fails: ["F2"],
    converter: rounding("floor", moved(divideFloor, decimals, 1n)),
  })),
  ...[3, 9, 12].map((decimals): WrongConverter => ({
    mistake: `ceil of what is a 10^-${decimals} less`,
    fails: ["F2"],
    converter: rounding("ceil", moved(divideCeil, decimals, -1n)),
  })),
  {
    mistake: "half-up of what is a 10^-9 more",
    fails: ["F2"],
    converter: rounding("half-up", moved(divideHalfUp, 9, 1n)),
  },
  ...[1, 2, 4, 6, 8, 12].map((decimals): WrongConverter => ({
    mistake: `rounded to ${decimals} decimals more first, and then to the unit`,
    fails: ["F2"],
    converter: ending((exact, request) => roundedBy(toDecimals(exact, decimals), request.rounding)),
  })),
  {
    mistake: "cut to 6 decimals more first, and then rounded to the unit",
    fails: ["F2"],
    converter: ending((exact, request) => roundedBy(toDecimals(exact, 6, divideFloor), request.rounding)),
  },
  {
    mistake: "rounded to 15 significant digits first",
    fails: ["F2", "F7"],
    converter: ending((exact, request) => roundedBy(toDigits(exact, 15), request.rounding)),
  },
  {
    mistake: "ceil that adds a unit to what is exact",
    fails: ["F4"],
    converter: rounding("ceil", (numerator, denominator) => divideFloor(numerator, denominator) + 1n),
  },
  {
    mistake: "ceil of less than a thousandth of a unit is nothing",
    fails: ["F4"],
    converter: rounding("ceil", (numerator, denominator) =>
      numerator > 0n && numerator * 1_000n < denominator ? 0n : divideCeil(numerator, denominator),
    ),
  },
  {
    mistake: "away-from-zero of less than a unit is nothing",
    fails: ["F4"],
    converter: rounding("away-from-zero", (numerator, denominator) => {
      const cut = numerator / denominator;
      return cut === 0n || cut * denominator === numerator ? cut : cut + (numerator < 0n ? -1n : 1n);
    }),
  },
];

function isTie(numerator: bigint, denominator: bigint): boolean {
  return (2n * numerator) % denominator === 0n && numerator % denominator !== 0n;
}

/** Rounded after a step of so many decimals was added or taken. */
function moved(round: Rounding, decimals: number, sign: bigint): Rounding {
  return (numerator, denominator) =>
    round(numerator * power(decimals) + sign * denominator, denominator * power(decimals));
}
