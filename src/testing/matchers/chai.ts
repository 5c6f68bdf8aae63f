import { MATCHERS, type CorridorMatchers } from "./table.ts";
import type { Verdict } from "./verdict.ts";

declare global {
  namespace Chai {
    interface Assertion extends CorridorMatchers {}
  }
}

/** What is used of chai, so that nothing of it is loaded or has to be installed by who asserts with another library. */
interface ChaiLike {
  readonly Assertion: {
    addMethod(name: string, check: (this: ChaiAssertion, ...args: unknown[]) => unknown): void;
  };
}
interface ChaiUtilities {
  flag(assertion: object, name: string): unknown;
}
interface ChaiAssertion {
  assert(
    pass: boolean,
    message: () => string,
    negatedMessage: () => string,
    expected?: unknown,
    actual?: unknown,
  ): void;
}

/** Matchers for chai, registered once: `use(corridorMatchers)`. All of them are awaited. */
export function corridorMatchers(chai: ChaiLike, utilities: ChaiUtilities): void {
  for (const [name, matcher] of Object.entries(MATCHERS)) {
    chai.Assertion.addMethod(name, async function (...args) {
      // The types of the arguments stand at CorridorMatchers.
      const given = [utilities.flag(this, "object"), ...args];
      const verdict: Verdict = await Reflect.apply(matcher, undefined, given);
      const { pass, message, negatedMessage, expected, actual } = verdict;
      this.assert(pass, message, negatedMessage, expected, actual);
    });
  }
}
