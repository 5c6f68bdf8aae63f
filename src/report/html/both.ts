import { escapeMarkup } from "../markup.ts";

/** A text in both languages of a page; the style sheet hides the one that is not chosen. */
export interface Both {
  readonly en: string;
  readonly zh: string;
}

/** The elements of a text: one where both languages have the same. */
export function bothTexts({ en, zh }: Both): string {
  if (en === zh) return markupOf(en);
  return `<span lang="en">${markupOf(en)}</span><span lang="zh-Hans">${markupOf(zh)}</span>`;
}

/** A terminal's arrow becomes one character, which no line break can split. */
function markupOf(text: string): string {
  return escapeMarkup(text.replaceAll(" -> ", " → "));
}
