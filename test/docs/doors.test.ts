import { expect } from "chai";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import { pageExamples } from "./page-examples.ts";

const read = (file: string): string => readFileSync(path.join(PACKAGE_ROOT, file), "utf8");

/** The pages that show the doors of the package, without those that are generated from its tables. */
const PAGES = ["docs/reference/rates.md", ...globSync("docs/how-to/*.md", { cwd: PACKAGE_ROOT })].map(read);
const EXAMPLES = PAGES.flatMap(pageExamples)
  .filter(({ language }) => language === "ts")
  .map(({ text }) => text)
  .join("\n");
const PROSE = PAGES.flatMap((page) => page.match(/`[^`\n]+`/g) ?? []).join("\n");

/** What a door exports: `export { a, type B, c as d } from`. */
function exportsOf(door: string): { readonly values: string[]; readonly types: string[] } {
  const found = [...read(door).matchAll(/^export (type )?\{([^}]*)\} from/gm)].flatMap(
    ([, allTypes, names = ""]) =>
      names
        .split(",")
        .map((name) => name.trim())
        .filter((name) => name !== "")
        .map((name) => ({
          name: name.split(" ").at(-1) ?? "",
          isType: allTypes !== undefined || name.startsWith("type "),
        })),
  );
  const named = (wanted: boolean): string[] =>
    found.filter(({ isType }) => isType === wanted).map(({ name }) => name);
  return { values: named(false), types: named(true) };
}

/** The packages that a module loads, with what it imports; what is loaded when it is called is not among them. */
function packagesOf(file: string, seen: Set<string> = new Set()): Set<string> {
  const packages = new Set<string>();
  if (seen.has(file)) return packages;
  seen.add(file);
  for (const [, specifier = ""] of read(file).matchAll(/^(?:import|export)(?! type)[^;]*? from "([^"]+)";/gm))
    if (!specifier.startsWith("."))
      packages.add(
        specifier
          .split("/")
          .slice(0, specifier.startsWith("@") ? 2 : 1)
          .join("/"),
      );
    else for (const one of packagesOf(path.join(path.dirname(file), specifier), seen)) packages.add(one);
  return packages;
}

describe("the doors of the package", () => {
  for (const [door, least] of [
    ["src/index.ts", 8],
    ["src/rates.ts", 90],
  ] as const) {
    const { values, types } = exportsOf(door);

    it(`${door}: every function is used in an example of a page`, () => {
      expect(values.length).to.be.at.least(least);
      expect(values.filter((name) => !new RegExp(`\\b${name}\\b`).test(EXAMPLES))).to.deep.equal([]);
    });

    it(`${door}: every type is named on a page`, () => {
      expect(types.length).to.be.above(0);
      const pages = `${EXAMPLES}\n${PROSE}`;
      expect(types.filter((name) => !new RegExp(`\\b${name}\\b`).test(pages))).to.deep.equal([]);
    });
  }

  it("corridor/rates loads no chain, no parser, no command line, and nothing that a page lacks", () => {
    expect([...packagesOf("src/rates.ts")].sort()).to.deep.equal([
      "@noble/hashes",
      "currency-codes",
      "pure-rand",
    ]);
  });

  it("corridor loads Hardhat when it opens a chain, not before", () => {
    const packages = packagesOf("src/index.ts");
    expect([...packages])
      .to.include.members(["ethers", "yaml", "zod"])
      .and.to.not.include("hardhat");
  });

  it("corridor/hardhat loads the commands when they are called", () => {
    expect([...packagesOf("src/plugin.ts")]).to.deep.equal(["hardhat"]);
  });
});
