import { MATCHERS } from "./table.ts";
import type { Matcher, Verdict } from "./verdict.ts";

export type { CorridorMatchers } from "./table.ts";

/** What `expect.extend` of vitest and jest takes back. */
interface ExpectResult {
  readonly pass: boolean;
  message(): string;
  readonly expected?: string;
  readonly actual?: string;
}

/** A matcher as vitest and jest call it. */
type ExpectMatcher = (subject: unknown, ...args: never[]) => Promise<ExpectResult>;

/**
 * Matchers for vitest and jest, registered once: `expect.extend(corridorMatchers)`. All of them are awaited.
 *
 * @example declare module "vitest" { interface Matchers<T> extends CorridorMatchers {} }
 */
export const corridorMatchers: Readonly<Record<keyof typeof MATCHERS, ExpectMatcher>> = {
  beRefusedWith: asExpected(MATCHERS.beRefusedWith),
  chargeFee: asExpected(MATCHERS.chargeFee),
  conserveValue: asExpected(MATCHERS.conserveValue),
  convertTo: asExpected(MATCHERS.convertTo),
  cost: asExpected(MATCHERS.cost),
  costAtMost: asExpected(MATCHERS.costAtMost),
  endAs: asExpected(MATCHERS.endAs),
  haveBalance: asExpected(MATCHERS.haveBalance),
  haveRate: asExpected(MATCHERS.haveRate),
  meetExpectations: asExpected(MATCHERS.meetExpectations),
  settleFor: asExpected(MATCHERS.settleFor),
};

/** Where a matcher passes, its message is that of its negation: nobody else asks for it. */
function asExpected(matcher: Matcher): ExpectMatcher {
  return async (subject, ...args) => {
    const verdict: Verdict = await matcher(subject, ...args);
    const { pass, message, negatedMessage, expected, actual } = verdict;
    return {
      pass,
      message: () => (pass ? negatedMessage() : message()),
      ...(expected === undefined ? {} : { expected }),
      ...(actual === undefined ? {} : { actual }),
    };
  };
}
