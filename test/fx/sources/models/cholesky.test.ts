import { expect } from "chai";
import fc from "fast-check";
import { cholesky } from "../../../../src/fx/sources/models/cholesky.ts";
import { expectNear } from "../../../support/near.ts";
import { refusal, refusedWith } from "../../../support/oracle/refusal.ts";
import { holds } from "../../../support/oracle/seeded.ts";

describe("cholesky", () => {
  it("leaves a leg that goes with nothing alone, and makes one out of two that go wholly together", () => {
    const identity = [
      ["1", "0"],
      ["0", "1"],
    ];
    expect(cholesky(identity, ["a", "b"])).to.deep.equal([[1], [0, 1]]);
    const twins = [
      ["1", "-1"],
      ["-1", "1"],
    ];
    expect(cholesky(twins, ["a", "b"])).to.deep.equal([[1], [-1, 0]]);
    expect(cholesky([], [])).to.deep.equal([]);
  });

  it("names the legs, and takes plain decimals only", () => {
    expect(refusedWith(() => cholesky([["0.5"]], ["a"]))).to.deep.equal({
      code: "CORRELATION_INVALID",
      parameters: { legs: "a", problem: "a with a is 0.5" },
    });
    expect(refusal(() => cholesky([["1e0"]], ["a"]))).to.equal("AMOUNT_MALFORMED");
  });

  it("decomposes any table that draws could have: L × Lᵀ is the table", () => {
    const decimal = fc.integer({ min: -99, max: 99 }).map((hundredths) => (hundredths / 100).toFixed(2));
    const names = ["a", "b", "c"];
    let decomposed = 0;
    holds(
      fc.property(decimal, decimal, decimal, (ab, ac, bc) => {
        const rows = [
          ["1", ab, ac],
          [ab, "1", bc],
          [ac, bc, "1"],
        ];
        const [x, y, z] = [ab, ac, bc].map(parseFloat) as [number, number, number];
        const determinant = 1 + 2 * x * y * z - x ** 2 - y ** 2 - z ** 2;
        if (Math.abs(determinant) < 1e-9) return;
        if (determinant < 0) {
          expect(refusal(() => cholesky(rows, names))).to.equal("CORRELATION_INVALID");
          return;
        }
        decomposed += 1;
        const lower = cholesky(rows, names);
        for (const [row, texts] of rows.entries())
          for (const [column, text] of texts.entries()) {
            const product = (lower[row] ?? []).reduce(
              (sum, value, at) => sum + value * (lower[column]?.[at] ?? 0),
              0,
            );
            expectNear(product, parseFloat(text), 1e-12);
          }
      }),
    );
    expect(decomposed).to.be.above(50);
  });
});
