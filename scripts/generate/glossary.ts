// Writes docs/reference/glossary.md from the glossary that `corridor explain` reads, both languages side by side.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { LANGUAGES, type Bilingual, type Language } from "../../src/language.ts";
import { Speaker } from "../../src/report/speaker.ts";
import { GLOSSARY } from "../../src/report/words/glossary/glossary.ts";
import type { Term, TermGroup, TermTable } from "../../src/report/words/glossary/term.ts";

const FILE = path.resolve(import.meta.dirname, "../../docs/reference/glossary.md");

const TITLE: Bilingual = { en: "Glossary", zh: "术语表" };
const ABOUT: Bilingual = {
  en: "One name for a thing in each language. `npx corridor explain TERM` shows an entry in the terminal, by any of its names in either language; `npx corridor list` names all of them.",
  zh: "每个概念在每种语言中只用一个名称。在终端用 `npx corridor explain 术语` 查看条目，中英文名称均可；`npx corridor list` 列出全部。",
};

const text = [
  `# ${TITLE.en} ${TITLE.zh}`,
  "<!-- Written by scripts/generate/glossary.ts; npm run check keeps it fresh. -->",
  ABOUT.en,
  ABOUT.zh,
  ...GLOSSARY.map(groupSection),
].join("\n\n");
writeFileSync(FILE, await format(text, { parser: "markdown", printWidth: 110 }));

function groupSection({ title, terms }: TermGroup): string {
  return [`## ${title.en} ${title.zh}`, ...terms.map(termSection)].join("\n\n");
}

function termSection(term: Term): string {
  const { name, table } = term;
  const title = name.en === name.zh ? name.en : `${name.en} ${name.zh}`;
  const tables = table === undefined ? [] : LANGUAGES.map((language) => comparison(table, language));
  return [
    `<a id="${term.id}"></a>`,
    `### ${title}`,
    rows([["English", "中文"], ["---", "---"], ...entries(term).map(({ en, zh }) => [en, zh])]),
    ...tables,
  ].join("\n\n");
}

/** The lines of a term, each in both languages; one that has nothing to say is left out. */
function entries({
  id,
  name,
  also,
  means,
  source,
  verbs = [],
  statuses = [],
  modelled,
  avoid = [],
}: Term): Bilingual[] {
  const list = (
    key: "also" | "verbs" | "statuses" | "avoid",
    of: (language: Language) => readonly string[],
  ) =>
    inBoth((speaker, language) => {
      const names = of(language).join(speaker.say("glossary.comma"));
      return names === "" ? "" : speaker.say(`glossary.${key}`, { names });
    });
  const lines: Bilingual[] = [
    means,
    ...(modelled === false ? [inBoth((speaker) => speaker.say("glossary.not-modelled"))] : []),
    inBoth((speaker, language) => speaker.say("glossary.source", { source: source[language] })),
    list("also", (language) =>
      [...new Set([id, ...(also?.[language] ?? [])])].filter((each) => each !== name[language]),
    ),
    list("verbs", () => verbs.map((verb) => `[${verb}](../operations/${verb}.md)`)),
    list("statuses", () => statuses.map((status) => `[${status}](escrow-states.md)`)),
    list("avoid", (language) => avoid.filter((each) => each.language === language).map(({ word }) => word)),
  ];
  return lines.filter(({ en, zh }) => en !== "" || zh !== "");
}

function inBoth(of: (speaker: Speaker, language: Language) => string): Bilingual {
  return { en: of(new Speaker("en", { assets: [] }), "en"), zh: of(new Speaker("zh", { assets: [] }), "zh") };
}

function comparison({ head, rows: body }: TermTable, language: Language): string {
  const cells = [head, ...body].map((row) => row.map((cell) => cell[language]));
  return rows([cells[0] ?? [], head.map(() => "---"), ...cells.slice(1)]);
}

function rows(all: readonly (readonly string[])[]): string {
  return all.map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n");
}
