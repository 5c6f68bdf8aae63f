import { expect } from "chai";
import fc from "fast-check";
import { convertDown, convertHalfEven, convertHalfUp, convertUp } from "../../../src/fx/convert.ts";
import { rational } from "../../../src/money/rational.ts";
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

/** Composed of several feeds: powers of ten above and below, too wide together with the decimals until they cancel. */
const COMPOSED = {
  amount: integerOfBits(96),
  numerator: fc
    .record({ figure: integerOfBits(40, { least: 1n }), zeros: fc.bigInt(30n, 64n) })
    .map(({ figure, zeros }) => figure * 10n ** zeros),
  denominator: fc
    .record({ figure: integerOfBits(40, { least: 1n }), zeros: fc.bigInt(30n, 64n) })
    .map(({ figure, zeros }) => figure * 10n ** zeros),
  fromDecimals: fc.integer({ min: 0, max: 36 }),
  toDecimals: fc.integer({ min: 0, max: 36 }),
};

const ANY_CASE: fc.Arbitrary<ConversionCase> = fc
  .oneof(
    { weight: 5, arbitrary: fc.record(USUAL) },
    { weight: 3, arbitrary: fc.record(EXTREME) },
    { weight: 2, arbitrary: fc.record(AT_THE_EDGE) },
    { weight: 2, arbitrary: fc.record(COMPOSED) },
  )
  .chain((figures) =>
    fc
      .record({ conversion: fc.constantFrom(...CONVERSIONS), spreadBps: fc.bigInt(0n, 9_999n) })
      .map((how) => ({ ...figures, ...how })),
  );

/** What the library gives, and what the contract has to refuse: by its own name for it. */
function expected(example: ConversionCase): ConversionOutcome {
  const { conversion, amount, fromDecimals, toDecimals, spreadBps } = example;
  const spread = conversion === "DownLessSpread" ? { up: 10_000n - spreadBps, down: 10_000n } : NONE;
  const rate = {
    numerator: example.numerator * spread.up,
    denominator: example.denominator * spread.down,
  };
  try {
    const converted = CONVERT[conversion](amount, rate, fromDecimals, toDecimals);
    const refusal = beyond256Bits(example, spread, converted);
    return { converted: refusal === undefined ? converted : 0n, refusal };
  } catch (error) {
    if (!(error instanceof SettlementError) || error.code !== "RATE_INVALID") throw error;
    return { converted: 0n, refusal: "InvalidRate" };
  }
}

const MOST = 2n ** 256n - 1n;
const NONE = { up: 1n, down: 1n };

/** The rate with the decimals in it, and with the spread as well, as they multiply. */
function scaled({ numerator, denominator, fromDecimals, toDecimals }: ConversionCase, spread: typeof NONE) {
  const decimals = toDecimals - fromDecimals;
  const power = 10n ** BigInt(Math.abs(decimals));
  const [above, below] = [numerator * (decimals > 0 ? power : 1n), denominator * (decimals < 0 ? power : 1n)];
  return [
    [above, below],
    [above * spread.up, below * spread.down],
  ] as const;
}

/**
 * Nothing overflows in the library; in the contract a rate with the decimals in it, and then with the spread, has 256
 * bits in lowest terms, and so has the result.
 */
function beyond256Bits(example: ConversionCase, spread: typeof NONE, converted: bigint): string | undefined {
  if (Math.abs(example.toDecimals - example.fromDecimals) > 77) return "RateOverflow";
  for (const [above, below] of scaled(example, spread)) {
    const { numerator, denominator } = rational(above, below);
    if (numerator > MOST || denominator > MOST) return "RateOverflow";
  }
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
    const cancelled = cases.filter(
      (example) =>
        expected(example).refusal === undefined &&
        scaled(example, NONE).some((figures) => figures.some((figure) => figure > MOST)),
    );
    expect(cancelled.length, "fit in lowest terms alone").to.be.above(CASES / 200);
    const wide = cases.filter(({ amount, numerator }) => amount * numerator > 2n ** 256n);
    expect(wide.filter((example) => expected(example).refusal === undefined).length).to.be.above(CASES / 200);
  });
});
