import { asking, type Asked } from "../asking/asked.ts";
import type { ConformanceCase, FamilyName } from "../cases/conformance-case.ts";
import { FAMILIES } from "../cases/families.ts";
import type { Awaitable } from "../converter/conversion.ts";
import type { Converter } from "../converter/converter.ts";
import { checkCase, whyLeftOut } from "../report/check-case.ts";
import type { ConformanceOptions } from "../report/check-exchange-rate-conformance.ts";
import { requireKnown, wantedCases } from "../report/skip.ts";
import { ConformanceFailure } from "./conformance-failure.ts";
import { openedOnce } from "./opened-once.ts";

/** A converter with something to close afterwards. */
export interface OpenConverter extends Converter {
  close?(): Awaitable<unknown>;
}

/** A case for any test runner: `test(one.title, one.run)`. */
export interface RunnerCase {
  readonly id: string;
  readonly family: FamilyName;
  /** `A. Units and scale`. */
  readonly familyTitle: string;
  readonly title: string;
  /** Why it is not asked, where that is known before the tests. */
  readonly skip?: string;
  /**
   * Asks. Declares no parameter, since mocha takes one for a callback and vitest for fixtures; the runner's context is
   * `this` in mocha and the first argument in vitest and node:test. Without a context, a case that is not asked just ends.
   *
   * @throws ConformanceFailure with the findings.
   */
  readonly run: (this: unknown) => Promise<void>;
}

/** The cases, in order, and the end of the converter that they opened. */
export type RunnerCases = readonly RunnerCase[] & { close(): Promise<void> };

/**
 * The cases as tests of any runner: mocha, vitest, node:test, jest.
 *
 * @param converter A converter, or what makes one, once, when the first case is run.
 * @throws KitError CONFORMANCE_CASE_UNKNOWN when `skip` or `only` names a case that there is not.
 * @example
 * ```ts
 * const mine = { name: "mine", convert: () => { throw new NotOffered("nothing yet"); } };
 * const cases = exchangeRateCases(mine);
 * // In a test: for (const one of cases) test(one.title, one.run);
 * cases.length > 100; // true
 * ```
 */
export function exchangeRateCases(
  converter: OpenConverter | (() => Awaitable<OpenConverter>),
  options: ConformanceOptions = {},
): RunnerCases {
  const skip = requireKnown(options.skip);
  const wanted = wantedCases(options.only);
  const known = typeof converter === "function" ? undefined : asking(converter, options);
  const opened = openedOnce(() => (typeof converter === "function" ? converter() : converter));
  const open = async (): Promise<Asked> => asking(await opened.open(), options);
  const cases = FAMILIES.flatMap(({ name, title, cases: all }) =>
    all
      .filter(wanted)
      .map((one) => runnerCase(one, { name, title }, skip.get(one.id) ?? leftOut(one, known), open)),
  );
  return Object.assign(cases, { close: opened.close });
}

function leftOut(one: ConformanceCase, asked: Asked | undefined): string | undefined {
  return asked === undefined ? undefined : whyLeftOut(one, asked)?.reasons.join("; ");
}

function runnerCase(
  one: ConformanceCase,
  family: { readonly name: FamilyName; readonly title: string },
  reason: string | undefined,
  open: () => Promise<Asked>,
): RunnerCase {
  return {
    id: one.id,
    family: family.name,
    familyTitle: `${family.name}. ${family.title}`,
    title: `${one.id} ${one.rule}`,
    ...(reason === undefined ? {} : { skip: reason }),
    async run(...given: readonly unknown[]) {
      const contexts = [given[0], this];
      if (reason !== undefined) return skipIn(contexts, reason);
      const outcome = await checkCase(one, await open());
      if (outcome.outcome === "failed") throw new ConformanceFailure(one, outcome);
      if (outcome.outcome !== "passed") skipIn(contexts, outcome.reasons.join("; "));
    },
  };
}

/** Marks the test as skipped where the runner's context can; mocha's throws to do so. */
export function skipIn(contexts: readonly unknown[], reason: string): void {
  for (const context of contexts) {
    if (!(context instanceof Object)) continue;
    const skip: unknown = Reflect.get(context, "skip");
    if (typeof skip !== "function") continue;
    nameReason(Reflect.get(context, "test"), reason);
    return void Reflect.apply(skip, context, [reason]);
  }
}

/** Puts a reason into the title of mocha's test, whose `skip` takes none. */
function nameReason(test: unknown, reason: string): void {
  if (typeof test !== "object" || test === null) return;
  const title: unknown = Reflect.get(test, "title");
  if (typeof title === "string" && !title.endsWith(`(${reason})`))
    Reflect.set(test, "title", `${title} (${reason})`);
}
