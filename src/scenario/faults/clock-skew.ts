import { pairName } from "../../fx/pair-name.ts";
import type { Fault } from "./fault.ts";
import { requireLonger } from "./parameters.ts";
import { attempt, canBeWrong, freshReports, wrongRate } from "./parts.ts";

/** Seconds that the feed's clock is ahead. */
const AHEAD = 120n;

/** Seconds after which the step is attempted: a time that is not later than that has come by then. */
const ATTEMPT_AFTER = 1n;

/** A feed's clock is ahead of the chain's. */
export const clockSkew: Fault = {
  name: "clock-skew",
  at: ["pay", "release", "redeem"],
  fits: canBeWrong,
  takes: ["pair", "duration"],
  requireEffect: ({ given }) => requireLonger("clock-skew", given, ATTEMPT_AFTER),
  disturb(context) {
    const { duration = AHEAD } = context.given;
    const rate = wrongRate(context);
    if (rate === undefined) return [];
    return [{ verb: "publish", parameters: { pair: pairName(rate), ahead: duration } }];
  },
  recover: (context) => ({
    own: [...attempt(context, "FutureRate"), ...freshReports(context)],
    rest: context.rest,
  }),
};
