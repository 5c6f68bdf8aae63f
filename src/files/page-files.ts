import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../chain/package-root.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { unwritable } from "./disk.ts";
import { SHARED_SOURCES } from "./page-sources.ts";

/** The page in the browser as it was built: three files with fixed names. */
export interface PageFiles {
  readonly html: string;
  readonly script: string;
  readonly style: string;
}

const SOURCES = path.join(PACKAGE_ROOT, "web");
const STAMP = "built-from.sha256";

/** Where the built page lies: in the repository beside its sources, in the package beside the program. */
export const PAGE_FOLDER: string = fs.existsSync(SOURCES)
  ? path.join(SOURCES, "dist")
  : path.join(PACKAGE_ROOT, "dist/web");

/** @throws PAGE_NOT_BUILT */
export function readPage(): PageFiles {
  return { html: readPart("index.html"), script: readPart("page.js"), style: readPart("page.css") };
}

function readPart(name: string): string {
  try {
    return fs.readFileSync(path.join(PAGE_FOLDER, name), "utf8");
  } catch (cause) {
    const folder = path.relative(PACKAGE_ROOT, PAGE_FOLDER);
    throw new SettlementError("PAGE_NOT_BUILT", { folder }, { cause });
  }
}

/** What the page would be built from now; nothing in an installed package, which comes with it built. */
export function pageSources(): string | undefined {
  if (!fs.existsSync(SOURCES)) return undefined;
  const files = ["web", ...SHARED_SOURCES]
    .flatMap(filesUnder)
    .filter((file) => !/^web[/\\](dist|\.)/.test(file));
  const hash = createHash("sha256");
  for (const file of files.toSorted())
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(PACKAGE_ROOT, file)))
      .update("\0");
  return hash.digest("hex");
}

/** Whether the page that is there was built from these sources. @param digest Of `pageSources`. */
export function isPageBuiltFrom(digest: string): boolean {
  const stamp = path.join(PAGE_FOLDER, STAMP);
  return fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === digest;
}

/** A folder of this process to build the page in, so that no other one reads half a page. */
export function newPageFolder(): string {
  return path.join(SOURCES, `.dist-${process.pid}`);
}

/** Puts what was built in the place of the page that was there. */
export function placePage(built: string, digest: string): void {
  fs.writeFileSync(path.join(built, STAMP), digest);
  try {
    fs.rmSync(PAGE_FOLDER, { recursive: true, force: true });
    fs.renameSync(built, PAGE_FOLDER);
  } catch (cause) {
    fs.rmSync(built, { recursive: true, force: true });
    // Another process built the same page at the same time.
    if (!isPageBuiltFrom(digest)) throw unwritable(PAGE_FOLDER, cause);
  }
}

function filesUnder(name: string): string[] {
  const full = path.join(PACKAGE_ROOT, name);
  if (!fs.existsSync(full)) return [];
  if (!fs.statSync(full).isDirectory()) return [name];
  return fs
    .readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(PACKAGE_ROOT, path.join(entry.parentPath, entry.name)));
}
