import { expect } from "chai";
import { guardedLeg } from "../../../src/fx/desk/guarded-leg.ts";
import { convertOver, routeRate } from "../../../src/fx/desk/route.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { unit } from "../pairs.ts";
import { rational } from "../../../src/money/rational.ts";

describe("guardedLeg", () => {
  const guarded = { ...rational(10_835n, 10_000n), updatedAt: 5n, closedSpreadBps: 50n };

  it("D6: adds the spread of a closed market to the desk's own", () => {
    const leg = guardedLeg(guarded, unit("EUR"), unit("USD"), 25n, 8);
    expect(leg).to.deep.include({ spreadBps: 75n });
    // 1.0835 less 0.75 %
    expect(convertOver({ legs: [leg] }, 1_000_000n)).to.equal(1_075_373n);
    expect(leg.mid.observedAt).to.equal(5n);
    const nothing = guardedLeg(guarded, unit("EUR"), unit("USD"), 9_950n, 8);
    expect(refusal(() => routeRate({ legs: [nothing] }))).to.equal("SPREAD_INVALID");
  });
});
