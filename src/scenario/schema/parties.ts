import { z } from "zod";
import { amount, basisPoints, name, oneOf, yesOrNo } from "../../fields/fields.ts";
import type { Scope } from "../../fields/scope.ts";
import { CASH_MODES } from "../../world/payment.ts";
import { country, currencyCode, sentence } from "./text-fields.ts";

/** A payer or a payee. */
export const partySchema = (scope: Pick<Scope, "tokens" | "currencies">) =>
  z
    .strictObject({
      country: country(),
      currency: currencyCode(scope, "The currency of its account.", "EUR"),
      bank: sentence("Its bank, by name.", "Rhein Bank"),
      balance: amount(scope, "What is in its account when the scenario begins; nothing unless given.", {
        sign: "nonnegative",
      }).optional(),
      instruction: z
        .strictObject({
          maximumCost: basisPoints(
            "The most that it gives up of what its tokens are worth at mid, in basis points: fee, spread and all else together. What the corridor charges, and 500 more, unless given.",
          ).optional(),
          minimumRate: amount(
            scope,
            "The least that it accepts for one whole token, whatever the hour; with it, anybody may have a release redeemed once the inspection has ended.",
            { example: "7.00 CNY" },
          ).optional(),
        })
        .meta({ description: "Settled directly: on what terms at worst its releases are redeemed at once." })
        .optional(),
      rounding: z
        .union([
          oneOf(["cash"], "word", "To the smallest cash of its currency, half-up.").transform(() => ({
            mode: "half-up" as const,
            to: undefined,
          })),
          z.strictObject({
            to: amount(
              scope,
              "Of what its payouts are multiples; the smallest cash of its currency on the day of the payout unless given.",
              { example: "0.05 CHF" },
            ).optional(),
            mode: oneOf(
              CASH_MODES,
              "rounding mode",
              "In what direction: up is away from zero, down toward it, the others to the nearest, with ties so.",
            ).prefault("half-up"),
          }),
        ])
        .meta({
          description:
            "It is paid in cash: cash, or { to, mode }. Its bank rounds each payout, after its charge; the FX dealer bears the difference, gained or lost. To the minor unit, into its account, unless given.",
        })
        .optional(),
      verified: yesOrNo("Whether the registry knows it when the scenario begins.").prefault("true"),
    })
    .meta({ description: "A customer and its account." });

/** Who keeps the system running; every name may be chosen. */
export const operatorsSchema = z.strictObject({
  platform: name("Administers, verifies, discloses; earns the fees.", "platform").prefault("platform"),
  desk: name("Quotes rates and stands for them with its own money.", "desk").prefault("desk"),
  custodian: name("Keeps the reserve.", "custodian").prefault("custodian"),
  carrier: name("Attests deliveries.", "carrier").prefault("carrier"),
  arbiter: name("Decides disputes.", "arbiter").prefault("arbiter"),
});
