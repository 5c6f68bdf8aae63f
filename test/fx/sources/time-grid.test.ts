import { expect } from "chai";
import { laterTimes, requireTimeGrid } from "../../../src/fx/sources/time-grid.ts";
import { refusal } from "../../support/oracle/refusal.ts";

describe("laterTimes", () => {
  it("has times up to the end of its grid, which is included", () => {
    expect(laterTimes({ from: 0n, until: 30n, every: 10n })).to.deep.equal([10n, 20n, 30n]);
    expect(laterTimes({ from: 0n, until: 29n, every: 10n })).to.deep.equal([10n, 20n]);
    expect(laterTimes({ from: 5n, until: 5n, every: 1n })).to.deep.equal([]);
    for (const wrong of [
      { from: -1n, until: 5n, every: 1n },
      { from: 5n, until: 4n, every: 1n },
      { from: 0n, until: 5n, every: 0n },
      { from: 0n, until: 1_000_001n, every: 1n },
    ])
      expect(refusal(() => laterTimes(wrong))).to.equal("TIME_GRID_INVALID");
  });
});

describe("requireTimeGrid", () => {
  it("takes a grid of one moment, and one of a million steps", () => {
    requireTimeGrid({ from: 0n, until: 0n, every: 1n });
    requireTimeGrid({ from: 5n, until: 1_000_005n, every: 1n });
    expect(refusal(() => requireTimeGrid({ from: 5n, until: 1_000_006n, every: 1n }))).to.equal(
      "TIME_GRID_INVALID",
    );
  });
});
