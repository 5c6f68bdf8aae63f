import type { Topic } from "./cli/topic.ts";

/**
 * Everything that `corridor list` lists and `corridor explain` explains: the scenarios of the library, verbs, faults,
 * statuses, exit codes, errors, the contracts' errors, and terms.
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
  return allTopics();
}
