import assert from "node:assert/strict";
import { SettlementError } from "../../errors/settlement-error.ts";
import { CASES, FAMILIES } from "./cases.ts";
import { checkCase } from "./check-case.ts";
import type { ConformanceCase } from "./conformance-case.ts";
import type { Awaitable } from "./conversion.ts";
import type { Converter } from "./converter.ts";

/** What to leave out. */
export interface ConformanceOptions {
  /** Why a case is not asked, by its id; printed in the title of its test. */
  readonly skip?: Readonly<Record<string, string>>;
}

/** A converter with something to close afterwards. */
export interface OpenConverter extends Converter {
  close?(): Awaitable<unknown>;
}

/**
 * Registers the 74 cases as mocha tests against a converter. A case that it offers nothing for is skipped, and so is
 * one of `skip`, with the reason in the title; everything else passes, or fails with both figures.
 *
 * @param converter A converter, or what makes one before the tests, such as a deployment; it is closed after them.
 * @throws CONFORMANCE_CASE_UNKNOWN when `skip` names a case that there is not.
 * @example describeExchangeRateConformance({ name: "mine", convert }, { skip: { C9: "we pay out zero" } });
 */
export function describeExchangeRateConformance(
  converter: OpenConverter | (() => Awaitable<OpenConverter>),
  { skip = {} }: ConformanceOptions = {},
): void {
  for (const id of Object.keys(skip)) {
    if (CASES.every((one) => one.id !== id)) {
      throw new SettlementError("CONFORMANCE_CASE_UNKNOWN", { id: id.slice(0, 40), cases: CASES.length });
    }
  }
  const name = typeof converter === "function" ? "" : `: ${converter.name}`;
  describe(`Exchange-rate conformance${name}`, () => {
    let asked: OpenConverter;
    before(async () => {
      asked = typeof converter === "function" ? await converter() : converter;
    });
    after(() => asked.close?.());

    for (const { name: letter, title, cases } of FAMILIES) {
      describe(`${letter}. ${title}`, () => {
        for (const one of cases) {
          it(titleOf(one), async function () {
            const reason = Object.hasOwn(skip, one.id) ? skip[one.id] : undefined;
            const result =
              reason === undefined ? await checkCase(one, asked) : { outcome: "skipped" as const, reason };
            if (result.outcome === "failed") assert.fail(failureOf(one, result.findings));
            if (result.outcome !== "skipped") return;
            if (this.test !== undefined) this.test.title = `${titleOf(one)} (skipped: ${result.reason})`;
            this.skip();
          });
        }
      });
    }
  });
}

function titleOf({ id, rule }: ConformanceCase): string {
  return `${id} ${rule}`;
}

function failureOf({ id, failure, reason }: ConformanceCase, findings: readonly string[]): string {
  return [`${id} ${failure}`, ...findings.map((finding) => `  ${finding}`), `  ${reason}`].join("\n");
}
