import { list } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import type { Rate } from "../fx/rate.ts";
import { feeUp, proportionalFee } from "../fx/fee.ts";
import type { ChargedBy } from "../fx/fee-rule.ts";
import type { Money } from "../money/money.ts";
import { rational, type Rational } from "../money/rational.ts";
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
import type { Moved, SentenceValue, Sentences, VerbRun } from "../verbs/step-run.ts";
import type { World } from "../world/world.ts";
import type { Payment } from "../world/payment.ts";
import { checkTransaction } from "./check-transaction.ts";
import { Movements } from "./movements.ts";
import type { RunContext } from "./run-context.ts";
import type { Fee, Move, Residue, Sentence, Spread, Transfer } from "./step-record.ts";
import { transfersOfEntry, transfersOfTransaction } from "./transfers.ts";

/** A refusal by a contract, and which contract was asked. */
export interface ContractRefusal {
  readonly contract: ContractName;
  readonly revert: RevertRecord;
}

/** Carries out what one step asks for, and records all of it. */
export class StepRecorder implements VerbRun<Sentences> {
  actor: PartyName = "";
  refusal: ContractRefusal | undefined;
  readonly narration: Sentence[] = [];
  readonly transactions: TransactionRecord[] = [];
  readonly rates: Rate[] = [];
  readonly fees: Fee[] = [];
  readonly spreads: Spread[] = [];
  readonly residues: Residue[] = [];
  readonly moves: Move[] = [];
  readonly entries: LedgerEntry[] = [];
  readonly transfers: Transfer[] = [];
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
    throw new SettlementError("PAYMENT_UNKNOWN", { payment: name, known: list([...payments.keys()]) });
  }

  async send(from: PartyName, call: ContractCall): Promise<TransactionRecord> {
    const { chain, clock, ledgers, world } = this.#context;
    const sent = await chain.send(from, call, clock.tick());
    this.transactions.push(sent);
    this.transfers.push(
      ...transfersOfTransaction(sent, world.settlements, (address) => chain.nameOf(address)),
    );
    this.movements.touchTokens(ledgers.follow(sent.events));
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
    this.entries.push(entry);
    this.transfers.push(...transfersOfEntry(entry));
  }

  wait(seconds: bigint): void {
    this.#context.clock.moveTo(this.now + seconds);
  }

  by(actor: PartyName): void {
    this.actor = actor;
  }

  narrate(key: string, values: Readonly<Record<string, SentenceValue>>): void {
    this.narration.push({ key, values });
  }

  usedRate(rate: Rate): void {
    this.rates.push(rate);
  }

  fee(
    name: Fee["name"],
    amount: Money,
    paidBy: PartyName,
    paidTo: PartyName,
    base?: Money,
    how?: ChargedBy,
  ): void {
    const basisPoints = proportionOf(this.world, name, amount, base);
    this.fees.push({ name, amount, paidBy, paidTo, basisPoints, base, how });
  }

  spread(name: Spread["name"], amount: Money, keptBy: PartyName, mid?: Rate, of?: Money): void {
    const basisPoints = name === "forward" ? undefined : this.world.corridors[name].spreadBps;
    this.spreads.push({ name, amount, keptBy, basisPoints, mid, of });
  }

  residue(
    name: Residue["name"],
    asset: string,
    fraction: Rational,
    keptBy: PartyName,
    unit: Rational = rational(1n),
    lostBy?: PartyName,
  ): void {
    this.residues.push({ name, asset, fraction, keptBy, unit, lostBy });
  }

  move(
    name: Move["name"],
    asset: string,
    lost: Rational,
    lostBy: PartyName,
    keptBy: PartyName,
    moved?: Moved,
  ): void {
    if (lost.numerator !== 0n) this.moves.push({ name, asset, fraction: lost, lostBy, keptBy, moved });
  }
}

/** What a fee is of its base, in basis points; nothing where a fixed part, a bound or a band makes it another sum. */
function proportionOf(
  { corridors, escrow }: World,
  name: Fee["name"],
  { minor }: Money,
  base: Money | undefined,
): bigint | undefined {
  if (name === "payer-bank" || name === "payee-bank") return undefined;
  const basisPoints = name === "escrow" ? escrow.feeBps : corridors[name].feeBps;
  if (base === undefined) return basisPoints;
  const [fee, of] = minor < 0n ? [-minor, -base.minor] : [minor, base.minor];
  return feeUp(of, proportionalFee(basisPoints)) === fee ? basisPoints : undefined;
}
