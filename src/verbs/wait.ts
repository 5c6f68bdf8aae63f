import { z } from "zod";
import { duration } from "../fields/fields.ts";
import { time } from "./shared/narrate.ts";
import type { Verb } from "./verb.ts";

export interface WaitParameters {
  /** Seconds. */
  readonly for: bigint;
}

/** Nothing happens for a while. */
export const wait: Verb<WaitParameters> = {
  name: "wait",
  about: "system",
  schema: () => z.strictObject({ for: duration("How long nothing happens.") }),
  carryOut({ for: seconds }, run) {
    run.by(run.world.operators.platform);
    run.wait(seconds);
    run.tell("wait", { until: time(run.now) });
    return Promise.resolve();
  },
};
