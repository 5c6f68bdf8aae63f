import { expect } from "chai";
import fc from "fast-check";
import { convertDown, convertHalfEven, convertHalfUp, convertUp } from "../../../src/fx/convert.ts";
import type { RateFraction } from "../../../src/fx/rate.ts";
import { SettlementError } from "../../../src/errors/settlement-error.ts";
import { integerOfBits, SEED } from "../../support/oracle/seeded.ts";
import {
  about,
  CONVERSIONS,
  convertOnChain,
  deployRateMath,
  type ConversionCase,
  type ConversionName,
  type ConversionOutcome,
} from "./harness.ts";

const CASES = 10_000;

const CONVERT: Readonly<Record<ConversionName, typeof convertDown>> = {
  Down: convertDown,
  Up: convertUp,
  HalfUp: convertHalfUp,
  HalfEven: convertHalfEven,
  DownLessSpread: convertDown,
};

/** Payments as they come: up to 28 digits, rates of up to 12 significant ones. */
const USUAL = {
  amount: integerOfBits(96),
  numerator: integerOfBits(40, { least: 1n }),
  denominator: fc.integer({ min: 0, max: 18 }).map((decimals) => 10n ** BigInt(decimals)),
  fromDecimals: fc.integer({ min: 0, max: 18 }),
  toDecimals: fc.integer({ min: 0, max: 18 }),
};

/** Anything that fits in 256 bits, zero rates included, with decimals that no power of ten reaches. */
const EXTREME = {
  amount: integerOfBits(256),
  numerator: integerOfBits(256),
  denominator: integerOfBits(256),
  fromDecimals: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 100 })),
  toDecimals: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 100 })),
};

/** Large amounts at rates near one: products past 256 bits whose quotients fit, or nearly do. */
const AT_THE_EDGE = {
  amount: integerOfBits(12).map((less) => 2n ** 256n - 1n - less),
  numerator: integerOfBits(250, { least: 1n }),
  denominator: integerOfBits(250, { least: 1n }),
  fromDecimals: fc.constant(6),
  toDecimals: fc.constant(6),
};

const ANY_CASE: fc.Arbitrary<ConversionCase> = fc
  .oneof(
    { weight: 5, arbitrary: fc.record(USUAL) },
    { weight: 3, arbitrary: fc.record(EXTREME) },
    { weight: 2, arbitrary: fc.record(AT_THE_EDGE) },
  )
  .chain((figures) =>
    fc
      .record({ conversion: fc.constantFrom(...CONVERSIONS), spreadBps: fc.bigInt(0n, 9_999n) })
      .map((how) => ({ ...figures, ...how })),
  );

/** What the library gives, and what the contract has to refuse: by its own name for it. */
function expected(example: ConversionCase): ConversionOutcome {
  const { conversion, amount, fromDecimals, toDecimals, spreadBps } = example;
  const spread = conversion === "DownLessSpread";
  const rate = {
    numerator: example.numerator * (spread ? 10_000n - spreadBps : 1n),
    denominator: example.denominator * (spread ? 10_000n : 1n),
  };
  try {
    const converted = CONVERT[conversion](amount, rate, fromDecimals, toDecimals);
    const refusal = beyond256Bits(rate, toDecimals - fromDecimals, converted);
    return { converted: refusal === undefined ? converted : 0n, refusal };
  } catch (error) {
    if (!(error instanceof SettlementError) || error.code !== "RATE_INVALID") throw error;
    return { converted: 0n, refusal: "InvalidRate" };
  }
}

const MOST = 2n ** 256n - 1n;

/** Nothing overflows in the library; in the contract a rate with the decimals in it, and a result, have 256 bits. */
function beyond256Bits(rate: RateFraction, decimals: number, converted: bigint): string | undefined {
  const scale = 10n ** BigInt(Math.abs(decimals));
  const scaled = decimals > 0 ? rate.numerator * scale : rate.denominator * scale;
  const figures = [rate.numerator, rate.denominator, ...(decimals === 0 ? [] : [scaled])];
  if (figures.some((figure) => figure > MOST)) return "RateOverflow";
  return converted > MOST ? "Panic" : undefined;
}

describe("RateMath and src/fx/convert.ts", () => {
  it(`agree to the last unit, and on what does not fit, in ${CASES} cases`, async () => {
    const cases = fc.sample(ANY_CASE, { seed: SEED, numRuns: CASES });
    const outcomes = await convertOnChain(await deployRateMath(), cases);
    const seen = new Map<string, number>();
    for (const [index, example] of cases.entries()) {
      const outcome = outcomes[index];
      const wanted = expected(example);
      if (outcome?.converted !== wanted.converted || outcome.refusal !== wanted.refusal)
        expect(outcome, about(example)).to.deep.equal(wanted);
      const kind = outcome?.refusal ?? (wanted.converted > 2n ** 53n ? "beyond 2^53" : "small");
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
    }
    // A generator that no longer reaches one of these would leave it unproved.
    for (const kind of ["small", "beyond 2^53", "InvalidRate", "RateOverflow", "Panic"])
      expect(seen.get(kind) ?? 0, kind).to.be.above(CASES / 200);
    const wide = cases.filter(({ amount, numerator }) => amount * numerator > 2n ** 256n);
    expect(wide.filter((example) => expected(example).refusal === undefined).length).to.be.above(CASES / 200);
  });
});
