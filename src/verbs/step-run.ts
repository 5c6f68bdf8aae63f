import type { Rational } from "../money/rational.ts";
import type { Money } from "../money/money.ts";
import type { ChargedBy } from "../fx/fee-rule.ts";
import type { Rate } from "../fx/rate.ts";
import type {
  ChainPort,
  ContractCall,
  LedgerEntry,
  PartyName,
  RailsPort,
  RevertRecord,
  TransactionRecord,
} from "../ports.ts";
import type { Bilingual, Placeholders } from "../language.ts";
import type { TraceFee, TraceMove, TraceResidue, TraceSpread } from "../trace/trace.ts";
import type { World } from "../world/world.ts";
import type { Payment } from "../world/payment.ts";

/** The sentences in which a verb's steps report what happened, by their key in the trace. */
export type Sentences = Readonly<Record<string, Bilingual>>;

/** A value of a sentence by its kind; the trace writes each kind in its own way. */
export type SentenceValue =
  | { readonly money: Money }
  | { readonly rate: Rate }
  | { readonly party: PartyName }
  /** Unix seconds. */
  | { readonly time: bigint }
  | { readonly basisPoints: bigint }
  | { readonly text: string };

/** A sentence by its key, with a value for each placeholder that it has in some language; further values are kept. */
export type Narrated<Said extends Sentences> = {
  [Key in keyof Said & string]: [key: Key, values: SentenceValues<Said[Key]>];
}[keyof Said & string];

type SentenceValues<Row extends Bilingual> = Readonly<Record<Placeholders<Row["en" | "zh"]>, SentenceValue>> &
  Readonly<Record<string, SentenceValue>>;

/** An amount that two rates give different worths to. */
export interface Moved {
  readonly of: Money;
  readonly from: Rate;
  readonly to: Rate;
}

/** What a step has at hand while it is carried out. Everything it does through here is recorded. */
export interface StepRun {
  readonly world: World;
  readonly chain: ChainPort;
  readonly rails: RailsPort;
  /** Unix seconds at which the step's next transaction would be mined. */
  readonly now: bigint;
  /** The payment of this name. @throws PAYMENT_UNKNOWN */
  payment(name: string): Payment;
  /** Sends a transaction; a refusal comes back in `revert`. */
  send(from: PartyName, call: ContractCall): Promise<TransactionRecord>;
  /** Puts a contract of the build on the chain; nothing happens where one of this name is there already. */
  install(from: PartyName, contract: string): Promise<void>;
  /** Records a refusal that a contract gave inside a transaction which went through. */
  refusedInside(contract: string, revert: RevertRecord): void;
  /** Books at a bank. */
  book(entry: LedgerEntry): void;
  /** Lets time pass. @param seconds Counted from the step's beginning. */
  wait(seconds: bigint): void;
  /** Records who acted. */
  by(actor: PartyName): void;
  /** Records a rate that the step used. */
  usedRate(rate: Rate): void;
  /**
   * @param base What it is a part of.
   * @param how What it was worked out by, where that may be more than the corridor's or escrow's basis points.
   */
  fee(
    name: TraceFee["name"],
    amount: Money,
    paidBy: PartyName,
    paidTo: PartyName,
    base?: Money,
    how?: ChargedBy,
  ): void;
  /**
   * @param mid What the customer's rate was worse than.
   * @param of What was converted.
   */
  spread(name: TraceSpread["name"], amount: Money, keptBy: PartyName, mid?: Rate, of?: Money): void;
  /**
   * @param fraction Of a minor unit of the asset.
   * @param unit What one unit of what was rounded comes to in minor units of the asset; one unless given.
   * @param lostBy From whom it was kept; who converted unless given.
   */
  residue(
    name: TraceResidue["name"],
    asset: string,
    fraction: Rational,
    keptBy: PartyName,
    unit?: Rational,
    lostBy?: PartyName,
  ): void;
  /**
   * Records a party's loss by a rate's movement; nothing where it did not move.
   *
   * @param lost Minor units.
   * @param moved What was converted, and the two rates between which it lost.
   */
  move(
    name: TraceMove["name"],
    asset: string,
    lost: Rational,
    lostBy: PartyName,
    keptBy: PartyName,
    moved?: Moved,
  ): void;
}

/** The same for a verb, which reports what happened in its own sentences. */
export interface VerbRun<Said extends Sentences> extends StepRun {
  narrate(...sentence: Narrated<Said>): void;
}
