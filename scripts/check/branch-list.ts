import type { SourceFile } from "./source-files.ts";

/** The titles that lead to a test, from the outermost suite to the test itself. */
export type TitlePath = readonly string[];

/** A file with more tests than this has a list of its branches at its top. */
const TESTS_WITHOUT_LIST = 3;

/** What a line that is no title begins with: a state, or what is done in it. */
const CONDITION = /^(given|when) /;

/** A test in a list of branches, with the line that it stands in. */
interface Branch {
  readonly titles: TitlePath;
  readonly line: number;
}

/**
 * Compares the list of branches at the top of a file of tests with the titles of its tests. The list is a comment, two
 * spaces to a level: suites and tests by their titles, a test with a dash before it, and between them conditions that
 * begin with `given` or `when`. Where titles are made in a loop, `<word>` stands for what changes.
 *
 *     SettlementEscrow.release
 *       given a payment that holds something
 *         when the payer releases
 *           - pays the payee, and accrues the fee for its recipient
 *
 * @returns What is wrong: tests that the list leaves out, and branches without a test.
 */
export function branchFindings({ path, text }: SourceFile, tests: readonly TitlePath[]): string[] {
  const list = /^\/\*\n([\s\S]*?)\n \*\/\n/.exec(text)?.[1];
  if (list === undefined)
    return tests.length > TESTS_WITHOUT_LIST
      ? [`${path} has ${tests.length} tests and no list of its branches at its top`]
      : [];
  const { branches, empty } = readList(list.split("\n"));
  const found = new Map(tests.map((titles) => [titles, matches(branches, titles)]));
  const used = new Set([...found.values()].flat());
  const shown = (titles: TitlePath): string => `"${titles.join(" > ")}"`;
  return [
    ...empty.map(({ line, text }) => `${path}:${line} "${text}" has no branch below it`),
    ...branches
      .filter((branch) => !used.has(branch))
      .map(({ line, titles }) => `${path}:${line} lists ${shown(titles)}, which is not a test`),
    ...[...found].flatMap(([titles, { length }]) => {
      if (length === 1) return [];
      return [`${path} lists its test ${shown(titles)} ${length === 0 ? "nowhere" : `${length} times`}`];
    }),
  ];
}

interface ListLine {
  readonly text: string;
  readonly depth: number;
  readonly line: number;
}

function readList(lines: readonly string[]) {
  const read = lines.map((text, index): ListLine => {
    const { indent = "", rest = "" } = /^ \* ?(?<indent> *)(?<rest>.*)$/.exec(text)?.groups ?? {};
    // The comment opens in line 1.
    return { text: rest, depth: indent.length, line: index + 2 };
  });
  const branches: Branch[] = [];
  const empty: ListLine[] = [];
  let above: ListLine[] = [];
  for (const [index, entry] of read.entries()) {
    above = above.filter(({ depth }) => depth < entry.depth);
    if (entry.text.startsWith("- ")) {
      const suites = above.map(({ text }) => text).filter((text) => !CONDITION.test(text));
      branches.push({ titles: [...suites, entry.text.slice(2)], line: entry.line });
      continue;
    }
    above.push(entry);
    if ((read[index + 1]?.depth ?? 0) <= entry.depth) empty.push(entry);
  }
  return { branches, empty };
}

/** The branches that a test may be; those with its very titles before those with a `<word>`. */
function matches(branches: readonly Branch[], titles: TitlePath): readonly Branch[] {
  const exact = branches.filter((branch) => branch.titles.join("\n") === titles.join("\n"));
  if (exact.length > 0) return exact;
  return branches.filter(
    (branch) =>
      branch.titles.length === titles.length &&
      branch.titles.every((title, index) => patternOf(title).test(titles[index] ?? "")),
  );
}

function patternOf(title: string): RegExp {
  const fixed = title.split(/<[a-z][a-z ]*>/).map((part) => part.replaceAll(/[^\w\s]/g, "\\$&"));
  return new RegExp(`^${fixed.join(".+")}$`, "s");
}
