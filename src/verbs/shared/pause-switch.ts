import { z } from "zod";
import { oneOf } from "../../fields/fields.ts";
import { text } from "./narrate.ts";
import type { Verb } from "../verb.ts";

/** What can be paused: every movement of the token, or new payments into the escrow. */
const PAUSABLE = ["token", "escrow"] as const;

export interface PauseParameters {
  readonly what: (typeof PAUSABLE)[number];
}

/** A verb by which the platform stops the token or the escrow's way in, or lets it go on. */
export function pauseAction(name: "pause" | "unpause"): Verb<PauseParameters> {
  return {
    name,
    about: "system",
    schema: () => z.strictObject({ what: oneOf(PAUSABLE, "thing to pause") }),
    async carryOut({ what }, run) {
      const { chain, world } = run;
      const { platform } = world.operators;
      const { code } = world.token;
      run.by(platform);
      const { revert } = await run.send(
        platform,
        what === "token"
          ? { contract: code, method: name, args: [] }
          : { contract: "escrow", method: name, args: [chain.contractAddress(code)] },
      );
      if (revert === undefined) run.tell(`${name}.${what}`, { token: text(code) });
    },
  };
}
