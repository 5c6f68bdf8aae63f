import { z } from "zod";
import { call, tokenCall } from "../../chain/call.ts";
import { oneOf } from "../../fields/fields.ts";
import type { StepRun } from "../step-run.ts";

/** What can be paused: every movement of the token, or new payments into the escrow. */
const PAUSABLE = ["token", "escrow"] as const;
type Pausable = (typeof PAUSABLE)[number];

/** What a verb takes that pauses or lets go on. */
export const pauseFields = () => z.strictObject({ what: oneOf(PAUSABLE, "thing to pause") });

/**
 * The platform stops a token or the escrow's way in for it, or lets it go on.
 *
 * @param code Of the token.
 * @returns Whether it went through.
 */
export async function switchPause(
  run: StepRun,
  method: "pause" | "unpause",
  what: Pausable,
  code: string,
): Promise<boolean> {
  const { chain, world } = run;
  const { platform } = world.operators;
  run.by(platform);
  const { revert } = await run.send(
    platform,
    what === "token" ? tokenCall(code, method, []) : call("escrow", method, [chain.contractAddress(code)]),
  );
  return revert === undefined;
}
