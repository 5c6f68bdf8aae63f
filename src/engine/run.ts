import { SettlementError } from "../errors.ts";
import { STATUSES } from "../escrow/status.ts";
import { TRANSITIONS } from "../escrow/transitions.ts";
import type { ChainPort, RailsPort } from "../ports.ts";
import type { Scenario, StepTime } from "../scenario/scenario.ts";
import { traceRate } from "../steps/narrate.ts";
import { carryOut } from "../steps/verbs.ts";
import type { Payment } from "../steps/world.ts";
import { isoTime } from "../trace/iso-time.ts";
import { TRACE_FORMAT, type Trace, type TraceStep } from "../trace/trace.ts";
import { balancesOf, movementsBetween } from "./balances.ts";
import { Clock } from "./clock.ts";
import { Holdings } from "./holdings.ts";
import { marketRates } from "./plan.ts";
import { prepare, worldOf } from "./prepare.ts";
import { reconcile } from "./reconcile.ts";
import { StepRecorder, type Stage } from "./step-recorder.ts";
import { paymentTotals } from "./totals.ts";
import { traceTransaction } from "./trace-value.ts";

/** Where a scenario runs: a chain with the system of `planOf` on it, the banks, and the second after the deployment. */
export interface RunPorts {
  readonly chain: ChainPort;
  readonly rails: RailsPort;
  readonly readyAt: bigint;
}

/**
 * Runs a scenario and tells everything that happened. After each step the chain, the events and the ledgers are
 * compared.
 *
 * @throws RECONCILIATION_FAILED, STEP_REFUSED
 */
export async function run(scenario: Scenario, { chain, rails, readyAt }: RunPorts): Promise<Trace> {
  const nameOf = (address: string): string => chain.nameOf(address);
  const stage: Stage = {
    world: worldOf(scenario),
    chain,
    rails,
    clock: new Clock(readyAt),
    holdings: new Holdings(scenario.token.symbol, nameOf),
  };
  await prepare(scenario, stage);
  stage.clock.moveTo(scenario.startsAt);

  const steps: TraceStep[] = [];
  const statuses = new Map<string, string>();
  for (const [index, step] of scenario.steps.entries()) {
    if (step.at !== undefined) stage.clock.moveTo(timeOf(step.at, stage.clock.now));
    const recorder = new StepRecorder(stage);
    const before = balancesOf(stage);
    const payment = stage.world.payments.get(step.parameters.payment);
    const status = statuses.get(step.parameters.payment) ?? STATUSES[0];
    const at = isoTime(stage.clock.now);
    await carryOut(step, recorder);
    const { refusal } = recorder;
    if (refusal?.revert !== undefined) {
      throw new SettlementError("STEP_REFUSED", {
        verb: step.verb,
        actor: recorder.actor,
        error: refusal.revert.error,
        time: isoTime(refusal.timestamp),
      });
    }
    const moved = recorder.transactions.length > 0;
    const [after, checks] = await Promise.all([
      moved ? statusOf(chain, payment) : status,
      reconcile(stage, [...recorder.touched], `step ${index + 1} (${step.verb})`),
    ]);
    statuses.set(step.parameters.payment, after);
    steps.push({
      index: index + 1,
      line: step.place?.line ?? 0,
      brokenBy: step.brokenBy ?? "",
      verb: step.verb,
      actor: recorder.actor,
      payment: recorder.paymentName,
      at,
      narration: recorder.narration,
      transactions: recorder.transactions.map((sent) => traceTransaction(sent, nameOf)),
      rates: recorder.rates,
      movements: movementsBetween(before, balancesOf(stage)),
      status: { before: status, after },
      fees: recorder.fees,
      spreads: recorder.spreads,
      residues: recorder.residues,
      checks,
      reports: [],
      expectations: [],
    });
  }
  return traceOf(scenario, stage, steps);
}

function timeOf(at: StepTime, now: bigint): bigint {
  if ("unix" in at) return at.unix;
  return "after" in at ? now + at.after : now + at.offset;
}

async function statusOf(chain: ChainPort, payment: Payment | undefined): Promise<string> {
  if (payment?.id === undefined) return STATUSES[0];
  const state = await chain.read({ contract: "escrow", method: "stateOf", args: [payment.id] });
  return STATUSES[Number((state as { status: bigint }).status)] ?? STATUSES[0];
}

async function traceOf(scenario: Scenario, stage: Stage, steps: readonly TraceStep[]): Promise<Trace> {
  const { world, chain, rails } = stage;
  const { token, customers, operators } = scenario;
  const rates = marketRates(scenario);
  const payees = new Set(scenario.payments.map(({ payee }) => payee));
  const currencies = new Map(
    [...customers.map(({ currency }) => currency), ...rates.flatMap(({ base, quote }) => [base, quote])].map(
      (asset) => [asset.code, asset],
    ),
  );
  const supply = await chain.read({ contract: token.symbol, method: "totalSupply", args: [] });
  const transactions = steps.flatMap((step) => step.transactions);
  return {
    format: TRACE_FORMAT,
    tool: { name: "corridor", version: "0.1.0" },
    scenario: {
      name: scenario.name,
      title: scenario.title,
      teaches: scenario.teaches,
      sha256: scenario.sha256,
      seed: scenario.seed,
      settlement: scenario.settlement,
      startsAt: isoTime(scenario.startsAt),
    },
    parties: [
      ...customers.map(({ name, country, currency, bank }) => ({
        name,
        role: payees.has(name) ? "payee" : "payer",
        country,
        currency: currency.code,
        bank,
        address: chain.addressOf(name),
      })),
      ...Object.entries(operators).map(([role, name]: [string, string]) => ({
        name,
        role,
        country: "",
        currency: "",
        bank: "",
        address: chain.addressOf(name),
      })),
    ],
    assets: [
      ...[...currencies.values()].map(({ code, decimals }) => ({
        code,
        symbol: code,
        decimals,
        kind: "currency" as const,
      })),
      {
        code: world.reserveAsset.code,
        symbol: token.currency,
        decimals: token.decimals,
        kind: "currency",
      },
      {
        code: token.symbol,
        symbol: token.symbol,
        decimals: token.decimals,
        kind: "token",
        currency: token.currency,
      },
    ],
    rates: rates.map(traceRate),
    outcome: "passed",
    machine: {
      states: STATUSES,
      edges: TRANSITIONS.map(({ operation, from, to }) => ({ operation, from, to })),
    },
    steps,
    expectations: [],
    invariants: [],
    totals: {
      payments: [...world.payments.values()].flatMap((payment) => paymentTotals(world, payment, steps) ?? []),
      ledgers: rails.trialBalances().map(({ bank, debits, credits }) => ({
        bank,
        asset: debits.asset.code,
        debits: debits.minor.toString(),
        credits: credits.minor.toString(),
      })),
      reserve: {
        asset: token.symbol,
        reserve: rails.balanceOf(operators.custodian, "reserve", world.reserveAsset).minor.toString(),
        supply: (supply as bigint).toString(),
      },
      gas: transactions.reduce((sum, { gas }) => sum + BigInt(gas), 0n).toString(),
      transactions: transactions.length,
    },
  };
}
