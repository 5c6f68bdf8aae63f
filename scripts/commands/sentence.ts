// Commands that a sentence names without marking them: hints of errors, words of commands, comments.
import { COMMANDS } from "../../src/cli/commands/table.ts";
import { optionName, type Command } from "../../src/cli/commands/command.ts";

/** Options whose value is a file, which a sentence leaves out: `run --trace`. */
const FILE_OPTION = /^--(?:trace|report|junit|out|handout|page)$/;

/** How the command line is called in a text; `{corridor}` is filled in where it is printed. */
const CALLED =
  /(?:\{corridor\}|npx -y -p node@24 -p corridor corridor|npx corridor|npm run settle --|npm run hardhat -- settle|npx hardhat settle|(?<![\w./{-])(?:settle|corridor))(?= [a-z])/g;

const OTHERS =
  /\{hardhat\} (?:node|build)|(?<![\w-])(?:npm run (?!settle|hardhat -- settle)[\w:-]+(?: -- [\w-]+)?|anvil(?: --\w+ \w+)+|npx exchange-rate-conformance(?: --?[\w-]+(?: (?:"[^"]*"|'[^']*'|(?=\S*[./\d-])[./\w][^\s`]*))?)*)/g;

/** What ends a command within a sentence. */
const END = /[，。；：、”“（）`]|(?<!\.)[.,;:)](?=$)/;

/** What a place of a command is given: a placeholder, a path, a number, a name with a sign in it. */
const PLACE = /^(?:\{\w+\}|[A-Z][A-Z_]*(?:\.\.\.)?|\S*[/.@=\d_-].*|["'].*|名称|术语)$/s;

/** What an option is given, where it has none of the signs of a place: `zh`, `A,Delivered`. */
const VALUE = /^[a-zA-Z][\w,]*$/;

/** @param words What stands for the way in which the command line is called. */
export function commandsInSentence(text: string, words: string = "npx corridor"): string[] {
  const own = [...text.matchAll(CALLED)].flatMap((match) => {
    const [rest = ""] = text.slice(match.index + match[0].length + 1).split("\n");
    const isAlone = /(?:^|\n) {2,}$/.test(text.slice(0, match.index));
    const command = isAlone ? lineOf(rest) : ownCommand(rest);
    return command === undefined ? [] : [`${words} ${command}`];
  });
  const others = [...text.matchAll(OTHERS)].map(([command]) =>
    command.replace("{hardhat}", "npm run hardhat --"),
  );
  return [...own, ...others];
}

/** A line that is nothing but a command, as a hint and an example of help are: all of it is pasted. */
function lineOf(line: string): string | undefined {
  const [name = ""] = line.split(" ");
  return COMMANDS.some((command) => command.name === name) ? line.trim() : undefined;
}

/** The command at the beginning of a line, as far as it goes; nothing where none begins. */
function ownCommand(line: string): string | undefined {
  const taken: string[] = [];
  let options: ReadonlyMap<string, boolean> = new Map();
  let choices: readonly string[] = [];
  let valueNext = false;
  for (const [word = ""] of line.matchAll(/(?:"[^"]*"|'[^']*'|\{\w+\}|[^\s"'])+/g)) {
    const end = word.search(END);
    const whole = end < 0 ? word : word.slice(0, end);
    if (taken.length === 0) {
      const command = COMMANDS.find(({ name }) => name === whole);
      if (command === undefined) return undefined;
      options = optionsOf(command);
      choices = Object.values(command.arguments).flatMap((each) => each.choices ?? []);
    } else if (!options.has(whole) && !isGiven(whole, choices, valueNext)) break;
    taken.push(whole);
    valueNext = (options.get(whole) ?? false) && !FILE_OPTION.test(whole);
    if (end >= 0) break;
  }
  return taken.join(" ").trim() || undefined;
}

/** Whether a word belongs to a command rather than to the sentence. */
function isGiven(word: string, choices: readonly string[], valueNext: boolean): boolean {
  return PLACE.test(word) || choices.includes(word.split("|")[0] ?? "") || (valueNext && VALUE.test(word));
}

/** Whether a value follows each option. */
function optionsOf({ options }: Command): ReadonlyMap<string, boolean> {
  const own = Object.entries(options).map(
    ([name, { flag }]) => [`--${optionName(name)}`, flag !== true] as const,
  );
  return new Map([...own, ["--network", true]]);
}
