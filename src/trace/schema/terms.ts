import { z } from "zod";
import { CLOSED_POLICIES } from "../../fx/oracle/pair-guards.ts";
import { count, integer, money, rate, time } from "./values.ts";

const guards = z
  .strictObject({
    base: z.string(),
    quote: z.string(),
    decimals: z.int().min(0).describe("Of the feed's answers."),
    maximumAge: count.describe("Seconds."),
    grace: count.describe(
      "The part of it that is beyond the time between two publications; zero where the file states the age.",
    ),
    minimumAnswer: integer.describe("Answers at or below it are refused."),
    maximumAnswer: integer.describe("Answers at or above it are refused."),
    breakerBps: integer.describe("How far an answer may be from the one before."),
    breakerCooldown: count.describe("Seconds."),
    closedPolicy: z
      .enum(CLOSED_POLICIES)
      .describe("What happens to a conversion while the market is closed, where the file has guards.")
      .exactOptional(),
    closedSpreadBps: integer.describe("What is taken of mid on top meanwhile, under widen.").exactOptional(),
    publisher: z
      .string()
      .describe(
        "Who publishes on days of its own, until the next of which a rate is good; none: at any time.",
      )
      .exactOptional(),
    ages: z
      .array(z.strictObject({ publishedAt: time, seconds: count }))
      .describe("Its greatest ages in the run, each with the first publication that it is of.")
      .exactOptional(),
  })
  .describe("What the oracle asks of a pair's rate.");
const fee = {
  feeBps: integer,
  fixed: money.describe("On top of the basis points.").exactOptional(),
  minimum: money.exactOptional(),
  maximum: money.exactOptional(),
};
const tier = z.strictObject({
  upTo: money.describe("The last amount of the band, included; only the last band has none.").exactOptional(),
  ...fee,
});
const charges = {
  marginBps: integer,
  feeBps: integer,
  fees: z
    .array(z.strictObject({ currency: z.string().exactOptional(), tiers: z.array(tier) }))
    .describe("What firm quotes charge, by the amount that is sold; in a currency, or in every one.")
    .exactOptional(),
};
const network = z
  .strictObject({ gasPrice: count.describe("Wei."), native: z.string(), rate })
  .describe("What transactions cost: the price of a unit of gas, and what the native asset is worth.");
const calendars = z
  .strictObject({
    banks: z.array(
      z.strictObject({
        of: z.string().describe("A currency's code, or a bank's name."),
        days: z.string().describe("The named days that it starts from."),
        source: z.string().describe("Where those come from."),
        listed: z.int().min(0).describe("How many days the file lists itself, worked and not."),
        hours: z.string().describe("By its own clocks: `08:00-18:00`."),
        cutOff: z.string().exactOptional(),
        outside: z.enum(["reject", "next-day"]),
      }),
    ),
    markets: z
      .array(z.strictObject({ pair: z.string(), days: z.string(), source: z.string() }))
      .describe("Pairs whose market keeps holidays of its own."),
    valueDate: z.strictObject({ after: z.string(), roll: z.enum(["following", "modified-following"]) }),
  })
  .describe("When banks and markets work, and when payments are of value.");
export const terms = z
  .strictObject({
    pay: z.strictObject(charges),
    redeem: z.strictObject({
      ...charges,
      peg: z.string(),
      maximumDeviationBps: integer
        .describe("How far a firm quote for redeeming may be from mid; none where there is no such quote.")
        .exactOptional(),
    }),
    escrow: z.strictObject({
      feeBps: integer,
      deliverWithin: count,
      inspectionPeriod: count,
      arbitrationPeriod: count,
      returnWithin: count,
    }),
    consents: z
      .array(
        z.strictObject({
          party: z.string(),
          costBps: integer,
          minimumRate: money.describe("The least for one whole token.").exactOptional(),
        }),
      )
      .describe("Settled directly: at which cost at most a payee's release is redeemed at once."),
    payoutWithin: count,
    maximumDeviationBps: integer.describe("How far a firm quote may be from mid."),
    desk: z
      .strictObject({
        reserves: z.boolean().describe("Whether it sets aside what its firm quotes promise."),
        forwardPoints: integer.describe("What it asks for each day begun of a firm second leg."),
      })
      .exactOptional(),
    banks: z
      .array(
        z.strictObject({
          bank: z.string(),
          sending: z.strictObject(fee).exactOptional(),
          receiving: z.strictObject(fee).exactOptional(),
        }),
      )
      .describe("What banks charge their customers for payments.")
      .exactOptional(),
    calendars: calendars.exactOptional(),
    pairs: z.array(guards),
    openings: z
      .array(z.strictObject({ holder: z.string(), place: z.string(), asset: z.string(), minor: integer }))
      .describe("What is in the accounts when the scenario begins."),
    network: network.exactOptional(),
  })
  .describe("On what terms the scenario runs; periods are seconds.");
