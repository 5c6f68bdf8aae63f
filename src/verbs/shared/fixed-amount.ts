import { convertDown } from "../../fx/convert.ts";
import type { ChargeBearer } from "../../fx/charge-bearer.ts";
import type { DeskTerms } from "../../fx/desk/desk-terms.ts";
import { grossOver } from "../../fx/desk/fee-tiers.ts";
import { routeRate } from "../../fx/desk/route.ts";
import { grossFor, proportionalFee } from "../../fx/fee.ts";
import type { Money } from "../../money/money.ts";
import type { EscrowTerms } from "../../world/world.ts";

/** What a payment is fixed by: what the payer sends in all, what the payee gets in the end, or an instructed amount. */
export type FixedAmount =
  | { readonly send: Money }
  | { readonly receive: Money }
  | {
      /** In the payer's currency, before any charge; who bears the charges decides what becomes of it. */
      readonly instructed: Money;
      readonly chargeBearer: ChargeBearer;
    };

/**
 * An instructed amount as one of the two ends, by who bears the charges (ISO 20022, ChargeBearerType1Code).
 *
 * - `DEBT`: the payer bears all of them. The payee gets what the instructed amount comes to without a charge, rounded
 *   down at each conversion as charged payments are, and all charges are added at the payer's end.
 * - `CRED`: the payee bears all of them. The payer sends just the instructed amount.
 * - `SHAR`, and `SLEV` where the scheme shares charges as SEPA does: each bears those of its own end. The gateway's fee
 *   for paying is added at the payer's; the escrow's and the gateway's for redeeming come off at the payee's.
 */
export function fixedEnd(
  fixed: FixedAmount,
  paying: DeskTerms,
  redeeming: DeskTerms,
): { readonly send: Money } | { readonly receive: Money } {
  if (!("instructed" in fixed)) return fixed;
  const { instructed, chargeBearer } = fixed;
  const { minor, asset } = instructed;
  switch (chargeBearer) {
    case "CRED":
      return { send: instructed };
    case "SHAR":
    case "SLEV":
      return { send: { minor: grossOver(paying.tiers, minor, paying.feeBase), asset } };
    case "DEBT":
      return { receive: uncharged(uncharged(instructed, paying), redeeming) };
  }
}

function uncharged({ minor, asset }: Money, { route }: DeskTerms): Money {
  const rate = routeRate(route);
  return { minor: convertDown(minor, rate, asset.decimals, rate.quote.decimals), asset: rate.quote };
}

/** What must be escrowed so that a release leaves `released` after its fee. */
export function escrowedFor(released: Money, escrow: Pick<EscrowTerms, "feeBps">): Money {
  const fee = proportionalFee(escrow.feeBps);
  return { minor: grossFor(released.minor, fee, "gross"), asset: released.asset };
}
