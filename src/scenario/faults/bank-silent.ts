import { PAYOUT_PERIOD } from "../../world/world.ts";
import type { Fault } from "./fault.ts";
import { freshReports, isQuoted, owesOnce, refused, returned } from "./parts.ts";

/** Seconds after which the market is as open as it was: the first whole weeks that are longer than a payout may take. */
const FIVE_WEEKS = 5n * 604_800n;

/** The payee's bank does not report on the payout that it owes. */
export const bankSilent: Fault = {
  name: "bank-silent",
  at: ["payout"],
  fits: (context) =>
    owesOnce(context) && context.scenario.rates.every((rate) => isQuoted(rate, context.now + FIVE_WEEKS)),
  disturb: () => [{ verb: "wait", parameters: { for: PAYOUT_PERIOD } }],
  // What it reports now is too late; the tokens come back and are redeemed once more.
  recover: (context) => {
    const payment = context.payment.name;
    return {
      own: [
        refused({ verb: "payout", parameters: { payment } }, "PayoutOverdue"),
        ...returned(context),
        { verb: "wait", parameters: { for: FIVE_WEEKS - PAYOUT_PERIOD } },
        ...freshReports(context),
        { verb: "redeem", parameters: { payment } },
      ],
      rest: context.rest,
    };
  },
};
