import { CHINESE_RULES } from "./chinese-rules.ts";
import { codeTexts } from "./code-texts.ts";
import { ENGLISH_RULES, EXAMPLE_RULE } from "./english-rules.ts";
import { GLOSSARY_RULES } from "./glossary-rules.ts";
import { pageTexts, scenarioTexts } from "./page-texts.ts";
import type { LanguageRule, Text } from "./text.ts";
import type { SourceFile } from "../source-files.ts";

const RULES: readonly LanguageRule[] = [...CHINESE_RULES, ...ENGLISH_RULES, EXAMPLE_RULE, ...GLOSSARY_RULES];

interface Exception {
  readonly path: RegExp;
  /** Only the rules with these names; all of them otherwise. */
  readonly rules?: readonly string[];
  /** Only where the text has this. */
  readonly text?: RegExp;
  readonly reason: string;
}

/** What the rules find and is right. */
const EXCEPTIONS: readonly Exception[] = [
  {
    path: /^src\/report\/words\/glossary\//,
    rules: ["name that the glossary avoids"],
    reason: "the glossary names what it avoids, and why",
  },
  {
    path: /^src\/report\/words\/glossary\//,
    rules: ["English turn of phrase"],
    text: /^put here by the breaker$/,
    reason: "a name that the glossary avoids",
  },
  {
    path: /^((?:docs\/)?lessons(?:\/|\.)|src\/(lessons|cli)\/|src\/errors\/lessons\.ts$)/,
    rules: ["name that the glossary avoids"],
    text: /答案|\banswers?\b/i,
    reason: "pupils answer questions; a feed's figure is not meant",
  },
  {
    path: /^scripts\/check\/language\//,
    reason: "the rules name what they find",
  },
  {
    path: /^src\/cli\/(run|commands\/run)\.ts$/,
    rules: ["name that the glossary avoids"],
    text: /^--break$/,
    reason: "the old flag goes on working, and its name is recognised there",
  },
  {
    path: /^src\/testing\/vectors\/(feed-cases|case-words)\.ts$/,
    rules: ["English turn of phrase"],
    text: /\|/,
    reason: "patterns that recognise the words of other people's files",
  },
];

/** Faults of language in one file, each with its place, its rule, the text and what to write instead. */
export function languageFindings({ path, text }: SourceFile): string[] {
  const exceptions = EXCEPTIONS.filter((each) => each.path.test(path));
  return textsOf(path, text).flatMap((each) =>
    RULES.filter((rule) => rule.appliesTo(each)).flatMap((rule) =>
      exceptions.some((exception) => covers(exception, rule, each))
        ? []
        : rule.faults(each.text).map(({ at, found, instead }) => {
            const line = each.line + each.text.slice(0, at).split("\n").length - 1;
            return `${path}:${line} ${rule.name}: "${found}"; write ${instead}`;
          }),
    ),
  );
}

function covers({ rules, text }: Exception, rule: LanguageRule, found: Text): boolean {
  return (rules?.includes(rule.name) ?? true) && (text?.test(found.text) ?? true);
}

/** The texts of a file, by its kind; a page that is made from the sources has none of its own. */
function textsOf(path: string, text: string): Text[] {
  if (path.endsWith(".md")) return /<!-- Written by /.test(text) ? [] : pageTexts(path, text);
  if (path.endsWith(".yaml")) return scenarioTexts(path, text);
  return codeTexts(path, text);
}
