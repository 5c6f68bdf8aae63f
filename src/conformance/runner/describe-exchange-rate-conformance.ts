import type { Awaitable } from "../converter/conversion.ts";
import type { ConformanceOptions } from "../report/check-exchange-rate-conformance.ts";
import { exchangeRateCases, type OpenConverter } from "./exchange-rate-cases.ts";
import { runnerGlobals } from "./runner-globals.ts";

/**
 * Registers the cases with the `describe` and `it` that the runner has put in place, and closes the converter after
 * them: mocha, jest, and vitest with its globals. Any other runner takes `exchangeRateCases`.
 *
 * @throws KitError RUNNER_GLOBALS_MISSING where there are no such functions; CONFORMANCE_CASE_UNKNOWN.
 * @example describeExchangeRateConformance({ name: "mine", convert }, { skip: { C9: "we pay out zero" } });
 */
export function describeExchangeRateConformance(
  converter: OpenConverter | (() => Awaitable<OpenConverter>),
  options: ConformanceOptions = {},
): void {
  const { describe, it, skipped, after } = runnerGlobals();
  const name = typeof converter === "function" ? "" : `: ${converter.name}`;
  describe(`Exchange-rate conformance${name}`, () => {
    const cases = exchangeRateCases(converter, options);
    after(() => cases.close());
    for (const { title, skip, run } of cases) {
      if (skip === undefined) it(title, run);
      else skipped(`${title} (${skip})`, run);
    }
  });
}
