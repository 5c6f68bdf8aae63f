// Packs this package, installs it in copies of the projects under examples/, and runs them: what other people get.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { binaryOf, ROOT } from "./check/run-tool.ts";
import type { Counts } from "./test/runners.ts";

const EXAMPLE = "exchange-rate-conformance";

/** The cases that the wrong converter there has to fail, and no others. */
const WRONG_FAILS = "A2 A7 A9 A10 A11 A12 B2 B3 B7 B8 B9 C6 C9".split(" ");

/** What a package of this project may hold: no sources, no tests. */
const SHIPPED =
  /^(dist\/.*\.(js|d\.ts)|artifacts\/contracts\/.*\.json|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/;

/** What npm says where it cannot reach its registry. */
const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTCACHED|network request/;

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
    await passes("the right converter passes what it is asked", project, ["right.spec.js"]);
    await passes("the corridor settles, and is refused when it should be", project, ["corridor.spec.js"]);
    await failsByName(project);
    await typesResolve(project);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;
process.send?.(counts satisfies Counts, () => process.disconnect());

/** The example with the packed package in it; nothing where it could not be installed. */
async function install(): Promise<string | undefined> {
  const packed = await run("npm", ["pack", "--json", "--pack-destination", folder], ROOT);
  const files = packed.code === 0 ? packedFiles(packed.out) : undefined;
  if (files === undefined) return report("the package packs", packed.all);
  report("the package packs");
  const strangers = files.names.filter((name) => !SHIPPED.test(name));
  report("the package holds what runs, and nothing else", strangers.join("\n"));

  const project = join(folder, EXAMPLE);
  cpSync(join(ROOT, "examples", EXAMPLE), project, { recursive: true });
  const options = ["--no-audit", "--no-fund", "--prefer-offline"];
  const installed = await run("npm", ["install", ...options, join(folder, files.tarball)], project);
  if (installed.code === 0) {
    report("the package installs in an empty project");
    return project;
  }
  const why = UNREACHABLE.test(installed.all)
    ? "The npm registry cannot be reached, and what the package needs is not in npm's cache: nothing was tested."
    : installed.all;
  return report("the package installs in an empty project", why);
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

/** Prints how it went and counts it; a problem is what there is to tell of one that failed. */
function report(what: string, problem = ""): undefined {
  if (problem === "") counts.passed += 1;
  else counts.failed += 1;
  console.log(problem === "" ? `✔ ${what}` : `✖ ${what}\n${problem.trimEnd()}`);
}

function run(command: string, args: readonly string[], cwd: string): Promise<Ended> {
  const child = spawn(command, args, {
    cwd,
    shell: process.platform === "win32",
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
