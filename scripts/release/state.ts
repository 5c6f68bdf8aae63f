import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../check/run-tool.ts";
import type { ReleaseState } from "./requirements.ts";

interface Versioned {
  readonly version?: string;
  readonly packages?: Readonly<Record<string, { readonly version?: string }>>;
}

/** The repository as it stands. @param tag As `--tag` or the workflow gives it. */
export function releaseState(tag: string | undefined): ReleaseState {
  const lock = json("package-lock.json");
  const kit = json("kit/package.json").version;
  const { version = "" } = json("package.json");
  return {
    version,
    versions: {
      "package-lock.json": lock.version,
      "package-lock.json, packages": lock.packages?.[""]?.version,
      // The kit takes the version of the project when it is built, unless it has one of its own.
      ...(kit === undefined ? {} : { "kit/package.json": kit }),
    },
    changelog: readFileSync(join(ROOT, "CHANGELOG.md"), "utf8"),
    tag,
    changed: changedFiles(),
  };
}

/** Seconds at which the commit was made: the time of every file in an archive. */
export function commitTime(): string {
  return git("log", "-1", "--format=%ct")[0] ?? "0";
}

/** In a copy that is no repository everything counts as changed: what it was made from cannot be stated. */
function changedFiles(): string[] {
  if (!existsSync(join(ROOT, ".git"))) return ["all files: there is no git repository here"];
  return git("status", "--porcelain").flatMap((line) => (line === "" ? [] : [line.slice(3)]));
}

function git(...args: string[]): string[] {
  return execFileSync("git", args, { cwd: ROOT, encoding: "utf8" }).trimEnd().split("\n");
}

function json(file: string): Versioned {
  return JSON.parse(readFileSync(join(ROOT, file), "utf8")) as Versioned;
}
