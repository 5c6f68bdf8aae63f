import { tokenCall } from "../chain/call.ts";
import { OWNERSHIPS } from "../trace/schema/after-step.ts";
import { traceFraction, traceMoney, traceRate } from "../trace/trace-figures.ts";
import type { Trace, TraceFraction, TracePartSource, TracePaymentTotals } from "../trace/trace.ts";
import type { Settlement } from "../world/payment.ts";
import { RESERVE } from "../world/reserve.ts";
import type { PartSource } from "./part-sources.ts";
import { gainsOf, gasBySigner } from "./results.ts";
import type { RunContext } from "./run-context.ts";
import type { StepRecord } from "./step-record.ts";
import type { PaymentTotals } from "./totals.ts";
import { traceMove, tracePart } from "./trace-step.ts";

type Totals = Trace["totals"];
type Reserve = Totals["reserves"][number];

/** The totals of a run as the trace has them. */
export async function traceTotals(
  context: RunContext,
  steps: readonly StepRecord[],
  totals: readonly PaymentTotals[],
): Promise<Totals> {
  const transactions = steps.flatMap((step) => step.transactions);
  const reserves: Reserve[] = [];
  for (const settlement of context.world.settlements.values())
    reserves.push(await reserveOf(context, settlement));
  return {
    payments: totals.map(tracePaymentTotals),
    ledgers: context.rails.trialBalances().map(({ bank, debits, credits }) => ({
      bank,
      asset: debits.asset.code,
      debits: debits.minor.toString(),
      credits: credits.minor.toString(),
    })),
    reserves,
    results: resultsOf(context, steps),
    gas: transactions.reduce((sum, { gasUsed }) => sum + gasUsed, 0n).toString(),
    transactions: transactions.length,
    steps: steps.length,
  };
}

function resultsOf(
  { world, desk }: RunContext,
  steps: readonly StepRecord[],
): NonNullable<Totals["results"]> {
  return {
    gains: gainsOf(world, steps).map((gain) => ({ ...gain, fraction: traceFraction(gain.fraction) })),
    desk: {
      party: world.operators.desk,
      asset: desk.asset?.code ?? "",
      positions: desk.marked().map(({ step, asset, change, mid, midEnd, atThen, atEnd }) => ({
        step,
        asset: asset.code,
        change: change.toString(),
        mid: traceRate(mid),
        midEnd: traceRate(midEnd),
        atThen: traceFraction(atThen),
        atEnd: traceFraction(atEnd),
      })),
    },
    gas: gasBySigner(steps).map(({ party, gas }) => ({ party, gas: gas.toString() })),
  };
}

/** What backs a token, and whose those in circulation are. */
async function reserveOf(
  { chain, world, rails, ledgers, owners }: RunContext,
  { token: { code }, reserve }: Settlement,
): Promise<Reserve> {
  const supply = await chain.read(tokenCall(code, "totalSupply", []));
  const circulating = [...(ledgers.of(code)?.all() ?? [])].flatMap(
    ([holder, minor]): Reserve["circulating"] =>
      chain.knows(holder)
        ? OWNERSHIPS.map((why) => ({ holder, why, minor: owners.sum(holder, code, why).toString() }))
        : [{ holder, why: "own", minor: minor.toString() }],
  );
  return {
    asset: code,
    reserve: rails.balanceOf(world.operators.custodian, RESERVE, reserve).minor.toString(),
    supply: supply.toString(),
    circulating: circulating.filter(({ minor }) => minor !== "0"),
  };
}

function tracePaymentTotals(totals: PaymentTotals): TracePaymentTotals {
  return {
    payment: totals.payment,
    payee: totals.payee,
    sent: traceMoney(totals.sent),
    received: traceMoney(totals.received),
    mid: traceRate(totals.mid),
    sentAtMid: traceFraction(totals.sentAtMid),
    parts: totals.parts.map(({ sources, ...part }) => ({
      ...tracePart(part),
      sources: sources.map(traceSource),
    })),
    mids: totals.mids.map(traceRate),
    moves: totals.moves.map(({ step, ...move }) => ({ step, ...traceMove(move) })),
    ...refundOf(totals),
    allIn: allInOf(totals),
    belowMid: traceFraction(totals.belowMid),
    alternatives: totals.alternatives.map(({ title, costBps, cost, received, source, asOf, scope }) => ({
      title,
      costBps: costBps.toString(),
      cost: traceMoney(cost),
      received: traceMoney(received),
      source,
      asOf,
      ...(scope === undefined ? {} : { scope }),
    })),
  };
}

function traceSource({
  step,
  rule,
  minor,
  rounding,
  basisPoints,
  base,
  rate,
  event,
}: PartSource): TracePartSource {
  return {
    step,
    rule,
    minor: traceFraction(minor),
    ...(rounding === undefined ? {} : { rounding }),
    ...(basisPoints === undefined ? {} : { basisPoints: basisPoints.toString() }),
    ...(base === undefined ? {} : { base: traceMoney(base) }),
    ...(rate === undefined ? {} : { rate: traceRate(rate) }),
    ...(event === undefined ? {} : { event }),
  };
}

function refundOf({ refund }: PaymentTotals): Pick<TracePaymentTotals, "refund"> {
  if (refund === undefined) return {};
  const { tokens, paid, received, lostAtMid } = refund;
  return {
    refund: {
      tokens: traceMoney(tokens),
      paid: traceFraction(paid),
      received: traceMoney(received),
      lostAtMid: traceFraction(lostAtMid),
    },
  };
}

/** The rate with every charge in it is no quotation, and has no source of its own. */
function allInOf({ allIn }: PaymentTotals): TracePaymentTotals["allIn"] {
  const { legs: _, ...rate } = traceRate(allIn);
  const { numerator, denominator }: TraceFraction = rate;
  return { ...rate, numerator, denominator };
}
