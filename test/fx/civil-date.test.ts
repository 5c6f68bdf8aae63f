import { expect } from "chai";
import fc from "fast-check";
import { civilDate, DAY, daysSinceEpoch, weekday } from "../../src/fx/civil-date.ts";
import { holds } from "../support/oracle/seeded.ts";

describe("civilDate", () => {
  // Around the day that the algorithm counts from, and the last day of a cycle of 400 years, 2000-02-29.
  const turns = [-719_469n, -719_468n, -719_467n, -1n, 0n, 11_015n, 11_016n, 11_017n];

  it("agrees with JavaScript's Date, and is its own reverse", () => {
    const anyDay = fc.oneof(fc.constantFrom(...turns), fc.bigInt({ min: -1_000_000n, max: 1_000_000n }));
    holds(
      fc.property(anyDay, (days) => {
        const date = new Date(Number(days * DAY) * 1000);
        const civil = civilDate(days);
        expect(civil).to.deep.equal({
          year: BigInt(date.getUTCFullYear()),
          month: BigInt(date.getUTCMonth() + 1),
          day: BigInt(date.getUTCDate()),
        });
        expect(daysSinceEpoch(civil)).to.equal(days);
        expect(weekday(days)).to.equal(BigInt(date.getUTCDay()));
      }),
    );
  });
});
