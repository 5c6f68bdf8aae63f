// Packs this package, installs it in an empty folder by the commands of the how-to, and runs the project under
// examples/ there: what other people get.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { binaryOf, ROOT } from "./check/run-tool.ts";
import type { Counts } from "./test/runners.ts";

const EXAMPLE = "exchange-rate-conformance";

/** The pages that tell people what to type. */
const HOW_TO = readFileSync(join(ROOT, "docs/how-to/test-your-converter.md"), "utf8");
const RATES = readFileSync(join(ROOT, "docs/how-to/rates.md"), "utf8");

/** The cases that the wrong converter there has to fail, and no others. */
const WRONG_FAILS = "A2 A7 A9 A10 A11 A12 B2 B3 B7 B8 B9 C6 C9".split(" ");

/** What a package of this project may hold: no sources, no tests. */
const SHIPPED =
  /^(dist\/.*\.(js|d\.ts)|artifacts\/contracts\/.*\.json|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/;

/** What npm says where it cannot reach its registry. */
const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTCACHED|network request/;

/** As `--no-audit` and the like, for commands that are run as they stand on a page. */
const QUIET_NPM = { npm_config_audit: "false", npm_config_fund: "false", npm_config_prefer_offline: "true" };

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly all: string;
}

const folder = mkdtempSync(join(tmpdir(), "corridor-examples-"));
const counts = { passed: 0, failed: 0, skipped: 0 };
try {
  const project = await install();
  if (project !== undefined) {
    await commandPasses(
      "the right converter passes what it is asked",
      project,
      commandOf(HOW_TO, "npx mocha"),
    );
    await passes("the corridor settles, and is refused when it should be", project, ["corridor.spec.js"]);
    await failsByName(project);
    await typesResolve(project);
    await ratesRun(project);
    cpSync(join(ROOT, "examples", EXAMPLE, "package.json"), join(project, "package.json"));
    await commandPasses("the example's own script passes", project, "npm test");
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;
process.send?.(counts satisfies Counts, () => process.disconnect());

/** The example's files where the packed package was installed as the how-to says; nothing where it could not be. */
async function install(): Promise<string | undefined> {
  const packed = await run("npm", ["pack", "--json", "--pack-destination", folder], ROOT);
  const files = packed.code === 0 ? packedFiles(packed.out) : undefined;
  if (files === undefined) return report("the package packs", packed.all);
  report("the package packs");
  const strangers = files.names.filter((name) => !SHIPPED.test(name));
  report("the package holds what runs, and nothing else", strangers.join("\n"));

  const project = join(folder, EXAMPLE);
  mkdirSync(project);
  const command = commandOf(HOW_TO, "npm init").replace(
    /\S*corridor-\S*\.tgz/,
    JSON.stringify(join(folder, files.tarball)),
  );
  const installed = await run(command, [], project, true);
  if (installed.code === 0) {
    report("the how-to's commands install the package in an empty folder");
    cpSync(join(ROOT, "examples", EXAMPLE), project, { recursive: true, filter: isNoManifest });
    return project;
  }
  const why = UNREACHABLE.test(installed.all)
    ? "The npm registry cannot be reached, and what the package needs is not in npm's cache: nothing was tested."
    : installed.all;
  return report("the how-to's commands install the package in an empty folder", why);
}

function isNoManifest(path: string): boolean {
  return !path.endsWith("package.json");
}

/** The block of shell commands on a page that begins so. */
function commandOf(page: string, start: string): string {
  const blocks = [...page.matchAll(/^```sh\n([^`]*)\n```$/gm)].map(([, block = ""]) => block);
  const found = blocks.find((block) => block.startsWith(start));
  if (found === undefined) throw new Error(`The page has no shell commands that begin with ${start}.`);
  return found;
}

function packedFiles(
  out: string,
): { readonly tarball: string; readonly names: readonly string[] } | undefined {
  const start = out.search(/^[[{]/m);
  if (start < 0) return undefined;
  const parsed = JSON.parse(out.slice(start)) as Packed[] | Record<string, Packed>;
  const [packed] = Object.values(parsed);
  return packed === undefined
    ? undefined
    : { tarball: packed.filename, names: packed.files.map(({ path }) => path) };
}

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

async function passes(what: string, project: string, specs: readonly string[]): Promise<void> {
  const { code, all } = await run(process.execPath, ["node_modules/mocha/bin/mocha.js", ...specs], project);
  report(what, code === 0 ? "" : all);
}

async function commandPasses(what: string, project: string, command: string): Promise<void> {
  const { code, all } = await run(command, [], project, true);
  report(what, code === 0 ? "" : all);
}

async function failsByName(project: string): Promise<void> {
  const mocha = ["node_modules/mocha/bin/mocha.js", "--reporter", "json", "wrong.spec.js"];
  const { out, all } = await run(process.execPath, mocha, project);
  const start = out.indexOf("{");
  if (start < 0) {
    report("the wrong converter fails by name", all);
    return;
  }
  const { failures, pending } = JSON.parse(out.slice(start)) as Record<string, readonly { title: string }[]>;
  const failed = (failures ?? []).map(({ title }) => title.split(" ", 1).join(""));
  const same = failed.join(" ") === WRONG_FAILS.join(" ");
  report(
    "the wrong converter fails by name",
    same ? "" : `expected ${WRONG_FAILS.join(" ")}\n     got ${failed.join(" ")}`,
  );
  const skipped = (pending ?? []).find(({ title }) => title.startsWith("C8 "))?.title ?? "no C8";
  report("a skipped case tells its reason", skipped.endsWith("(skipped: we never refund)") ? "" : skipped);
}

async function typesResolve(project: string): Promise<void> {
  const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2024", "--skipLibCheck"];
  const tsc = [binaryOf("typescript", "tsc"), ...options, "--types", "", "types.ts"];
  const { code, all } = await run(process.execPath, tsc, project);
  report("the package brings its types", code === 0 ? "" : all);
}

/** The block of docs/how-to/rates.md, compiled against the package and run. */
async function ratesRun(project: string): Promise<void> {
  const [, example = ""] = /^```ts\n([\s\S]*?)^```$/m.exec(RATES) ?? [];
  writeFileSync(join(project, "rates.ts"), example);
  const options = ["--strict", "--module", "nodenext", "--target", "es2024", "--skipLibCheck", "--types", ""];
  const tsc = [binaryOf("typescript", "tsc"), ...options, "rates.ts"];
  const compiled = await run(process.execPath, tsc, project);
  const ended = compiled.code === 0 ? await run(process.execPath, ["rates.js"], project) : compiled;
  report("the example of docs/how-to/rates.md runs", ended.code === 0 && example !== "" ? "" : ended.all);
}

/** Prints how it went and counts it; a problem is what there is to tell of one that failed. */
function report(what: string, problem = ""): undefined {
  if (problem === "") counts.passed += 1;
  else counts.failed += 1;
  console.log(problem === "" ? `✔ ${what}` : `✖ ${what}\n${problem.trimEnd()}`);
}

function run(command: string, args: readonly string[], cwd: string, shell: boolean = false): Promise<Ended> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...QUIET_NPM },
    shell: shell || process.platform === "win32",
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, all]: [string[], string[]] = [[], []];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out.push(text);
    all.push(text);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => all.push(text));
  return new Promise((done) => {
    child.on("error", (error) => done({ code: 1, out: "", all: error.message }));
    child.on("close", (code) => done({ code, out: out.join(""), all: all.join("") }));
  });
}
