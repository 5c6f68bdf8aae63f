import type { LessonCard, LibraryDocument, ScenarioCard } from "../../src/report/player/page-documents.ts";
import type { Text } from "../../src/report/player/player-document.ts";

/** Whether all words of a search are in one of the texts, in any language; an empty search finds everything. */
export function matches(search: string, texts: readonly Text[]): boolean {
  const all = texts
    .flatMap((text) => (typeof text === "string" ? [text] : [text.en, text.zh]))
    .join("\n")
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((part) => all.includes(part));
}

/** The cards that a search finds; groups in which it finds nothing are left out. */
export function findCards(library: LibraryDocument, search: string): LibraryDocument {
  const isFound = ({ name, title, teaches, marks }: ScenarioCard): boolean =>
    matches(search, [name, title, teaches, ...marks.map(({ verb }) => verb)]);
  return {
    lessons: library.lessons.filter(({ id, title, aim }: LessonCard) => matches(search, [id, title, aim])),
    groups: library.groups
      .map((group) => ({ ...group, scenarios: group.scenarios.filter(isFound) }))
      .filter(({ scenarios }) => scenarios.length > 0),
  };
}
