import { expect } from "chai";
import { alignSteps } from "../../src/report/align-steps.ts";

describe("the steps of two runs beside each other", () => {
  const aligned = (left: string, right: string, most?: number) =>
    alignSteps(left.split(""), right.split(""), most).map(({ a, b }) => [a, b]);

  it("are paired where they are the same, and stand alone where only one run has them", () => {
    expect(aligned("abc", "abc")).to.deep.equal([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(aligned("abc", "axc")).to.deep.equal([
      [1, 1],
      [2, undefined],
      [undefined, 2],
      [3, 3],
    ]);
    expect(aligned("ab", "xab")).to.deep.equal([
      [undefined, 1],
      [1, 2],
      [2, 3],
    ]);
    expect(aligned("", "a")).to.deep.equal([[undefined, 1]]);
  });

  it("are paired by number where there are more pairs than are looked at, and by sequence where there are not", () => {
    // Behind the common beginning two and three steps are left: six pairs.
    const sequence = [
      [1, 1],
      [undefined, 2],
      [2, 3],
      [3, undefined],
      [undefined, 4],
    ];
    expect(aligned("abc", "axby", 6)).to.deep.equal(sequence);
    expect(aligned("abc", "axby", 5)).to.deep.equal([
      [1, 1],
      [2, undefined],
      [undefined, 2],
      [3, undefined],
      [undefined, 3],
      [undefined, 4],
    ]);
  });
});
