import { tokenCall } from "../chain/call.ts";
import { traceFraction, traceMoney, traceRate } from "../trace/trace-figures.ts";
import type { Trace, TraceFraction, TracePaymentTotals } from "../trace/trace.ts";
import { heldFor, type Settlement } from "../world/payment.ts";
import { RESERVE } from "../world/reserve.ts";
import { gainsOf, gasBySigner } from "./results.ts";
import type { RunContext } from "./run-context.ts";
import type { StepRecord } from "./step-record.ts";
import type { PaymentTotals } from "./totals.ts";
import { traceMove } from "./trace-step.ts";

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
    reserves.push(await reserveOf(context, settlement, steps));
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
  { chain, world, rails, ledgers }: RunContext,
  { token: { code }, reserve }: Settlement,
  steps: readonly StepRecord[],
): Promise<Reserve> {
  const supply = await chain.read(tokenCall(code, "totalSupply", []));
  const own = [...world.payments.values()].filter(({ settlement }) => settlement.token.code === code);
  const held = own.reduce((sum, payment) => sum + heldFor(payment), 0n);
  const earned = own.reduce((sum, { flow }) => sum + flow.fees, 0n);
  const fee = earned - feesWithdrawn(steps, chain.contractAddress(code));
  const circulating = [...(ledgers.of(code)?.all() ?? [])].flatMap(
    ([holder, minor]): Reserve["circulating"] =>
      holder === "escrow"
        ? [
            { holder, why: "held", minor: held.toString() },
            { holder, why: "fee", minor: fee.toString() },
            { holder, why: "credit", minor: (minor - held - fee).toString() },
          ]
        : [{ holder, why: "own", minor: minor.toString() }],
  );
  return {
    asset: code,
    reserve: rails.balanceOf(world.operators.custodian, RESERVE, reserve).minor.toString(),
    supply: supply.toString(),
    circulating: circulating.filter(({ minor }) => minor !== "0"),
  };
}

/** The escrow's fees in a token that were taken out of it. */
function feesWithdrawn(steps: readonly StepRecord[], token: string): bigint {
  return steps
    .flatMap(({ transactions }) => transactions)
    .flatMap(({ events }) => events)
    .filter(({ name, args }) => name === "FeesWithdrawn" && args["token"] === token)
    .reduce((sum, { args }) => sum + (args["amount"] as bigint), 0n);
}

function tracePaymentTotals(totals: PaymentTotals): TracePaymentTotals {
  return {
    payment: totals.payment,
    payee: totals.payee,
    sent: traceMoney(totals.sent),
    received: traceMoney(totals.received),
    mid: traceRate(totals.mid),
    sentAtMid: traceFraction(totals.sentAtMid),
    parts: totals.parts.map(({ name, kind, asset, minor, atMid }) => ({
      name,
      kind,
      asset,
      minor: traceFraction(minor),
      atMid: traceFraction(atMid),
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
