import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { SettlementError } from "../errors/settlement-error.ts";
import { addCommand, againCommand } from "./install-command.ts";
import { PACKAGE_ROOT } from "./package-root.ts";

/** The parts of a package.json that are read here. */
interface Manifest {
  readonly version?: string;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * Refuses a Hardhat that is missing, or of a version that the tests of this package did not run: a chain's figures, gas
 * among them, are those of its Hardhat.
 *
 * @param from The module whose Hardhat it is.
 * @throws HARDHAT_MISSING, HARDHAT_UNSUPPORTED
 */
export function requireHardhat(from: string = import.meta.url): void {
  const needed = neededHardhat();
  const command = addCommand(`hardhat@${newestOf(needed)}`);
  const found = manifestOf("hardhat", from);
  if (found === undefined) throw new SettlementError("HARDHAT_MISSING", { needed, command });
  const { version = "" } = found;
  if (!isWithin(version, needed))
    throw new SettlementError("HARDHAT_UNSUPPORTED", { found: version, needed, command });
}

/**
 * The error for a chain that did not open: npm leaves its binary out under an old Node, and any package manager where
 * optional packages are left out.
 *
 * @param cause What Hardhat threw; it stays where the binary is there.
 */
export function unopened(cause: unknown, from: string = import.meta.url): unknown {
  if (hasChain(from)) return cause;
  const machine = `${process.platform}-${process.arch}`;
  return new SettlementError("CHAIN_MISSING", { machine, command: againCommand() }, { cause });
}

/** Whether a binary of Hardhat's chain is installed. */
function hasChain(from: string): boolean {
  try {
    const chain = createRequire(createRequire(from).resolve("hardhat/package.json")).resolve(
      "@nomicfoundation/edr",
    );
    const { optionalDependencies = {} } = readManifest(path.join(path.dirname(chain), "package.json"));
    return Object.keys(optionalDependencies).some((name) => manifestOf(name, chain) !== undefined);
  } catch {
    return false;
  }
}

/** The range of Hardhat in this package's own package.json: `>=3.17.0 <3.19.0`. */
function neededHardhat(): string {
  return readManifest(path.join(PACKAGE_ROOT, "package.json")).peerDependencies?.["hardhat"] ?? "";
}

function manifestOf(name: string, from: string): Manifest | undefined {
  try {
    return readManifest(createRequire(from).resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}

function readManifest(file: string): Manifest {
  return JSON.parse(readFileSync(file, "utf8")) as Manifest;
}

/** Whether a version is in a range of two ends; a pre-release counts as what it comes before. */
function isWithin(version: string, range: string): boolean {
  const [from = "", below = ""] = range.split(" ").map((end) => end.replace(/^\D+/, ""));
  return order(version, from) >= 0 && order(version, below) < 0;
}

/** Below zero where the left version is older. */
function order(left: string, right: string): number {
  const [a, b] = [left, right].map((version) => version.split(/[.+-]/, 3).map(Number));
  const at = [0, 1, 2].find((part) => a?.[part] !== b?.[part]);
  return at === undefined ? 0 : (a?.[at] ?? 0) - (b?.[at] ?? 0);
}

/** The newest minor version of a range: `3.18` of `>=3.17.0 <3.19.0`. */
function newestOf(range: string): string {
  const [, major = "", minor = ""] = /<(\d+)\.(\d+)/.exec(range) ?? [];
  return `${major}.${Number(minor) - 1}`;
}
