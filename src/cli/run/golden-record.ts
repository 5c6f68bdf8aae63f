import path from "node:path";
import { goldenDifferences, goldenFile, updateGolden } from "../../files/golden.ts";
import type { Outputs } from "../../files/outputs.ts";
import type { Language } from "../../language.ts";
import { comparisonReport } from "../../report/comparison.ts";
import type { Trace } from "../../trace/trace.ts";
import type { CommandContext } from "../command.ts";
import { DRIFT } from "../exit-codes.ts";
import { errorOutputOf, printError } from "../print-error.ts";
import { commandWord } from "../words.ts";
import type { RunRecord } from "./run-json.ts";

/** A scenario that passed. */
interface Passed {
  readonly file: string;
  readonly trace: Trace;
  /** Whether hashes and blocks of the golden trace must be the same too. */
  readonly sameChain: boolean;
  /** Whether it is the only scenario of the command. */
  readonly alone: boolean;
  readonly outputs: Outputs;
}

/** The record of a scenario that passed, after its golden trace was written or compared where that is asked for. */
export function goldenRecord(
  passed: Passed,
  { update, check }: { readonly update: boolean; readonly check: boolean },
  context: CommandContext,
  language: Language,
): RunRecord {
  if (update) write(passed, context, language);
  else if (check) return compared(passed, context, language);
  return passedRecord(passed);
}

function passedRecord({ file, trace }: Passed): RunRecord {
  return { file, outcome: "passed", exitCode: 0, trace };
}

function write({ file, trace, outputs }: Passed, { terminal }: CommandContext, language: Language): void {
  const golden = goldenFile(file, trace);
  const written = updateGolden(golden, trace, outputs);
  const word = written === undefined ? "golden.same" : "golden.written";
  terminal.say(commandWord(word, language, { file: fromHere(written ?? golden) }));
}

/** The same, or drift with the differences, or the error that kept the golden trace from being read. */
function compared(passed: Passed, context: CommandContext, language: Language): RunRecord {
  const { file, trace, sameChain, alone } = passed;
  const { say } = context.terminal;
  const golden = goldenFile(file, trace);
  try {
    const { golden: before, differences } = goldenDifferences(golden, trace, sameChain);
    if (differences.length === 0) {
      if (alone) say(commandWord("golden.agrees", language, { file: fromHere(golden) }));
      return passedRecord(passed);
    }
    const left = commandWord("golden.trace", language, { scenario: trace.scenario.name });
    const right = commandWord("golden.run", language);
    const { verbosity, terminal } = context;
    const all = { left, right, differences, traces: [before, trace] } as const;
    say(comparisonReport(all, language, { values: verbosity > 0, width: terminal.width }));
    return { file, outcome: "drift", exitCode: DRIFT, trace, differences };
  } catch (error) {
    return { file, outcome: "error", exitCode: printError(error, errorOutputOf(context, language)), trace };
  }
}

function fromHere(file: string): string {
  return path.relative(process.cwd(), file);
}
