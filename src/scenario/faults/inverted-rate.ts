import { pairName } from "../../fx/pair-name.ts";
import { BASIS_POINTS } from "../../fx/fee.ts";
import { divideHalfUp } from "../../money/rounding.ts";
import { powerOfTen } from "../../money/decimal.ts";
import { MAXIMUM_QUOTE_DEVIATION } from "../../world/system-plan.ts";
import { pairPlanOf } from "../pair-plan.ts";
import type { ScenarioRate } from "../scenario.ts";
import type { Fault } from "./fault.ts";
import type { FaultContext } from "./context.ts";
import { answerNow, attempt, freshReports, legRates, rateText, canBeWrong, wrongRate } from "./parts.ts";

/** A feed publishes the inverse of its rate: euros for a dollar in place of dollars for a euro. */
export const invertedRate: Fault = {
  name: "inverted-rate",
  at: ["pay", "release", "redeem"],
  fits: (context) => canBeWrong(context) && inverted(context) !== undefined,
  takes: ["pair"],
  disturb(context) {
    const found = inverted(context);
    if (found === undefined) return [];
    const { rate, answer } = found;
    return [{ verb: "publish", parameters: { pair: pairName(rate), value: rateText(answer, rate) } }];
  },
  recover: (context) => ({
    own: [...attempt(context, inverted(context)?.error ?? ""), ...freshReports(context)],
    rest: context.rest,
  }),
};

interface Inverted {
  readonly rate: ScenarioRate;
  readonly answer: bigint;
  /** What notices it. */
  readonly error: string;
}

/** The pair whose inverse something notices; nearest to the wrong way round, a rate of about 1 nothing would. */
function inverted(context: FaultContext): Inverted | undefined {
  const { given } = context;
  const wrong = given.pair === undefined ? legRates(context) : [wrongRate(context) ?? []].flat();
  const found = wrong.flatMap((rate): Inverted[] => {
    const right = answerNow(rate, context);
    if (right === undefined) return [];
    const answer = divideHalfUp(powerOfTen(2 * rate.market.decimals), right);
    const error = noticedBy(rate, answer, right, context);
    return error === undefined ? [] : [{ rate, answer, error }];
  });
  return found.find(({ error }) => error === "RateOutOfBand") ?? found[0];
}

function noticedBy(
  rate: ScenarioRate,
  answer: bigint,
  right: bigint,
  { scenario, step }: FaultContext,
): string | undefined {
  const { minimumAnswer, maximumAnswer, breakerBps } = pairPlanOf(rate, scenario.startsAt);
  if (answer <= minimumAnswer || answer >= maximumAnswer) return "RateOutOfBand";
  const distance = (answer > right ? answer - right : right - answer) * BASIS_POINTS;
  if (breakerBps !== 0n && distance > breakerBps * right) return "DeviationTooHigh";
  // The desk quotes by the market, and its quote is held against the oracle.
  return step?.verb === "pay" && distance > 2n * MAXIMUM_QUOTE_DEVIATION * right
    ? "QuoteOffMarket"
    : undefined;
}
