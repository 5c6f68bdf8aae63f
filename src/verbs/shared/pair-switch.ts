import { z } from "zod";
import { currencyBytes } from "../../escrow/code-bytes.ts";
import { pair as pairField } from "../../fields/fields.ts";
import type { Scope } from "../../fields/scope.ts";
import type { Value } from "../../ports.ts";
import { feedOf } from "../../world/feed-answer.ts";
import type { StepRun } from "../step-run.ts";

/** What a verb takes that changes how a pair is guarded at the oracle. */
export const pairFields = (scope: Scope) => z.strictObject({ pair: pairField(scope) });

/**
 * The platform, as the oracle's guardian, calls a function for a pair.
 *
 * @returns Whether it went through.
 * @throws RATE_MISSING
 */
export async function switchPair(
  run: StepRun,
  pair: string,
  method: string,
  more: readonly Value[] = [],
): Promise<boolean> {
  const { platform } = run.world.operators;
  run.by(platform);
  const { base, quote } = feedOf(run.world, pair);
  const { revert } = await run.send(platform, {
    contract: "oracle",
    method,
    args: [currencyBytes(base.code), currencyBytes(quote.code), ...more],
  });
  return revert === undefined;
}
