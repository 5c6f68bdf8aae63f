import { compareTraces } from "../report/compare-traces.ts";
import { visibleJson } from "../language.ts";
import { comparisonReport } from "../report/comparison.ts";
import { runCommand, type CommandContext } from "./command.ts";
import type { CompareArguments } from "./commands/compare.ts";
import { DRIFT } from "./exit-codes.ts";
import { readTraceFile } from "../files/traces.ts";

/** `corridor compare A B`: ends with 0 where two traces are the same, and with 5 where they differ. */
export function settleCompare(args: CompareArguments, context: CommandContext): Promise<void> {
  const { left, right, json } = args;
  return runCommand(args, context, (language) => {
    const [one, other] = [readTraceFile(left), readTraceFile(right)];
    const differences = compareTraces(one, other);
    const { verbosity } = context;
    const same = differences.length === 0;
    const { print, paint, width } = context.terminal;
    if (json) {
      print(visibleJson({ same, left, right, differences }));
    } else {
      const compared = { left, right, differences, traces: [one, other] } as const;
      const text = comparisonReport(compared, language, { values: verbosity > 0, width });
      print(same ? paint("good", text) : text);
    }
    return same ? 0 : DRIFT;
  });
}
