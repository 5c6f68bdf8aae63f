import { expect } from "chai";
import { patternFindings } from "../../scripts/check/patterns.ts";

const found = (text: string, path = "src/report/a.ts"): string[] => patternFindings([{ path, text }], []);

describe("patterns that grow faster than their text", () => {
  for (const [what, pattern] of [
    ["blanks around a line end, tried anew at each blank", String.raw`/\s*\n\s*/g`],
    ["zeros at the end", "/0+$/"],
    ["groups of three", String.raw`/\B(?=(?:[0-9]{3})+$)/g`],
    ["the same letters in two ways", "/^(a+)+$/"],
    ["two parts that share digits", String.raw`/^(.+?)[-_ #.]*\d+$/`],
  ] as const)
    it(`are found: ${what}`, () => {
      const [finding] = found(`const one = 1;\nconst pattern = ${pattern};`);
      expect(finding).to.contain("src/report/a.ts:2 /").and.to.contain("grows faster than its text");
    });

  for (const [what, code] of [
    ["bound to the beginning", "/^[a-z]+-[a-z]+$/"],
    ["begun once a run", "/(?<![0-9])[0-9]+$/"],
    ["in a comment", String.raw`0; // /\s*\n\s*/`],
    ["in a text", String.raw`"/\\s*\\n\\s*/"`],
    ["a copy of one", "new RegExp(OTHER)"],
  ] as const)
    it(`are not: ${what}`, () => {
      expect(found(`const pattern = ${code};`)).to.deep.equal([]);
    });

  it("are found where they are put together, which nobody can look at", () => {
    expect(found("const pattern = new RegExp(`^${name}$`);")).to.have.length(1);
    expect(found("const pattern = RegExp('a' + name);")).to.have.length(1);
  });

  it("are left alone where no user's text comes", () => {
    expect(found("const pattern = /0+$/;", "test/report/a.test.ts")).to.deep.equal([]);
  });

  it("are excused by a list, and only as long as it needs to be", () => {
    const file = { path: "src/a.ts", text: "const pattern = /0+$/;" };
    const bounded = ["src/a.ts", "0+$", "short"] as const;
    expect(patternFindings([file], [bounded])).to.deep.equal([]);
    expect(patternFindings([{ ...file, text: "" }], [bounded])).to.deep.equal([
      "src/a.ts has no slow /0+$/; take it off the list in scripts/check/patterns.ts",
    ]);
  });
});
