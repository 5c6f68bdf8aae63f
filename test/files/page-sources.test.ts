import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import { SHARED_SOURCES } from "../../src/files/page-sources.ts";

/** Imports of values: those of types are gone from what is built. */
const IMPORT = /^(?:import|export) (?!type\b)[^;]*?from "(\.[^"]+)";/gm;

/** Every file that the page is made of, from its sources on. */
function modulesOfPage(): Set<string> {
  const waiting = globSync("web/**/*.{ts,tsx}", { cwd: PACKAGE_ROOT, exclude: ["web/dist/**"] });
  const found = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const text = readFileSync(path.join(PACKAGE_ROOT, file), "utf8");
    for (const [, to = ""] of text.matchAll(IMPORT)) waiting.push(path.join(path.dirname(file), to));
  }
  return found;
}

describe("what the page is built from", () => {
  it("has every file of src/ that its sources import, so that a change of one builds it anew", () => {
    const modules = [...modulesOfPage()].filter((file) => file.startsWith("src"));
    expect(modules).to.include(path.join("src/report/player/compare-runs.ts"));
    const known = (file: string): boolean =>
      SHARED_SOURCES.some((shared) => file === path.join(shared) || file.startsWith(path.join(shared, "/")));
    expect(modules.filter((file) => !known(file))).to.deep.equal([]);
  });

  it("is there", () => {
    expect(SHARED_SOURCES.filter((shared) => !existsSync(path.join(PACKAGE_ROOT, shared)))).to.deep.equal([]);
  });
});
