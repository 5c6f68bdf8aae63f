import { SettlementError } from "../errors/settlement-error.ts";
import { listOf } from "../fields/closest-name.ts";
import { scenarioLibrary, type LibraryScenario } from "../files/scenario-library.ts";
import { visibleJson, type CommandWords, type Language } from "../language.ts";
import { Speaker } from "../report/speaker.ts";
import { table, wrap } from "../report/table.ts";
import type { WordKey } from "../report/words/dictionary.ts";
import { SUBJECTS } from "../trace/subjects.ts";
import { wordsFor } from "./called-as.ts";
import { chosen } from "./choice.ts";
import { runCommand, type CommandContext } from "./command.ts";
import type { ListArguments } from "./commands/list.ts";
import { plain, suggestions } from "./find-topics.ts";
import { ALL_WORDS, LISTED, type ListedKind } from "./list-kinds.ts";
import { overviewLines } from "./list-overview.ts";
import type { Topic, TopicKind } from "./topic.ts";
import { allTopics } from "./topics.ts";

/** Columns that a list of names, and a sentence of the table, take at most, however wide the terminal is. */
const MOST_WIDTH = 100;
const SENTENCE_WIDTH = 76;
const INDENT = "  ";

/** What is to be listed. */
interface Wanted {
  readonly topics: readonly Topic[];
  readonly scenarios: readonly LibraryScenario[];
  /** Whether they are those that have a word, and not all of a kind. */
  readonly found: boolean;
}

/** `corridor list [WHAT...]` */
export function settleList(args: ListArguments, context: CommandContext): Promise<void> {
  return runCommand(args, context, (language) => {
    const { print, width } = context.terminal;
    const words = wordsFor(context.calledAs);
    const [topics, scenarios] = [allTopics(), scenarioLibrary()];
    const isOverview = args.what.length === 0 && args.subject === "" && !args.json;
    if (isOverview) {
      print(overviewLines(topics, scenarios, language, words).join("\n"));
      return 0;
    }
    const wanted = wantedOf(args, { topics, scenarios, found: false }, language, words);
    if (args.json) print(visibleJson(asJson(wanted, language, words)));
    else print(lines(wanted, language, words, Math.min(width, MOST_WIDTH) - INDENT.length).join("\n"));
    return 0;
  });
}

/** Kinds that are named, and of these what has every other word. @throws TOPIC_UNKNOWN, TOPIC_UNLISTED, OPTION_INVALID */
function wantedOf(
  { what, subject }: ListArguments,
  all: Wanted,
  language: Language,
  words: CommandWords,
): Wanted {
  const about = subject === "" ? undefined : chosen("--subject", subject, SUBJECTS);
  const kinds = what.flatMap((word) => kindOf(word)?.kind ?? []);
  const looked = what.filter((word) => kindOf(word) === undefined && !ALL_WORDS.includes(word.toLowerCase()));
  const isKind = (kind: TopicKind): boolean =>
    about === undefined ? kinds.length === 0 || kinds.includes(kind) : kind === "scenario";
  const scenarios = all.scenarios.filter(
    (scenario) => isKind("scenario") && (about === undefined || scenario.subject === about),
  );
  const has = (text: string): boolean => looked.every((word) => plain(text).includes(plain(word)));
  const named = scenarios.filter(({ name, title, teaches }) =>
    has([name, title.en, title.zh, teaches.en, teaches.zh].map(plain).join(" ")),
  );
  const topics = all.topics.filter(
    ({ kind, name, also = [], summary }) =>
      kind !== "scenario" &&
      isKind(kind) &&
      has([name, ...also, summary(language, words)].map(plain).join(" ")),
  );
  if (named.length + topics.length === 0) throw nothingHas(looked.join(" "), all.topics);
  return { scenarios: named, topics, found: looked.length > 0 };
}

function kindOf(word: string): ListedKind | undefined {
  return LISTED.find(({ words }) => words.includes(word.toLowerCase()));
}

function nothingHas(text: string, topics: readonly Topic[]): SettlementError {
  const near = suggestions(text, topics);
  const topic = text.slice(0, 60);
  return near.length === 0
    ? new SettlementError("TOPIC_UNLISTED", { topic })
    : new SettlementError("TOPIC_UNKNOWN", { topic, suggestion: listOf(near) });
}

function lines(
  { topics, scenarios, found }: Wanted,
  language: Language,
  words: CommandWords,
  width: number,
): string[] {
  const speaker = new Speaker(language, { assets: [] });
  const section = (title: WordKey, rows: readonly string[][]): string[] =>
    rows.length === 0
      ? []
      : [
          speaker.say(title),
          // Without a heading and a ruler: two columns of which one is the name need none.
          ...table([{ heading: "" }, { heading: "", width: SENTENCE_WIDTH }], rows, width)
            .slice(2)
            .map((line) => INDENT + line),
          "",
        ];
  const kindLines = ({ kind, title, byName }: ListedKind): string[] => {
    const own = topics.filter((topic) => topic.kind === kind);
    if (own.length === 0) return [];
    if (byName === true && !found) {
      const names = wrap(own.map(({ name }) => name).join(" "), width).map((line) => INDENT + line);
      return [speaker.say(title), ...names, ""];
    }
    const rows = own.map(({ name, summary }) => [
      shownName(kind, name, speaker),
      firstSentence(summary(language, words)),
    ]);
    return section(title, rows);
  };
  return [
    ...(scenarios.length === 0 ? [] : [speaker.say("list.scenarios"), ""]),
    ...SUBJECTS.flatMap((subject) =>
      section(
        `subject.${subject}`,
        scenarios
          .filter((scenario) => scenario.subject === subject)
          .map(({ name, title, teaches }) => [name, `${title[language]}\n${teaches[language]}`]),
      ),
    ),
    ...LISTED.flatMap(kindLines),
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

function asJson({ topics, scenarios }: Wanted, language: Language, words: CommandWords): object {
  const others = LISTED.filter(({ kind }) => kind !== "scenario").map(({ kind, json }) => [
    json,
    topics
      .filter((topic) => topic.kind === kind)
      .map(({ name, summary }) => ({ name, text: summary(language, words) })),
  ]);
  return { scenarios, ...Object.fromEntries(others) };
}
