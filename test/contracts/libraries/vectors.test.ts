import { readFileSync } from "node:fs";
import { expect } from "chai";
import { decimalToRational } from "../../../src/money/decimal-to-rational.ts";
import type { Decimal } from "../../../src/money/decimal.ts";
import { divideAwayFromZero } from "../../../src/money/divide/divide-away-from-zero.ts";
import { divideCeil } from "../../../src/money/divide/divide-ceil.ts";
import { divideFloor } from "../../../src/money/divide/divide-floor.ts";
import { divideHalfEven } from "../../../src/money/divide/divide-half-even.ts";
import { divideHalfTowardPositive } from "../../../src/money/divide/divide-half-toward-positive.ts";
import { divideHalfUp } from "../../../src/money/divide/divide-half-up.ts";
import { divideTowardZero } from "../../../src/money/divide/divide-toward-zero.ts";
import { roundingByName, type RoundingConvention } from "../../../src/money/divide/rounding-by-name.ts";
import type { Rounding } from "../../../src/money/divide/rounding.ts";
import { formatDecimal } from "../../../src/money/format-decimal.ts";
import { rational, type Rational } from "../../../src/money/rational.ts";
import { differences } from "../../../src/vectors/differences.ts";
import { readFields, type Fields } from "../../../src/vectors/fields.ts";
import { parseVectors } from "../../../src/vectors/parse-vectors.ts";
import { runVector } from "../../../src/vectors/run-vector.ts";
import type { Outputs } from "../../../src/vectors/vector.ts";
import { loadFixture } from "../../support/system.ts";
import { convertOnChain, deployMarketHours, deployRateGuards, deployRateMath } from "./harness.ts";
import { MENTO_HOURS } from "./market-hours.ts";
import { anyPair, observe } from "./guards.ts";

/** What amounts never below zero make of a rounding; the others have no function on chain. */
const ON_CHAIN = new Map<Rounding, "Down" | "Up" | "HalfUp" | "HalfEven">([
  [divideFloor, "Down"],
  [divideTowardZero, "Down"],
  [divideCeil, "Up"],
  [divideAwayFromZero, "Up"],
  [divideHalfUp, "HalfUp"],
  [divideHalfTowardPositive, "HalfUp"],
  [divideHalfEven, "HalfEven"],
]);

async function convert(
  round: Rounding,
  amount: bigint,
  { numerator, denominator }: Rational,
  [fromDecimals, toDecimals]: readonly [number, number],
): Promise<bigint | undefined> {
  const conversion = ON_CHAIN.get(round);
  if (conversion === undefined) return undefined;
  const harness = await loadFixture(deployRateMath);
  const example = { conversion, amount, numerator, denominator, fromDecimals, toDecimals, spreadBps: 0n };
  const [outcome] = await convertOnChain(harness, [example]);
  return outcome?.converted;
}

const scale = (fields: Fields, name: string): number => (fields.has(name) ? fields.decimals(name) : 0);

function rounding(fields: Fields, otherwise: Rounding, name = "rounding"): Rounding {
  const convention: RoundingConvention = name === "rounding" ? "magnitude" : "number-line";
  return fields.has(name) ? roundingByName(fields.text(name), convention) : otherwise;
}

function rateOf(fields: Fields): Rational {
  if (!fields.has("rate_fraction")) return decimalToRational(fields.decimal("rate"));
  const [numerator = 0n, denominator = 1n] = fields
    .list("rate_fraction")
    .map((part) => part.integer("value"));
  return rational(numerator, denominator);
}

const swapped = ({ numerator, denominator }: Rational): Rational => rational(denominator, numerator);

const decimal = (units: bigint | undefined, decimals: number): string | undefined =>
  units === undefined ? undefined : formatDecimal({ units, decimals });

/** Answers a decimal amount at a rate, by the contract. */
async function decimals(fields: Fields, amount: Decimal, rate: Rational, places: number, name: string) {
  const units = await convert(rounding(fields, divideHalfUp), amount.units, rate, [amount.decimals, places]);
  return { [name]: decimal(units, places) };
}

/** The operations that exist on chain, each by the contract's own functions. */
const CONTRACT: Readonly<Record<string, (fields: Fields) => Promise<Outputs>>> = {
  "convert.source": async (fields) => ({
    amount: await convert(rounding(fields, divideFloor), fields.integer("source_amount"), rateOf(fields), [
      scale(fields, "source_scale"),
      scale(fields, "dest_scale"),
    ]),
  }),
  "convert.round": async (fields) => ({
    amount: await convert(rounding(fields, divideFloor), fields.integer("source_amount"), rateOf(fields), [
      scale(fields, "source_scale"),
      scale(fields, "dest_scale"),
    ]),
  }),
  "convert.destination": async (fields) => ({
    amount: await convert(
      rounding(fields, divideCeil),
      fields.integer("dest_amount"),
      swapped(rateOf(fields)),
      [scale(fields, "dest_scale"), scale(fields, "source_scale")],
    ),
  }),
  "convert.decimal": (fields) =>
    fields.has("dp")
      ? decimals(fields, fields.decimal("amount"), rateOf(fields), fields.decimals("dp"), "amount")
      : Promise.resolve({ amount: undefined }),
  "euro.to_eur": (fields) =>
    decimals(fields, fields.decimal("amount"), swapped(rateOf(fields)), scale(fields, "dp"), "eur"),
  divide: async (fields) => ({
    result: await convert(
      rounding(fields, divideFloor, "mode"),
      fields.integer("num"),
      rational(1n, fields.integer("den")),
      [0, 0],
    ),
  }),
  "evm.fx_amount_out": async (fields) => {
    const rate = rational(fields.integer("rate_num"), fields.integer("rate_den"));
    const { numerator, denominator } = fields.flag("reverse") ? swapped(rate) : rate;
    const harness = await loadFixture(deployRateMath);
    const [outcome] = await convertOnChain(harness, [
      {
        conversion: "DownLessSpread",
        amount: fields.integer("amount_in"),
        numerator,
        denominator,
        fromDecimals: fields.decimals("decimals_in"),
        toDecimals: fields.decimals("decimals_out"),
        spreadBps: fields.integer("fee_bps"),
      },
    ]);
    return { amount_out: outcome?.converted };
  },
  "oracle.compose": async (fields) => {
    const harness = await loadFixture(deployRateMath);
    const legs = fields.list("feeds").map((feed) => {
      const unit = 10n ** BigInt(feed.decimals("decimals"));
      const [numerator, denominator] = feed.flag("invert")
        ? [unit, feed.integer("answer")]
        : [feed.integer("answer"), unit];
      return { numerator, denominator, updatedAt: 0n, closedSpreadBps: 0n };
    });
    const { numerator, denominator } = await harness.compose(legs);
    const out = fields.decimals("out_decimals");
    return { rate: await convert(divideFloor, 1n, { numerator, denominator }, [0, out]) };
  },
  "fee.compute": async (fields) => {
    const harness = await loadFixture(deployRateMath);
    const up = rounding(fields, divideCeil) === divideCeil;
    const charge = up ? harness.basisPointsUp : harness.basisPointsDown;
    return {
      fee: (await charge(fields.integer("principal"), fields.integer("bps"))) + fields.integer("fixed"),
    };
  },
  "escrow.fee": async (fields) => {
    const harness = await loadFixture(deployRateMath);
    const amount = fields.integer("amount");
    const fee = await harness.basisPointsDown(amount, fields.integer("fee_bps"));
    return { fee, receiver: amount - fee };
  },
  "fx.market_open": async (fields) => {
    const harness = await loadFixture(deployMarketHours);
    const [open] = await harness.isOpen(MENTO_HOURS, [fields.integer("unix")]);
    return { open };
  },
  "oracle.breaker": async (fields) => {
    const harness = await loadFixture(deployRateGuards);
    const units = (name: string): bigint => {
      const { numerator, denominator } = decimalToRational(fields.decimal(name));
      return (numerator * 10n ** 8n) / denominator;
    };
    const pair = { ...anyPair, accepted: units("reference"), breakerBps: units("threshold") / 10_000n };
    const [refusals] = await observe(harness, [{ pair, says: { answer: units("current") } }]);
    return { trips: refusals?.includes("DeviationTooHigh") };
  },
};

describe("The vectors of test/vectors/exchange-rates.json on chain", () => {
  const text = readFileSync(new URL("../../vectors/exchange-rates.json", import.meta.url), "utf8");
  const ran = new Set<string>();

  for (const { id, inputs, expected } of parseVectors(text)) {
    const op = String(inputs.op);
    const answer = CONTRACT[op];
    if (answer === undefined) continue;
    it(`${id} ${op}`, async () => {
      const outputs = await answer(readFields(op, inputs));
      // A rounding that no contract has, such as ties to odd, is the library's alone.
      if (Object.values(outputs).includes(undefined)) return;
      const written = Object.fromEntries(
        Object.entries(outputs).map(([name, value]) => [
          name,
          typeof value === "bigint" ? String(value) : value,
        ]),
      );
      expect(differences(expected, written)).to.deep.equal([]);
      const library = runVector(inputs);
      if (library.outcome !== "outputs") throw new Error(`The library finds ${id} ${library.outcome}.`);
      expect(differences(library.outputs, written)).to.deep.equal([]);
      ran.add(op);
    });
  }

  it("were of every operation that there is on chain", () => {
    expect([...ran].sort()).to.deep.equal(Object.keys(CONTRACT).sort());
  });
});
