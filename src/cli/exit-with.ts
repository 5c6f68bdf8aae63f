import { BY_NPX } from "../language.ts";
import { printError } from "./print-error.ts";

const say = (text: string): void => console.error(text);

/** Prints an error of a script on stderr, in English, and sets the exit code. */
export function exitWith(error: unknown): void {
  process.exitCode = printError(error, {
    language: "en",
    stackTraces: false,
    calledAs: BY_NPX.corridor,
    say,
  });
}
