import type { RunArguments } from "../../../src/cli/commands/run.ts";

/** The arguments of `corridor run` where no option is given. */
export const NO_OPTIONS: Omit<RunArguments, "files"> = {
  seed: "",
  set: [],
  fault: [],
  break: [],
  until: "",
  noExpect: false,
  trace: "",
  savePaths: "",
  detail: "",
  report: "",
  junit: "",
  json: false,
  format: "text",
  jsonl: false,
  watch: false,
  bail: false,
  update: false,
  check: false,
  events: false,
  calls: false,
  force: false,
  lang: "en",
};
