import { optionName, type Option } from "./commands/command.ts";

/** An option as it was typed. */
export interface TypedOption {
  /** The name that it is declared by; `undefined` where there is none of that name. */
  readonly name: string | undefined;
  /** What was typed, without its value: `--report`. */
  readonly text: string;
  /** Its value; `undefined` where there is none. */
  readonly value: string | undefined;
}

/** The words of a command line, by what they are. */
export interface TypedWords {
  readonly options: readonly TypedOption[];
  readonly arguments: readonly string[];
  /** Whether `--` was among them: what follows it are arguments. */
  readonly ended: boolean;
  /** Whether the last word is an option, whose value may follow. */
  readonly endsWithOption: boolean;
}

type Options = Readonly<Record<string, Option>>;

/**
 * Takes the words of a command line apart, as POSIX and GNU do: `--option value`, `--option=value`, letters in one word
 * (`-vv`), options before, between and behind arguments, `--` before arguments that begin with a dash. An option never
 * takes the next option for its value. Nothing is refused here.
 *
 * @param declared Every option that there may be, by its name.
 */
export function scanWords(words: readonly string[], declared: Options): TypedWords {
  const options: TypedOption[] = [];
  const rest: string[] = [];
  let ended = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (ended || word === "-" || !word.startsWith("-")) {
      rest.push(word);
    } else if (word === "--") {
      ended = true;
    } else {
      const found = word.startsWith("--") ? [longOption(word, declared)] : letters(word, declared);
      const last = found.at(-1);
      const next = words[at + 1];
      if (last !== undefined && takesNext(last, declared) && next !== undefined && isValue(next)) {
        options.push(...found.slice(0, -1), { ...last, value: next });
        at += 1;
      } else {
        options.push(...found);
      }
    }
  }
  const final = words.at(-1) ?? "";
  const endsWithOption = !ended && final === options.at(-1)?.text;
  return { options, arguments: rest, ended, endsWithOption };
}

/** Whether an option takes the word that follows it. */
export function takesNext({ name, value }: TypedOption, declared: Options): boolean {
  return name !== undefined && value === undefined && declared[name]?.flag !== true;
}

function longOption(word: string, declared: Options): TypedOption {
  const at = word.indexOf("=");
  const text = at < 0 ? word : word.slice(0, at);
  const name = Object.keys(declared).find((each) => `--${optionName(each)}` === text);
  return { name, text, value: at < 0 ? undefined : word.slice(at + 1) };
}

/** The options of letters in one word; a word with another letter is one option that there is not. */
function letters(word: string, declared: Options): TypedOption[] {
  const found = word
    .slice(1)
    .split("")
    .map((letter): TypedOption => {
      const name = Object.keys(declared).find((each) => declared[each]?.short === letter);
      return { name, text: `-${letter}`, value: undefined };
    });
  return found.every(({ name }) => name !== undefined)
    ? found
    : [{ name: undefined, text: word, value: undefined }];
}

function isValue(word: string): boolean {
  return word === "-" || !word.startsWith("-");
}
