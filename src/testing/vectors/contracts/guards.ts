import type { ContractLeg } from "../../../chain/contract-arithmetic.ts";
import { enumValue } from "../../../escrow/enum-value.ts";
import { MAXIMUM_LEGS } from "../../../fx/compose.ts";
import { CELO_FX, CHAINLINK_FX, MENTO_FX } from "../../../fx/oracle/market-hours.ts";
import { SUMMER_TIMES } from "../../../fx/oracle/summer-time.ts";
import { type Decimal, formatDecimal, powerOfTen } from "../../../money/decimal.ts";
import { divideCeil, divideFloor } from "../../../money/rounding.ts";
import type { Fields } from "../fields.ts";
import { rounding } from "../operations/convert.ts";
import { momentOf } from "../operations/market.ts";
import { answered } from "./answered.ts";
import type { ContractOperations } from "./contract-operation.ts";

const CALENDARS = [MENTO_FX, CELO_FX, CHAINLINK_FX];
const [UINT16, UINT64, UINT96, UINT256] = [2n ** 16n, 2n ** 64n, 2n ** 96n, 2n ** 256n];
const BASIS_POINT_DECIMALS = 4;

/** Fees, feeds and their guards, as the contracts have them. */
export const GUARDS_ON_CONTRACTS: ContractOperations = {
  "fee.compute": async (fields, contracts) => {
    const round = rounding(fields, divideCeil);
    const way = new Map([
      [divideCeil, "Up"],
      [divideFloor, "Down"],
    ] as const).get(round);
    const decimals = Math.max(places(fields, "principal"), places(fields, "fixed"));
    const [principal, fixed] = [scaled(fields, "principal", decimals), scaled(fields, "fixed", decimals)];
    const basisPoints = fields.has("bps") ? fields.integer("bps") : 0n;
    if (way === undefined || principal < 0n || principal >= UINT256 || fixed < 0n) return undefined;
    if (basisPoints < 0n || basisPoints > 10_000n) return undefined;
    const answer = await contracts.basisPoints(way, principal, basisPoints);
    return answered(answer, (units) => ({ fee: formatDecimal({ units: units + fixed, decimals }) }));
  },

  "escrow.fee": async (fields, contracts) => {
    const [amount, basisPoints] = [fields.integer("amount"), fields.integer("fee_bps")];
    if (amount < 0n || amount >= UINT256 || basisPoints < 0n || basisPoints > 10_000n) return undefined;
    const answer = await contracts.basisPoints("Down", amount, basisPoints);
    return answered(answer, (fee) => ({ fee: String(fee), receiver: String(amount - fee) }));
  },

  "oracle.compose": async (fields, contracts) => {
    const legs = fields.list("feeds").map((feed): ContractLeg => {
      const [answer, unit] = [feed.integer("answer"), powerOfTen(feed.decimals("decimals"))];
      return feed.has("invert") && feed.flag("invert")
        ? { numerator: unit, denominator: answer }
        : { numerator: answer, denominator: unit };
    });
    const figures = legs.flatMap(({ numerator, denominator }) => [numerator, denominator]);
    // The contract refuses answers at or below zero before it composes.
    if (
      legs.length === 0 ||
      legs.length > MAXIMUM_LEGS ||
      figures.some((figure) => figure <= 0n || figure >= UINT256)
    )
      return undefined;
    const composed = await contracts.compose(legs);
    if ("refused" in composed) return answered(composed, () => ({}));
    const { numerator, denominator } = composed.result;
    const toDecimals = fields.decimals("out_decimals");
    const asked = {
      conversion: "Down",
      amount: 1n,
      numerator,
      denominator,
      fromDecimals: 0,
      toDecimals,
    } as const;
    return answered(await contracts.convert(asked), (rate) => ({ rate: String(rate) }));
  },

  "oracle.breaker": async (fields, contracts) => {
    const decimals = Math.max(places(fields, "reference"), places(fields, "current"));
    const [accepted, answer] = [scaled(fields, "reference", decimals), scaled(fields, "current", decimals)];
    const breakerBps = basisPointsOf(fields.decimal("threshold"));
    // Zero basis points are no breaker at all in the contract, and an answer at or below zero never gets this far.
    if (breakerBps === undefined || breakerBps <= 0n || breakerBps >= UINT16) return undefined;
    if (answer <= 0n || accepted < 0n || answer >= UINT96 || accepted >= UINT96) return undefined;
    return answered(await contracts.breakerTrips({ accepted, answer, breakerBps }), (trips) => ({ trips }));
  },

  "fx.market_open": async (fields, contracts) => {
    const name = fields.has("calendar") ? fields.text("calendar") : MENTO_FX.name;
    const calendar = CALENDARS.find((known) => known.name === name);
    const unix = momentOf(fields);
    if (calendar === undefined || unix < 0n || unix >= UINT64) return undefined;
    const { opensAtMinute, closesAtMinute, calendar: holidays } = calendar;
    const summerTime = enumValue(SUMMER_TIMES, calendar.summerTime);
    const hours = { opensAtMinute, closesAtMinute, summerTime, calendar: holidays };
    return answered(await contracts.isMarketOpen(hours, unix), (open) => ({ open }));
  },
};

function places(fields: Fields, name: string): number {
  return fields.has(name) ? fields.decimal(name).decimals : 0;
}

function scaled(fields: Fields, name: string, decimals: number): bigint {
  if (!fields.has(name)) return 0n;
  const decimal = fields.decimal(name);
  return decimal.units * powerOfTen(decimals - decimal.decimals);
}

/** A part of one in basis points; nothing when it is finer than they are. */
function basisPointsOf({ units, decimals }: Decimal): bigint | undefined {
  if (decimals <= BASIS_POINT_DECIMALS) return units * powerOfTen(BASIS_POINT_DECIMALS - decimals);
  const unit = powerOfTen(decimals - BASIS_POINT_DECIMALS);
  return units % unit === 0n ? units / unit : undefined;
}
