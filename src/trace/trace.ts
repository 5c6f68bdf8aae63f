import type { z } from "zod";
import type { traceSchema } from "./trace-schema.ts";

/** What a schema reads, with nothing in it to be changed. */
type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/**
 * `corridor-trace/2`: everything that happened in a run, as one JSON document, and the only thing that reports read.
 * Amounts are decimal strings of minor units, integers are decimal strings, times are ISO 8601 in UTC; nothing in it
 * depends on the wall clock. What a step is about is a key with parameters, so that languages switch offline.
 *
 * The schema in trace-schema.ts is the shape, field by field; these are its types, which load nothing.
 */
export type Trace = DeepReadonly<z.infer<typeof traceSchema>>;

export type TraceParty = Trace["parties"][number];

/** Who or what a name of the trace is of. */
export type TraceName = NonNullable<Trace["names"]>[number];

/** An asset; its `symbol` is `USD` both for a bank's dollars and for the reserve's, which has the token's decimals. */
export type TraceAsset = Trace["assets"][number];

/** One verb of the scenario, and all that came of it. */
export type TraceStep = Trace["steps"][number];

/** A sentence as its key in the dictionaries and the values of its placeholders. */
export type Narration = TraceStep["narration"][number];

/** What a narration's placeholder stands for; each kind is written in its own way in each language. */
export type NarrationValue = Narration["values"][string];

/** A transaction of a step: who sent it, what it called, the gas that it used, and its events or what it reverted with. */
export type TraceTransaction = TraceStep["transactions"][number];

/** A call inside a transaction, and those that it made in turn. */
export type TraceCall = NonNullable<TraceTransaction["calls"]>;
/** An event of a transaction, by the name of its contract, with its arguments. */
export type TraceEvent = TraceTransaction["events"][number];
export type TraceRevert = NonNullable<TraceTransaction["revert"]>;

/** A value that crossed the chain's boundary, integers as decimal strings. */
export type TraceValue = TraceEvent["args"][string];

/** An exact rate: 1 whole unit of base buys numerator / denominator whole units of quote. */
export type TraceRate = TraceStep["rates"][number];

/** A balance before a step and after it: of an account at a bank, or of tokens on the chain. */
export type TraceMovement = TraceStep["movements"][number];

/**
 * A charge: the gateway's for paying and for redeeming, the escrow's for releasing, or a bank's for sending (`payer-bank`)
 * and for crediting (`payee-bank`), whoever bears it.
 */
export type TraceFee = TraceStep["fees"][number];

/** An amount in minor units of an asset; the asset's decimals stand in `Trace.assets`. */
export type TraceMoney = TraceFee["amount"];

/** What a provider's rate was worse than mid, in the asset bought. */
export type TraceSpread = TraceStep["spreads"][number];

/** What a rounding left: an exact fraction of a minor unit, on whose side it stayed. */
export type TraceResidue = TraceStep["residues"][number];

/** A fraction of minor units, exactly. */
export type TraceFraction = TraceResidue["fraction"];

/**
 * A loss because a rate moved or a deposit was taken back, below zero: a gain; exactly, in minor units. `rate-lock`: the desk, by
 * standing for its quote while the market went on. `rate-move`: the payee, between the quote and the redemption.
 * `oracle-lag`: the payee to the desk, or the other way round, because the oracle reported another rate than the market's.
 * `below-par`: the payee to the desk, which gets at par what backs tokens that it pays for at less. `reversal`: whoever
 * bears a deposit that its bank took back, to the payer.
 */
export type TraceMove = TraceStep["moves"][number];

/**
 * Two figures that must be equal. `balance`: a holder's tokens, by the chain and by the events. `supply`: the
 * chain's, and the sum of all balances. `reserve`: the supply, and what backs it. `escrow`: its tokens, and what it
 * owes. `attestation`: the attested reserve, and the custodian's accounts. `ledger`: a bank's debits and credits.
 */
export type TraceCheck = TraceStep["checks"][number];

/** An answer that a feed published before a step. */
export type TraceReport = TraceStep["reports"][number];

/** Why a step went no further: a contract's error, or one of ours (`code`) before any contract was asked. */
export type TraceRefusal = NonNullable<TraceStep["refusal"]>;

export type TraceArgumentUnit = NonNullable<TraceRefusal["units"]>[string];

/**
 * An expectation, and whether it was met. `refusal`: whether a step is refused, and by which error (`none`: it is
 * not). `argument`: a value of the refusal. `status`: the escrow's. `balance`, `received`, `returned`, `supply`: minor
 * units.
 */
export type TraceExpectation = TraceStep["expectations"][number];

/** One of the fourteen invariants, how often it was checked in this run, and the two figures that were not equal. */
export type TraceInvariant = Trace["invariants"][number];

/** Where the money of one payment went, in full. */
export type TracePaymentTotals = Trace["totals"]["payments"][number];

/** A value that decides what comes of a run and that its file need not state, and where it is from. */
export type TraceSetting = NonNullable<Trace["settings"]>[number];

/** On what terms a scenario runs. */
export type TraceTerms = NonNullable<Trace["terms"]>;

/** Who gained and who lost, by what. */
export type TraceResults = NonNullable<Trace["totals"]["results"]>;

/** One part of where a payment's money went: in minor units of its own asset, and at mid of the asset received. */
export type TracePart = TracePaymentTotals["parts"][number];

/** One step's share in a part of a payment, and the rule by which it comes to its amount. */
export type TracePartSource = NonNullable<TracePart["sources"]>[number];

/** Whose some of the tokens in a contract are. */
export type TraceOwed = NonNullable<TraceStep["owed"]>[number];
