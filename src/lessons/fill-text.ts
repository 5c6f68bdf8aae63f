import type { Bilingual, Language } from "../language.ts";
import type { TextBlock } from "../report/player/page-documents.ts";
import type { Text } from "../report/player/player-document.ts";
import type { Figures } from "./figures.ts";

/** The names of figures in a text; `{ by: seller }` is no such name. */
const PLACEHOLDER = /\{([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\}/g;

/** A text with the figures of its runs. @throws LESSON_FIGURE where it names one that there is not */
export function filledText(text: Bilingual, figures: Figures): Bilingual {
  const fill = (language: Language): string =>
    text[language].replaceAll(PLACEHOLDER, (_, name: string) => figures.figure(name).text[language]);
  return { en: fill("en"), zh: fill("zh") };
}

/** Blocks with the figures of their runs. @throws as `filledText` */
export function filledBlocks(blocks: readonly TextBlock[], figures: Figures): TextBlock[] {
  const fill = (text: Text): Text => filledText(bilingual(text), figures);
  return blocks.map((block) => {
    if (block.kind === "list") return { ...block, items: block.items.map(fill) };
    if (block.kind === "table")
      return { ...block, columns: block.columns.map(fill), rows: block.rows.map((row) => row.map(fill)) };
    // Code is the same in both languages, and so are its figures.
    if (block.kind === "code")
      return { ...block, text: filledText({ en: block.text, zh: block.text }, figures).en };
    return { ...block, text: fill(block.text) };
  });
}

/** A text in both languages, also where it is the same in them. */
export function bilingual(text: Text): Bilingual {
  return typeof text === "string" ? { en: text, zh: text } : text;
}
