// Writes what npm start prints, shortened, into the README of each language.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openInProcessChain } from "../../src/chain/in-process.ts";
import { ensureBuild } from "../../src/cli/ensure-build.ts";
import { happyPath } from "../../src/files/scenarios.ts";
import { LANGUAGES, type Language } from "../../src/language.ts";
import { consoleReport } from "../../src/report/console.ts";
import { dictionary, type WordKey } from "../../src/report/words/dictionary.ts";
import { runScenario } from "../../src/simulate.ts";

/** Each README, and the comment above the output in it. */
const PAGES: Readonly<Record<Language, readonly [file: string, note: string]>> = {
  en: ["README.md", "what npm start prints, shortened; written by npm run check"],
  zh: ["README.zh.md", "npm start -- --lang zh 的输出（节选）；由 npm run check 写入"],
};
const END = "```\n\n<!-- end -->";

/** The line below the head of a table. */
const RULER = /^-+( {2}-+)+$/;

/** The lines after the steps that the first screen has room for. */
const SHOWN: readonly WordKey[] = ["where.all-in", "books.circulating", "verdict.counts-idle"];

await ensureBuild();
const trace = await runScenario(happyPath(), await openInProcessChain());
for (const language of LANGUAGES) {
  const [file, note] = PAGES[language];
  const begin = `<!-- ${note} -->\n\n\`\`\`\n`;
  const readme = path.resolve(import.meta.dirname, "../..", file);
  const [before = "", rest = ""] = readFileSync(readme, "utf8").split(begin);
  const after = rest.slice(rest.indexOf(END));
  writeFileSync(readme, `${before}${begin}${shortened(consoleReport(trace, language), language)}\n${after}`);
}

/** Of a term its first line, of a step its row and the first line below it: there is no room for what they go on with. */
function shortened(report: string, language: Language): string {
  const lines = report.split("\n");
  const terms = lines.findIndex((line) => RULER.test(line));
  const opening = lines.indexOf("", terms);
  const ruler = lines.findIndex((line) => /^-( {2}-+)+$/.test(line));
  const steps = lines.slice(ruler + 1, lines.indexOf("", ruler));
  const shown = SHOWN.flatMap((key) => ["...", ...paragraphOf(dictionary(language)[key], lines)]);
  return [
    ...lines.slice(0, terms + 1),
    ...firstLines(lines.slice(terms + 1, opening), (line = "") => /^\S/.test(line), 1),
    ...lines.slice(opening, ruler + 1),
    ...firstLines(steps, isRow, 2),
    ...shown,
  ].join("\n");
}

/** Of each row of a table its first lines; what follows them is left out, and stated to be. */
function firstLines(lines: readonly string[], begins: (line?: string) => boolean, most: number): string[] {
  let below = 0;
  return lines.flatMap((line, at) => {
    below = begins(line) ? 1 : below + 1;
    if (below > most) return [];
    const goesOn = below === most && at + 1 < lines.length && !begins(lines[at + 1]);
    return [goesOn ? `${line} ...` : line];
  });
}

function isRow(line = ""): boolean {
  return /^\d+ /.test(line);
}

/** The lines from the one that a template begins, to the end of its section. */
function paragraphOf(template: string, lines: readonly string[]): string[] {
  const own = template.split(/\{[\w-]+\}/).map((part) => part.replaceAll(/[.+*?^$|()[\]\\]/g, "\\$&"));
  const whole = new RegExp(`^${squashed(own.join(".+"))}`);
  for (const [first, line] of lines.entries()) {
    const end = lines.indexOf("", first);
    const rest = lines.slice(first, end === -1 ? undefined : end);
    if (line !== "" && whole.test(squashed(rest.join("")))) return rest;
  }
  throw new Error(`npm start prints nothing like "${template}"`);
}

/** Without blanks: a long line is broken anywhere. */
function squashed(text: string): string {
  return text.replaceAll(/\s/g, "");
}
