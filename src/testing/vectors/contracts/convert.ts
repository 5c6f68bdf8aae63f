import type { ContractArithmetic, ConversionName } from "../../../chain/contract-arithmetic.ts";
import type { RateFraction } from "../../../fx/rate.ts";
import {
  divideAwayFromZero,
  divideCeil,
  divideFloor,
  divideHalfEven,
  divideHalfTowardPositive,
  divideHalfUp,
  divideTowardZero,
  roundingByName,
  type Rounding,
} from "../../../money/rounding.ts";
import { formatDecimal, powerOfTen } from "../../../money/decimal.ts";
import { readRate, rounding, scales } from "../operations/convert.ts";
import { factorOf } from "../operations/euro.ts";
import type { Fields } from "../fields.ts";
import type { Outputs } from "../vector.ts";
import { answered } from "./answered.ts";
import type { ContractOperations } from "./contract-operation.ts";

/** What amounts never below zero make of a rounding; the others have no function on chain. */
const ON_CHAIN: ReadonlyMap<Rounding, ConversionName> = new Map([
  [divideFloor, "Down"],
  [divideTowardZero, "Down"],
  [divideCeil, "Up"],
  [divideAwayFromZero, "Up"],
  [divideHalfUp, "HalfUp"],
  [divideHalfTowardPositive, "HalfUp"],
  [divideHalfEven, "HalfEven"],
]);

/** Everything that is one conversion: `convert.*`, amounts into and out of the euro, divisions and roundings. */
export const CONVERT_ON_CONTRACTS: ContractOperations = {
  "convert.source": async (fields, contracts) => {
    const amount = fields.integer("source_amount");
    const asked = { amount, rate: readRate(fields), scales: scales(fields) };
    return convert(contracts, asked, rounding(fields, divideFloor), whole("amount"));
  },

  "convert.round": async (fields, contracts) => {
    const amount = fields.integer("source_amount");
    const asked = { amount, rate: readRate(fields), scales: scales(fields) };
    return fields.has("rounding")
      ? convert(contracts, asked, rounding(fields, divideFloor), whole("amount"))
      : undefined;
  },

  "convert.destination": async (fields, contracts) => {
    const [to, from] = scales(fields);
    const asked = {
      amount: fields.integer("dest_amount"),
      rate: swapped(readRate(fields)),
      scales: [from, to] as const,
    };
    return convert(contracts, asked, rounding(fields, divideCeil), whole("amount"));
  },

  "convert.decimal": async (fields, contracts) => {
    if (!fields.has("rounding")) return undefined;
    const { units, decimals } = fields.decimal("amount");
    const quoted = fields.has("rate") ? fields.decimal("rate").decimals : 0;
    const places = fields.has("dp") ? fields.decimals("dp") : decimals + quoted;
    const asked = { amount: units, rate: readRate(fields), scales: [decimals, places] as const };
    return convert(contracts, asked, rounding(fields, divideFloor), shown("amount", places));
  },

  "euro.to_eur": async (fields, contracts) => {
    const places = fields.has("dp") ? fields.decimals("dp") : 2;
    const factor = factorOf(fields, "rate", "currency");
    if (factor.numerator === 0n) return undefined;
    const rate = swapped(factor);
    return convert(contracts, decimalOf(fields, rate, places), halfUp(fields), shown("eur", places));
  },

  "euro.from_eur": async (fields, contracts) => {
    if (!fields.has("dp")) return undefined;
    const places = fields.decimals("dp");
    const rate = factorOf(fields, "rate", "currency");
    // Zero is a factor to the library, and no rate to the contract.
    if (rate.numerator === 0n) return undefined;
    return convert(contracts, decimalOf(fields, rate, places), halfUp(fields), shown("amount", places));
  },

  divide: async (fields, contracts) => {
    const rate = { numerator: 1n, denominator: fields.integer("den") };
    const asked = { amount: fields.integer("num"), rate, scales: [0, 0] as const };
    const round = roundingByName(fields.text("mode"), "number-line");
    // The contract speaks of a rate without a denominator, the library of a division by zero.
    if (rate.denominator === 0n) return undefined;
    return convert(contracts, asked, round, whole("result"));
  },

  round: async (fields, contracts) => {
    const { units, decimals } = fields.decimal("value");
    const rate = { numerator: 1n, denominator: powerOfTen(decimals) };
    const round = roundingByName(fields.text("mode"), "magnitude");
    return convert(contracts, { amount: units, rate, scales: [0, 0] }, round, whole("result"));
  },

  "evm.fx_amount_out": async (fields, contracts) => {
    const rate = { numerator: fields.integer("rate_num"), denominator: fields.integer("rate_den") };
    const { numerator, denominator } = fields.has("reverse") && fields.flag("reverse") ? swapped(rate) : rate;
    const spreadBps = fields.has("fee_bps") ? fields.integer("fee_bps") : 0n;
    const amount = fields.integer("amount_in");
    if (!fit(amount, numerator, denominator) || spreadBps < 0n || spreadBps > 10_000n) return undefined;
    const answer = await contracts.convert({
      conversion: "DownLessSpread",
      amount,
      numerator,
      denominator,
      fromDecimals: fields.decimals("decimals_in"),
      toDecimals: fields.decimals("decimals_out"),
      spreadBps,
    });
    return answered(answer, whole("amount_out"));
  },
};

interface Asked {
  readonly amount: bigint;
  readonly rate: RateFraction;
  readonly scales: readonly [number, number];
}

async function convert(
  contracts: ContractArithmetic,
  { amount, rate, scales: [fromDecimals, toDecimals] }: Asked,
  round: Rounding,
  name: (converted: bigint) => Outputs,
): Promise<Outputs | undefined> {
  const { numerator, denominator } = rate;
  const conversion = ON_CHAIN.get(round);
  if (conversion === undefined || !fit(amount, numerator, denominator)) return undefined;
  const asked = { conversion, amount, numerator, denominator, fromDecimals, toDecimals };
  return answered(await contracts.convert(asked), name);
}

/** Whether figures are words of the machine: not below zero and below 2^256. */
function fit(...figures: readonly bigint[]): boolean {
  return figures.every((figure) => figure >= 0n && figure < 2n ** 256n);
}

function decimalOf(fields: Fields, rate: RateFraction, places: number): Asked {
  const { units, decimals } = fields.decimal("amount");
  return { amount: units, rate, scales: [decimals, places] };
}

function halfUp(fields: Fields): Rounding {
  return rounding(fields, divideHalfUp);
}

function swapped({ numerator, denominator }: RateFraction): RateFraction {
  return { numerator: denominator, denominator: numerator };
}

function whole(name: string): (units: bigint) => Outputs {
  return (units) => ({ [name]: String(units) });
}

function shown(name: string, decimals: number): (units: bigint) => Outputs {
  return (units) => ({ [name]: formatDecimal({ units, decimals }) });
}
