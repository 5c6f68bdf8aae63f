import { z } from "zod";
import { SettlementError } from "../errors/settlement-error.ts";
import { byWhom, type ByWhom } from "./shared/by-whom.ts";
import { bookReturn } from "./payout.ts";
import type { Verb } from "./verb.ts";

export interface ClaimParameters extends ByWhom {
  readonly payment: string;
}

/** The tokens of a failed payout that could not be minted when it failed come back to the payee. Anyone may ask for it. */
export const claim: Verb<ClaimParameters> = {
  name: "claim",
  about: "payment",
  schema: (scope) => z.strictObject(byWhom(scope)),
  async carryOut({ payment: name, by }, run) {
    const payment = run.payment(name);
    const sender = by ?? payment.payee.name;
    run.by(sender, name);
    // One that is not returnable is still named, for the gateway to say what it is.
    const owed = payment.payouts.find(({ status }) => status === "returnable") ?? payment.payouts.at(-1);
    if (owed === undefined) throw new SettlementError("PAYOUT_MISSING", { payment: name });
    const { revert } = await run.send(sender, {
      contract: "gateway",
      method: "claimReturn",
      args: [{ ...owed.payout }],
    });
    if (revert === undefined) bookReturn(run, payment, owed);
  },
};
