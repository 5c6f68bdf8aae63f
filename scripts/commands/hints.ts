// The commands that the program's own texts show, in both languages.
import { COMMAND_WORDS } from "../../src/cli/command-words.ts";
import { CHINESE_HELP } from "../../src/cli/commands/chinese-help.ts";
import { COMMANDS } from "../../src/cli/commands/table.ts";
import { allTopics } from "../../src/cli/topics.ts";
import { ERRORS } from "../../src/errors/table.ts";
import { BY_NPX, LANGUAGES } from "../../src/language.ts";
import { EXIT_CODE_EXPLANATIONS } from "../../src/report/words/explain/exit-codes.ts";
import { dictionary } from "../../src/report/words/dictionary.ts";
import { commandsInSentence } from "./sentence.ts";
import type { Shown } from "./shown.ts";

/** Each once, with the first place where it stands. */
export async function commandsOfHints(): Promise<Shown[]> {
  const shown = [
    ...examples(),
    ...texts().flatMap((each) => namedIn(each)),
    ...(await explanations()).flatMap((each) => namedIn(each).map((one): Shown => ({ ...one, once: true }))),
  ];
  return [...new Map(shown.toReversed().map((each) => [each.command, each])).values()].toReversed();
}

type Text = readonly [place: string, text: string];

function namedIn([place, text]: Text): Shown[] {
  return commandsInSentence(text).map((command) => ({ place, command, typed: false }));
}

function texts(): Text[] {
  const errors = Object.entries(ERRORS).flatMap(([code, row]) =>
    LANGUAGES.map((language): Text => [`the hint of ${code}, ${language}`, row[language].hint]),
  );
  const words = Object.entries({ ...COMMAND_WORDS, ...EXIT_CODE_EXPLANATIONS }).flatMap(([word, row]) =>
    LANGUAGES.map((language): Text => [`${word} of the command line, ${language}`, row[language]]),
  );
  const reports = LANGUAGES.flatMap((language) =>
    Object.entries(dictionary(language)).map(([word, text]): Text => [`${word}, ${language}`, text]),
  );
  return [...errors, ...words, ...reports, ...helps()];
}

/** What the help of each command has its reader copy. */
function examples(): Shown[] {
  return COMMANDS.flatMap((command) =>
    command.examples.map((example) => ({
      place: `the examples of ${command.name}`,
      command: `${BY_NPX.corridor} ${example}`,
      typed: true,
    })),
  );
}

function helps(): Text[] {
  const english = COMMANDS.flatMap(({ name, ...command }) =>
    wordsOfHelp(command).map((text): Text => [`the help of ${name}, en`, text]),
  );
  const chinese = Object.entries(CHINESE_HELP).flatMap(([name, { help, arguments: places, options }]) =>
    [help, ...Object.values(places ?? {}), ...Object.values(options ?? {})].map((text): Text => [
      `the help of ${name}, zh`,
      text,
    ]),
  );
  return [...english, ...chinese];
}

function wordsOfHelp(command: Pick<(typeof COMMANDS)[number], "help" | "arguments" | "options">): string[] {
  const rows = [...Object.values(command.arguments), ...Object.values(command.options)];
  return [command.help, ...rows.map(({ help }) => help)];
}

async function explanations(): Promise<Text[]> {
  const lines = allTopics().flatMap((topic) =>
    LANGUAGES.map(async (language): Promise<Text> => [
      `what explain shows of ${topic.name}, ${language}`,
      (await topic.explain(language, BY_NPX)).join("\n"),
    ]),
  );
  return Promise.all(lines);
}
