import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../chain/package-root.ts";

const STAMP = path.join(PACKAGE_ROOT, "cache/built-from.sha256");

const CONFIG = "hardhat.config.ts";

/** What the contracts are compiled from now; nothing in an installed package, which comes with them compiled. */
export function buildSources(): string | undefined {
  if (!fs.existsSync(path.join(PACKAGE_ROOT, CONFIG))) return undefined;
  return digestOf([...filesUnder(path.join(PACKAGE_ROOT, "contracts")), CONFIG, "package-lock.json"]);
}

/** Whether the build that is there was made from these sources. @param digest Of `buildSources`. */
export function isBuiltFrom(digest: string): boolean {
  const built = fs.existsSync(STAMP) ? fs.readFileSync(STAMP, "utf8") : "";
  return built === digest && fs.existsSync(path.join(PACKAGE_ROOT, "artifacts/contracts"));
}

/** Notes what the build that is there was made from. */
export function stampBuild(digest: string): void {
  fs.writeFileSync(STAMP, digest);
}

/** Makes the next `ensureBuild` compile: another build is about to be written where this one is. */
export function invalidateBuild(): void {
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
