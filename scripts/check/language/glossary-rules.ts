import { TERMS } from "../../../src/report/words/glossary/glossary.ts";
import type { AvoidedName } from "../../../src/report/words/glossary/term.ts";
import {
  isChinese,
  isClassText,
  type LanguageRule,
  masked,
  matches,
  type Text,
  withoutCode,
} from "./text.ts";

/** Where a name that is avoided is right: it is then another thing's. */
const RIGHT: Readonly<Record<string, RegExp>> = {
  拒付: /召回、拒付/g,
  放款: /“放款[^”]*”/g,
  中间价: /人民币汇率中间价|市场中间价（非人民币汇率中间价）/g,
};

/** The names that the glossary avoids, each with the one that it gives to the thing. */
export const GLOSSARY_RULES: readonly LanguageRule[] = TERMS.flatMap(({ avoid = [] }) => avoid).map(ruleOf);

function ruleOf({ language, word, instead, only }: AvoidedName): LanguageRule {
  const escaped = word.replaceAll(/[^\p{L}\p{N} ]/gu, "\\$&");
  const pattern =
    language === "zh"
      ? new RegExp(escaped, "gu")
      : new RegExp(`(?<![\\w-])${escaped.replaceAll(" ", "\\s+")}(?![\\w-])`, "gi");
  return {
    name: "name that the glossary avoids",
    appliesTo: (text: Text) =>
      isChinese(text) === (language === "zh") && (only !== "class" || isClassText(text)),
    faults: (text) => matches(text, pattern, () => instead, withoutCode(withoutRight(text, word))),
  };
}

function withoutRight(text: string, word: string): string {
  const right = RIGHT[word];
  return right === undefined ? text : text.replaceAll(right, masked);
}
