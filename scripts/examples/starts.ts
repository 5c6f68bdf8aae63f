// The four ways in of the README, and every start of `corridor init`, pasted into empty folders as they stand.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pageExamples } from "../../test/docs/page-examples.ts";
import { TEMPLATES, type Template } from "../../src/files/templates.ts";
import { LANGUAGES, type Language } from "../../src/language.ts";
import { ROOT } from "../check/run-tool.ts";
import { linkModules } from "./linked-modules.ts";
import { report, run, type Ended } from "./report.ts";

const WAYS = { "README.md": "Four ways in", "README.zh.md": "四种入门方式" };

/** What the last command of each block of the README prints, and of each start. */
const ENDS: readonly RegExp[] = [
  /StaleRate/,
  /88,676\.24 INR[\s\S]*\nPASSED\n/,
  /\bpass [1-9]\d*\n[\s\S]*\bfail 0\n/,
  /88,676\.24 INR[\s\S]*\nPASSED\n/,
];

const PRINTED: Readonly<Record<Template, RegExp>> = {
  minimal: /88,676\.24 INR[\s\S]*\n(?:PASSED|通过)\n/,
  study: /154,733 JPY[\s\S]*\n(?:PASSED|通过)\n/,
  hardhat: /2 passing[\s\S]*\bpass 1\n[\s\S]*88,676\.24 INR[\s\S]*\n(?:PASSED|通过)\n/,
  tests: /\bpass [1-9]\d*\n[\s\S]*\bfail 0\n/,
};

/** @param folder A folder outside the repository; npm finds the packed package. */
export async function starts(folder: string): Promise<void> {
  const installed = await waysIn(folder);
  for (const template of TEMPLATES)
    // A study needs what a scenario needs.
    await startWorks(folder, template, installed.get(template) ?? installed.get("minimal"));
  await startFromClone(folder, installed.get("minimal"));
}

/** @returns The starts of the README, with what they have installed. */
async function waysIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const blocks = blocksOf("README.md");
  const same = blocks.join() === blocksOf("README.zh.md").join() && blocks.length === ENDS.length;
  report("the README has four ways in, the same in both languages", same ? "" : blocks.join("\n"));
  const installed = new Map<string, string>();
  for (const [at, block] of blocks.entries()) {
    const empty = emptyFolder(folder, `way-${at + 1}`);
    const begun = performance.now();
    const ended = await inShell(block, empty);
    const shown = ended.code === 0 && ENDS[at]?.test(ended.out) === true;
    report(`way in ${at + 1} works in an empty folder (${since(begun)})`, shown ? "" : ended.all);
    const [, template = "minimal"] = /--template (\w+)/.exec(block) ?? [];
    const [, name] = /^cd (\S+)$/m.exec(block) ?? [];
    if (name !== undefined) installed.set(template, join(empty, name));
  }
  return installed;
}

function blocksOf(page: keyof typeof WAYS): string[] {
  const examples = pageExamples(readFileSync(join(ROOT, page), "utf8"));
  return examples
    .filter(({ heading, language }) => heading === WAYS[page] && language === "sh")
    .map(({ text }) => text);
}

/** In both languages; `npm install` finds what the README's start of it has brought. */
async function startWorks(folder: string, template: Template, like: string | undefined): Promise<void> {
  for (const language of LANGUAGES) {
    const begun = performance.now();
    const what = `init --template ${template} --lang ${language}`;
    const empty = emptyFolder(folder, `${template}-${language}`);
    const init = `npx -y corridor init "my corridor" --template ${template} --lang ${language}`;
    const written = await inShell(init, empty);
    const steps = nextSteps(written.out);
    if (written.code !== 0 || steps.length < 3) return report(what, written.all);
    const project = join(empty, "my corridor");
    if (like !== undefined) linkModules(like, project);
    const ended = await inShell(steps.join("\n"), empty);
    const shown = ended.code === 0 && PRINTED[template].test(ended.out);
    report(`${what}: what it shows to do next works (${since(begun)})`, shown ? "" : ended.all);
    await readmeWorks(project, what);
    if (template === "study") await answersHold(project, language);
    const again = await inShell(init, empty);
    const refused = again.code === 2 && again.errors.includes("START_TAKEN");
    report(`${what}: a second one is refused`, refused ? "" : again.all);
  }
}

/** A clone packs itself into the start, which needs it no more. */
async function startFromClone(folder: string, like: string | undefined): Promise<void> {
  const project = join(emptyFolder(folder, "from-a-clone"), "start");
  const begun = performance.now();
  const written = await run("npm", ["run", "--silent", "settle", "--", "init", project], ROOT);
  if (written.code !== 0) return report("init in a clone", written.all);
  if (like !== undefined) linkModules(like, project);
  const steps = nextSteps(written.out);
  const ended = await inShell(steps.join("\n"), folder);
  const shown = ended.code === 0 && PRINTED.minimal.test(ended.out);
  report(`init in a clone: what it shows to do next works (${since(begun)})`, shown ? "" : ended.all);
}

/** The lines below the last heading, as they are printed: indented by two. */
function nextSteps(out: string): string[] {
  return (out.split("\n\n").at(-1) ?? "")
    .split("\n")
    .slice(1)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Every command of the start's own README, but those that serve until they are ended or install. */
async function readmeWorks(project: string, what: string): Promise<void> {
  const lines = pageExamples(readFileSync(join(project, "README.md"), "utf8"))
    .flatMap(({ text }) => text.split("\n"))
    .filter((line) => !/^(?:npm install|npm test|npx corridor serve)\b/.test(line));
  const ended = await inShell(lines.join("\n"), project);
  report(`${what}: the commands of its README work`, ended.code === 0 ? "" : ended.all);
}

/** Every figure of the answers stands in what the questions' commands print. */
async function answersHold(project: string, language: Language): Promise<void> {
  const questions = pageExamples(readFileSync(join(project, "questions.md"), "utf8"));
  // A comparison of runs that differ ends with 5.
  const ended = await run(questions.map(({ text }) => text).join("\n"), [], project, true);
  const answers = readFileSync(join(project, "answers.md"), "utf8");
  const figures = [...answers.matchAll(/\*\*(.+?)\*\*/g)].map(([, figure = ""]) => figure);
  const missing = figures.filter((figure) => !ended.out.includes(figure));
  const problem = figures.length < 8 || missing.length > 0 ? `${missing.join(", ")}\n${ended.all}` : "";
  report(`the answers of the study start are what comes (${language})`, problem);
}

/** Stops at the first line that fails, as a person would. */
function inShell(lines: string, folder: string): Promise<Ended> {
  return run(`set -e\n${lines}`, [], folder, true);
}

function emptyFolder(folder: string, name: string): string {
  const empty = join(folder, name);
  mkdirSync(empty);
  return empty;
}

function since(begun: number): string {
  return `${((performance.now() - begun) / 1e3).toFixed(0)} s`;
}
