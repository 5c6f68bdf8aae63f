import { globSync } from "node:fs";
import { join } from "node:path";
import type { DriverCommand } from "../../../src/conformance/driver/driver-command.ts";
import { Unavailable } from "../command.ts";
import type { Debian } from "../debian.ts";
import type { DriverLibrary } from "../library.ts";

export const DRIVERS = join(import.meta.dirname, "../drivers");

/** A program of a few lines, as a fault is shown by. */
export interface Program {
  readonly imports?: readonly string[];
  /** Statements that print the figure. */
  readonly code: string;
}

/** How the converters of one language are run. */
export interface Toolchain {
  readonly language: DriverLibrary["language"];
  /** Debian's packages of the language itself, of any version, for a machine that has it not. */
  readonly packages: readonly string[];
  /** Builds the driver in an empty folder. @throws Unavailable with the reason where it cannot be built. */
  prepare(folder: string, debian: Debian): Promise<Ready>;
}

export interface Ready {
  /** `3.11.2`; the version of a standard library is that of its language. */
  readonly version: string;
  driver(id: string): DriverCommand;
  /** What a program prints. */
  run(program: Program): Promise<string>;
}

/** The first path that fits a pattern under the unpacked packages. @throws Unavailable with what it is of. */
export function unpacked(debian: Debian, pattern: string, what: string): string {
  const [found] = globSync(pattern, { cwd: debian.root }).toSorted();
  if (found === undefined) throw new Unavailable(`no ${what} on this machine, and none from Debian`);
  return debian.path(found);
}

/** Every path that fits a pattern under the unpacked packages. */
export function allUnpacked(debian: Debian, pattern: string): string[] {
  return globSync(pattern, { cwd: debian.root })
    .toSorted()
    .map((found) => debian.path(found));
}

/** The first version number in what a program prints about itself. */
export function versionIn(text: string): string {
  return /\d+(\.\d+)+/.exec(text)?.[0] ?? text.trim();
}
