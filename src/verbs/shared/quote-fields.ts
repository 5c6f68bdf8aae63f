import { z } from "zod";
import { list } from "../../errors/phrases.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { drawnAmount, drawnDuration } from "../../fields/draws.ts";
import { oneOf, refuse, whole } from "../../fields/fields.ts";
import { exactlyOne } from "../../fields/key-choices.ts";
import type { Scope } from "../../fields/scope.ts";
import { CHARGE_BEARERS } from "../../fx/charge-bearer.ts";
import { DAY } from "../../fx/civil-date.ts";
import type { Money } from "../../money/money.ts";
import type { FixedAmount } from "./fixed-amount.ts";

/** A second leg that the desk stands for. */
export interface SecondLegFields {
  /** Seconds that the payee can redeem at it, from the quote on. */
  readonly redeemFor: bigint;
  /** Basis points for each day begun; the desk's own unless given. */
  readonly forwardPoints?: bigint;
}

export interface QuoteFields {
  readonly fixed: FixedAmount;
  /** Seconds that the quote is good for. */
  readonly validFor: bigint;
  /** What the payee will receive is firm too; an indication unless given. */
  readonly second?: SecondLegFields;
}

/** Seconds that a firm second leg is good for unless a step states it. */
const REDEEM_FOR = 20n * DAY;

/** Of which a quote fixes one. */
const ENDS = ["send", "receive", "instructed"] as const;

/** What a quote is asked for. */
export function quoteSchema(scope: Scope) {
  return z
    .strictObject({
      send: drawnAmount(scope, "send", "What the payer sends in all, charges included.").optional(),
      receive: drawnAmount(scope, "receive", "What the payee is to receive after all charges.").optional(),
      instructed: drawnAmount(scope, "instructed", "What is to be paid, before any charge.").optional(),
      chargeBearer: oneOf(CHARGE_BEARERS, "charge bearer").optional(),
      validFor: drawnDuration(scope, "validFor", "How long the quote is valid.").prefault("15m"),
      redeem: oneOf(
        ["firm", "indicative"],
        "second leg",
        "firm: the FX dealer signs the rate for redeeming too, and bears what it moves; indicative: it is redeemed at the rate of its day.",
      ).prefault("indicative"),
      redeemFor: drawnDuration(
        scope,
        "redeemFor",
        "How long a firm second leg is valid, from the quote; 20d unless given.",
      ).optional(),
      forwardPoints: whole(
        0n,
        1_000n,
        "What a firm second leg costs for its time, in basis points for each day begun; the FX dealer's own unless given.",
        "1",
      ).optional(),
    })
    .transform((given, context): QuoteFields => {
      const { send, receive, instructed, chargeBearer, validFor, ...rest } = given;
      const second = secondOf(rest, context);
      const ends = [send, receive, instructed].filter((amount) => amount !== undefined);
      if (ends.length !== 1)
        return refuse(context, new SettlementError("FIELDS_NOT_ONE", { fields: list(ENDS) }));
      if (instructed !== undefined)
        return { fixed: { instructed, chargeBearer: chargeBearer ?? "SHAR" }, validFor, ...second };
      if (chargeBearer !== undefined)
        return refuse(context, new SettlementError("CHARGE_BEARER_UNUSED", { chargeBearer }));
      return { fixed: send === undefined ? { receive: receive as Money } : { send }, validFor, ...second };
    })
    .meta(exactlyOne(ENDS));
}

/** The second leg where it is firm; what belongs to a firm one is refused otherwise. */
function secondOf(
  { redeem, redeemFor, forwardPoints }: GivenSecondLeg,
  context: Parameters<typeof refuse>[0],
): Pick<QuoteFields, "second"> {
  if (redeem === "firm") {
    const price = forwardPoints === undefined ? {} : { forwardPoints };
    return { second: { redeemFor: redeemFor ?? REDEEM_FOR, ...price } };
  }
  const field = redeemFor === undefined ? "forwardPoints" : "redeemFor";
  if (redeemFor !== undefined || forwardPoints !== undefined)
    return refuse(context, new SettlementError("SECOND_LEG_NOT_FIRM", { field }), { path: [field] });
  return {};
}

interface GivenSecondLeg {
  readonly redeem: "firm" | "indicative";
  readonly redeemFor?: bigint | undefined;
  readonly forwardPoints?: bigint | undefined;
}
