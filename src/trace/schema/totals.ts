import { z } from "zod";
import { part, source } from "./parts.ts";
import { move } from "./step.ts";
import { count, fraction, integer, money, rate, translated } from "./values.ts";

export const paymentTotals = z
  .strictObject({
    payment: z.string(),
    payee: z.string(),
    sent: money,
    received: money,
    mid: rate.describe("Mid from what was sent to what was received, when the payment was quoted."),
    sentAtMid: fraction.describe("What was sent, at mid, in the asset received: the sum of all parts."),
    parts: z.array(
      z.strictObject({
        ...part.shape,
        sources: z
          .array(source)
          .describe("Where it comes from, step by step; they add up to it.")
          .exactOptional(),
      }),
    ),
    mids: z
      .array(rate)
      .describe("Mid of each asset of the parts in the asset received, when the payment was quoted."),
    moves: z
      .array(z.strictObject({ step: z.int().min(1), ...move.shape }))
      .describe("What rates moved, one by one, with the rates between which they moved."),
    refund: z
      .strictObject({
        tokens: money.describe("What the payer redeemed of what had come back to it, and was paid for."),
        paid: fraction.describe(
          "What it had paid for them, in the asset sent: their part of all that it sent.",
        ),
        received: money,
        lostAtMid: fraction.describe("What it got less, in the asset received; below zero it got more."),
      })
      .exactOptional(),
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

/** What a party gained, or below zero lost, by one name in one asset. */
const gain = z.strictObject({
  party: z.string(),
  name: z.string(),
  asset: z.string(),
  fraction: fraction.describe("Minor units; below zero: lost."),
});
const position = z
  .strictObject({
    step: z.int().min(1),
    asset: z.string(),
    change: integer,
    mid: rate.describe("Mid in the step."),
    midEnd: rate.describe("The reference rate at the end."),
    atThen: fraction,
    atEnd: fraction,
  })
  .describe("What a provider took or gave in a step, what is owed both ways counted.");
export const results = z
  .strictObject({
    gains: z.array(gain),
    desk: z.strictObject({
      party: z.string(),
      asset: z.string().describe("What its result is counted in."),
      positions: z.array(position),
    }),
    gas: z.array(z.strictObject({ party: z.string(), gas: count })).describe("By who signed."),
  })
  .describe("Who gained and who lost, by what.");
