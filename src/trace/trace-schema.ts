import { z } from "zod";
import { ARGUMENT_KINDS } from "./argument-kinds.ts";
import { TRACE_FORMAT } from "./trace-format.ts";

/** An integer as text, so that no reader rounds it. */
const integer = z
  .string()
  .regex(/^-?\d+$/)
  .describe("A whole number, as text.");
const count = z.string().regex(/^\d+$/).describe("A whole number from zero up, as text.");
const positive = z
  .string()
  .regex(/^0*[1-9]\d*$/)
  .describe("A whole number above zero, as text.");
const time = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
  .describe("ISO 8601, in UTC, to the second.");
const hex = z.string().regex(/^0x[0-9a-fA-F]*$/);
const translated = z.record(z.string(), z.string()).describe("A text by language.");

const money = z
  .strictObject({ minor: integer, asset: z.string().describe("The code of one of the trace's assets.") })
  .describe("An amount in minor units of an asset.");
const fraction = z
  .strictObject({ numerator: integer, denominator: positive })
  .describe("An exact fraction of minor units.");
const rate = z
  .strictObject({
    base: z.string(),
    quote: z.string(),
    numerator: positive,
    denominator: positive,
    source: z.string().describe("Who said so; empty between a currency and itself."),
    observedAt: time.or(z.literal("")).describe("As of when; empty between a currency and itself."),
  })
  .describe("1 whole unit of base buys numerator / denominator whole units of quote.");

const narrationValue = z
  .union([
    z.strictObject({ money }),
    z.strictObject({ rate }),
    z.strictObject({ party: z.string() }),
    z.strictObject({ time }),
    z.strictObject({ basisPoints: integer }),
    z.strictObject({
      fraction: z.strictObject({ numerator: integer, denominator: positive, asset: z.string() }),
    }),
    z.strictObject({ text: z.string() }),
  ])
  .describe("What a placeholder stands for; each kind is written in its own way in each language.");
const narration = z
  .strictObject({ key: z.string(), values: z.record(z.string(), narrationValue) })
  .describe("A sentence, as its key in the dictionaries and the values of its placeholders.");

type Value = string | boolean | Value[] | { [field: string]: Value };
const value: z.ZodType<Value> = z
  .lazy(() => z.union([z.string(), z.boolean(), z.array(value), z.record(z.string(), value)]))
  .meta({ id: "value", description: "What crossed the chain's boundary; integers as text." });
const args = z.record(z.string(), value);

const transaction = z
  .strictObject({
    hash: hex,
    block: count,
    at: time,
    gas: count,
    signer: z.string(),
    call: z.strictObject({ contract: z.string(), method: z.string(), args: z.array(value) }),
    events: z.array(z.strictObject({ contract: z.string(), name: z.string(), args })),
    revert: z.strictObject({ error: z.string(), args }).exactOptional(),
  })
  .describe("A transaction as it was mined, decoded.");

const movement = z
  .strictObject({
    holder: z.string(),
    place: z.string().describe("A bank's name, or `chain`."),
    asset: z.string(),
    before: integer,
    after: integer,
  })
  .describe("What somebody held before the step and after it.");

/** Whose fees, margins and moves of rates a step can have. */
export const FEE_NAMES = ["pay", "redeem", "escrow", "payer-bank", "payee-bank"] as const;
export const MARGIN_NAMES = ["pay", "redeem", "forward"] as const;
export const MOVE_NAMES = ["rate-lock", "rate-move", "oracle-lag", "below-par", "reversal"] as const;

const fee = z.strictObject({
  name: z.enum(FEE_NAMES),
  amount: money,
  paidBy: z.string(),
  paidTo: z.string(),
});
const spread = z
  .strictObject({ name: z.enum(MARGIN_NAMES), amount: money, keptBy: z.string() })
  .describe(
    "What a provider's rate was worse than mid, in the asset bought; `forward`: for the time of a firm second leg.",
  );
const residue = z
  .strictObject({
    name: z.enum(["pay", "redeem", "payee-bank"]),
    asset: z.string(),
    fraction,
    keptBy: z.string(),
  })
  .describe("What a rounding left, and on whose side it stayed.");
const move = z
  .strictObject({
    name: z.enum(MOVE_NAMES),
    asset: z.string(),
    fraction,
    lostBy: z.string(),
    keptBy: z.string().describe("Empty where it was the market."),
  })
  .describe("What somebody lost because a rate moved or a deposit was taken back; below zero: gained.");
const check = z
  .strictObject({
    name: z.enum(["balance", "supply", "reserve", "escrow", "attestation", "ledger"]),
    subject: z.string(),
    left: integer,
    right: integer,
  })
  .describe("Two figures that must be equal.");
const report = z
  .strictObject({ pair: z.string(), answer: integer, decimals: z.int().min(0), at: time })
  .describe("An answer that a feed published before the step.");
const argumentUnit = z
  .strictObject({
    kind: z.enum(ARGUMENT_KINDS),
    asset: z
      .string()
      .describe("Of an amount: the code of the asset whose minor units it is.")
      .exactOptional(),
    pair: z.string().describe("Of a feed's answer: the pair that it is a rate of.").exactOptional(),
    decimals: z.int().min(0).describe("Of a feed's answer.").exactOptional(),
    role: z.string().describe("The name of a role, which the contract gives as a hash.").exactOptional(),
  })
  .describe("What an argument is, and what it is counted in.");
const refusal = z
  .strictObject({
    kind: z.enum(["revert", "error"]),
    error: z.string().describe("The contract's error, or our code."),
    args,
    units: z
      .record(z.string(), argumentUnit)
      .describe("What the arguments of a contract's error are, by name.")
      .exactOptional(),
    contract: z.string().describe("The contract that was called; empty where none was."),
  })
  .describe("Why the step went no further.");
const EXPECTATION_NAMES = [
  "refusal",
  "argument",
  "status",
  "balance",
  "received",
  "returned",
  "supply",
  "actor",
  "time",
  "fee",
  "margin",
  "rate",
  "move",
  "lost-by",
  "gained-by",
  "transactions",
] as const;
const expectation = z
  .strictObject({
    name: z.enum(EXPECTATION_NAMES),
    subject: z.string(),
    asset: z.string().describe("Of amounts: what they are counted in; otherwise empty."),
    expected: z.string(),
    actual: z.string(),
    met: z.boolean(),
    claim: translated
      .describe("The sentence of the scenario's text that it stands for; absent where it is of no sentence.")
      .exactOptional(),
  })
  .describe("Something that had to be so, and whether it was.");

const step = z
  .strictObject({
    index: z.int().min(1),
    line: z.int().min(0).describe("The line of the scenario's file; 0 where it was built in code."),
    fault: z.string().describe("The fault that put the step here; otherwise empty."),
    verb: z.string(),
    actor: z.string(),
    payment: z.string(),
    at: time,
    narration: z.array(narration),
    transactions: z.array(transaction),
    rates: z.array(rate),
    movements: z.array(movement),
    status: z.strictObject({ before: z.string(), after: z.string() }).describe("The escrow's."),
    fees: z.array(fee),
    spreads: z.array(spread),
    residues: z.array(residue),
    moves: z.array(move),
    checks: z.array(check),
    reports: z.array(report),
    refusal: refusal.exactOptional(),
    expectations: z.array(expectation),
  })
  .describe("One verb of the scenario, and all that came of it.");

const invariant = z
  .strictObject({
    name: z.string(),
    checks: z.int().min(0).describe("How often it was looked at."),
    broken: z
      .strictObject({
        step: z.int().min(0),
        subject: z.string(),
        left: z.string(),
        right: z.string(),
      })
      .exactOptional(),
  })
  .describe("One of the invariants.");

const paymentTotals = z
  .strictObject({
    payment: z.string(),
    payee: z.string(),
    sent: money,
    received: money,
    mid: rate.describe("Mid from what was sent to what was received, when the payment was quoted."),
    sentAtMid: fraction.describe("What was sent, at mid, in the asset received: the sum of all parts."),
    parts: z.array(z.strictObject({ name: z.string(), asset: z.string(), minor: fraction, atMid: fraction })),
    allIn: rate.extend({ numerator: integer }).describe("What was received for one unit of what was sent."),
    belowMid: fraction.describe("By which part of mid that is less."),
    alternatives: z
      .array(
        z.strictObject({
          title: translated,
          costBps: integer.describe("Fees and margin in one, in basis points of what is sent."),
          cost: money,
          received: money,
          source: z.string().describe("Who published the figure."),
          asOf: z.string().describe("What time the figure is about."),
          scope: z
            .string()
            .exactOptional()
            .describe("Which payments it is about: `global average`, or a corridor, `US-IN`."),
        }),
      )
      .describe("What would have arrived other ways."),
  })
  .describe("Where the money of one payment went, in full.");

/** The trace as one strict schema; types, JSON Schema, reference page and reader are made from it. */
export const traceSchema = z.strictObject({
  format: z.literal(TRACE_FORMAT),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  scenario: z.strictObject({
    name: z.string(),
    title: translated,
    teaches: translated,
    sha256: z.string().describe("Of its file; empty where it was built in code."),
    seed: z.string(),
    settlement: z.string(),
    startsAt: time,
  }),
  parties: z.array(
    z.strictObject({
      name: z.string(),
      role: z.string(),
      country: z.string(),
      currency: z.string(),
      bank: z.string(),
      address: hex,
    }),
  ),
  assets: z.array(
    z.strictObject({
      code: z.string().describe("What amounts name it by; no two assets share one."),
      symbol: z.string().describe("What people read."),
      decimals: z.int().min(0),
      kind: z.enum(["currency", "token"]),
      currency: z.string().describe("Of a token: the currency that it stands for.").exactOptional(),
    }),
  ),
  rates: z.array(rate),
  outcome: z
    .enum(["passed", "failed", "broken"])
    .describe("`failed`: an expectation was not met. `broken`: an invariant did not hold, which is a bug."),
  machine: z
    .strictObject({
      states: z.array(z.string()),
      edges: z.array(z.strictObject({ operation: z.string(), from: z.string(), to: z.string() })),
    })
    .describe("The escrow's states and the legal edges between them, for drawing."),
  steps: z.array(step),
  expectations: z.array(expectation).describe("What had to be so in the end."),
  invariants: z.array(invariant),
  totals: z.strictObject({
    payments: z.array(paymentTotals),
    ledgers: z.array(
      z.strictObject({ bank: z.string(), asset: z.string(), debits: integer, credits: integer }),
    ),
    reserve: z.strictObject({ asset: z.string(), reserve: integer, supply: integer }),
    gas: count,
    transactions: z.int().min(0),
  }),
});
