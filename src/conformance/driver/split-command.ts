import { KitError } from "../asking/refused.ts";

/**
 * The words of a command, as a shell splits them, without a shell: blanks part words, quotes keep them together, and a
 * backslash before a quote or a blank takes its meaning away. Before anything else a backslash is itself, so that
 * `C:\Python\python.exe` and `\\server\share` survive. Nothing is expanded.
 *
 * @throws KitError DRIVER_COMMAND_INVALID when there is no word, or a quote that is not closed.
 */
export function splitCommand(text: string): readonly [string, ...string[]] {
  const words: string[] = [];
  let word: string | undefined;
  let quote: string | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    if (character === "\\" && quote !== "'" && isTakenLiterally(next, quote)) {
      word = (word ?? "") + next;
      at += 1;
    } else if (quote === undefined && /\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (quote === undefined && (character === '"' || character === "'")) {
      quote = character;
      word ??= "";
    } else if (character === quote) {
      quote = undefined;
    } else {
      word = (word ?? "") + character;
    }
  }
  if (quote !== undefined) throw invalid(text, `has a ${quote} that is not closed`);
  if (word !== undefined) words.push(word);
  const [program, ...rest] = words;
  if (program === undefined || program === "") throw invalid(text, "names no program");
  return [program, ...rest];
}

function isTakenLiterally(next: string, quote: string | undefined): boolean {
  return quote === undefined ? /["'\s]/.test(next) : next === quote;
}

function invalid(text: string, why: string): KitError {
  return new KitError(
    "DRIVER_COMMAND_INVALID",
    `The command ${JSON.stringify(text.slice(0, 200))} ${why}; write it as for a shell: python3 "my converter.py"`,
  );
}
