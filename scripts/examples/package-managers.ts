// The package installed and run by other package managers than npm, with the lines of the page on installing.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../check/run-tool.ts";
import { leaveOut, report, run } from "./report.ts";

const PAGE = "docs/how-to/install.md";

/** Got by npx, each at the version that was tried. */
const MANAGERS = { pnpm: "10.33.0", yarn: "1.22.22" } as const;

type Manager = keyof typeof MANAGERS;

/** @param folder Where a project for each is made. */
export async function packageManagers(folder: string): Promise<void> {
  for (const name of ["pnpm", "yarn"] as const) await inProject(name, join(folder, `by-${name}`));
}

async function inProject(name: Manager, project: string): Promise<void> {
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "private": true }\n');
  const typed = (line: string) => run(`npx -y -p ${name}@${MANAGERS[name]} -c '${line}'`, [], project, true);
  const { code } = await typed(`${name} --version`);
  if (code !== 0) return leaveOut(`${name} installs and runs the package`, `${name} cannot be had from npm`);
  const lines = linesOf(name);
  const call = lines.at(-1) ?? "";
  for (const line of [...lines, `${call} run 01-happy-path`]) {
    const ended = await typed(line);
    report(`${line} (${PAGE})`, ended.code === 0 ? "" : ended.all);
  }
}

/** The row of a package manager in the page's table: how the package is installed, and how it is run. */
function linesOf(name: Manager): string[] {
  const page = readFileSync(join(ROOT, PAGE), "utf8");
  const row = page.split("\n").find((line) => line.startsWith(`| ${name} `)) ?? "";
  const lines = [...row.matchAll(/`([^`]+)`/g)].map(([, line = ""]) => line);
  if (lines.length !== 2) throw new Error(`${PAGE} has no line to install with ${name} and one to run.`);
  return lines;
}
