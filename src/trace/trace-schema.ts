import { z } from "zod";
import { machine } from "./schema/machine.ts";
import { name } from "./schema/names.ts";
import { scenario, setting } from "./schema/scenario.ts";
import { expectation, step } from "./schema/step.ts";
import { terms } from "./schema/terms.ts";
import { paymentTotals, results } from "./schema/totals.ts";
import { count, digest, hex, integer, rate } from "./schema/values.ts";
import { TRACE_FORMAT } from "./trace-format.ts";

const invariant = z
  .strictObject({
    name: z.string(),
    checks: z.int().min(0).describe("How many checks were made."),
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

/** The trace as one strict schema; types, JSON Schema, reference page and reader are made from it. */
export const traceSchema = z.strictObject({
  format: z.literal(TRACE_FORMAT),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  scenario,
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
  names: z
    .array(name)
    .describe("Every name that the trace uses, once; missing where an earlier build wrote it.")
    .exactOptional(),
  methods: z
    .record(z.string(), z.array(z.string()))
    .describe(
      "The names of the parameters of each method that is called, `escrow.release`; missing where an earlier build wrote it.",
    )
    .exactOptional(),
  assets: z.array(
    z.strictObject({
      code: z.string().describe("What amounts name it by; no two assets share one."),
      symbol: z.string().describe("What people read."),
      decimals: z.int().min(0),
      kind: z.enum(["currency", "token", "native"]),
      currency: z.string().describe("Of a token: the currency that it stands for.").exactOptional(),
    }),
  ),
  rates: z.array(rate),
  settings: z
    .array(setting)
    .describe(
      "Everything that the run was carried out with and that its file need not state; missing where an earlier build wrote it.",
    )
    .exactOptional(),
  terms: terms.describe("Missing where the trace was written in version 1.").exactOptional(),
  until: z
    .string()
    .describe(
      "The step after which the run was to end, as it was asked for: what its file has after it is missing.",
    )
    .exactOptional(),
  notLookedAt: z
    .array(
      z.strictObject({
        step: z.int().min(0).describe("Its number in the file; 0 for the end."),
        verb: z.string().describe("Empty for the end."),
        label: z.string().exactOptional(),
        what: z.array(z.string()).describe("The keys of `expect`."),
        count: z.int().min(1).describe("How many expectations they hold."),
      }),
    )
    .describe(
      "What the file expects and nothing looked at: a fault made it meaningless, or the run ended before it.",
    )
    .exactOptional(),
  outcome: z
    .enum(["passed", "failed", "broken"])
    .describe("`failed`: an expectation was not met. `broken`: an invariant did not hold, which is a bug."),
  machine,
  steps: z.array(step),
  expectations: z.array(expectation).describe("What was expected at the end."),
  invariants: z.array(invariant),
  totals: z.strictObject({
    payments: z.array(paymentTotals),
    ledgers: z.array(
      z.strictObject({ bank: z.string(), asset: z.string(), debits: integer, credits: integer }),
    ),
    reserves: z
      .array(
        z.strictObject({
          asset: z.string(),
          reserve: integer,
          supply: integer,
          circulating: z
            .array(
              z.strictObject({
                holder: z.string(),
                why: z.enum(["own", "held", "fee", "credit"]),
                minor: integer,
              }),
            )
            .describe("Whose the tokens in circulation are."),
        }),
      )
      .describe("What backs each token."),
    results: results.describe("Missing where the trace was written in version 1.").exactOptional(),
    gas: count,
    transactions: z.int().min(0),
    steps: z.int().min(0).describe("How many steps the trace has.").exactOptional(),
  }),
  previous: digest
    .describe("SHA-256 of the last step in canonical JSON; of the head where there is none.")
    .exactOptional(),
  last: digest
    .describe("SHA-256 of `previous` and the end: outcome, expectations, invariants and totals.")
    .exactOptional(),
});
