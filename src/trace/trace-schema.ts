import { z } from "zod";
import { expectation, step } from "./schema/step.ts";
import { terms } from "./schema/terms.ts";
import { paymentTotals, results } from "./schema/totals.ts";
import { count, hex, integer, rate, time, translated } from "./schema/values.ts";
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
  scenario: z.strictObject({
    name: z.string(),
    title: translated,
    teaches: translated,
    sha256: z.string().describe("Of its file; empty where it was built in code."),
    seed: z.string(),
    settlement: z.string(),
    startsAt: time,
    expectations: z
      .literal("ignored")
      .describe(
        "Expectations are recorded, but neither ended the run nor decided its outcome; they did unless this is given.",
      )
      .exactOptional(),
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
      kind: z.enum(["currency", "token", "native"]),
      currency: z.string().describe("Of a token: the currency that it stands for.").exactOptional(),
    }),
  ),
  rates: z.array(rate),
  terms: terms.describe("Missing where the trace was written in version 1.").exactOptional(),
  until: z
    .string()
    .describe(
      "The step after which the run was to end, as it was asked for: what its file has after it is missing.",
    )
    .exactOptional(),
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
  }),
});
