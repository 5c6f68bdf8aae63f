import { z } from "zod";
import { ARGUMENT_KINDS } from "../argument-kinds.ts";
import { COMPARATORS } from "../comparators.ts";
import { FIGURES } from "../figures.ts";
import { afterStep } from "./after-step.ts";
import { call } from "./calls.ts";
import {
  args,
  count,
  date,
  fraction,
  hex,
  integer,
  money,
  narration,
  rate,
  time,
  translated,
  value,
} from "./values.ts";

/** Beside a line. */
const baseFile = z
  .string()
  .describe(
    "The file of the line where it is one that the scenario extends, by its path from the scenario's folder.",
  )
  .exactOptional();
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
    calls: call
      .describe(
        "The signer's call, and the calls that it made in turn; recorded with `--detail calls` alone.",
      )
      .exactOptional(),
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
  .describe("What a holder had before the step and after it.");

/** Whose fees, margins and moves of rates a step can have. */
export const FEE_NAMES = ["pay", "redeem", "escrow", "payer-bank", "payee-bank"] as const;
export const MARGIN_NAMES = ["pay", "redeem", "forward"] as const;
export const MOVE_NAMES = ["rate-lock", "rate-move", "oracle-lag", "below-par", "reversal"] as const;

const fee = z.strictObject({
  name: z.enum(FEE_NAMES),
  amount: money,
  paidBy: z.string(),
  paidTo: z.string(),
  basisPoints: integer.describe("Of the base, rounded up.").exactOptional(),
  base: money.describe("What it is a part of.").exactOptional(),
});
const spread = z
  .strictObject({
    name: z.enum(MARGIN_NAMES),
    amount: money,
    keptBy: z.string(),
    basisPoints: integer.describe("By which the rate is worse than mid.").exactOptional(),
    mid: rate.exactOptional(),
  })
  .describe(
    "What a provider's rate was worse than mid, in the asset bought; `forward`: for the time of a firm second leg.",
  );
const residue = z
  .strictObject({
    name: z.enum(["pay", "redeem", "receive", "payee-bank", "cash"]),
    asset: z.string(),
    fraction,
    keptBy: z.string(),
  })
  .describe(
    "What a rounding left, and on whose side it stayed; `receive`: what was sent was rounded up, for a fixed amount to arrive; `cash`: a payout was rounded to the smallest cash, below zero where the payee got more.",
  );
export const move = z
  .strictObject({
    name: z.enum(MOVE_NAMES),
    asset: z.string(),
    fraction,
    lostBy: z.string(),
    keptBy: z.string().describe("Empty where it was the market."),
    of: money.describe("What is worth more or less.").exactOptional(),
    from: rate.describe("Mid of before: of the quote, or of the market.").exactOptional(),
    to: rate.describe("Mid of now.").exactOptional(),
  })
  .describe("What a party lost because a rate moved or a deposit was taken back; below zero: gained.");
const check = z
  .strictObject({
    name: z.enum(["balance", "supply", "reserve", "escrow", "attestation", "ledger"]),
    subject: z.string(),
    left: integer,
    right: integer,
  })
  .describe("Two figures that must be equal.");
const transfer = z
  .strictObject({
    from: z.string().describe("Empty where tokens were minted; at a bank the account that was debited."),
    to: z.string().describe("Empty where tokens were burned; at a bank the account that was credited."),
    amount: money,
    place: z.string().describe("A bank's name, or `chain`."),
    reason: z
      .string()
      .describe("At a bank the entry's reference; on the chain what was called: `escrow.release`."),
  })
  .describe(
    "Money that went from one account to another. An account of a bank's own assets, such as its cash, has more after it was debited.",
  );
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
  ...FIGURES,
  "refusal",
  "argument",
  "status",
  "actor",
  "value-date",
  "lost-by",
  "gained-by",
] as const;
export const expectation = z
  .strictObject({
    name: z.enum(EXPECTATION_NAMES),
    subject: z.string(),
    asset: z.string().describe("Of amounts: what they are counted in; otherwise empty."),
    expected: z.string(),
    actual: z.string(),
    met: z.boolean(),
    is: z
      .enum(COMPARATORS)
      .describe("How actual is compared with expected; absent where they must be equal.")
      .exactOptional(),
    to: z
      .string()
      .describe(
        "Of between and outside the upper bound; of within and beyond the greatest distance from expected, of a time in seconds.",
      )
      .exactOptional(),
    missedBy: z
      .string()
      .describe("How far actual is from the nearest value that would have met it; of a time in seconds.")
      .exactOptional(),
    status: z.string().describe("Of a count of payments: the status that is counted.").exactOptional(),
    line: z
      .int()
      .min(0)
      .describe("The line of the scenario's file where it stands; 0 where it is in no file.")
      .exactOptional(),
    file: baseFile,
    step: z.int().min(0).describe("The step after which it was checked; 0: the end.").exactOptional(),
    claim: translated
      .describe("The sentence of the scenario's text that it stands for; absent where it is of no sentence.")
      .exactOptional(),
  })
  .describe("Something that had to be so, and whether it was.");

const entry = z
  .strictObject({
    bank: z.string(),
    reference: z.string(),
    lines: z.array(z.strictObject({ account: z.string(), side: z.enum(["debit", "credit"]), amount: money })),
    bookingDate: date
      .describe("By the bank's clocks; there where its calendar counts, like the value date.")
      .exactOptional(),
    valueDate: date.exactOptional(),
  })
  .describe("What a bank booked: debits and credits of an entry are equal.");
const terms = z
  .strictObject({
    amount: integer,
    deliverBy: time,
    inspectionPeriod: count,
    arbitrationPeriod: count,
    returnBy: time,
    feeBps: integer,
  })
  .describe("What payer and payee agreed: minor units of the token, times, seconds, and the escrow's fee.");

export const step = z
  .strictObject({
    index: z.int().min(1),
    line: z.int().min(0).describe("The line of the scenario's file; 0 where it was built in code."),
    file: baseFile,
    fault: z.string().describe("The fault that put the step here; otherwise empty."),
    role: z
      .enum(["normal", "fault", "refusal", "way-out"])
      .describe("Whether it brings trouble in, was refused, or leads out of it."),
    verb: z.string(),
    label: z.string().describe("The name that the file gives the step (`as`).").exactOptional(),
    actor: z.string(),
    payment: z.string().describe("The one that it is about; empty where it is about the system."),
    concerns: z
      .array(z.string())
      .describe("Of a step about the system: the payments that it touches all the same.")
      .exactOptional(),
    at: time,
    terms: terms.exactOptional(),
    dates: z
      .strictObject({ trade: date, value: date })
      .describe("When the payment was agreed in this step, and when it is of value, where a calendar counts.")
      .exactOptional(),
    narration: z.array(narration),
    transactions: z.array(transaction),
    rates: z.array(rate),
    movements: z.array(movement),
    transfers: z.array(transfer).describe("In the order in which they were made.").exactOptional(),
    entries: z.array(entry),
    status: z
      .strictObject({ before: z.string(), after: z.string() })
      .describe("The escrow's of the payment; empty where the step is about none."),
    deadlines: z
      .strictObject({ inspectionEnds: time.exactOptional(), arbitrationEnds: time.exactOptional() })
      .describe("What the escrow waits for after the step, by the contract itself.")
      .exactOptional(),
    fees: z.array(fee),
    spreads: z.array(spread),
    residues: z.array(residue),
    moves: z.array(move),
    checks: z.array(check),
    reports: z.array(report),
    refusal: refusal.exactOptional(),
    expectations: z.array(expectation),
    invariants: z
      .record(z.string(), z.int().min(1))
      .describe("How many checks of which invariant were made in the step.")
      .exactOptional(),
    ...afterStep,
  })
  .describe("One verb of the scenario, and all that came of it.");
