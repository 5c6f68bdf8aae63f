import { SettlementError } from "../errors.ts";
import type { Rate } from "../fx/rate.ts";
import type { Money } from "../money/money.ts";
import type { Rational } from "../money/rational.ts";
import type {
  ChainPort,
  ContractCall,
  LedgerEntry,
  PartyName,
  RailsPort,
  TransactionRecord,
} from "../ports.ts";
import { traceMoney, traceRate } from "../steps/narrate.ts";
import type { StepRun } from "../steps/step-run.ts";
import type { Payment, World } from "../steps/world.ts";
import type {
  Narration,
  NarrationValue,
  TraceFee,
  TraceRate,
  TraceResidue,
  TraceSpread,
} from "../trace/trace.ts";
import type { Clock } from "./clock.ts";
import type { Holdings } from "./holdings.ts";

/** What the steps of a run share. */
export interface Stage {
  readonly world: World;
  readonly chain: ChainPort;
  readonly rails: RailsPort;
  readonly clock: Clock;
  readonly holdings: Holdings;
}

/** Carries out what one step asks for, and writes all of it down. */
export class StepRecorder implements StepRun {
  actor: PartyName = "";
  paymentName = "";
  readonly narration: Narration[] = [];
  readonly transactions: TransactionRecord[] = [];
  readonly rates: TraceRate[] = [];
  readonly fees: TraceFee[] = [];
  readonly spreads: TraceSpread[] = [];
  readonly residues: TraceResidue[] = [];
  /** Whose tokens the step moved. */
  readonly touched = new Set<string>();
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  get world(): World {
    return this.#stage.world;
  }

  get chain(): ChainPort {
    return this.#stage.chain;
  }

  get rails(): RailsPort {
    return this.#stage.rails;
  }

  get now(): bigint {
    return this.#stage.clock.now;
  }

  /** The refusal that ended the step. */
  get refusal(): TransactionRecord | undefined {
    return this.transactions.find(({ revert }) => revert !== undefined);
  }

  payment(name: string): Payment {
    const { payments } = this.world;
    const payment = payments.get(name);
    if (payment !== undefined) return payment;
    throw new SettlementError("PAYMENT_UNKNOWN", { payment: name, known: [...payments.keys()].join(", ") });
  }

  async send(from: PartyName, call: ContractCall): Promise<TransactionRecord> {
    const { chain, clock, holdings } = this.#stage;
    const sent = await chain.send(from, call, clock.tick());
    this.transactions.push(sent);
    for (const holder of holdings.follow(sent.events)) this.touched.add(holder);
    return sent;
  }

  book(entry: LedgerEntry): void {
    this.rails.book(entry);
  }

  by(actor: PartyName, payment: string): void {
    this.actor = actor;
    this.paymentName = payment;
  }

  tell(key: string, values: Readonly<Record<string, NarrationValue>>): void {
    this.narration.push({ key, values });
  }

  usedRate(rate: Rate): void {
    this.rates.push(traceRate(rate));
  }

  fee(name: TraceFee["name"], amount: Money, paidBy: PartyName, paidTo: PartyName): void {
    this.fees.push({ name, amount: traceMoney(amount), paidBy, paidTo });
  }

  spread(name: TraceSpread["name"], amount: Money, keptBy: PartyName): void {
    this.spreads.push({ name, amount: traceMoney(amount), keptBy });
  }

  residue(name: TraceResidue["name"], asset: string, fraction: Rational, keptBy: PartyName): void {
    const { numerator, denominator } = fraction;
    this.residues.push({
      name,
      asset,
      fraction: { numerator: numerator.toString(), denominator: denominator.toString() },
      keptBy,
    });
  }
}
