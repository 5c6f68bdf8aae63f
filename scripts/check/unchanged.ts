import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./run-tool.ts";

/** Beside what it depends on, so that other versions of the tools begin with nothing known. */
const FOLDER = join(ROOT, "node_modules/.cache/corridor-checks");

/** The files that a check reads, as they are. */
export class Inputs {
  readonly #file: string;
  readonly #patterns: readonly string[];
  readonly #root: string;
  /** Of the files as the check found them: what changes while it runs was not checked. */
  #found = "";

  /** @param patterns Globs from the project's root; the lock file belongs to the inputs of every check. */
  constructor(check: string, patterns: readonly string[], root: string = ROOT, folder: string = FOLDER) {
    this.#file = join(folder, `${check.replaceAll(" ", "-")}.sha256`);
    this.#patterns = [...patterns, "package-lock.json"];
    this.#root = root;
  }

  /** Whether they are what they were when the check last passed. */
  areKnown(): boolean {
    this.#found = this.#digest();
    return existsSync(this.#file) && readFileSync(this.#file, "utf8") === this.#found;
  }

  /** Records that the check passed on them as `areKnown` found them. */
  record(): void {
    mkdirSync(join(this.#file, ".."), { recursive: true });
    writeFileSync(this.#file, this.#found);
  }

  #digest(): string {
    const hash = createHash("sha256");
    for (const path of globSync([...this.#patterns], { cwd: this.#root }).toSorted()) {
      const full = join(this.#root, path);
      if (statSync(full).isFile()) hash.update(`${path}\0`).update(readFileSync(full)).update("\0");
    }
    return hash.digest("hex");
  }
}
