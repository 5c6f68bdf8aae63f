import { requireConverter } from "../asking/require-converter.ts";
import type { Awaitable } from "../converter/conversion.ts";
import { skipIn } from "../runner/exchange-rate-cases.ts";
import { openedOnce } from "../runner/opened-once.ts";
import { askVector, type VectorSession, vectorSession } from "./ask-vector.ts";
import { isNamed, type VectorOptions, whySkipped } from "./check-vectors.ts";
import { requireVectors, type VectorConverter } from "./vector.ts";
import { VectorFailure } from "./vector-failure.ts";

/** A converter that answers vectors, with something to close afterwards. */
export interface OpenVectorConverter extends VectorConverter {
  close?(): Awaitable<unknown>;
}

/** A vector for any test runner: `test(one.title, one.run)`. */
export interface VectorCase {
  readonly id: string;
  /** The operation. */
  readonly op: string;
  readonly title: string;
  /** Why it is not asked, where that is known before the tests. */
  readonly skip?: string;
  /**
   * Asks. Declares no parameter, as the cases of `exchangeRateCases`.
   *
   * @throws VectorFailure with the finding.
   */
  readonly run: (this: unknown) => Promise<void>;
}

/** The cases, in order, and the end of the converter that they opened. */
export type VectorCases = readonly VectorCase[] & { close(): Promise<void> };

/**
 * Published vectors as tests of any runner: mocha, vitest, node:test, jest.
 *
 * @param converter A converter, or what makes one, once, when the first case is run.
 * @param vectors A vector file as `JSON.parse` gives it.
 * @throws KitError VECTORS_INVALID
 * @example
 * ```ts
 * const mine = { name: "mine", convert: () => 0n, answerVector: () => ({ minor: "108" }) };
 * const vectors = [{ id: "one", inputs: { op: "convert", amount: "100" }, expected: { minor: "108" } }];
 * const cases = vectorCases(mine, vectors);
 * // In a test: for (const one of cases) test(one.title, one.run);
 * cases.map(({ id, op }) => `${id} ${op}`); // ["one convert"]
 * ```
 */
export function vectorCases(
  converter: OpenVectorConverter | (() => Awaitable<OpenVectorConverter>),
  vectors: unknown,
  options: VectorOptions = {},
): VectorCases {
  if (typeof converter !== "function") requireConverter(converter);
  const opened = openedOnce(() => (typeof converter === "function" ? converter() : converter));
  let session: Promise<VectorSession> | undefined;
  const open = (): Promise<VectorSession> => {
    session ??= opened.open().then((ready) => vectorSession(ready, options));
    return session;
  };
  const wanted = requireVectors(vectors).filter((one) => isNamed(one, options.only));
  const cases = wanted.map((vector): VectorCase => {
    const op = String(vector.inputs.op);
    const reason = whySkipped(vector, options.skip ?? {});
    return {
      id: vector.id,
      op,
      title: `${vector.id} ${op}`,
      ...(reason === undefined ? {} : { skip: reason }),
      async run(...given: readonly unknown[]) {
        const contexts = [given[0], this];
        if (reason !== undefined) return skipIn(contexts, reason);
        const verdict = await askVector(vector, await open());
        if (verdict.verdict === "wrong") throw new VectorFailure(vector.id, op, verdict.finding);
        if (verdict.verdict === "not-offered") skipIn(contexts, verdict.reason);
      },
    };
  });
  return Object.assign(cases, { close: opened.close });
}
