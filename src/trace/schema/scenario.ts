import { z } from "zod";
import { SUBJECTS } from "../subjects.ts";
import { time, translated } from "./values.ts";

const whatIf = z
  .strictObject({
    set: z.string().describe("Where the value stands in the scenario's file, as `--set` writes it."),
    value: z.string().describe("What stands there in this run."),
    from: z.string(),
    to: z.string(),
    step: z.string().describe("From one choice to the next.").exactOptional(),
    label: translated.exactOptional(),
  })
  .describe("A value of the scenario that is worth trying others for, and between which ends.");

export const setting = z
  .strictObject({
    key: z
      .string()
      .describe(
        "Where it stands in a scenario's file, as `--set` writes it; `system`: what the chain is set up with.",
      ),
    value: z.string().describe("As a file writes it: `50`, `10d`; of the system with its unit, `10.00%`."),
    from: z
      .enum(["file", "set", "default", "derived"])
      .describe(
        "The `file`, what was `set` in its place, the `default` of what it does not state, or `derived` from all of these and the defaults of the system.",
      ),
  })
  .describe("A value that decides what comes of a run, and where it is from.");

export const scenario = z.strictObject({
  name: z.string(),
  title: translated,
  teaches: translated,
  subject: z.enum(SUBJECTS).describe("Under which the library lists it.").exactOptional(),
  minutes: z.int().min(1).describe("How long it takes to go through it.").exactOptional(),
  next: z.string().describe("The name of the scenario to go on with.").exactOptional(),
  whatIf: z.array(whatIf).exactOptional(),
  sha256: z
    .string()
    .describe(
      "Of its file, those that it extends, and a line `HASH  PATH` for each table and file of rates; empty where it was built in code.",
    ),
  seed: z.string(),
  settlement: z.string(),
  startsAt: time,
  expectations: z
    .literal("ignored")
    .describe(
      "Expectations are recorded, but neither ended the run nor decided its outcome; they did unless this is given.",
    )
    .exactOptional(),
});
