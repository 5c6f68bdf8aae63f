import type { Rational } from "../money/rational.ts";
import type { Money } from "../money/money.ts";
import type { Rate } from "../fx/rate.ts";
import type {
  ChainPort,
  ContractCall,
  LedgerEntry,
  PartyName,
  RailsPort,
  TransactionRecord,
} from "../ports.ts";
import type { NarrationValue, TraceFee, TraceResidue, TraceSpread } from "../trace/trace.ts";
import type { Payment, World } from "./world.ts";

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
  /** Books at a bank. */
  book(entry: LedgerEntry): void;
  /** Says who acted, for which payment. */
  by(actor: PartyName, payment: string): void;
  /** Tells what happened: a key of the dictionaries and its values. */
  tell(key: string, values: Readonly<Record<string, NarrationValue>>): void;
  /** Records a rate that the step used. */
  usedRate(rate: Rate): void;
  fee(name: TraceFee["name"], amount: Money, paidBy: PartyName, paidTo: PartyName): void;
  spread(name: TraceSpread["name"], amount: Money, keptBy: PartyName): void;
  /** @param fraction Of a minor unit of the asset. */
  residue(name: TraceResidue["name"], asset: string, fraction: Rational, keptBy: PartyName): void;
}
