import { expect } from "chai";
import { cellsOf } from "../../../src/fx/sources/csv-cells.ts";
import { invalidIn } from "../../../src/fx/sources/ecb/ecb-layout.ts";

const cells = (text: string) =>
  cellsOf(text, invalidIn("cells")).map((row) =>
    row.map(({ text: one, line, column }) => `${line}:${column}=${one}`),
  );

describe("cellsOf", () => {
  it("takes each line by itself, with places that leave blanks out", () => {
    expect(cells("\uFEFFa, b\r\nc,\n\r\n\n")).to.deep.equal([
      ["1:1=a", "1:4=b"],
      ["2:1=c", "2:3="],
    ]);
  });

  it("takes commas and doubled quotes within quotes", () => {
    expect(cells('"a,b","c ""d""",e')).to.deep.equal([["1:1=a,b", '1:7=c "d"', "1:17=e"]]);
  });

  it("refuses a quote that is not closed in its line, and what follows one", () => {
    for (const text of ['"a\nb"', '"', '"a"b,c', '"""'])
      expect(() => cells(text), text).to.throw("a quoted cell is not closed in its line");
  });
});
