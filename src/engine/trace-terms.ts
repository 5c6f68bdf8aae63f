import { CASH, type RailsPort } from "../ports.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { traceRate } from "../trace/trace-figures.ts";
import type { TraceTerms } from "../trace/trace.ts";
import { GRACE_PERIOD } from "../world/system-plan.ts";
import { PAYOUT_PERIOD } from "../world/world.ts";
import { usualCost } from "./prepare.ts";
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

/** On what terms a scenario runs, as the trace has them. */
export function traceTerms(scenario: Scenario, openings: TraceTerms["openings"]): TraceTerms {
  const { corridors, escrow, network } = scenario;
  const { pairs, corridors: planned } = planOf(scenario);
  const deviation = planned[0]?.maximumDeviationBps ?? 0n;
  return {
    pay: charges(corridors.pay),
    redeem: { ...charges(corridors.redeem), peg: corridors.redeem.peg },
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
    pairs: pairs.map((pair) => ({
      base: pair.base,
      quote: pair.quote,
      decimals: pair.decimals,
      maximumAge: pair.maximumAge.toString(),
      grace: GRACE_PERIOD.toString(),
      minimumAnswer: pair.minimumAnswer.toString(),
      maximumAnswer: pair.maximumAnswer.toString(),
      breakerBps: pair.breakerBps.toString(),
      breakerCooldown: pair.breakerCooldown.toString(),
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

/** Settled directly: at which cost at most a payee's release is redeemed at once. */
function consentsOf({ settlement, payments, customers, corridors }: Scenario): TraceTerms["consents"] {
  const payees = new Set(settlement === "direct" ? payments.map(({ payee }) => payee) : []);
  return customers
    .filter(({ name }) => payees.has(name))
    .map(({ name, instruction }) => ({
      party: name,
      costBps: (instruction?.maximumCost ?? usualCost({ corridors })).toString(),
    }));
}

function charges({ spreadBps, feeBps }: { readonly spreadBps: bigint; readonly feeBps: bigint }) {
  return { marginBps: spreadBps.toString(), feeBps: feeBps.toString() };
}
