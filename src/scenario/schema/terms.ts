import { z } from "zod";
import { amount, basisPoints, duration, oneOf, whole } from "../../fields/fields.ts";
import type { Scope } from "../../fields/scope.ts";
import { PEG_RULES } from "../../fx/oracle/at-peg.ts";
import type { CorridorTerms, RedeemTerms } from "../../world/world.ts";
import { corridorFees, feesOf } from "./fees.ts";
import { CORRIDOR_CHARGES } from "../../world/system-plan.ts";
import { currencyCode, tokenSymbol } from "./text-fields.ts";

const charges = {
  spreadBps: whole(
    0n,
    9_999n,
    "What is taken of mid for the customer's rate, in basis points.",
    "25",
  ).prefault(CORRIDOR_CHARGES.spreadBps.toString()),
  feeBps: whole(0n, 9_999n, "The fee, in basis points of what is converted.", "20").prefault(
    CORRIDOR_CHARGES.feeBps.toString(),
  ),
};

const quoteBound = whole(
  0n,
  10_000n,
  "How far from the oracle's mid a firm quote may be when it is used, in basis points; 100 unless given, and for redeeming 10,000 in a file with a firm second leg.",
  "100",
).optional();

/** What converting costs. */
export const corridorsSchema = (scope: Pick<Scope, "tokens" | "currencies">) =>
  z.strictObject({
    pay: z
      .strictObject({ ...charges, ...corridorFees(scope, "fiat"), maximumDeviationBps: quoteBound })
      .transform((given, context): CorridorTerms => termsOf(given, "fiat", context))
      .meta({ description: "From the payers' currencies to the token." })
      .prefault({}),
    redeem: z
      .strictObject({
        ...charges,
        ...corridorFees(scope, "tokens"),
        maximumDeviationBps: quoteBound,
        peg: oneOf(
          PEG_RULES,
          "rule",
          "What the token is worth below par. par: one of its currency, whatever it trades at; market: what it trades at, by the rate of XUSD/USD; halt: nothing is redeemed.",
        ).prefault("par"),
      })
      .transform((given, context): RedeemTerms => ({ ...termsOf(given, "tokens", context), peg: given.peg }))
      .meta({
        description:
          "From the token to the payees' currencies. What the fee has beside basis points is charged by firm quotes; at the spot rate the gateway charges basis points alone.",
      })
      .prefault({}),
  });

type CorridorText = Parameters<typeof feesOf>[0] &
  Pick<CorridorTerms, "spreadBps"> & { readonly maximumDeviationBps?: bigint | undefined };

function termsOf(
  given: CorridorText,
  sells: "fiat" | "tokens",
  context: Parameters<typeof feesOf>[2],
): CorridorTerms {
  const { spreadBps, feeBps, maximumDeviationBps } = given;
  const bound = maximumDeviationBps === undefined ? {} : { maximumDeviationBps };
  return { spreadBps, feeBps, ...feesOf(given, sells, context), ...bound };
}

/** What every payment's escrow terms are made from. */
export const escrowSchema = z.strictObject({
  deliverWithin: duration("From the quote to the deadline for delivery.").prefault("10d"),
  inspectionPeriod: duration("From delivery to the time from which anybody may release.").prefault("3d"),
  arbitrationPeriod: duration("From a dispute to the end of the time in which the arbiter decides.").prefault(
    "7d",
  ),
  returnWithin: duration("From the quote to the last time that a payee may give back.").prefault("60d"),
  feeBps: basisPoints("The escrow's fee, in basis points of what is released.").prefault("50"),
});

/** The desk's own funds: prefunding for minting, inventory for payouts. */
export const deskSchema = (scope: Pick<Scope, "tokens" | "currencies">) =>
  z.strictObject({
    prefunding: amount(
      scope,
      "What it has at the custodian for minting; 1,000,000 tokens unless given, or more where the file's quotes need it.",
      {
        sign: "nonnegative",
        example: "1000000.00 XUSD",
      },
    ).optional(),
    inventory: z
      .array(amount(scope, "At every bank of a payee in this currency."))
      .meta({
        description:
          "What it has for paying out; 10,000,000 of every currency that a payee is paid in, or a payer redeems into, unless given, or, where twice what the file's payments need at its rates is more, ten times that.",
      })
      .optional(),
    reserve: oneOf(
      ["quotes", "none"],
      "reservation",
      "quotes: what a firm quote promises is held back until it is used, cancelled or expired, and no more is promised than there is; none: nothing is, and every quote is indicative.",
    ).prefault("quotes"),
    forwardPoints: whole(
      0n,
      1_000n,
      "What it asks for the time of a firm second leg, in basis points for each day begun; 0: the time is its risk.",
      "1",
    ).prefault("0"),
  });

/** The settlement token. */
export const tokenSchema = (scope: Pick<Scope, "currencies">) =>
  z.strictObject({
    symbol: tokenSymbol().prefault("XUSD"),
    currency: currencyCode(scope, "The currency that one token is worth one of.", "USD").prefault("USD"),
    decimals: whole(0n, 18n, "Digits after the point.", "6").prefault("6"),
  });
