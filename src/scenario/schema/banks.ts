import { z } from "zod";
import { SettlementError } from "../../errors/settlement-error.ts";
import { refuse, whole } from "../../fields/fields.ts";
import type { Scope } from "../../fields/scope.ts";
import { requireFee } from "../../fx/fee.ts";
import type { BankCharge, BankCharges } from "../../world/world.ts";
import { feeFrom, feeSums, sumsOf } from "./fees.ts";

/** What a bank charges for one direction. */
const chargeSchema = (scope: Pick<Scope, "tokens" | "currencies">, about: string) =>
  z
    .strictObject({
      feeBps: whole(0n, 9_999n, "What it charges, in basis points of the amount.", "10").prefault("0"),
      ...feeSums(scope),
    })
    .transform((given, context): BankCharge => {
      try {
        const fee = feeFrom(given);
        requireFee(fee);
        const [sum] = sumsOf(given);
        return { fee, ...(sum === undefined ? {} : { currency: sum.asset }) };
      } catch (error) {
        if (!(error instanceof SettlementError)) throw error;
        return refuse(context, error);
      }
    })
    .meta({ description: about })
    .optional();

/** What banks charge; sums are in any currency that a rate leads from, and converted at mid, rounded up. */
export const banksSchema = (scope: Pick<Scope, "tokens" | "currencies">) =>
  z
    .record(
      z.string(),
      z.strictObject({
        charges: z
          .strictObject({
            sending: chargeSchema(
              scope,
              "Of the payer's bank, of what it hands on: taken out of what is sent (send, CRED), or on top (receive, DEBT, SHAR).",
            ),
            receiving: chargeSchema(
              scope,
              "Of the payee's bank, of what it credits: taken out of it (send, CRED, SHAR), or prepaid by the payer (receive, DEBT).",
            ),
          })
          .meta({ description: "What it charges for payments." }),
      }),
    )
    .transform(
      (banks): ReadonlyMap<string, BankCharges> =>
        new Map(
          Object.entries(banks).map(
            ([
              name,
              {
                charges: { sending, receiving },
              },
            ]) => [
              name,
              {
                ...(sending === undefined ? {} : { sending }),
                ...(receiving === undefined ? {} : { receiving }),
              },
            ],
          ),
        ),
    );
