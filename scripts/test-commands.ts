// Runs every command that a page, a hint or a help text shows, in a copy of this clone and from the installed packages:
// `npm run test:commands -- WORDS` only those of the pages and hints whose place has the words.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pages, texts } from "./commands/collect.ts";
import { reasonNotHere, staleRows } from "./commands/elsewhere.ts";
import { oldNode } from "./commands/environment.ts";
import { fixtures } from "./commands/fixtures.ts";
import { Done, Lane } from "./commands/lane.ts";
import { cloneIn, packageIn, runnable, type Place } from "./commands/places.ts";
import { isShown, type Page, type Shown } from "./commands/shown.ts";
import { filled } from "./commands/fill.ts";
import { counts, report } from "./examples/report.ts";

/** The page of those who change this repository. */
const DEVELOPERS = ["CONTRIBUTING.md"];

const folder = mkdtempSync(join(tmpdir(), "corridor-commands-"));
try {
  const words = process.argv.slice(2).join(" ");
  const [all, hints] = [pages(), await texts()];
  const shown = [...all.flatMap(({ parts }) => parts.filter(isShown)), ...hints];
  const stale = staleRows(shown.map(({ command, typed }) => filled(command, typed)));
  report("the list of commands that are run elsewhere holds", stale.join("\n"));
  const unknown = shown.filter(({ command, typed }) => {
    const line = filled(command, typed);
    return reasonNotHere(line) === undefined && !runnable(line);
  });
  const named = unknown.map(({ place, command }) => `${place}: ${command}`).join("\n");
  report("every command is run here, or on the list of those that others run", named);
  const old = oldNode();
  console.log(
    old === undefined
      ? `There is no Node older than 22.13 on this machine: the clone is used with ${process.version}.`
      : `The clone is used with Node ${old.version}, found in ${old.folder}.`,
  );
  // What developers do builds for minutes, so that it has a copy of its own beside the others.
  const [clone, developers] = [cloneIn(folder), cloneIn(folder, "developers")];
  const chosen = all.filter(({ file }) => file.includes(words));
  const chosenHints = hints.filter(({ place }) => place.includes(words));
  const [ofDevelopers, others] = [true, false].map((is) =>
    chosen.filter(({ file }) => DEVELOPERS.includes(file) === is),
  ) as [Page[], Page[]];
  const [inClone, inPackage] = [new Done(), new Done()];
  await Promise.all([
    inPlace(clone, clone, all, { pages: others, hints: chosenHints }, inClone),
    inPlace(developers, clone, all, { pages: ofDevelopers, hints: [] }, inClone),
    packageIn(folder).then(
      (place) => place && inPlace(place, clone, all, { pages: chosen, hints: chosenHints }, inPackage),
    ),
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function inPlace(
  place: Place,
  clone: Place,
  all: readonly Page[],
  chosen: { readonly pages: readonly Page[]; readonly hints: readonly Shown[] },
  done: Done,
): Promise<void> {
  if (chosen.pages.length + chosen.hints.length === 0) return;
  const problem = await fixtures(place, all);
  report(`${place.name}: the files that pages take for granted are there`, problem);
  if (problem !== "") return;
  const lane = await Lane.in(place, clone, all, done);
  for (const page of chosen.pages) await lane.page(page);
  await lane.hints(chosen.hints);
}

const { passed, failed, skipped } = counts();
if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
process.send?.(counts(), () => process.disconnect());
