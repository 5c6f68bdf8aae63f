import { expect } from "chai";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import { asProgram, pageExamples, valuesShown } from "./page-examples.ts";
import { testsRun } from "./vitest-stand-in.ts";

const inPackage = (file: string): string => path.join(PACKAGE_ROOT, file);
const DOORS = {
  corridor: pathToFileURL(inPackage("src/index.ts")).href,
  "corridor/rates": pathToFileURL(inPackage("src/rates.ts")).href,
  "corridor/testing": pathToFileURL(inPackage("src/testing/index.ts")).href,
  "corridor/testing/arbitraries": pathToFileURL(inPackage("src/testing/arbitraries/index.ts")).href,
  "corridor/testing/chai": pathToFileURL(inPackage("src/testing/matchers/chai.ts")).href,
  "corridor/testing/expect": pathToFileURL(inPackage("src/testing/matchers/expect.ts")).href,
  chai: import.meta.resolve("chai"),
  "fast-check": import.meta.resolve("fast-check"),
  vitest: new URL("vitest-stand-in.ts", import.meta.url).href,
};

describe("examples of pages", () => {
  let folder = "";
  let files = 0;
  before(() => (folder = mkdtempSync(path.join(tmpdir(), "corridor-pages-"))));
  after(() => rmSync(folder, { recursive: true }));

  async function run(text: string): Promise<void> {
    files += 1;
    const file = path.join(folder, `example-${files}.mts`);
    writeFileSync(file, asProgram(text, DOORS));
    await import(pathToFileURL(file).href);
  }

  for (const page of [
    "docs/reference/rates.md",
    "docs/how-to/simulate-from-a-program.md",
    "docs/how-to/write-a-scenario.md",
    "docs/how-to/test-with-fixtures-and-matchers.md",
  ]) {
    const examples = pageExamples(readFileSync(inPackage(page), "utf8"));
    for (const [at, { heading, text }] of examples.filter(({ language }) => language === "ts").entries())
      it(`${page}, ${heading} (${at + 1}): every line has the value in its comment`, async () => {
        // A test has assertions of its own.
        expect(valuesShown(text) > 0 || text.includes("await expect(")).to.equal(true);
        await run(text);
        await testsRun();
      });
  }

  const wrong = [
    ["another value", "1n + 1n; // 3n", "is 2n, not 3n"],
    ["a value", "[1n].length; // throws NONE", "is 1, not throws NONE"],
    [
      "another error",
      'import { asset } from "corridor/rates";\nasset("", 2); // throws NONE',
      "throws ASSET_INVALID, not throws NONE",
    ],
  ] as const;
  for (const [what, text, message] of wrong)
    it(`fail where a line gives ${what} instead of that in its comment`, async () => {
      const failed = await run(text).then(
        () => "",
        (error: Error) => error.message,
      );
      expect(failed).to.contain(message);
    });
});
