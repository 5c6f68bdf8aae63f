// `npm run api`: what each door of the packages declares, against the reports in api/ that were reviewed, and the pages on
// it in docs/reference/api/, which are written anew. `-- --update` accepts what changed.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { doors } from "./api/doors.ts";
import { emitDeclarations, extract } from "./api/extract.ts";
import { pageOf } from "./api/page.ts";
import { accept, differences, shown } from "./api/reports.ts";
import { parseUnexported, unexportedFindings, unexportedText } from "./api/unexported.ts";
import { ROOT } from "./check/run-tool.ts";

const REPORTS = { folder: "api", ending: ".api.md" };
const PAGES = { folder: "docs/reference/api", ending: ".md" };
const UNEXPORTED = join(ROOT, "api/unexported.txt");

const HOW_TO_ACCEPT =
  "What users of the package see has changed. If that is meant: npm run api -- --update, and a line in CHANGELOG.md.";

const { passed, output } = await emitDeclarations();
const findings = passed ? compare(process.argv.includes("--update")) : [output.trimEnd()];
for (const finding of findings) console.log(finding);
process.exitCode = findings.length === 0 ? 0 : 1;

/** @returns What has to be looked at. */
function compare(update: boolean): string[] {
  const all = doors();
  const extracted = extract(all);
  const reports = new Map(extracted.map(({ door, report }) => [`${door.name}${REPORTS.ending}`, report]));
  const pages = new Map(extracted.map((one) => [`${one.door.name}${PAGES.ending}`, pageOf(one, all)]));
  const changed = differences(REPORTS, reports);
  if (update) {
    accept(changed);
    writeFileSync(UNEXPORTED, unexportedText(listed(), extracted));
  }
  const stale = differences(PAGES, pages);
  accept(stale);
  return [
    ...(update || changed.length === 0 ? [] : [...changed.map(shown), HOW_TO_ACCEPT]),
    ...unexportedFindings(listed(), extracted),
    ...extracted.flatMap(({ door, problems }) => problems.map((problem) => `${door.specifier}: ${problem}`)),
    ...(update
      ? []
      : stale.map(({ file }) => `${file} was stale; the fresh one is in place: look at it and commit it.`)),
  ];
}

function listed() {
  return existsSync(UNEXPORTED) ? parseUnexported(readFileSync(UNEXPORTED, "utf8")) : [];
}
