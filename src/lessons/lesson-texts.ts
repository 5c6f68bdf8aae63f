import { SettlementError } from "../errors/settlement-error.ts";
import { LANGUAGES, type Bilingual, type Language } from "../language.ts";
import type { Text } from "../report/player/player-document.ts";
import type { TextBlock } from "../report/player/page-documents.ts";
import { markdownBlocks, type PlainBlock } from "./markdown-blocks.ts";
import type { SectionName } from "./lesson.ts";

/** The headings of a lesson's page, in their order. */
export const SECTION_TITLES: Readonly<Record<SectionName, Bilingual>> = {
  predict: { en: "Predict", zh: "预测" },
  run: { en: "Run", zh: "运行" },
  investigate: { en: "Investigate", zh: "探究" },
  modify: { en: "Modify", zh: "修改" },
  make: { en: "Make", zh: "创作" },
  closing: { en: "The closing number", zh: "最后一个数" },
};

const SECTIONS: readonly SectionName[] = ["predict", "run", "investigate", "modify", "make", "closing"];

/**
 * The stages of a lesson's two pages. Each is written in its own language, and both have the same parts in the same
 * order, so that a class can read them side by side.
 *
 * @throws LESSON_TEXT
 */
export function sectionsOf(
  pages: Bilingual,
  files: Bilingual,
): Readonly<Record<SectionName, readonly TextBlock[]>> {
  const [en, zh] = LANGUAGES.map((language) => splitPage(pages[language], files[language], language));
  const of = (name: SectionName): readonly TextBlock[] =>
    bothLanguages({ en: en?.get(name) ?? [], zh: zh?.get(name) ?? [] }, files.zh, SECTION_TITLES[name].zh);
  return {
    predict: of("predict"),
    run: of("run"),
    investigate: of("investigate"),
    modify: of("modify"),
    make: of("make"),
    closing: of("closing"),
  };
}

function splitPage(page: string, file: string, language: Language): Map<SectionName, PlainBlock[]> {
  const parts = new Map<SectionName, PlainBlock[]>();
  let part: PlainBlock[] = [];
  for (const block of markdownBlocks(page)) {
    if (block.kind !== "heading" || block.level !== 2) {
      part.push(block);
      continue;
    }
    const name = SECTIONS[parts.size];
    const wanted = name === undefined ? "–" : SECTION_TITLES[name][language];
    if (name === undefined || block.text !== wanted)
      throw new SettlementError("LESSON_TEXT", { file, part: block.text, wanted });
    parts.set(name, (part = []));
  }
  const missing = SECTIONS[parts.size];
  if (missing !== undefined)
    throw new SettlementError("LESSON_TEXT", { file, part: "–", wanted: SECTION_TITLES[missing][language] });
  return parts;
}

/** Blocks of two languages as one. @throws LESSON_TEXT where they do not have the same kinds in the same order */
export function bothLanguages(
  { en, zh }: { readonly en: readonly PlainBlock[]; readonly zh: readonly PlainBlock[] },
  file: string,
  section = "",
): TextBlock[] {
  const differ = (part: string, wanted: string): SettlementError =>
    new SettlementError("LESSON_TEXT", { file, part: `${section} ${part}`.trim(), wanted });
  if (en.length !== zh.length) {
    const at = en.findIndex((block, index) => block.kind !== zh[index]?.kind);
    const place = at < 0 ? en.length : at;
    throw differ(`${place + 1} ${zh[place]?.kind ?? "–"}`, `${place + 1} ${en[place]?.kind ?? "–"}`);
  }
  return en.map((block, index) => {
    const both = bothOf(block, zh[index] ?? block);
    if (both === undefined)
      throw differ(`${index + 1} ${shapeOf(zh[index] ?? block)}`, `${index + 1} ${shapeOf(block)}`);
    return both;
  });
}

function bothOf(en: PlainBlock, zh: PlainBlock): TextBlock | undefined {
  if (shapeOf(en) !== shapeOf(zh)) return undefined;
  if (en.kind === "heading" && zh.kind === "heading") return { ...en, text: { en: en.text, zh: zh.text } };
  if (en.kind === "paragraph" && zh.kind === "paragraph")
    return { ...en, text: { en: en.text, zh: zh.text } };
  if (en.kind === "list" && zh.kind === "list") return { ...en, items: pairs(en.items, zh.items) };
  if (en.kind === "table" && zh.kind === "table")
    return {
      kind: "table",
      columns: pairs(en.columns, zh.columns),
      rows: en.rows.map((row, at) => pairs(row, zh.rows[at] ?? [])),
    };
  // Code is the same in every language.
  return en.kind === "code" && zh.kind === "code" && en.text === zh.text ? en : undefined;
}

function pairs(en: readonly string[], zh: readonly string[]): Text[] {
  return en.map((text, at) => ({ en: text, zh: zh[at] ?? "" }));
}

/** What both languages must have alike: a kind, and how many of what. */
function shapeOf(block: PlainBlock): string {
  if (block.kind === "heading") return `heading ${block.level}`;
  if (block.kind === "list") {
    const { ordered, start = 1, items } = block;
    return `${ordered ? `numbered from ${start} ` : ""}list of ${items.length}`;
  }
  if (block.kind === "table") return `table of ${block.columns.length} × ${block.rows.length}`;
  return block.kind;
}
