import { Refused } from "../../../src/conformance/asking/refused.ts";
import type { ConversionRequest } from "../../../src/conformance/converter/conversion.ts";
import type { FullConverter } from "../../../src/conformance/converter/converter.ts";
import { exactly } from "../../../src/conformance/exact/convert.ts";
import { fraction, plus, tenTo, times, type Rational } from "../../../src/conformance/exact/rational.ts";
import { rounded, type RoundingName } from "../../../src/conformance/exact/rounding.ts";
import { right, type WrongConverter } from "./mistake.ts";

/** What goes wrong with the part of a unit. */
export const WRONG_PARTS: readonly WrongConverter[] = [
  {
    mistake: "half-up: only a tie goes up, more than a half goes down",
    fails: ["C6"],
    converter: by("half-up", (exact) => {
      const down = rounded(exact, "floor");
      return rounded(exact, "half-down") === rounded(exact, "half-up") ? down : down + 1n;
    }),
  },
  {
    mistake: "half-even: every part goes to the even neighbour",
    fails: ["C6"],
    converter: by("half-even", (exact) => {
      const [down, up] = [rounded(exact, "floor"), rounded(exact, "ceil")];
      return down % 2n === 0n ? down : up;
    }),
  },
  {
    mistake: "half-even: odd ties below zero go up",
    fails: ["C8"],
    converter: by("half-even", (exact, { amount }) =>
      rounded(exact, amount < 0n ? "half-ceil" : "half-even"),
    ),
  },
  { mistake: "half-up that is half-down", fails: ["C6"], converter: named("half-up", "half-down") },
  {
    mistake: "half-up toward plus infinity, as Math.round",
    fails: ["C8"],
    converter: named("half-up", "half-ceil"),
  },
  { mistake: "half-up that is floor", fails: ["C6"], converter: named("half-up", "floor") },
  { mistake: "half-even that is half-down", fails: ["C6"], converter: named("half-even", "half-down") },
  { mistake: "half-down that is toward zero", fails: ["C6"], converter: named("half-down", "toward-zero") },
  { mistake: "half-ceil that is half-up", fails: ["C8"], converter: named("half-ceil", "half-up") },
  { mistake: "half-floor that is half-down", fails: ["C8"], converter: named("half-floor", "half-down") },
  { mistake: "toward zero that is floor", fails: ["C8"], converter: named("toward-zero", "floor") },
  { mistake: "away from zero that is ceil", fails: ["C8"], converter: named("away-from-zero", "ceil") },
  { mistake: "ceil that is away from zero", fails: ["C8"], converter: named("ceil", "away-from-zero") },
  ...[3, 6, 9].map((places) => ({
    mistake: `floor with an epsilon of 10^-${places}`,
    fails: ["C1"],
    converter: by("floor", (exact) => rounded(plus(exact, tenTo(-places)), "floor")),
  })),
  ...[3, 6, 9].map((places) => ({
    mistake: `ceil without what is below 10^-${places}`,
    fails: ["C1"],
    converter: by("ceil", (exact) => rounded(plus(exact, times(fraction(-1n), tenTo(-places))), "ceil")),
  })),
  {
    mistake: "ceil that adds a unit to what is whole",
    fails: ["C9"],
    converter: by("ceil", (exact) => rounded(exact, "floor") + 1n),
  },
  ...[1, 4, 8, 12].map((places) => ({
    mistake: `rounded twice: first to ${places} places more`,
    fails: ["C7"],
    converter: by("half-up", (exact) => {
      const first = rounded(times(exact, tenTo(places)), "half-up");
      return rounded(times(fraction(first), tenTo(-places)), "half-up");
    }),
  })),
  {
    mistake: "half-up that comes to nothing paid as zero",
    fails: ["C9"],
    converter: {
      convert: (request) =>
        request.rounding === "half-up" && roundedAs(request, "half-up") === 0n ? 0n : right.convert(request),
    },
  },
  {
    mistake: "a crash at an amount of zero",
    fails: ["C9"],
    converter: {
      convert(request) {
        if (request.amount === 0n) throw new TypeError("Cannot divide");
        return right.convert(request);
      },
    },
  },
  {
    mistake: "at least one unit, whatever is sent",
    fails: ["C9"],
    converter: {
      convert: (request) => (roundedAs(request, request.rounding) === 0n ? 1n : right.convert(request)),
    },
  },
];

/** Another rounding of the exact figure, for what is asked by one rounding. */
function by(
  name: RoundingName,
  round: (exact: Rational, request: ConversionRequest) => bigint,
): Partial<FullConverter> {
  return {
    convert(request) {
      if (request.rounding !== name || !isOfRate(request)) return right.convert(request);
      const { amount, from, to, rate } = request;
      const received = round(exactly(amount, from, to, [rate]), request);
      if (received === 0n) throw new Refused("TooSmall");
      return received;
    },
  };
}

function named(name: RoundingName, meant: RoundingName): Partial<FullConverter> {
  return by(name, (exact) => rounded(exact, meant));
}

function roundedAs({ amount, from, to, rate }: ConversionRequest, rounding: RoundingName): bigint {
  return rate.answer > 0n ? rounded(exactly(amount, from, to, [rate]), rounding) : 1n;
}

function isOfRate({ from, to, rate }: ConversionRequest): boolean {
  const ends = [rate.base, rate.quote];
  return rate.answer > 0n && ends.includes(from.code) && ends.includes(to.code);
}
