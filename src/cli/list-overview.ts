import stringWidth from "string-width";
import type { LibraryScenario } from "../files/scenario-library.ts";
import type { CommandWords, Language } from "../language.ts";
import { Speaker } from "../report/speaker.ts";
import { table } from "../report/table.ts";
import { SUBJECTS } from "../trace/subjects.ts";
import { LISTED } from "./list-kinds.ts";
import type { Topic } from "./topic.ts";

/** Columns that names of each kind may take, so that a line fits 80. */
const NAMES_WIDTH = 48;

/**
 * What there is, on one screen: how many scenarios each subject has and how many topics each kind, with the first names,
 * and how to list them.
 */
export function overviewLines(
  topics: readonly Topic[],
  scenarios: readonly LibraryScenario[],
  language: Language,
  words: CommandWords,
): string[] {
  const speaker = new Speaker(language, { assets: [] });
  const subjects = SUBJECTS.map((subject) => {
    const own = scenarios.filter((scenario) => scenario.subject === subject);
    return [subject, String(own.length), speaker.say(`subject.${subject}`)];
  });
  const kinds = LISTED.filter(({ kind }) => kind !== "scenario").map(({ kind, words: [word] }) => {
    const names = topics.filter((topic) => topic.kind === kind).map(({ name }) => name);
    return [word, String(names.length), firstOf(names)];
  });
  return [
    ...section(speaker.say("list.by-subject", { count: String(scenarios.length) }), subjects),
    "",
    ...section(speaker.say("list.by-kind"), kinds),
    "",
    ...["list.ask-kind", "list.ask-all", "list.ask-word", "list.ask-subject", "list.ask-explain"].map((key) =>
      speaker.say(key as "list.ask-kind", words),
    ),
  ];
}

/** Rows of a name, a number and what it is of, below their title. */
function section(title: string, rows: readonly string[][]): string[] {
  const lines = table([{ heading: "" }, { heading: "", align: "right" }, { heading: "" }], rows);
  return [title, ...lines.slice(2).map((line) => `  ${line}`)];
}

/** As many names as fit. */
function firstOf(names: readonly string[]): string {
  const shown: string[] = [];
  for (const name of names) {
    if (stringWidth([...shown, name, "..."].join(" ")) > NAMES_WIDTH) return [...shown, "..."].join(" ");
    shown.push(name);
  }
  return shown.join(" ");
}
