import type { ArgumentsOf, Command, Shape } from "./command.ts";
import { FORCE, LANG, OUTPUT_FORMAT } from "./shared.ts";

/** What `--detail` adds to a trace. */
export const DETAILS = ["calls"] as const;

const shape = {
  arguments: {
    files: {
      help: "Scenarios (YAML), folders of them, or numbers and names of the library",
      value: "SCENARIO",
      kind: "scenario",
      many: true,
      needed: true,
    },
  },
  options: {
    seed: { help: "Seed, in place of the file's", value: "NUMBER" },
    set: { help: "A value in place of the file's", value: "PATH=VALUE", many: true },
    fault: {
      help: "A fault before a step; list has their names, explain what each takes",
      value: "FAULT@STEP",
      kind: "fault",
      many: true,
    },
    until: {
      help: "End after a step: its label, a verb (pay), a verb and which of them (pay 2), or its number in the file",
      value: "STEP",
    },
    noExpect: {
      help: "See it to its end: what is expected is recorded, met or not, and decides nothing",
      flag: true,
    },
    break: { help: "Old name of --fault", value: "FAULT@STEP", kind: "fault", many: true },
    trace: {
      help: "Write the trace to this file; of several scenarios, into this folder",
      value: "FILE",
      kind: "file",
    },
    detail: {
      help: "What the trace has besides: calls, those inside each transaction, with their lines in the sources",
      choices: DETAILS,
    },
    savePaths: {
      help: "Write each pair's market and what its feed publishes into this folder, as a table for path: and as stored paths; of several scenarios, into a folder each",
      value: "FOLDER",
      kind: "file",
    },
    report: { help: "Write an HTML report to this file", value: "FILE", kind: "file" },
    junit: { help: "Write JUnit XML to this file", value: "FILE", kind: "file" },
    force: {
      ...FORCE,
      help: "Write over files that this program did not write; never over one that it reads",
    },
    format: OUTPUT_FORMAT,
    json: { help: "Print one JSON object with verdicts and traces on stdout: --format json", flag: true },
    jsonl: {
      help: "Print each step on stdout as it happens, one JSON object a line; the last line has the exit code",
      flag: true,
    },
    watch: {
      help: "Run again when a scenario, or a file that it reads, is saved; Ctrl-C ends it",
      flag: true,
    },
    bail: {
      help: "Start no further scenario once one has not passed, and none where one cannot be read",
      flag: true,
    },
    update: { help: "Write the golden traces (golden/NAME.json beside the scenario)", flag: true },
    check: { help: "Compare with the golden traces; ends with 5 where they differ", flag: true },
    events: { help: "Show events and every expectation, as -v does", flag: true },
    calls: { help: "Show the calls inside each transaction too, as -vv does", flag: true },
    lang: LANG,
  },
} as const satisfies Shape;

/** Arguments of `corridor run`; a text is empty where the option was not given. */
export type RunArguments = ArgumentsOf<typeof shape>;

export const run: Command = {
  name: "run",
  help: "Runs scenarios, several side by side. -v adds events, -vv calls. Exit codes: 0 passed, 1 an expectation failed, 2 usage or invalid file, 3 environment, 4 an invariant was violated, 5 drift, 130 interrupted",
  ...shape,
  examples: [
    "run scenarios/01-happy-path.yaml",
    "run 01-happy-path --fault stale-rate@pay -v",
    "run scenarios/01-happy-path.yaml --set escrow.feeBps=100,seed=7 --trace trace.json --report report.html",
    'run scenarios/01-happy-path.yaml --until "disclose 2" --detail calls --trace trace.json',
    "run scenarios/01-happy-path.yaml --set parties.buyer.balance='10.00 EUR' --no-expect",
    "run scenarios --check --junit results.xml",
    "run 01-happy-path --jsonl",
    "run scenarios/01-happy-path.yaml --network localhost",
  ],
  load: () => import("../run.ts").then(({ settleRun }) => settleRun),
};
