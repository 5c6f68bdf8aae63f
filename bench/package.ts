// `npm run bench:package`: what an install weighs, and how long a door takes to open, from the packed packages in empty
// folders. Nothing is asserted: machines differ, so times stand beside that of a Node that runs nothing.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { doors } from "../scripts/api/doors.ts";
import { type Packed, packedIn } from "../scripts/package/shipped.ts";

const ROOT = resolve(import.meta.dirname, "..");
const RUNS = 5;
/** Peers of doors that are opened here. */
const PEERS = ["chai", "fast-check"];
const COMMANDS = ["--version", "help", "list"];

const folder = mkdtempSync(join(tmpdir(), "corridor-bench-"));
try {
  run(process.execPath, ["scripts/build-kit.ts"], ROOT);
  const corridor = pack(ROOT);
  const kit = pack(join(ROOT, "dist-kit"));
  console.log("\npackage                              files   packed  unpacked");
  for (const [name, { files, size, unpackedSize }] of [
    ["corridor", corridor],
    ["exchange-rate-conformance", kit],
  ] as const)
    row(name, [String(files.length), megabytes(size), megabytes(unpackedSize)]);

  console.log("\ninstalled in an empty folder      packages     size");
  const project = install("corridor", [corridor.filename]);
  // A project that has its own Hardhat, or asserts about rates alone.
  install("corridor, without its peer Hardhat", [corridor.filename, "--omit=peer"]);
  const kitProject = install("exchange-rate-conformance", [kit.filename]);

  run("npm", ["install", ...PEERS], project);
  console.log(`\ndoor, best of ${RUNS}                        ms  x empty   modules`);
  const empty = milliseconds(project, ["--input-type=module", "--eval", ""]);
  row("(an empty Node)", [empty.toFixed(0), "1.0", "0"]);
  for (const { specifier } of doors()) {
    const where = specifier.startsWith("corridor") ? project : kitProject;
    const program = `await import("${specifier}");`;
    const best = milliseconds(where, ["--input-type=module", "--eval", program]);
    row(specifier, [best.toFixed(0), (best / empty).toFixed(1), modulesOf(program, where)]);
  }
  console.log("");
  for (const command of COMMANDS) {
    const best = milliseconds(project, ["node_modules/corridor/bin/corridor.cjs", command]);
    row(`corridor ${command}`, [best.toFixed(0), (best / empty).toFixed(1)]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function pack(source: string): Packed {
  const packed = packedIn(run("npm", ["pack", "--json", "--pack-destination", folder], source));
  if (packed === undefined) throw new Error(`npm pack printed no list of files in ${source}`);
  return packed;
}

/** @returns The project that it was installed in. */
function install(name: string, [tarball = "", ...options]: readonly string[]): string {
  const project = join(folder, name.replaceAll(/\W+/g, "-"));
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "type": "module" }\n');
  run(
    "npm",
    ["install", join(folder, tarball), "--no-audit", "--no-fund", "--prefer-offline", ...options],
    project,
  );
  const modules = join(project, "node_modules");
  const lock = JSON.parse(readFileSync(join(modules, ".package-lock.json"), "utf8")) as { packages: object };
  row(name, [String(Object.keys(lock.packages).length), megabytes(sizeOf(modules))]);
  return project;
}

function sizeOf(modules: string): number {
  return readdirSync(modules, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** The best of some runs, the first of which reads files that the others find in memory. */
function milliseconds(cwd: string, args: readonly string[]): number {
  const times = Array.from({ length: RUNS + 1 }, () => {
    const began = performance.now();
    run(process.execPath, args, cwd);
    return performance.now() - began;
  });
  return Math.min(...times.slice(1));
}

/** How many files the program loads as modules: the same on every machine. */
function modulesOf(program: string, cwd: string): string {
  const counting = `
    import { registerHooks } from "node:module";
    let modules = 0;
    registerHooks({ load: (url, context, next) => ((modules += url.startsWith("file:") ? 1 : 0), next(url, context)) });
    ${program}
    console.log(modules);`;
  return run(process.execPath, ["--input-type=module", "--eval", counting], cwd).trim();
}

function run(command: string, args: readonly string[], cwd: string): string {
  const shell = command === "npm" && process.platform === "win32";
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    shell,
  });
  if (status !== 0)
    throw new Error(`${command} ${args.join(" ")} ended with ${status ?? "a signal"}: ${stderr}`);
  return stdout;
}

function row(name: string, cells: readonly string[]): void {
  console.log(`${name.padEnd(34)}${cells.map((cell) => cell.padStart(8)).join("  ")}`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
