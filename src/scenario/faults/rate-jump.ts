import { pairName } from "../../fx/pair-name.ts";
import { SettlementError } from "../../errors/settlement-error.ts";
import { BASIS_POINTS } from "../../fx/fee.ts";
import { divideHalfUp } from "../../money/rounding.ts";
import { pairPlanOf } from "../pair-plan.ts";
import type { ScenarioRate, ScenarioStep } from "../scenario.ts";
import type { Fault } from "./fault.ts";
import type { FaultContext } from "./context.ts";
import { sizeText } from "./parameters.ts";
import { answerNow, attempt, freshReports, rateText, canBeWrong, requote, wrongRate } from "./parts.ts";

/** In basis points of what the rate was. */
const JUMP = 1_500n;

/** The market jumps further than the oracle's circuit breaker allows in one update. */
export const rateJump: Fault = {
  name: "rate-jump",
  movesMarket: true,
  at: ["pay", "release", "redeem"],
  fits: (context) => canBeWrong(context) && jumping(context).length > 0,
  takes: ["pair", "size"],
  requireEffect: requireJump,
  disturb: (context) =>
    jumping(context).map(({ rate, answer }) => ({
      verb: "rate",
      parameters: {
        pair: pairName(rate),
        value: rateText(jumpedAnswer(answer, sizeOf(rate, context)), rate),
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
  const rate = wrongRate(context);
  const answer = rate === undefined ? undefined : answerNow(rate, context);
  if (rate === undefined || answer === undefined) return [];
  const { breakerBps, maximumAnswer } = pairPlanOf(rate, context.scenario.startsAt);
  // Without a breaker, or with a band that is narrower than it, nothing trips.
  const trips = breakerBps > 0n && jumpedAnswer(answer, sizeOf(rate, context)) < maximumAnswer;
  return trips || context.given.size !== undefined ? [{ rate, answer }] : [];
}

/** What was given, or the usual one; more where the pair's breaker allows that. */
function sizeOf(rate: ScenarioRate, { given, scenario }: FaultContext): bigint {
  const { breakerBps } = pairPlanOf(rate, scenario.startsAt);
  return given.size ?? (JUMP > breakerBps ? JUMP : breakerBps + JUMP);
}

/** Refuses a move that the circuit breaker lets through, and one that leaves the pair's band. @throws FAULT_OUT_OF_RANGE */
function requireJump(context: FaultContext): void {
  const { size } = context.given;
  const [found] = jumping(context);
  if (size === undefined || found === undefined) return;
  const { rate, answer } = found;
  const { minimumAnswer, maximumAnswer, breakerBps } = pairPlanOf(rate, context.scenario.startsAt);
  const jumped = jumpedAnswer(answer, size);
  const far = size < 0n ? -size : size;
  if (far > breakerBps && jumped > minimumAnswer && jumped < maximumAnswer) return;
  throw new SettlementError("FAULT_OUT_OF_RANGE", {
    name: "rate-jump",
    parameter: "size",
    given: sizeText(size),
    range: `|size| > ${sizeText(breakerBps)}, ${rateText(minimumAnswer, rate)} < rate < ${rateText(maximumAnswer, rate)}`,
  });
}

function jumpedAnswer(answer: bigint, size: bigint): bigint {
  return divideHalfUp(answer * (BASIS_POINTS + size), BASIS_POINTS);
}
