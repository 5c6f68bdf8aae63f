import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { onPath, output, Unavailable } from "./command.ts";

/** Debian's packages, unpacked beside each other without root: nothing of them is installed. */
export class Debian {
  /** Where they are unpacked. */
  readonly root: string;
  readonly #archives: string;
  readonly #missing = new Map<string, string>();

  constructor(folder: string) {
    this.root = join(folder, "root");
    this.#archives = join(folder, "archives");
    mkdirSync(this.root, { recursive: true });
    mkdirSync(this.#archives);
  }

  /** Gets packages by name, or by name and exact version, `ruby-money=6.16.0-1`. What is not there is asked for alone. */
  async get(packages: readonly string[]): Promise<void> {
    if (onPath("apt-get") === undefined || onPath("dpkg") === undefined) {
      for (const one of packages) this.#missing.set(one, "this machine has no packages of Debian");
      return;
    }
    if (!(await this.#downloaded(packages))) {
      for (const one of packages)
        if (!(await this.#downloaded([one]))) this.#missing.set(one, `Debian's ${one} cannot be had here`);
    }
    for (const file of readdirSync(this.#archives).filter((name) => name.endsWith(".deb")))
      await output("dpkg", ["-x", join(this.#archives, file), this.root]);
  }

  /** @throws Unavailable where one of these packages could not be had. */
  require(packages: readonly string[]): void {
    for (const one of packages) {
      const why = this.#missing.get(one);
      if (why !== undefined) throw new Unavailable(why);
    }
  }

  /** The variables by which unpacked programs find their libraries. */
  get environment(): Readonly<Record<string, string>> {
    return { LD_LIBRARY_PATH: this.#libraries().join(":") };
  }

  /** A file or folder of a package. */
  path(...parts: readonly string[]): string {
    return join(this.root, ...parts);
  }

  #libraries(): string[] {
    return ["usr/lib", "lib"].flatMap((folder) => {
      const under = this.path(folder);
      const found = readable(under).filter((name) => name.endsWith("-linux-gnu"));
      return found.map((name) => join(under, name));
    });
  }

  async #downloaded(packages: readonly string[]): Promise<boolean> {
    try {
      await output("apt-get", ["download", "-qq", ...packages], { cwd: this.#archives });
      return true;
    } catch (error) {
      if (error instanceof Unavailable) return false;
      throw error;
    }
  }
}

function readable(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
