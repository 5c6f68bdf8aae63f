import { z } from "zod";
import { duration, oneOf, tokenAmount, whole } from "../../fields/fields.ts";
import type { Scope } from "../../fields/scope.ts";
import { CLOSED_POLICIES } from "../../fx/oracle/pair-guards.ts";
import { BAND_BPS, BREAKER, DAILY_LIMIT } from "../../world/system-plan.ts";
import { bandEnd, holidaysField, hoursField } from "./guard-fields.ts";

const fields = {
  maximumAge: duration(
    "How old an answer may be, its last second included; 0s: its own second alone. Unless given: until the next publication of its feed that is due, and an hour of grace, 25h for one that is published every day.",
  ),
  breakerBps: whole(
    0n,
    9_999n,
    "How far an answer may be from the one accepted before, in basis points; strictly beyond trips the circuit breaker. 0: there is none.",
    "1000",
  ),
  breakerCooldown: duration("How long a tripped breaker stays open; 0s: until it is reset by hand."),
  hours: hoursField(),
  holidays: holidaysField(),
  closedPolicy: oneOf(
    CLOSED_POLICIES,
    "closed policy",
    "What happens to a conversion while the market is closed. reject: MarketClosed; queue: QueuedUntilOpen, with the time at which to come back; widen: the last rate counts, its age up to the close, with closedSpreadBps on top.",
  ),
  closedSpreadBps: whole(
    0n,
    9_999n,
    "What is taken of mid on top while the market is closed, under widen, in basis points; of a rate over several pairs, for each of them.",
    "50",
  ),
};

const minimum = bandEnd(
  "Answers at or below it are refused: a rate, or a part of what the pair opens at, 80%.",
);
const maximum = bandEnd(
  "Answers at or above it are refused: a rate, or a part of what the pair opens at, 125%.",
);
const BAND = "Between which figures an answer is believed.";

/** A part of one as a text of per cent. */
const percentOf = (bps: bigint): string => `${bps / 100n}%`;

const SECONDS_PER_HOUR = 3_600n;

/** What one pair has of its own; the rest is as for all. */
const ownSchema = z
  .strictObject({
    maximumAge: fields.maximumAge.optional(),
    breakerBps: fields.breakerBps.optional(),
    breakerCooldown: fields.breakerCooldown.optional(),
    band: z
      .strictObject({ minimum: minimum.optional(), maximum: maximum.optional() })
      .meta({ description: BAND })
      .optional(),
    hours: fields.hours.optional(),
    holidays: fields.holidays.optional(),
    closedPolicy: fields.closedPolicy.optional(),
    closedSpreadBps: fields.closedSpreadBps.optional(),
  })
  .meta({ description: "A pair's own guards, by the pair as `rates` has it." });

/** What decides whether a rate may be used, and how much may pass. */
export const guardsSchema = (scope: Pick<Scope, "tokens">) =>
  z.strictObject({
    maximumAge: fields.maximumAge.optional(),
    breakerBps: fields.breakerBps.prefault(BREAKER.breakerBps.toString()),
    breakerCooldown: fields.breakerCooldown.prefault(`${BREAKER.breakerCooldown / SECONDS_PER_HOUR}h`),
    band: z
      .strictObject({
        minimum: minimum.prefault(percentOf(BAND_BPS.minimum)),
        maximum: maximum.prefault(percentOf(BAND_BPS.maximum)),
      })
      .meta({ description: BAND })
      .prefault({}),
    hours: fields.hours.prefault("fx-week"),
    holidays: fields.holidays.optional(),
    closedPolicy: fields.closedPolicy.prefault("reject"),
    closedSpreadBps: fields.closedSpreadBps.prefault("0"),
    perTransaction: tokenAmount(
      scope,
      "The most that a conversion between the token and a currency may be, in tokens; as much as perDay unless given, and never more than what is left of it.",
      { sign: "nonnegative" },
    ).optional(),
    perDay: tokenAmount(
      scope,
      "What refills evenly in a day of what conversions into a currency, or out of it, have used, in tokens: not a sum per calendar day.",
    ).prefault(`${DAILY_LIMIT} ${scope.tokens[0]?.code ?? "XUSD"}`),
    pairs: z
      .record(z.string(), ownSchema)
      .meta({ description: "Guards of single pairs, where they differ." })
      .prefault({}),
  });

export type GuardsText = z.output<ReturnType<typeof guardsSchema>>;
export type OwnGuardsText = z.output<typeof ownSchema>;
