import type { Bilingual } from "../../../language.ts";

/** What stands around the terms where they are listed and explained. */
export const GLOSSARY_WORDS = {
  "explain.kind.term": { en: "term of the glossary", zh: "术语" },
  "glossary.in-both": { en: "{name} (Chinese: {other})", zh: "{name}（英文：{other}）" },
  "glossary.also": { en: "Also found as: {names}", zh: "其他说法：{names}" },
  "glossary.source": { en: "Source: {source}", zh: "出处：{source}" },
  "glossary.verbs": { en: "Verbs: {names}", zh: "相关步骤：{names}" },
  "glossary.statuses": { en: "Statuses: {names}", zh: "相关状态：{names}" },
  "glossary.not-modelled": {
    en: "Not modelled here: the term is explained for what is taught beside it.",
    zh: "本产品未建模：列出此术语仅供教学参考。",
  },
  "glossary.avoid": { en: "Not used here: {names}", zh: "本产品不用：{names}" },
  "glossary.comma": { en: ", ", zh: "、" },
  "glossary.semicolon": { en: "; ", zh: "；" },
  "glossary.cell": { en: "{head}: {text}", zh: "{head}：{text}" },
  "glossary.row": { en: "{head}: {cells}.", zh: "{head}：{cells}。" },
  "list.terms": { en: "Terms of the glossary", zh: "术语" },
} as const satisfies Record<string, Bilingual>;
