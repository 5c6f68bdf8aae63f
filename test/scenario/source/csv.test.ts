import { expect } from "chai";
import { MOST_ROWS, parseCsv } from "../../../src/scenario/source/csv.ts";
import { Problems } from "../../../src/scenario/source/problem.ts";
import { SourceText } from "../../../src/scenario/source/source-text.ts";

/** The cells of a table, or what is wrong with it: line:column and why. */
function read(text: string): string[][] | string {
  const problems = new Problems();
  const table = parseCsv(new SourceText("t.csv", text), problems);
  const [wrong] = problems.sorted();
  if (wrong !== undefined) {
    const { line = 0, column = 0 } = wrong.error.place ?? {};
    return `${line}:${column} ${wrong.error.message}`;
  }
  return [table?.header ?? [], ...(table?.rows ?? [])].map((cells) => cells.map(({ text: cell }) => cell));
}

describe("a table of comma-separated values", () => {
  const good: readonly (readonly [name: string, text: string, cells: string[][]])[] = [
    [
      "lines of Unix",
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "lines of Windows",
      "a,b\r\n1,2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "no end of its last line",
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "quotes",
      'a,"b"\n"1,5","x ""y"" z"\n',
      [
        ["a", "b"],
        ["1,5", 'x "y" z'],
      ],
    ],
    [
      "a line end in a cell",
      'a,b\n"1\n2",3\n',
      [
        ["a", "b"],
        ["1\n2", "3"],
      ],
    ],
    [
      "empty cells",
      "a,b\n,\n",
      [
        ["a", "b"],
        ["", ""],
      ],
    ],
    [
      "blanks, which belong to their cell",
      "a,b\n 1 ,2\n",
      [
        ["a", "b"],
        [" 1 ", "2"],
      ],
    ],
    [
      "what a spreadsheet would take for a formula",
      "a,b\n=1+1,@x\n",
      [
        ["a", "b"],
        ["=1+1", "@x"],
      ],
    ],
    [
      "Chinese",
      "a,b\n付款,一\n",
      [
        ["a", "b"],
        ["付款", "一"],
      ],
    ],
  ];
  for (const [name, text, cells] of good)
    it(`is read with ${name}`, () => {
      expect(read(text)).to.deep.equal(cells);
    });

  const bad: readonly (readonly [name: string, text: string, place: string, why: string])[] = [
    ["nothing", "", "1:1", "no rows"],
    ["a header alone", "a,b\n", "2:1", "no rows"],
    ["a row too short", "a,b\n1,2\n3\n", "3:1", "cells in this row: 1, in the header: 2"],
    ["a row too long", "a,b\n1,2,3\n", "2:1", "cells in this row: 3, in the header: 2"],
    ["an empty line", "a,b\n1,2\n\n3,4\n", "3:1", "cells in this row: 1, in the header: 2"],
    ["a quote inside a cell", 'a,b\n1,x"y\n', "2:4", "a quote stands inside"],
    ["a quote that is not closed", 'a,b\n1,"x\n', "2:3", "not closed"],
    ["something behind a quote", 'a,b\n"1"x,2\n', "2:4", "follows the quote"],
    ["semicolons", "a;b\n1;2\n", "1:1", "semicolons"],
  ];
  for (const [name, text, place, why] of bad)
    it(`is refused for ${name}, with its place`, () => {
      expect(read(text)).to.include(why);
      expect(String(read(text)).startsWith(`${place} `), String(read(text))).to.equal(true);
    });

  it("has caps: rows, columns and characters of a cell, each as many and not one more", () => {
    const rows = (count: number): string => `a\n${"1\n".repeat(count)}`;
    expect(read(rows(MOST_ROWS))).to.have.lengthOf(MOST_ROWS + 1);
    expect(read(rows(MOST_ROWS + 1))).to.include("more than 10000 rows");
    const columns = (count: number): string => `${Array(count).fill("a").join(",")}\n`.repeat(2);
    expect(read(columns(50))).to.have.lengthOf(2);
    expect(read(columns(51))).to.include("more than 50 columns");
    expect(read(`a\n${"x".repeat(400)}\n`)).to.have.lengthOf(2);
    expect(read(`a\n${"x".repeat(401)}\n`)).to.include("more than 400 characters");
    expect(read(`a\n"${"x".repeat(401)}"\n`)).to.include("more than 400 characters");
  });
});
