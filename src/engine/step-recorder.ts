import { SettlementError } from "../errors/settlement-error.ts";
import type { Rate } from "../fx/rate.ts";
import type { Money } from "../money/money.ts";
import type { Rational } from "../money/rational.ts";
import type {
  ChainPort,
  ContractCall,
  ContractName,
  LedgerEntry,
  PartyName,
  RailsPort,
  RevertRecord,
  TransactionRecord,
} from "../ports.ts";
import { traceFraction, traceMoney, traceRate } from "../trace/trace-figures.ts";
import type { VerbRun, Sentences } from "../verbs/step-run.ts";
import type { Payment, World } from "../world/world.ts";
import type {
  Narration,
  NarrationValue,
  TraceFee,
  TraceMove,
  TraceRate,
  TraceResidue,
  TraceSpread,
} from "../trace/trace.ts";
import { checkTransaction } from "./check-transaction.ts";
import { Movements } from "./movements.ts";
import type { RunContext } from "./run-context.ts";

/** A refusal by a contract, and which contract was asked. */
export interface ContractRefusal {
  readonly contract: ContractName;
  readonly revert: RevertRecord;
}

/** Carries out what one step asks for, and writes all of it down. */
export class StepRecorder implements VerbRun<Sentences> {
  actor: PartyName = "";
  refusal: ContractRefusal | undefined;
  readonly narration: Narration[] = [];
  readonly transactions: TransactionRecord[] = [];
  readonly rates: TraceRate[] = [];
  readonly fees: TraceFee[] = [];
  readonly spreads: TraceSpread[] = [];
  readonly residues: TraceResidue[] = [];
  readonly moves: TraceMove[] = [];
  readonly movements: Movements;
  readonly #context: RunContext;

  constructor(context: RunContext) {
    this.#context = context;
    this.movements = new Movements(context);
  }

  get world(): World {
    return this.#context.world;
  }

  get chain(): ChainPort {
    return this.#context.chain;
  }

  get rails(): RailsPort {
    return this.#context.rails;
  }

  get now(): bigint {
    return this.#context.clock.now;
  }

  payment(name: string): Payment {
    const { payments } = this.world;
    const payment = payments.get(name);
    if (payment !== undefined) return payment;
    throw new SettlementError("PAYMENT_UNKNOWN", { payment: name, known: [...payments.keys()].join(", ") });
  }

  async send(from: PartyName, call: ContractCall): Promise<TransactionRecord> {
    const { chain, clock, holdings } = this.#context;
    const sent = await chain.send(from, call, clock.tick());
    this.transactions.push(sent);
    this.movements.touchTokens(holdings.follow(sent.events));
    checkTransaction(this.#context, sent);
    if (sent.revert !== undefined) this.refusal = { contract: call.contract, revert: sent.revert };
    return sent;
  }

  async install(from: PartyName, contract: ContractName): Promise<void> {
    const { chain, clock } = this.#context;
    if (!chain.knows(contract)) await chain.install(from, contract, clock.tick());
  }

  refusedInside(contract: ContractName, revert: RevertRecord): void {
    this.refusal = { contract, revert };
  }

  book(entry: LedgerEntry): void {
    this.movements.touchAccounts(entry);
    this.rails.book(entry);
  }

  wait(seconds: bigint): void {
    this.#context.clock.moveTo(this.now + seconds);
  }

  by(actor: PartyName): void {
    this.actor = actor;
  }

  narrate(key: string, values: Readonly<Record<string, NarrationValue>>): void {
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
    this.residues.push({ name, asset, fraction: traceFraction(fraction), keptBy });
  }

  move(name: TraceMove["name"], asset: string, lost: Rational, lostBy: PartyName, keptBy: PartyName): void {
    if (lost.numerator !== 0n)
      this.moves.push({ name, asset, fraction: traceFraction(lost), lostBy, keptBy });
  }
}
