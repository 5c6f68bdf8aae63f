import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "chai";
import { doors } from "../../scripts/api/doors.ts";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import { docExamples, exportsOf, withImports } from "./doc-examples.ts";
import { asProgram, valuesShown } from "./page-examples.ts";
import { testsRun } from "./vitest-stand-in.ts";

const MODULES = {
  ...Object.fromEntries(
    doors().map(({ specifier, source }) => [specifier, pathToFileURL(path.join(PACKAGE_ROOT, source)).href]),
  ),
  "fast-check": import.meta.resolve("fast-check"),
  vitest: new URL("vitest-stand-in.ts", import.meta.url).href,
};

/** How many of what each door exports have an example in their comment; what `corridor/rates` has, its page shows. */
const LEAST: Readonly<Record<string, number>> = {
  corridor: 21,
  "corridor/testing": 13,
  "corridor/rates": 30,
};

/** Those that are not run here, each with the reason. */
const NOT_RUN: Readonly<Record<string, string>> = {
  ConnectionCorridor: "on a connection of a Hardhat project; test/hardhat runs it",
  contractConverter: "of a contract that is deployed; test/testing/converters runs it",
  CorridorMatchers: "types alone, which tsc reads in examples/",
  corridorMatchers: "types alone, which tsc reads in examples/",
  describeExchangeRateConformance: "registers tests of the runner that it runs in",
};

describe("examples in comments", () => {
  let folder = "";
  let files = 0;
  before(() => (folder = mkdtempSync(path.join(tmpdir(), "corridor-comments-"))));
  after(() => rmSync(folder, { recursive: true }));

  for (const { specifier, source } of doors()) {
    const examples = docExamples(source).filter(({ name }) => NOT_RUN[name] === undefined);

    it(`${specifier} has them`, () => {
      expect(new Set(examples.map(({ name }) => name)).size).to.be.at.least(LEAST[specifier] ?? 0);
    });

    for (const example of examples)
      it(`${specifier}, ${example.name} (${example.file}): every line has the value in its comment`, async function () {
        this.timeout(60_000);
        const { text } = example;
        // A test has assertions of its own; what a plugin is given to has no value.
        expect(valuesShown(text) > 0 || /await expect\(|export default/.test(text), text).to.equal(true);
        files += 1;
        const file = path.join(folder, `example-${files}.mts`);
        writeFileSync(file, asProgram(withImports(example, specifier, source), MODULES));
        await import(pathToFileURL(file).href);
        await testsRun();
      });
  }

  it("corridor: every function has one", () => {
    const shown = new Set(docExamples("src/index.ts").map(({ name }) => name));
    const functions = exportsOf("src/index.ts").filter(({ name }) => /^[a-z]/.test(name));
    expect(functions.map(({ name }) => name).filter((name) => !shown.has(name))).to.deep.equal([]);
  });
});
