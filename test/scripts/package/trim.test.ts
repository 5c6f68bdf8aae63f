import { expect } from "chai";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { trim } from "../../../scripts/package/trim.ts";

const FILES: Readonly<Record<string, string>> = {
  "index.js": `export { run } from "./run.js"; const worker = new URL("./worker.js", import.meta.url);`,
  "index.d.ts": `export { run } from "./run.js"; export type { Shape } from "./shape.js";`,
  "run.js": `export const run = () => import("./later.js");`,
  "run.d.ts": `export declare const run: () => Promise<import("./shape.js").Shape>;`,
  "shape.js": "/** A comment. */\nexport {};\n",
  "shape.d.ts": "export interface Shape {}",
  "later.js": `export const deployed = "UsedHarness";`,
  "later.d.ts": "export declare const deployed: string;",
  "worker.js": "console.log(1);",
  "worker.d.ts": "export {};",
  // Loaded in a way that is not seen: code stays.
  "by-name.js": "export const found = 1;",
  "cli/main.js": `import "../empty.js";`,
  "empty.js": "export {};\n",
  "typechain-types/index.js": `export { A__factory } from './factories/mocks/UsedHarness__factory.js';\nexport { B__factory } from './factories/mocks/IdleToken__factory.js';`,
  "typechain-types/index.d.ts": `export type { UsedHarness } from './mocks/UsedHarness.js';\nexport type { IdleToken } from './mocks/IdleToken.js';`,
  "typechain-types/mocks/index.d.ts": `export type { UsedHarness } from './UsedHarness.js';\nexport type { IdleToken } from './IdleToken.js';`,
  "typechain-types/mocks/UsedHarness.d.ts": "export interface UsedHarness {}",
  "typechain-types/mocks/IdleToken.d.ts": "export interface IdleToken {}",
  "typechain-types/factories/mocks/UsedHarness__factory.js": "export const A__factory = 1;",
  "typechain-types/factories/mocks/IdleToken__factory.js": `export const B__factory = "IdleToken";`,
};

describe("the trimmed package", () => {
  let folder: string;
  let left: readonly string[];

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "corridor-trim-"));
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    trim({ folder, doors: ["index", "typechain-types/index"], programs: ["cli/main"] });
    left = globSync("**/*.{js,ts}", { cwd: folder }).map((file) => file.replaceAll("\\", "/"));
  });

  after(() => rmSync(folder, { recursive: true }));

  it("has the declarations that a door leads to, and no others", () => {
    expect(left).to.include.members(["index.d.ts", "run.d.ts", "shape.d.ts"]);
    expect(left).not.to.include("later.d.ts");
    expect(left).not.to.include("worker.d.ts");
  });

  it("has all code, but for modules of types that nothing loads", () => {
    expect(left).to.include.members([
      "run.js",
      "later.js",
      "worker.js",
      "by-name.js",
      "cli/main.js",
      "empty.js",
    ]);
    expect(left).not.to.include("shape.js");
  });

  it("has a contract for tests where its code names it, and not where only its own types do", () => {
    const types = left.filter((file) => /UsedHarness|IdleToken/.test(file));
    expect(types.toSorted()).to.deep.equal([
      "typechain-types/factories/mocks/UsedHarness__factory.js",
      "typechain-types/mocks/UsedHarness.d.ts",
    ]);
    for (const index of ["index.js", "index.d.ts"]) {
      const text = readFileSync(join(folder, "typechain-types", index), "utf8");
      expect(text).to.include("UsedHarness").and.not.to.include("IdleToken");
    }
  });
});
