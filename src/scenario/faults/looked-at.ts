import type { Status } from "../../escrow/status.ts";
import { paymentOf } from "../../verbs/verbs.ts";
import type { FinalExpectation, ScenarioStep, StepExpectation } from "../scenario.ts";
import type { Fault } from "./fault.ts";
import type { FaultContext } from "./context.ts";

/** What is left of a scenario after a fault, and whether other payments are another matter now. */
interface Left {
  readonly context: FaultContext;
  readonly rest: readonly ScenarioStep[];
  readonly unsettled: boolean;
}

/** Seconds by which nothing runs out that was not about to. */
const MINUTE = 60n;

/**
 * Whether a fault reaches payments that it is not about: it took time, in which quotes and deadlines run out, or the market
 * is another one, or a party that has more payments cannot move.
 *
 * @param late By how many seconds what is left comes later.
 */
export function isUnsettling({ movesMarket, unsettles }: Fault, late: bigint): boolean {
  return movesMarket === true || unsettles === true || late >= MINUTE;
}

/**
 * What can still be expected after a fault: of its payment where it stands and what refuses it, since who has what may be
 * another figure now; of others everything, unless they are unsettled, when they may be refused and end otherwise.
 */
export function lookedAt({ context: { payment }, rest, unsettled }: Left) {
  const going = new Set(rest.map(paymentOf));
  return {
    step(step: ScenarioStep): ScenarioStep {
      const name = paymentOf(step);
      if (name === undefined || (name !== payment.name && !unsettled)) return step;
      const { expect, ...kept } = step;
      if (name !== payment.name) return { ...kept, expect: anything(expect) };
      return expect === undefined ? step : { ...kept, expect: whereItStands(expect) };
    },
    end({ payments }: FinalExpectation, ends: Status | undefined): FinalExpectation {
      const own = payments.filter((expected) => expected.payment === payment.name);
      const status = ends ?? own.find((expected) => expected.status !== undefined)?.status;
      return {
        payments: [
          ...payments.filter((each) => !own.includes(each) && !(unsettled && going.has(each.payment))),
          { payment: payment.name, ...(status === undefined ? {} : { status }) },
        ],
        balances: [],
      };
    },
  };
}

function whereItStands({ revert, error, status, by, line }: StepExpectation): StepExpectation {
  return {
    ...(revert === undefined ? {} : { revert }),
    ...(error === undefined ? {} : { error }),
    ...(status === undefined ? {} : { status }),
    ...(by === undefined ? {} : { by }),
    ...(line === undefined ? {} : { line }),
  };
}

/** It may be refused by whatever refuses it, or by nothing. */
function anything({ line }: StepExpectation = {}): StepExpectation {
  return { not: { reverts: [] }, ...(line === undefined ? {} : { line }) };
}
