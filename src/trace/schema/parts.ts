import { z } from "zod";
import { fraction, integer, money, rate } from "./values.ts";

/** One part of where a payment's money is. */
export const part = z
  .strictObject({
    name: z.string(),
    kind: z
      .enum(["received", "cost", "market", "back", "pending"])
      .describe("What it is: arrived, a cost, a rate that moved, money that went back, or is on its way."),
    asset: z.string(),
    minor: fraction,
    atMid: fraction.describe("The same in the asset received, at mid of the quote."),
  })
  .describe("One part of where a payment's money is.");

/** By which rule a part of a payment comes to its amount. */
export const PART_RULES = [
  "basis-points",
  "fixed",
  "basis-points-and-fixed",
  "minimum",
  "maximum",
  "proportion",
  "taken-back",
  "margin",
  "rounding",
  "market",
  "payout",
  "balance",
] as const;

/** Where a part's amount comes from. */
export const source = z
  .strictObject({
    step: z.int().min(1),
    rule: z
      .enum(PART_RULES)
      .describe(
        "`basis-points` of the base, a `fixed` sum, both, or the `minimum` or `maximum` of a fee; `proportion`: this part of a firm quote's fee; `taken-back`: what is undone is not charged; `margin`: by which a rate is worse than mid; `rounding`: the residue of a minor unit; `market`: a rate that moved; `payout`: what a bank owed or paid; `balance`: what is there now.",
      ),
    minor: fraction.describe("What the step added to the part, or, below zero, took from it."),
    rounding: z
      .enum(["up", "down", "half-even"])
      .describe("How the rule rounds to a minor unit; absent where it does not.")
      .exactOptional(),
    basisPoints: integer.exactOptional(),
    base: money.describe("What it is a part of, or was worked out from.").exactOptional(),
    rate: rate.describe("The rate that it was worked out at.").exactOptional(),
    event: z
      .strictObject({ contract: z.string(), name: z.string() })
      .describe("The event of the step that states it; absent where only banks know it.")
      .exactOptional(),
  })
  .describe("One step's share in a part of a payment, and the rule of it.");
