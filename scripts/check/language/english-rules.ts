import { isChinese, type LanguageRule, matches, type Text } from "./text.ts";

interface Phrase {
  /** A blank stands for any white space, so that a phrase is found over the end of a line. */
  readonly phrase: RegExp;
  readonly instead: string;
  /** Only in what people read while they use the product, not in comments. */
  readonly notInComments?: true;
}

/** Turns of phrase that a reader of technical English stumbles over, and what to write; `\uFFFC` stands for what is put in. */
const PHRASES: readonly Phrase[] = [
  { phrase: /\bsays\b/g, instead: "states, shows, lists, describes or reports" },
  { phrase: /\btells\b|\b(?:is|are) told\b(?! (?:from|apart))/g, instead: "describes, shows or reports" },
  { phrase: /\bsomebody\b/gi, instead: "a party, an operator, another account, or the passive" },
  { phrase: /\bnobody cannot\b/gi, instead: "the zero address cannot, or who exactly cannot" },
  { phrase: /\blooked at (?:\uFFFC+|\d+) times\b/g, instead: "checks: {checks}" },
  { phrase: /\b(?:is|are|was|were) looked at\b/g, instead: "is checked", notInComments: true },
  { phrase: /\bwhat is so\b/g, instead: "the facts, or the state" },
  { phrase: /\b(?:goes|went) through\b/g, instead: "succeeds, or succeeded", notInComments: true },
  { phrase: /\bis good once\b/g, instead: "is for single use" },
  { phrase: /\b(?:comes|came) into being\b/g, instead: "is minted, or is created" },
  {
    phrase:
      /(?<!\bthere )\b(?:is|are|was|were) no (?!longer\b|more\b|less\b|later\b|earlier\b|fewer\b|other\b|such\b)[a-z]+/gi,
    instead: "is not a, or are not",
    notInComments: true,
  },
  { phrase: /\banother than\b/gi, instead: "a different one than, or other than" },
  { phrase: /\bended as\b/g, instead: "final status", notInComments: true },
  { phrase: /\bknows? nothing\b/g, instead: "has no record of" },
  { phrase: /\bnew or another\b/g, instead: "created or changed" },
  { phrase: /\bdrawn strong\b/g, instead: "bold" },
  { phrase: /\bput here by\b/g, instead: "injected fault:" },
  { phrase: /\bkeeps? silent\b/g, instead: "does not respond" },
  { phrase: /\bthe time is over\b/gi, instead: "the deadline has passed" },
  { phrase: /\btakes at once\b/g, instead: "allows in one update" },
  { phrase: /(?:\uFFFC|\w)'s again\b/g, instead: "returned to" },
  { phrase: /\bfor no exit\b/g, instead: "because withdrawals do not" },
  { phrase: /\bnothing answers\b/gi, instead: "no response from", notInComments: true },
  { phrase: /\b(?:a|an|the) rate of yesterday\b/g, instead: "yesterday's rate" },
  { phrase: /\bkeep a stale rate alive\b/g, instead: "let an old price pass the age check" },
];

const anyBlank = ({ source, flags }: RegExp): RegExp => new RegExp(source.replaceAll(" ", "\\s+"), flags);

export const ENGLISH_RULES: readonly LanguageRule[] = PHRASES.map(({ phrase, instead, notInComments }) => ({
  name: "English turn of phrase",
  appliesTo: (text: Text) => !isChinese(text) && !(notInComments && text.kind === "comment"),
  faults: (text: string) => matches(text, anyBlank(phrase), () => instead),
}));

/** A stop right behind an example is read as a part of it. */
export const EXAMPLE_RULE: LanguageRule = {
  name: "full stop glued to an example",
  appliesTo: ({ kind, path }) => kind === "string" && path.startsWith("src/"),
  faults: (text) =>
    matches(
      text,
      /(?<!\d)[:：] ?(?:\{(?:example|sample)\}|[\w./+-]*\d[\w./+-]*)[.。]$/gm,
      () => "no stop there",
      text,
    ),
};
