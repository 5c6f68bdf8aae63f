/*
 * Gas
 *   - has a committed figure for every row, and for nothing else
 *   when an operation is measured
 *     - of <row> is within its budget, and no more than 1 % above the committed figure
 *     - is the same to the last unit when it is measured again
 */
import { expect } from "chai";
import hre from "hardhat";
import baseline from "../../bench/gas.json" with { type: "json" };
import { GAS_BUDGETS, GAS_ROWS, type GasFigures } from "../../bench/gas-budgets.ts";
import { measureGas } from "../../bench/gas-measure.ts";

/** Basis points by which a row may grow before it takes a decision, and `npm run bench:gas -- --update`. */
const GROWTH_BPS = 100n;

// What `--coverage` compiles counts its own steps, and is no contract that anybody deploys.
const instrumented = hre.globalOptions.coverage;

describe("Gas", () => {
  if (instrumented) return;
  let figures: GasFigures;

  before(async () => {
    ({ figures } = await measureGas());
  });

  it("has a committed figure for every row, and for nothing else", () => {
    expect(Object.keys(baseline)).to.deep.equal(GAS_ROWS);
  });

  for (const row of GAS_ROWS) {
    it(`of ${row} is within its budget, and no more than 1 % above the committed figure`, () => {
      const [committed, measured, { budget }] = [BigInt(baseline[row]), figures[row], GAS_BUDGETS[row]];
      const told = `${row}: ${committed} committed, ${measured} measured, ${budget} budget`;
      expect(measured <= budget, `${told}: above its budget`).to.equal(true);
      expect(
        measured * 10_000n <= committed * (10_000n + GROWTH_BPS),
        `${told}: more than 1 % above the committed figure`,
      ).to.equal(true);
    });
  }

  it("is the same to the last unit when it is measured again", async () => {
    expect((await measureGas()).figures).to.deep.equal(figures);
  });
});
