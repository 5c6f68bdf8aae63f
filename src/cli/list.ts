import { table, wrap } from "../report/table.ts";
import { Speaker } from "../report/speaker.ts";
import type { Topic, TopicKind } from "./topic.ts";
import { visibleJson, type CommandWords, type Language } from "../language.ts";
import type { WordKey } from "../report/words/dictionary.ts";
import { wordsFor } from "./called-as.ts";
import { runCommand, type CommandContext } from "./command.ts";
import type { ListArguments } from "./commands/list.ts";
import { SUBJECTS } from "../trace/subjects.ts";
import { scenarioLibrary } from "../files/scenario-library.ts";
import { allTopics } from "./topics.ts";

/** Columns that a list of names, and a sentence of the table, take at most, however wide the terminal is. */
const MOST_WIDTH = 100;
const SENTENCE_WIDTH = 76;
const INDENT = "  ";

/** Listed with their first sentence; the others by name. */
const IN_FULL: readonly [TopicKind, WordKey][] = [
  ["verb", "list.verbs"],
  ["fault", "list.faults"],
  ["status", "list.statuses"],
  ["exit-code", "list.exit-codes"],
  ["term", "list.terms"],
];
const BY_NAME: readonly [TopicKind, WordKey][] = [
  ["error", "list.errors"],
  ["contract-error", "list.contract-errors"],
];

/** `corridor list` */
export function settleList(args: ListArguments, context: CommandContext): Promise<void> {
  return runCommand(args, context, (language) => {
    const { print, width } = context.terminal;
    const topics = allTopics();
    const words = wordsFor(context.calledAs);
    if (args.json) print(visibleJson(asJson(topics, language, words)));
    else print(lines(topics, language, words, Math.min(width, MOST_WIDTH) - INDENT.length).join("\n"));
    return 0;
  });
}

function lines(topics: readonly Topic[], language: Language, words: CommandWords, width: number): string[] {
  const speaker = new Speaker(language, { assets: [] });
  const of = (wanted: TopicKind): Topic[] => topics.filter(({ kind }) => kind === wanted);
  const library = scenarioLibrary();
  const about = (subject: string): string[][] =>
    library
      .filter((scenario) => scenario.subject === subject)
      .map(({ name, title, teaches }) => [name, `${title[language]}\n${teaches[language]}`]);
  const section = (title: WordKey, rows: readonly string[][]): string[] => [
    speaker.say(title),
    // Without a heading and a ruler: two columns of which one is the name need none.
    ...table([{ heading: "" }, { heading: "", width: SENTENCE_WIDTH }], rows, width)
      .slice(2)
      .map((line) => INDENT + line),
    "",
  ];
  return [
    speaker.say("list.scenarios"),
    "",
    ...SUBJECTS.flatMap((subject) => section(`subject.${subject}`, about(subject))),
    ...IN_FULL.flatMap(([kind, title]) =>
      section(
        title,
        of(kind).map(({ name, summary }) => [
          shownName(kind, name, speaker),
          firstSentence(summary(language, words)),
        ]),
      ),
    ),
    ...BY_NAME.flatMap(([kind, title]) => {
      const names = of(kind).map(({ name }) => name);
      return [speaker.say(title), ...wrap(names.join(" "), width).map((line) => INDENT + line), ""];
    }),
    ...wrap(speaker.say("list.more", words), width),
  ];
}

/** Verbs and statuses with the words that runs show for them. */
function shownName(kind: TopicKind, name: string, speaker: Speaker): string {
  if (kind === "verb") return speaker.named(name, speaker.verb(name));
  return kind === "status" ? speaker.named(name, speaker.status(name)) : name;
}

function firstSentence(text: string): string {
  return /^.*?(?:[.。](?=\s|$|[^\d\s])|$)/u.exec(text)?.[0] ?? text;
}

function asJson(topics: readonly Topic[], language: Language, words: CommandWords): object {
  const of = (wanted: TopicKind): object[] =>
    topics
      .filter(({ kind }) => kind === wanted)
      .map(({ name, summary }) => ({ name, text: summary(language, words) }));
  return {
    scenarios: scenarioLibrary(),
    verbs: of("verb"),
    faults: of("fault"),
    statuses: of("status"),
    exitCodes: of("exit-code"),
    errors: of("error"),
    contractErrors: of("contract-error"),
    terms: of("term"),
  };
}
