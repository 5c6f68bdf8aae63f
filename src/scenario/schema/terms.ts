import { z } from "zod";
import { amount, basisPoints, duration, whole } from "../../fields/fields.ts";
import type { Scope } from "../../fields/scope.ts";
import { CORRIDOR_CHARGES } from "../../world/system-plan.ts";
import { currencyCode, tokenSymbol } from "./text-fields.ts";

const corridor = (about: string) =>
  z
    .strictObject({
      spreadBps: whole(
        0n,
        9_999n,
        "What is taken of mid for the customer's rate, in basis points.",
        "25",
      ).prefault(CORRIDOR_CHARGES.spreadBps.toString()),
      feeBps: whole(0n, 9_999n, "The fee, in basis points of what is converted.", "20").prefault(
        CORRIDOR_CHARGES.feeBps.toString(),
      ),
    })
    .meta({ description: about });

/** What converting costs. */
export const corridorsSchema = z.strictObject({
  pay: corridor("From the payers' currencies to the token.").prefault({}),
  redeem: corridor("From the token to the payees' currencies.").prefault({}),
});

/** What every payment's escrow terms are made from. */
export const escrowSchema = z.strictObject({
  deliverWithin: duration("From the quote to the deadline for delivery.").prefault("10d"),
  inspectionPeriod: duration("From delivery to the time from which anybody may release.").prefault("3d"),
  arbitrationPeriod: duration("From a dispute to the time from which it is reclaimed.").prefault("7d"),
  returnWithin: duration("From the quote to the last time that a payee may give back.").prefault("60d"),
  feeBps: basisPoints("The escrow's fee, in basis points of what is released.").prefault("50"),
});

/** The desk's own funds: prefunding for minting, inventory for payouts. */
export const deskSchema = (scope: Pick<Scope, "tokens">) =>
  z.strictObject({
    prefunding: amount(scope, "What it has at the custodian for minting; 1,000,000 tokens unless given.", {
      sign: "nonnegative",
      example: "1000000.00 XUSD",
    }).optional(),
    inventory: z
      .array(amount(scope, "At every bank of a payee in this currency."))
      .meta({ description: "What it has for paying out; 10,000,000 of every payee's currency unless given." })
      .optional(),
  });

/** The settlement token. */
export const tokenSchema = z.strictObject({
  symbol: tokenSymbol().prefault("XUSD"),
  currency: currencyCode("The currency that one token is worth one of.", "USD").prefault("USD"),
  decimals: whole(0n, 18n, "Digits after the point.", "6").prefault("6"),
});
