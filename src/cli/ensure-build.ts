import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../chain/package-root.ts";

const STAMP = path.join(PACKAGE_ROOT, "cache/built-from.sha256");

/**
 * Compiles the contracts where they have changed since they were compiled. Looking takes a few milliseconds, where
 * asking Hardhat takes a second.
 *
 * @param announce Called before a compilation, which takes a while.
 */
export async function ensureBuild(announce: () => void = () => {}): Promise<void> {
  const sources = path.join(PACKAGE_ROOT, "contracts");
  // An installed package comes with its contracts compiled.
  if (!fs.existsSync(sources)) return;
  const digest = digestOf([...filesUnder(sources), "hardhat.config.ts", "package-lock.json"]);
  const built = fs.existsSync(STAMP) ? fs.readFileSync(STAMP, "utf8") : "";
  if (built === digest && fs.existsSync(path.join(PACKAGE_ROOT, "artifacts/contracts"))) return;

  announce();
  const { default: runtime } = await import("hardhat");
  await runtime.tasks.getTask("build").run({ quiet: true });
  fs.writeFileSync(STAMP, digest);
}

/** Makes the next `ensureBuild` compile: something else is about to be written where the contracts are. */
export function forgetBuild(): void {
  fs.rmSync(STAMP, { force: true });
}

function filesUnder(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(PACKAGE_ROOT, path.join(entry.parentPath, entry.name)))
    .sort();
}

function digestOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) {
    const full = path.join(PACKAGE_ROOT, file);
    if (fs.existsSync(full)) hash.update(`${file}\0`).update(fs.readFileSync(full)).update("\0");
  }
  return hash.digest("hex");
}
