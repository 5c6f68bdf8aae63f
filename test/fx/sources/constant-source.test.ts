import { expect } from "chai";
import { constantSource } from "../../../src/fx/sources/constant-source.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { EUR_USD, GRID } from "./eur-usd.ts";

describe("constantSource", () => {
  it("never moves", () => {
    const path = constantSource(EUR_USD, 108_350_000n)(GRID);
    expect(path).to.deep.equal({
      ...EUR_USD,
      source: "constant",
      clamps: 0,
      points: [{ at: 1_000n, answer: 108_350_000n, carriedDays: 0 }],
    });
  });

  it("refuses what is no answer", () => {
    for (const answer of [0n, -1n])
      expect(refusal(() => constantSource(EUR_USD, answer))).to.equal("PATH_STEPS_INVALID");
  });

  it("refuses a time that ends before it begins", () => {
    const source = constantSource(EUR_USD, 1n);
    expect(refusal(() => source({ ...GRID, until: 999n }))).to.equal("TIME_GRID_INVALID");
  });
});
