import type { ArgumentsOf, Command, Shape } from "./command.ts";

const shape = {
  arguments: { files: { help: "Scenarios (YAML), or folders of them", many: true } },
  options: {
    seed: { help: "Seed, in place of the file's" },
    set: { help: "Values in place of the file's: path=value, several with commas between them", many: true },
    fault: {
      help: "A fault before a step: NAME@STEP, several with commas between them (settle list)",
      many: true,
    },
    until: {
      help: "End after a step: a verb (pay), a verb and which of them (pay 2), or its number in the file",
    },
    noExpect: {
      help: "See it to its end: what is expected is recorded, met or not, and decides nothing",
      flag: true,
    },
    break: { help: "Old name of --fault", many: true },
    trace: { help: "Write the trace to this file; of several scenarios, into this folder" },
    detail: {
      help: "What the trace has besides: calls, those inside each transaction, with their lines in the sources",
    },
    report: { help: "Write an HTML report to this file" },
    junit: { help: "Write JUnit XML to this file" },
    force: {
      help: "Write over files that this program did not write; never over one that it reads",
      flag: true,
    },
    format: {
      help: "How what is wrong is printed: text; json, one object; unix, a line each as compilers print them, for editors; github, a workflow command each",
      initial: "text",
    },
    json: { help: "Print one JSON object with verdicts and traces on stdout: --format json", flag: true },
    bail: { help: "Start no further scenario once one has not passed", flag: true },
    update: { help: "Write the golden traces (golden/NAME.json beside the scenario)", flag: true },
    check: { help: "Compare with the golden traces; ends with 5 where they differ", flag: true },
    events: { help: "Show events and every expectation, as -v does", flag: true },
    calls: { help: "Show the calls inside each transaction too, as -vv does", flag: true },
    lang: { help: "Language: en or zh", initial: "en" },
  },
} as const satisfies Shape;

/** Arguments of `settle run`; a text is empty where the option was not given. */
export type RunArguments = ArgumentsOf<typeof shape>;

export const run: Command = {
  name: "run",
  help: "Runs scenarios, several side by side. -v adds events, -vv calls. Exit codes: 0 passed, 1 an expectation failed, 2 usage or invalid file, 3 environment, 4 an invariant was violated, 5 drift, 130 interrupted",
  ...shape,
  load: () => import("../run.ts").then(({ settleRun }) => settleRun),
};
