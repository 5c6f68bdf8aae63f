import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run-tool.ts";

interface LockFile {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}

/**
 * The binaries that package-lock.json leaves out. npm writes only those of the machine it runs on when it starts from
 * an installed tree, and then `npm ci` brings no binary on the others.
 */
function missingBinaries({ packages }: LockFile): string[] {
  const findings = packages["node_modules/@nomicfoundation/edr-darwin-arm64"]
    ? []
    : ["@nomicfoundation/edr-darwin-arm64 is missing: macOS would have no chain to run on"];
  for (const [place, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const name of Object.keys(optionalDependencies)) {
      if (packages[`${place}/node_modules/${name}`] ?? packages[`node_modules/${name}`]) continue;
      findings.push(`${name}, which ${place} needs on some platform, is missing`);
    }
  }
  return findings;
}

/** What is wrong with the lock file, and what to do. @param lock This project's, unless given. */
export function lockFileFindings(lock: LockFile = ownLockFile()): string[] {
  const findings = missingBinaries(lock);
  if (findings.length === 0) return [];
  return [
    ...findings,
    "Write package-lock.json anew: delete it and node_modules, then npm install under Node 22.13 or newer.",
  ];
}

function ownLockFile(): LockFile {
  return JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as LockFile;
}
