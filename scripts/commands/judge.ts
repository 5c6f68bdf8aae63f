// What is wrong with a command that has ended, beside what its text promises.
import type { Performed } from "./perform.ts";
import { differences } from "./shown-output.ts";

interface Promised {
  readonly exit: number;
  readonly output?: readonly string[];
  /** Whether it runs until it is interrupted. */
  readonly stays: boolean;
  /** The words in which it was called, and its hints have to be. */
  readonly words: string;
  /** Whether it shows an error as the table of errors has it, with the names of its values in braces. */
  readonly explainsAnError: boolean;
}

/** All ways in which the command line is called: in an output only those of the call may be. */
const WAYS =
  /(?<![\w./-])(?:npx corridor|npm run settle --|npm run hardhat -- settle|npx hardhat settle|settle(?= (?:run|list|explain|check|compare|report|serve|site|vectors|help|lesson|init|completion)\b))/g;

const UNFILLED = /\bundefined\b|\[object Object\]|\{[a-z][a-z-]*\}/;

const STACK = /^\s+at .*:\d+:\d+\)?$/m;

/** One line each; nothing where all is well. */
export function problemsOf(ended: Performed, promised: Promised): string[] {
  const { out, errors, late } = ended;
  const printed = `${out}\n${errors}`;
  // A document for machines has names and braces of its own.
  const forPeople = !/^\s*[<{[]/.test(out);
  const others = !forPeople
    ? []
    : [...printed.matchAll(WAYS)].map(([way]) => way).filter((way) => way !== promised.words);
  const [unfilled] = (forPeople && !promised.explainsAnError && UNFILLED.exec(printed)) || [];
  const [stack] = STACK.exec(printed) ?? [];
  return [
    ...(late === undefined ? endProblems(ended, promised) : [late]),
    ...(stack === undefined ? [] : [`prints a stack trace: ${stack.trim()}`]),
    ...(unfilled === undefined ? [] : [`prints a text that was not filled in: ${unfilled}`]),
    ...[...new Set(others)].map((way) => `is called as "${promised.words}", and names a command as "${way}"`),
    ...(promised.output === undefined ? [] : differences(promised.output, out + errors)),
  ];
}

function endProblems({ code, signal }: Performed, { exit, stays }: Promised): string[] {
  const right = stays ? code === 0 || code === 130 || signal === "SIGINT" : code === exit;
  return right ? [] : [`ends with ${code ?? signal ?? "nothing"} in place of ${exit}`];
}
