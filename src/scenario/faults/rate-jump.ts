import { pairName } from "../../fx/pair-name.ts";
import { divideHalfUp } from "../../money/rounding.ts";
import type { ScenarioRate, ScenarioStep } from "../scenario.ts";
import type { Fault } from "./fault.ts";
import type { FaultContext } from "./context.ts";
import { answerNow, attempt, freshReports, legRates, rateText, readsRates, requote } from "./parts.ts";

/** Percent of what the rate was. */
const JUMPS_TO = 115n;

/** The market jumps further than the oracle's circuit breaker takes at once. */
export const rateJump: Fault = {
  name: "rate-jump",
  movesMarket: true,
  at: ["pay", "release", "redeem"],
  fits: (context) => readsRates(context) && jumping(context).length > 0,
  disturb: (context) =>
    jumping(context).map(({ rate, answer }) => ({
      verb: "rate",
      parameters: {
        pair: pairName(rate),
        value: rateText(divideHalfUp(answer * JUMPS_TO, 100n), rate),
      },
    })),
  // The jump is real: the guardian looks at it, the oracle takes it, and the desk quotes anew.
  recover: (context) => ({
    own: [
      ...attempt(context, "DeviationTooHigh"),
      ...jumping(context).flatMap(({ rate }): ScenarioStep[] => [
        { verb: "trip", parameters: { pair: pairName(rate) } },
        { verb: "reset", parameters: { pair: pairName(rate) } },
      ]),
      ...freshReports(context),
      ...(context.step?.verb === "pay" ? requote(context) : []),
    ],
    rest: context.rest,
  }),
};

function jumping(context: FaultContext): { readonly rate: ScenarioRate; readonly answer: bigint }[] {
  return legRates(context)
    .slice(0, 1)
    .flatMap((rate) => {
      const answer = answerNow(rate, context);
      return answer === undefined ? [] : [{ rate, answer }];
    });
}
