import type { Fee } from "../fx/fee.ts";
import { pairName } from "../fx/pair-name.ts";
import { pointAt } from "../fx/sources/rate-path.ts";
import { CASH, type CorridorPlan, type PairPlan, type RailsPort } from "../ports.ts";
import type { GuardTerms, Scenario } from "../scenario/scenario.ts";
import { isoTime } from "../trace/iso-time.ts";
import { traceMoney, traceRate } from "../trace/trace-figures.ts";
import type { TraceTerms } from "../trace/trace.ts";
import { traceCalendars } from "./trace-calendars.ts";
import { GRACE_PERIOD } from "../world/system-plan.ts";
import { isFirmOverBothLegs } from "../verbs/verbs.ts";
import { maximumAgeOf } from "../world/rate-age.ts";
import { DESK_POLICY, PAYOUT_PERIOD, type CorridorTerms } from "../world/world.ts";
import { usualCost } from "./prepare.ts";
import type { FeedUpdate } from "./step-record.ts";
import { planOf } from "./system-plan.ts";

/** Accounts as they are before the first step, as the trace has them. Call it before anything is carried out. */
export function openingsOf(rails: RailsPort): TraceTerms["openings"] {
  return rails
    .balances()
    .filter(({ account, balance }) => account !== CASH && balance.minor !== 0n)
    .map(({ bank, account, balance }) => ({
      holder: account,
      place: bank,
      asset: balance.asset.code,
      minor: balance.minor.toString(),
    }));
}

/**
 * On what terms a scenario runs, as the trace has them.
 *
 * @param published What feeds have published in the run: the greatest ages of some pairs go by that.
 */
export function traceTerms(
  scenario: Scenario,
  openings: TraceTerms["openings"],
  published: readonly FeedUpdate[],
): TraceTerms {
  const { corridors, escrow, network, desk = DESK_POLICY } = scenario;
  const [settlement] = scenario.tokens;
  const { pairs, corridors: planned } = planOf(scenario);
  const deviation = planned[0]?.maximumDeviationBps ?? 0n;
  return {
    pay: charges(corridors.pay),
    redeem: {
      ...charges(corridors.redeem, settlement?.symbol),
      peg: corridors.redeem.peg,
      ...secondLegs(scenario, planned),
    },
    escrow: {
      feeBps: escrow.feeBps.toString(),
      deliverWithin: escrow.deliverWithin.toString(),
      inspectionPeriod: escrow.inspectionPeriod.toString(),
      arbitrationPeriod: escrow.arbitrationPeriod.toString(),
      returnWithin: escrow.returnWithin.toString(),
    },
    consents: consentsOf(scenario),
    payoutWithin: PAYOUT_PERIOD.toString(),
    maximumDeviationBps: deviation.toString(),
    desk: { reserves: desk.reserves, forwardPoints: desk.forwardPoints.toString() },
    ...banksOf(scenario),
    ...traceCalendars(scenario),
    pairs: pairs.map((pair) => ({
      base: pair.base,
      quote: pair.quote,
      decimals: pair.decimals,
      maximumAge: pair.maximumAge.toString(),
      grace: (guardsOf(scenario, pair)?.maximumAge === undefined ? GRACE_PERIOD : 0n).toString(),
      minimumAnswer: pair.minimumAnswer.toString(),
      maximumAnswer: pair.maximumAnswer.toString(),
      breakerBps: pair.breakerBps.toString(),
      breakerCooldown: pair.breakerCooldown.toString(),
      ...(guardsOf(scenario, pair) === undefined
        ? {}
        : { closedPolicy: pair.closedPolicy, closedSpreadBps: pair.closedSpreadBps.toString() }),
      ...agesOf(scenario, pairName(pair), published),
    })),
    openings,
    ...(network === undefined
      ? {}
      : {
          network: {
            gasPrice: network.gasPrice.toString(),
            native: network.native.code,
            rate: traceRate(network.rate),
          },
        }),
  };
}

/** What a file states of a pair's guards. */
function guardsOf({ rates }: Scenario, pair: PairPlan): GuardTerms | undefined {
  return rates.find((rate) => pairName(rate) === pairName(pair))?.guards;
}

/** Settled directly: at which cost at most a payee's release is redeemed at once. */
function consentsOf({ settlement, payments, customers, corridors }: Scenario): TraceTerms["consents"] {
  const payees = new Set(settlement === "direct" ? payments.map(({ payee }) => payee) : []);
  return customers
    .filter(({ name }) => payees.has(name))
    .map(({ name, instruction }) => ({
      party: name,
      costBps: (instruction?.maximumCost ?? usualCost({ corridors })).toString(),
      ...(instruction?.minimumRate === undefined ? {} : { minimumRate: traceMoney(instruction.minimumRate) }),
    }));
}

/** How far firm quotes for redeeming may be from mid, where there is one or the file states it. */
function secondLegs(
  { corridors, steps }: Scenario,
  planned: readonly CorridorPlan[],
): Pick<TraceTerms["redeem"], "maximumDeviationBps"> {
  const isOpen =
    corridors.redeem.maximumDeviationBps !== undefined || steps.some((step) => isFirmOverBothLegs(step));
  const bound = planned.find(({ direction }) => direction === "redeem")?.maximumDeviationBps;
  return isOpen && bound !== undefined ? { maximumDeviationBps: bound.toString() } : {};
}

/** @param sold What the bands of amounts are in, where it is not the currency of the fee. */
function charges({ spreadBps, feeBps, fees = [] }: CorridorTerms, sold?: string): TraceTerms["pay"] {
  const own = { marginBps: spreadBps.toString(), feeBps: feeBps.toString() };
  if (fees.length === 0) return own;
  return {
    ...own,
    fees: fees.map(({ currency, tiers }) => ({
      ...(currency === undefined ? {} : { currency }),
      tiers: tiers.map(({ upTo, fee }) => ({
        ...(upTo === undefined ? {} : { upTo: { minor: upTo.toString(), asset: sold ?? currency ?? "" } }),
        ...feeOf(fee, currency),
      })),
    })),
  };
}

/** A fee; its sums are in the currency. */
function feeOf({ basisPoints, fixed, minimum = 0n, maximum }: Fee, currency = "") {
  const sum = (minor: bigint) => ({ minor: minor.toString(), asset: currency });
  return {
    feeBps: basisPoints.toString(),
    ...(fixed === 0n ? {} : { fixed: sum(fixed) }),
    ...(minimum === 0n ? {} : { minimum: sum(minimum) }),
    ...(maximum === undefined ? {} : { maximum: sum(maximum) }),
  };
}

/** What banks charge, where one charges anything. */
function banksOf({ banks = new Map() }: Scenario): Pick<TraceTerms, "banks"> {
  const charged = [...banks].map(([bank, { sending, receiving }]) => ({
    bank,
    ...(sending === undefined ? {} : { sending: feeOf(sending.fee, sending.currency?.code) }),
    ...(receiving === undefined ? {} : { receiving: feeOf(receiving.fee, receiving.currency?.code) }),
  }));
  return charged.length === 0 ? {} : { banks: charged };
}

/** The greatest ages in the run of what a publisher with days of its own has published, each once. */
function agesOf(
  { rates, startsAt }: Scenario,
  pair: string,
  published: readonly FeedUpdate[],
): Pick<TraceTerms["pairs"][number], "publisher" | "ages"> {
  const rate = rates.find((one) => pairName(one) === pair);
  if (rate?.publisher === undefined || rate.guards?.maximumAge !== undefined) return {};
  const first = pointAt(rate.reported, startsAt)?.at ?? startsAt;
  const times = [first, ...published.filter((update) => update.pair === pair).map(({ at }) => at)];
  const ages = new Map<bigint, bigint>();
  for (const at of times) {
    const age = maximumAgeOf(rate, at);
    if (!ages.has(age)) ages.set(age, at);
  }
  return {
    publisher: rate.publisher,
    ages: [...ages].map(([age, at]) => ({ publishedAt: isoTime(at), seconds: age.toString() })),
  };
}
