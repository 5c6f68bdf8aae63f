import { readFileSync } from "node:fs";
import { expect } from "chai";
import { CASES } from "../../src/conformance/cases/families.ts";
import { ROUNDING_NAMES } from "../../src/conformance/exact/rounding.ts";
import { PROFILES } from "../../src/conformance/converter/profile.ts";

const ROOT = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), "utf8");
const quotationsIn = (page: string): string[][] => [
  ...page.matchAll(/<!-- (examples\/\S+) -->\n\n```js\n([\s\S]*?)```/g),
];

const page = read("docs/how-to/test-your-converter.md");
const RUNNERS = ["mocha", "vitest", "node-test", "jest"];

/** The rows of the first table under a heading, each by its first cell. */
function firstCells(heading: string): string[] {
  const [, rest = ""] = page.split(heading);
  const [, , ...rows] = /\n(\|[\s\S]*?)\n\n/.exec(rest)?.[1]?.split("\n") ?? [];
  return rows.map((row) => /`([^`]+)`/.exec(row)?.[1] ?? "");
}

describe("docs/how-to/test-your-converter.md", () => {
  for (const [file, quoted] of [
    ["docs/how-to/test-your-converter.md", 6],
    ["kit/README.md", 1],
  ] as const)
    it(`quotes examples as they run (${file})`, () => {
      const quotations = quotationsIn(read(file));
      expect(quotations).to.have.length(quoted);
      for (const [, source = "", code] of quotations) expect(code, source).to.equal(read(source));
    });

  it("has one converter for all four runners, whose work is done in ten lines", () => {
    const mine = read("examples/conformance-mocha/mine.js");
    for (const runner of RUNNERS) {
      expect(read(`examples/conformance-${runner}/mine.js`)).to.equal(mine);
      expect(read(`examples/conformance-${runner}/wrong.js`)).to.equal(
        read("examples/conformance-mocha/wrong.js"),
      );
    }
    const [, body = ""] = /rounding }\) \{\n([\s\S]*?)\n {2}\},/.exec(mine) ?? [];
    expect(body.split("\n")).to.have.length.within(6, 10);
  });

  it("lists every profile, and every rounding with what becomes of three ties", () => {
    expect(firstCells("## 4. Profiles")).to.deep.equal([...PROFILES]);
    expect(firstCells("## 6. Roundings")).to.deep.equal([...ROUNDING_NAMES]);
    const source = read("src/conformance/exact/rounding.ts");
    const cells = (text: string): string[] =>
      [...text.matchAll(/^(?: \* )?\| (`[a-z-]+` .*)\|$/gm)].map(([, row = ""]) =>
        row.replaceAll(/\s*\|\s*/g, "|").trim(),
      );
    const [, shown = ""] = page.split("## 6. Roundings");
    expect(cells(shown).filter((row) => /^`(\w|-)+`\|.*\|-?\d\|/.test(row))).to.deep.equal(cells(source));
  });

  it("lists every claim", () => {
    const source = read("src/conformance/converter/claims.ts");
    const [, body = ""] = /export interface Claims \{\n([\s\S]*?)\n\}/.exec(source) ?? [];
    const claims = [...body.matchAll(/readonly (\w+)\?/g)].map(([, name]) => name);
    expect(firstCells("## 5. NotOffered").map((cell) => cell.split(":", 1).join(""))).to.deep.equal(claims);
  });

  it("shows a failure as it is printed", () => {
    const { failure, reason } = CASES.find(({ id }) => id === "B2") ?? { failure: "", reason: "" };
    for (const text of [page, read("kit/README.md")]) {
      expect(text).to.contain(`\nB2 ${failure}\n`);
      expect(text).to.contain(`\n  ${reason}\n`);
    }
  });
});
