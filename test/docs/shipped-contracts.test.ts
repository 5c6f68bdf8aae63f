import { expect } from "chai";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";

const MANIFEST = JSON.parse(readFileSync(path.join(PACKAGE_ROOT, "package.json"), "utf8")) as {
  files: string[];
  exports: Record<string, unknown>;
  dependencies: Record<string, string>;
};

/** The sources that the package brings. */
const SHIPPED = globSync("contracts/**/*.sol", { cwd: PACKAGE_ROOT, exclude: ["contracts/mocks/**"] }).map(
  (file) => file.replaceAll(path.sep, "/"),
);

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(PACKAGE_ROOT, file), "utf8");
  return [...text.matchAll(/^import\b[^;]*?"(?<from>[^"]+)";/gm)].map(({ groups }) => groups?.["from"] ?? "");
}

describe("the contracts that the package brings", () => {
  it("are all but the mocks, by a door of their own", () => {
    expect(MANIFEST.files).to.include.members(["contracts", "!contracts/mocks"]);
    expect(MANIFEST.exports["./contracts/*.sol"]).to.equal("./contracts/*.sol");
    expect(SHIPPED.length).to.be.at.least(20);
  });

  it("import what comes with them, and the dependency that is installed with them", () => {
    const strangers = SHIPPED.flatMap((file) =>
      importsOf(file)
        .filter((from) =>
          from.startsWith(".")
            ? !SHIPPED.includes(path.posix.join(path.posix.dirname(file), from))
            : !from.startsWith("@openzeppelin/contracts/"),
        )
        .map((from) => `${file}: ${from}`),
    );
    expect(strangers).to.deep.equal([]);
    expect(SHIPPED.flatMap(importsOf).some((from) => from.startsWith("@openzeppelin/"))).to.equal(true);
    expect(MANIFEST.dependencies).to.have.property("@openzeppelin/contracts");
  });

  it("are for the compilers that the how-to names", () => {
    const wanted = /0\.8\.28 or a later 0\.8/;
    const page = readFileSync(path.join(PACKAGE_ROOT, "docs/how-to/use-the-contracts.md"), "utf8");
    expect(page).to.match(wanted);
    for (const file of SHIPPED)
      expect(readFileSync(path.join(PACKAGE_ROOT, file), "utf8"), file).to.include(
        "pragma solidity ^0.8.28;",
      );
  });
});
