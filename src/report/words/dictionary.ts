import { LANGUAGES, type Bilingual, type Language } from "../../language.ts";
import { COMPARE_WORDS } from "./compare.ts";
import { FAULT_TITLES } from "./fault-titles.ts";
import { FAULT_WORDS } from "./faults.ts";
import { GLOSSARY_WORDS } from "./glossary/words.ts";
import { NAME_WORDS } from "./names.ts";
import { PLAYER_WORDS } from "./player.ts";
import { REFUSAL_WORDS } from "./refusals.ts";
import { REFUSED_WORDS } from "./refused.ts";
import { NOTICE_WORDS } from "./notice.ts";
import { REPORT_WORDS } from "./report.ts";
import { TERM_WORDS } from "./terms.ts";
import { TOPIC_WORDS } from "./topics.ts";
import { TOTAL_WORDS } from "./totals.ts";

import { SETTING_WORDS } from "./settings.ts";
import { SOURCE_WORDS } from "./sources.ts";
import { SUBJECT_WORDS } from "./subjects.ts";
import { ACTOR_WORDS, STEP_WORDS, VERB_WORDS } from "./verbs.ts";

const ROWS = {
  ...COMPARE_WORDS,
  ...REFUSAL_WORDS,
  ...REPORT_WORDS,
  ...TERM_WORDS,
  ...TOPIC_WORDS,
  ...TOTAL_WORDS,
  ...NAME_WORDS,
  ...FAULT_TITLES,
  ...FAULT_WORDS,
  ...SOURCE_WORDS,
  ...ACTOR_WORDS,
  ...GLOSSARY_WORDS,
  ...NOTICE_WORDS,
  ...PLAYER_WORDS,
  ...REFUSED_WORDS,
  ...SETTING_WORDS,
  ...STEP_WORDS,
  ...SUBJECT_WORDS,
  ...VERB_WORDS,
};

/** A key of the dictionaries. */
export type WordKey = keyof typeof ROWS;

/** A dictionary: the same keys in every language, since each row holds all of them. */
export type Words = Readonly<Record<WordKey, string>>;

const DICTIONARIES = Object.fromEntries(LANGUAGES.map((language) => [language, wordsOf(language)])) as Record<
  Language,
  Words
>;

/** The words of a language. */
export function dictionary(language: Language): Words {
  return DICTIONARIES[language];
}

function wordsOf(language: Language): Words {
  const rows: readonly (readonly [string, Bilingual])[] = Object.entries(ROWS);
  return Object.fromEntries(rows.map(([key, row]) => [key, row[language]])) as Words;
}
