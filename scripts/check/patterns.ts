import { analyse } from "scslre";
import { parseSync, Visitor, type ESTree } from "vite";
import { lineOf, type SourceFile } from "./source-files.ts";

/** Where patterns may meet what users wrote. */
const WHERE = /^(?:src|web|bin|kit)\/.*\.(?:[cm]?[jt]s|tsx)$/;

/** A pattern whose time may grow faster than its text, what it is matched with, and why that is short. */
type Bounded = readonly [path: string, pattern: string, why: string];

const DRAWN = "figures that the kit draws, of a hundred digits at most";
const TYPED = "answers of 200 characters at most";
const LESSON = "texts of this project's own lessons";

/** Stands for a pattern that is put together while the program runs. */
const MADE = "new RegExp";

/** Those that are left: each meets texts of a length that something else bounds. */
const BOUNDED: readonly Bounded[] = [
  ["src/conformance/cases/scope.ts", "0+$", DRAWN],
  ["src/conformance/random/allocations.ts", "\\.?0+$", DRAWN],
  ["src/conformance/random/decided.ts", "0+$", DRAWN],
  ["src/conformance/random/feeds-guards.ts", "(\\.[0-9]*?)0+$", DRAWN],
  ["src/conformance/random/message-figures.ts", "0+$", DRAWN],
  ["src/conformance/random/messages.ts", "(\\.[0-9]*?)0+$", DRAWN],
  ["src/conformance/random/simpler.ts", "0+$", DRAWN],
  ["src/conformance/random/spellings.ts", "\\B(?=(?:[0-9]{3})+$)", DRAWN],
  ["src/conformance/random/spellings.ts", "\\B(?=(?:[0-9]{2})*[0-9]{3}$)", DRAWN],
  [
    "src/files/own-files.ts",
    '^\\s*\\[?\\s*\\{\\s*"format":\\s*"corridor-[a-z]+\\/\\d+"',
    "the first 4,096 bytes of a file",
  ],
  [
    "src/lessons/check-answer.ts",
    "^\\s*(-?\\d[\\d,]*(?:\\.\\d+)?)(?:\\s*\\p{L}*|\\s*%)\\s*$",
    "answers of 64 characters at most",
  ],
  ["src/lessons/lesson-answers.ts", "-?[\\d,]*\\d(?:\\.\\d+)?", LESSON],
  ["src/lessons/markdown-blocks.ts", "\\s*\\n\\s*", LESSON],
  ["src/lessons/spans.ts", "\\*\\*(.+?)\\*\\*|`([^`]+)`|\\[([^\\]]+)\\]\\(term:([a-z0-9-]+)\\)", LESSON],
  [
    "src/scenario/expressions/value.ts",
    MADE,
    "put together of constants, each of whose repetitions has an end",
  ],
  ["src/scenario/read/where.ts", "\\s+and\\s+", "conditions of 200 characters at most"],
  [
    "src/report/table.ts",
    MADE,
    "put together of constants, each of whose repetitions begins once a run or is of 4 at most",
  ],
  ["src/testing/vectors/feed-cases.ts", MADE, "texts of 400 characters at most, by plainCase"],
  [
    "web/lessons/spans.ts",
    "\\*\\*(.+?)\\*\\*|\\*([^\\s*](?:[^*]*[^\\s*])?)\\*|`([^`]+)`|\\[([^\\]]+)\\]\\(term:([a-z0-9-]+)\\)",
    LESSON,
  ],
  ["web/lessons/answers.ts", "^(-?)[^\\d-]*([\\d.,]*\\d)(.*)$", TYPED],
  ["web/lessons/answers.ts", "0+$", TYPED],
  ["web/bundled-notices.ts", "\\?.*$", "names of modules that the page is built from"],
];

/**
 * Patterns whose time may grow faster than the text that they are matched with: by what moves along the text and starts
 * anew at each character of it, and by parts that can share the same characters out in many ways. Found in the pattern
 * itself, not by trying. One that is put together while the program runs cannot be looked at, and counts as slow.
 */
export function patternFindings(
  files: readonly SourceFile[],
  bounded: readonly Bounded[] = BOUNDED,
): string[] {
  const slow = files.filter(({ path }) => WHERE.test(path)).flatMap(slowPatterns);
  const isBounded = ({ path, source }: SlowPattern): boolean =>
    bounded.some(([where, pattern]) => where === path && pattern === source);
  const needed = ([where, pattern]: Bounded): boolean =>
    slow.some(({ path, source }) => where === path && pattern === source);
  return [
    ...slow
      .filter((pattern) => !isBounded(pattern))
      .map(
        ({ path, line, source }) =>
          `${path}:${line} /${source}/ takes time that grows faster than its text: write it so that it passes over its text a single time`,
      ),
    ...bounded
      .filter((entry) => !needed(entry))
      .map(
        ([path, pattern]) =>
          `${path} has no slow /${pattern}/; take it off the list in scripts/check/patterns.ts`,
      ),
  ];
}

interface SlowPattern {
  readonly path: string;
  readonly line: number;
  readonly source: string;
}

type Made = ESTree.NewExpression | ESTree.CallExpression;

function slowPatterns({ path, text }: SourceFile): SlowPattern[] {
  const found: SlowPattern[] = [];
  const made = ({ callee, arguments: [given], start }: Made): void => {
    if (callee.type !== "Identifier" || callee.name !== "RegExp" || given?.type === "Identifier") return;
    found.push({ path, line: lineOf(text, start), source: MADE });
  };
  const visitor = new Visitor({
    NewExpression: made,
    CallExpression: made,
    Literal(node) {
      if (!("regex" in node) || node.regex === null || node.regex === undefined) return;
      const { pattern: source, flags } = node.regex;
      if (analyse({ source, flags }).reports.length > 0)
        found.push({ path, line: lineOf(text, node.start), source });
    },
  });
  visitor.visit(parseSync(path, text).program);
  return found;
}
