import { z } from "zod";
import { count, integer, rate } from "./values.ts";

const guards = z
  .strictObject({
    base: z.string(),
    quote: z.string(),
    decimals: z.int().min(0).describe("Of the feed's answers."),
    maximumAge: count.describe("Seconds."),
    grace: count.describe("The part of it that is beyond the time between two publications."),
    minimumAnswer: integer.describe("Answers at or below it are refused."),
    maximumAnswer: integer.describe("Answers at or above it are refused."),
    breakerBps: integer.describe("How far an answer may be from the one before."),
    breakerCooldown: count.describe("Seconds."),
  })
  .describe("What the oracle asks of a pair's rate.");
const charges = { marginBps: integer, feeBps: integer };
const network = z
  .strictObject({ gasPrice: count.describe("Wei."), native: z.string(), rate })
  .describe("What transactions cost: the price of a unit of gas, and what the native asset is worth.");
export const terms = z
  .strictObject({
    pay: z.strictObject(charges),
    redeem: z.strictObject({ ...charges, peg: z.string() }),
    escrow: z.strictObject({
      feeBps: integer,
      deliverWithin: count,
      inspectionPeriod: count,
      arbitrationPeriod: count,
      returnWithin: count,
    }),
    consents: z
      .array(z.strictObject({ party: z.string(), costBps: integer }))
      .describe("Settled directly: at which cost at most a payee's release is redeemed at once."),
    payoutWithin: count,
    maximumDeviationBps: integer.describe("How far a firm quote may be from mid."),
    pairs: z.array(guards),
    openings: z
      .array(z.strictObject({ holder: z.string(), place: z.string(), asset: z.string(), minor: integer }))
      .describe("What is in the accounts when the scenario begins."),
    network: network.exactOptional(),
  })
  .describe("On what terms the scenario runs; periods are seconds.");
