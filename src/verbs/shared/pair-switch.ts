import { z } from "zod";
import type { Value } from "../../ports.ts";
import { currencyBytes } from "../../escrow/code-bytes.ts";
import { feedOf } from "../../world/feed-answer.ts";
import { pair as pairField } from "../../fields/fields.ts";
import { text } from "./narrate.ts";
import type { Verb } from "../verb.ts";

/** What is done to a pair's guards at the oracle. */
export interface PairParameters {
  readonly pair: string;
}

/** A verb by which the platform, as the oracle's guardian, does something to a pair. */
export function pairAction(name: string, method: string, more: readonly Value[] = []): Verb<PairParameters> {
  return {
    name,
    about: "system",
    schema: (scope) => z.strictObject({ pair: pairField(scope) }),
    async carryOut({ pair }, run) {
      const { platform } = run.world.operators;
      run.by(platform);
      const { base, quote } = feedOf(run.world, pair);
      const { revert } = await run.send(platform, {
        contract: "oracle",
        method,
        args: [currencyBytes(base.code), currencyBytes(quote.code), ...more],
      });
      if (revert === undefined) run.tell(name, { pair: text(pair) });
    },
  };
}
