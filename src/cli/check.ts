import { SettlementError, type SourcePlace } from "../errors/settlement-error.ts";
import { visibleJson, type Language } from "../language.ts";
import { mistakesOf } from "../scenario/source/scenario-invalid.ts";
import { runCommand, type CommandContext } from "./command.ts";
import type { CheckArguments } from "./commands/check.ts";
import { EXIT_CODES } from "./exit-codes.ts";
import { readScenarioFile, scenarioFiles } from "../files/scenarios.ts";
import { isTraceFile, readTraceFile } from "../files/traces.ts";
import { noScenarios } from "./run/run-arguments.ts";
import type { OldWord } from "../scenario/source/old-words.ts";
import { chainErrors } from "../trace/check-chain.ts";
import { sayOldWord } from "./old-word.ts";
import { annotationLines, isLinewise, outputFormat, withJson } from "./output-format.ts";
import { errorAnnotations } from "./annotations.ts";
import { errorOutputOf, printError } from "./print-error.ts";
import { commandWord } from "./words.ts";

/** The mistakes of a file; none where it can be run, or is as it was written. */
interface Checked {
  readonly file: string;
  /** Of a scenario one, which holds every mistake. */
  readonly errors: readonly SettlementError[];
  /** The last hash of a trace that is as it was written. */
  readonly hash?: string;
}

interface Mistake {
  readonly code: string;
  readonly message: string;
  readonly place?: SourcePlace;
}

/** `corridor check FILE...`: ends with 0, or with 2 when a scenario cannot be run or a trace is not as it was written. */
export function settleCheck(args: CheckArguments, context: CommandContext): Promise<void> {
  return runCommand(withJson(args), context, (language) => {
    const format = outputFormat(args);
    const files = args.files.flatMap((file) => (isTraceFile(file) ? [file] : scenarioFiles([file])));
    if (files.length === 0) throw noScenarios("check", args.files);
    const silent = { ...context.terminal, print: () => {}, say: () => {} };
    const perFile = format === "text" ? context : { ...context, terminal: silent };
    const checked = files.map((file) =>
      isTraceFile(file) ? checkTrace(file, language, perFile) : checkFile(file, language, perFile),
    );
    const valid = checked.every(({ errors }) => errors.length === 0);
    if (format === "json") context.terminal.print(visibleJson({ valid, files: checked.map(asJson) }));
    if (isLinewise(format))
      for (const { file, errors } of checked)
        for (const line of annotationLines(
          format,
          errors.flatMap((error) => errorAnnotations(error, file, language)),
        ))
          context.terminal.print(line);
    return valid ? 0 : EXIT_CODES.input;
  });
}

function checkFile(file: string, language: Language, context: CommandContext): Checked {
  const { terminal } = context;
  try {
    const onOldWord = (word: OldWord): void => sayOldWord(word, terminal, language);
    const { steps, payments } = readScenarioFile(file, { onOldWord });
    const values = { file, payments: String(payments.length), steps: String(steps.length) };
    terminal.print(commandWord("check.good", language, values));
    return { file, errors: [] };
  } catch (error) {
    printError(error, errorOutputOf(context, language));
    return { file, errors: ours([error]) };
  }
}

/** Checks a trace by the hashes in it: whether it is as the run wrote it. */
function checkTrace(file: string, language: Language, context: CommandContext): Checked {
  const { terminal } = context;
  const print = errorOutputOf(context, language);
  try {
    const trace = readTraceFile(file);
    const errors = chainErrors(trace, file);
    for (const error of errors) printError(error, print);
    if (errors.length > 0) return { file, errors };
    const values = { file, scenario: trace.scenario.name, steps: String(trace.steps.length) };
    const { last: hash } = trace;
    if (hash === undefined) terminal.print(commandWord("check.no-hashes", language, values));
    else terminal.print(commandWord("check.unchanged", language, { ...values, hash }));
    return { file, errors: [], ...(hash === undefined ? {} : { hash }) };
  } catch (error) {
    printError(error, print);
    return { file, errors: ours([error]) };
  }
}

function ours(errors: readonly unknown[]): SettlementError[] {
  return errors.filter((each) => each instanceof SettlementError);
}

function asJson({ file, errors, hash }: Checked): object {
  const mistakes = errors.flatMap(mistakesOf).map(mistakeOf);
  return { file, mistakes, ...(hash === undefined ? {} : { hash }) };
}

function mistakeOf({ code, message, place }: SettlementError): Mistake {
  return { code, message, ...(place === undefined ? {} : { place }) };
}
