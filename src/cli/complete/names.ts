import { readText } from "../../files/disk.ts";
import { lessonFolders } from "../../files/lesson-files.ts";
import { publishedVectorFiles } from "../../files/published-vectors.ts";
import { scenarioLibrary } from "../../files/scenario-library.ts";
import type { Language } from "../../language.ts";
import { Speaker } from "../../report/speaker.ts";
import type { WordKey } from "../../report/words/dictionary.ts";
import { faultNames } from "../built-in-topics.ts";
import type { ValueKind } from "../commands/command.ts";
import { helpText } from "../commands/help-text.ts";
import { COMMANDS } from "../commands/table.ts";
import { NETWORKS } from "../options.ts";
import { allTopics } from "../topics.ts";

/** A word that may stand where the cursor is. */
export interface Candidate {
  readonly word: string;
  /** What it is, in a line; empty where its name is enough. */
  readonly about: string;
}

/** The names of a kind, as the package has them now. @param typed What is typed of the word so far. */
export async function namesOf(kind: ValueKind, typed: string, language: Language): Promise<Candidate[]> {
  switch (kind) {
    case "file":
    case "folder":
      return [];
    case "scenario":
      return scenarioLibrary().map(({ name, title }) => ({ word: name, about: title[language] }));
    case "lesson":
      return lessonFolders().map(({ id }) => ({ word: String(Number.parseInt(id, 10)), about: id }));
    case "topic":
      return topicNames(language);
    case "fault":
      return faultWords(typed, language);
    case "operation":
      return operations().map((word) => ({ word, about: "" }));
    case "command":
      return commandNames(language);
    case "network":
      return Object.entries(NETWORKS).map(([word, about]) => ({ word, about }));
  }
}

/** Every command with what it does. */
export function commandNames(language: Language): Candidate[] {
  return COMMANDS.map((command) => ({ word: command.name, about: helpText(command, language).help }));
}

function topicNames(language: Language): Candidate[] {
  const speaker = new Speaker(language, { assets: [] });
  const all = allTopics().map(({ name, kind }) => ({
    word: name,
    about: speaker.say(`explain.kind.${kind}`),
  }));
  // A verb and a fault may have one name.
  return [...new Map(all.map((each) => [each.word, each])).values()];
}

/** The faults, and behind `@` the steps where the one that was typed works. */
async function faultWords(typed: string, language: Language): Promise<Candidate[]> {
  const before = typed.slice(0, typed.lastIndexOf(",") + 1);
  const one = typed.slice(before.length);
  const at = one.indexOf("@");
  const speaker = new Speaker(language, { assets: [] });
  if (at < 0)
    return faultNames().map((name) => ({
      word: `${before}${name}@`,
      about: speaker.say(`fault.${name}.what` as WordKey),
    }));
  const { FAULTS } = await import("../../scenario/faults/faults.ts");
  const [name = ""] = one.slice(0, at).split(":");
  const steps = FAULTS.find((fault) => fault.name === name)?.at ?? [];
  return steps.map((verb) => ({
    word: `${before}${one.slice(0, at)}@${verb}`,
    about: speaker.verb(verb),
  }));
}

/** The operations that the published vectors have; reading their texts is enough for that. */
function operations(): string[] {
  const found = publishedVectorFiles().flatMap((file) =>
    [...readText(file, "VECTOR_FILE_UNREADABLE").matchAll(/"op":\s*"([^"]+)"/g)].map(([, op = ""]) => op),
  );
  return [...new Set(found)].toSorted();
}
