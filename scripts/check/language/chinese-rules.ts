import { isChinese, type LanguageRule, masked, matches, withoutCode } from "./text.ts";
import { isKnownWord } from "./known-words.ts";

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ",": "，, or 、 in a list",
  ":": "：",
  ";": "；",
  "!": "！",
  "?": "？",
  "(": "（",
  ")": "）",
  ".": "。",
};

/** Half-width punctuation beside Chinese, or at the end of a part of a Chinese sentence; not that of `key: value`. */
const HALF_WIDTH = new RegExp(
  [
    String.raw`(?<!\s)[,;!?](?=\s|$|\p{Script=Han}|[“（])`,
    String.raw`(?<!\s):(?=$|\p{Script=Han}|[“（])|(?<![A-Za-z]):(?=\s)|:(?= \p{Script=Han})`,
    String.raw`(?<=[\p{Script=Han}”）])[,:;!?.](?=\s|$|\p{Script=Han})`,
    String.raw`(?<=[\p{Script=Han}\uFFFC”] ?)\(|\((?=\p{Script=Han})|(?<=\p{Script=Han})\)|\)(?= ?\p{Script=Han})`,
  ].join("|"),
  "gu",
);

/** A line that breaks between Chinese characters is shown with a blank there. */
const BLANK =
  /(?<=[\p{Script=Han}，。；：、！？）》”])[^\S\n]*[ \n][^\S\n]*(?=[\p{Script=Han}（《“])|(?<=[，。；：、！？）》”（《“]) (?=\S)|(?<=\S) (?=[，。；：、！？）》”（《“])/gu;

const WORD = /(?<![\w./@-])-{0,2}[A-Za-z][\w'./@-]*/g;

export const CHINESE_RULES: readonly LanguageRule[] = [
  {
    name: "half-width punctuation in Chinese",
    appliesTo: isChinese,
    faults: (text) => matches(text, HALF_WIDTH, ([mark]) => FULL_WIDTH[mark] ?? "its full-width form"),
  },
  {
    name: "blank between Chinese",
    appliesTo: isChinese,
    faults: (text) =>
      matches(text, BLANK, () => "no blank, on one line", withoutListMarks(withoutCode(text))),
  },
  {
    name: "English inside Chinese",
    appliesTo: isChinese,
    faults: (text) =>
      matches(text, WORD, ([word]) =>
        isKnownWord(word) ? "" : `the Chinese for "${word}", or “${word}” where it is a name`,
      ).filter(({ instead }) => instead !== ""),
  },
  {
    name: "per cent with a blank",
    appliesTo: isChinese,
    faults: (text) => matches(text, /[\d\uFFFC]\s+[%％]/g, () => "the figure and % without a blank"),
  },
  {
    name: "opening bracket at a line's end",
    appliesTo: isChinese,
    faults: (text) => matches(text, /[（“‘《「【]\s*\n/g, () => "the bracket on the next line"),
  },
];

/** Marks of Markdown at the beginning of a line, whose blanks are no prose. */
function withoutListMarks(text: string): string {
  return text.replaceAll(/^\s*(?:[-*#>]+|\d+\.) /gm, masked);
}
