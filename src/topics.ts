import { BY_NPX, type Language } from "./language.ts";
import type { Topic as CommandTopic } from "./cli/topic.ts";

/** Something that `corridor explain` knows. */
export interface Topic extends Pick<CommandTopic, "kind" | "name" | "also"> {
  /** Its first sentences. */
  readonly summary: (language: Language) => string;
  /** All of it, in lines; what is indented is to be copied. */
  readonly explain: (language: Language) => Promise<string[]>;
}

/**
 * Everything that `corridor list all` lists and `corridor explain` explains: the scenarios of the library, verbs, faults,
 * statuses, exit codes, errors, the contracts' errors, and terms. Commands in it are called by `npx corridor`.
 *
 * @example
 * ```ts
 * import { topics } from "corridor";
 *
 * const all = await topics();
 * const release = all.find(({ kind, name }) => kind === "verb" && name === "release");
 * release?.summary("en").startsWith("What is held goes to the payee"); // true
 * const lines = (await release?.explain("en")) ?? [];
 * lines.length > 0; // true
 * ```
 */
export async function topics(): Promise<Topic[]> {
  // The dictionaries and the glossary are loaded here, not with the door.
  const { allTopics } = await import("./cli/topics.ts");
  return allTopics().map(({ summary, explain, ...topic }) => ({
    ...topic,
    summary: (language) => summary(language, BY_NPX),
    explain: (language) => explain(language, BY_NPX),
  }));
}
