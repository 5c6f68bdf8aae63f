import { expect } from "chai";
import { tableFindings } from "../../scripts/check/tables.ts";
import { ownValue } from "../../src/own-value.ts";

const TABLE = 'export const WORDS: Readonly<Record<string, string>> = { a: "b" };\n';
const found = (text: string): string[] => tableFindings([{ path: "src/a.ts", text: TABLE + text }]);

describe("names that objects inherit", () => {
  it("are no names of a table", () => {
    const table: Readonly<Record<string, string>> = { escrow: "in escrow" };
    expect(ownValue(table, "escrow")).to.equal("in escrow");
    for (const name of ["constructor", "toString", "valueOf", "hasOwnProperty", "__proto__", ""])
      expect(ownValue(table, name)).to.equal(undefined);
  });

  it("are found in a table that is asked for any name", () => {
    expect(found("const word = WORDS[name];")).to.deep.equal([
      "src/a.ts:2 looks WORDS up by a name that an object may inherit; use ownValue",
    ]);
    const user = { path: "src/cli/b.ts", text: 'import { WORDS } from "../a.ts";\nWORDS[name];' };
    expect(tableFindings([{ path: "src/a.ts", text: TABLE }, user])).to.have.length(1);
  });

  for (const [what, text] of [
    ["by a name that is written there", 'WORDS["a"];'],
    ["where it is asked what it has", "Object.hasOwn(WORDS, name) ? WORDS[name] : undefined;"],
    ["by ownValue", "ownValue(WORDS, name);"],
    ["of another file's name", 'import { NAMES } from "./b.ts";\nNAMES[name];'],
  ] as const)
    it(`are not: ${what}`, () => {
      expect(found(text)).to.deep.equal([]);
    });
});
