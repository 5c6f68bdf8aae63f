import { linkSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from "node:fs";
import { join } from "node:path";

/**
 * Begins a project with what another has installed, by hard links: `npm install` then brings only what differs, and finds
 * what it would have unpacked. For projects whose test is not of the install.
 *
 * @param from A project.
 * @param to A project without `node_modules`.
 */
export function linkModules(from: string, to: string): void {
  link(join(from, "node_modules"), join(to, "node_modules"));
}

function link(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) link(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkSync(source, target);
  }
}
