import { expect } from "chai";
import { textWidth } from "../../src/report/width.ts";

describe("the columns that text is set in", () => {
  const cases: [columns: number | undefined, width: number][] = [
    [undefined, 100],
    [0, 100],
    [1, 80],
    [79, 80],
    [80, 80],
    [81, 81],
    [200, 200],
    [201, 200],
    [Number.POSITIVE_INFINITY, 100],
  ];
  for (const [columns, width] of cases)
    it(`are ${width} of a terminal of ${columns ?? "no"} columns`, () => {
      expect(textWidth(columns)).to.equal(width);
    });
});
