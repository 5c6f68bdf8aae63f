import { z } from "zod";
import { currencyBytes } from "../../escrow/code-bytes.ts";
import { pair as pairField } from "../../fields/fields.ts";
import type { Scope } from "../../fields/scope.ts";
import type { ContractCall } from "../../ports.ts";
import { feedOf } from "../../world/feed-answer.ts";
import type { StepRun } from "../step-run.ts";

/** What a verb takes that changes how a pair is guarded at the oracle. */
export const pairFields = (scope: Scope) => z.strictObject({ pair: pairField(scope) });

/**
 * The platform, as the oracle's guardian, calls a function for a pair.
 *
 * @param change The call, of the pair's two codes as the contract takes them.
 * @returns Whether it went through.
 * @throws RATE_MISSING
 */
export async function switchPair(
  run: StepRun,
  pair: string,
  change: (base: string, quote: string) => ContractCall,
): Promise<boolean> {
  const { platform } = run.world.operators;
  run.by(platform);
  const { base, quote } = feedOf(run.world, pair);
  const { revert } = await run.send(platform, change(currencyBytes(base.code), currencyBytes(quote.code)));
  return revert === undefined;
}
