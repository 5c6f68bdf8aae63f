import { expect } from "chai";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Door } from "../../../scripts/api/doors.ts";
import { type Extracted, extract } from "../../../scripts/api/extract.ts";
import { itemsOf } from "../../../scripts/api/model.ts";
import { unexportedFindings, unexportedText } from "../../../scripts/api/unexported.ts";
import { ROOT } from "../../../scripts/check/run-tool.ts";

const DOORS: readonly Door[] = [
  { specifier: "corridor/one", name: "one", source: "one.ts" },
  { specifier: "corridor/two", name: "two", source: "two.ts" },
];

const FILES: Readonly<Record<string, string>> = {
  "parts.d.ts": `
    export interface Hidden { readonly a: bigint; }
    export interface Shared { readonly b: bigint; }
    /** A comment. */
    export declare function first(hidden: Hidden, shared: Shared): void;
    export declare function inner(): void;`,
  "one.d.ts": `export { first } from "./parts.ts";`,
  "two.d.ts": `export type { Shared } from "./parts.ts";`,
};

describe("what doors declare", () => {
  let extracted: readonly Extracted[];

  before(function () {
    // The compiler that API Extractor brings with it reads the libraries of the language first.
    this.timeout(60_000);
    mkdirSync(join(ROOT, "cache"), { recursive: true });
    const folder = mkdtempSync(join(ROOT, "cache/api-test-"));
    try {
      for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
      extracted = extract(DOORS, ({ name }) => relative(ROOT, join(folder, `${name}.d.ts`)));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  const listed = [{ door: "one", name: "Hidden", reason: "not made by hand" }];

  it("is what they export, and not what else is in the files", () => {
    const [one] = extracted;
    expect(one?.report).to.include("export function first(hidden: Hidden, shared: Shared): void;");
    expect(one?.report).not.to.include("inner");
    expect([...itemsOf(one?.model ?? { members: [{ members: [] }] }).keys()]).to.deep.equal(["first"]);
    expect(one?.problems).to.deep.equal([]);
  });

  it("needs a name that no door exports; another door's is enough", () => {
    expect(unexportedFindings([], extracted)).to.deep.equal([
      "A signature of corridor/one needs Hidden, which no door exports; export it in one.ts, or write the reason into api/unexported.txt",
    ]);
    expect(unexportedFindings(listed, extracted)).to.deep.equal([]);
  });

  it("has no reason to list what is exported, or needed no longer", () => {
    const stale = [...listed, { door: "two", name: "Shared", reason: "once" }];
    expect(unexportedFindings(stale, extracted)).to.deep.equal([
      "api/unexported.txt has Shared of two for nothing; npm run api -- --update",
    ]);
    expect(unexportedText(stale, extracted).split("\n").slice(2)).to.deep.equal([
      "one  Hidden  not made by hand",
      "",
    ]);
  });

  it("is listed with its reason", () => {
    expect(unexportedFindings([{ door: "one", name: "Hidden", reason: "" }], extracted)).to.deep.equal([
      "api/unexported.txt has Hidden of one without a reason",
    ]);
  });
});
