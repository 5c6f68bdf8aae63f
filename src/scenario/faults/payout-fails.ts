import type { Fault } from "./fault.ts";
import { freshReports, refusedBefore } from "./parts.ts";

/** ISO 20022: the account is closed. */
const CLOSED = "AC04";

/** The payee's account is closed when its bank wants to pay. */
export const payoutFails: Fault = {
  name: "payout-fails",
  at: ["payout"],
  disturb: ({ payee }) => [{ verb: "close", parameters: { party: payee.name } }],
  // The tokens come back, and are redeemed again when there is an account.
  recover: (context) => {
    const payment = context.payment.name;
    return {
      own: [
        refusedBefore({ verb: "payout", parameters: { payment } }, "ACCOUNT_CLOSED"),
        { verb: "payout", parameters: { payment, fails: CLOSED } },
        { verb: "reopen", parameters: { party: context.payee.name } },
        ...freshReports(context),
        { verb: "redeem", parameters: { payment } },
      ],
      rest: context.rest,
    };
  },
};
