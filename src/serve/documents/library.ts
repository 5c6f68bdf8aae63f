import type { Bilingual } from "../../language.ts";
import type { LessonCard, LibraryDocument, ScenarioCard } from "../../report/player/page-documents.ts";
import type { SUBJECTS } from "../../trace/subjects.ts";
import type { PlayedCard } from "../../workers/play.ts";
import type { ShelfScenario } from "../shelf.ts";

type Subject = (typeof SUBJECTS)[number];

/** Subjects in reading order: the user's own scenarios first, then those of the library as their files name them. */
const TITLES = {
  own: { en: "Own scenarios", zh: "自编场景" },
  normal: { en: "Payments that succeed", zh: "正常付款" },
  rates: { en: "Rates and price feeds", zh: "汇率与喂价" },
  costs: { en: "What it costs", zh: "费用" },
  "ways-back": { en: "Ways back", zh: "款项退回" },
  trust: { en: "Trust and power", zh: "信任与权限" },
  law: { en: "Law and compliance", zh: "法律与合规" },
  many: { en: "Many payments", zh: "多笔付款" },
  others: { en: "More scenarios", zh: "其他场景" },
} as const satisfies Readonly<Record<Subject | "own" | "others", Bilingual>>;

/**
 * The library as the page shows it.
 *
 * @param cards Of the last run of a scenario that is known, by its name.
 */
export function libraryDocument(
  scenarios: readonly ShelfScenario[],
  cards: ReadonlyMap<string, PlayedCard>,
  lessons: readonly LessonCard[],
): LibraryDocument {
  const groups = Object.entries(TITLES).map(([subject, title]) => ({
    subject,
    title,
    scenarios: scenarios
      .filter((scenario) => subjectOf(scenario) === subject)
      .map((scenario) => scenarioCard(scenario, cards.get(scenario.name))),
  }));
  return { groups: groups.filter((group) => group.scenarios.length > 0), lessons };
}

function subjectOf({ own, subject = "" }: ShelfScenario): string {
  if (own) return "own";
  return subject !== "own" && Object.hasOwn(TITLES, subject) ? subject : "others";
}

function scenarioCard(
  { name, title, teaches, minutes }: ShelfScenario,
  card: PlayedCard | undefined,
): ScenarioCard {
  return {
    name,
    title,
    teaches,
    ...(minutes === undefined ? {} : { minutes }),
    marks: card?.marks ?? [],
    ...(card === undefined ? {} : { outcome: card.outcome }),
  };
}
