import { expect } from "chai";
import { pathRefusals, pathRefused } from "../../../src/fx/oracle/path-refusals.ts";
import { NOW } from "./guarded-pair.ts";

const LIMITS = { maximumAge: 1_000n, maximumSpread: 300n };
const times = (...ages: readonly bigint[]) => ages.map((age) => ({ updatedAt: NOW - age, agedUntil: NOW }));

describe("pathRefusals", () => {
  const CASES = [
    [[999n, 700n], [], "a second younger, and closer, than allowed"],
    [[1_000n, 700n], [], "as old, and as far apart, as allowed"],
    [[1_001n, 701n], ["StalePath"], "a second older, whichever leg is the oldest"],
    [[701n, 1_001n], ["StalePath"], "a second older, the other way round"],
    [[400n, 99n], ["TimestampSpreadTooHigh"], "a second further apart"],
    [[99n, 250n, 400n], ["TimestampSpreadTooHigh"], "of three legs the first and the last count"],
    [[1_001n, 0n], ["StalePath", "TimestampSpreadTooHigh"], "both"],
    [[1_000n], [], "one leg is not apart from itself"],
  ] as const;

  for (const [ages, expected, description] of CASES) {
    it(`of legs ${ages.join(" and ")} seconds old: ${expected.join(", ") || "none"}: ${description}`, () => {
      expect(pathRefusals(LIMITS, times(...ages))).to.deep.equal(expected);
    });
  }
});

describe("pathRefusals of legs whose markets are closed", () => {
  const close = NOW - 50_000n;
  const leg = (updatedAt: bigint, agedUntil: bigint) => ({ updatedAt, agedUntil });
  const WIDE = { ...LIMITS, maximumSpread: 90_000n };

  for (const [age, expected] of [
    [999n, []],
    [1_000n, []],
    [1_001n, ["StalePath"]],
  ] as const) {
    it(`count the age to the close: ${age} seconds, ${expected.join() || "none"}`, () => {
      expect(pathRefusals(WIDE, [leg(close - age, close), leg(NOW - 5n, NOW)])).to.deep.equal(expected);
    });
  }

  it("count no age of an answer that came after the close", () => {
    expect(pathRefusals({ ...WIDE, maximumAge: 0n }, [leg(close + 10n, close)])).to.deep.equal([]);
  });

  it("name the leg that aged longest, which need not be the oldest", () => {
    const error = pathRefused("USD/CNY", WIDE, [leg(close - 5n, close), leg(NOW - 1_001n, NOW)], NOW);
    expect(error?.parameters).to.include({ updatedAt: "2025-01-22T09:43:19Z", age: 1_001n });
  });

  it("count how far apart they are as it is", () => {
    const legs = [leg(close - 5n, close), leg(NOW, NOW)];
    expect(pathRefusals({ ...LIMITS, maximumSpread: 50_005n }, legs)).to.deep.equal([]);
    expect(pathRefusals({ ...LIMITS, maximumSpread: 50_004n }, legs)).to.deep.equal([
      "TimestampSpreadTooHigh",
    ]);
  });
});

describe("pathRefused", () => {
  it("is nothing where nothing is wrong", () => {
    expect(pathRefused("USD/CNY", LIMITS, times(1n, 2n), NOW)).to.equal(undefined);
  });

  it("is the age first, with the oldest leg's time", () => {
    const error = pathRefused("USD/CNY", LIMITS, times(0n, 1_001n), NOW);
    expect([error?.code, error?.parameters]).to.deep.equal([
      "STALE_PATH",
      {
        pair: "USD/CNY",
        updatedAt: "2025-01-22T09:43:19Z",
        age: 1_001n,
        now: "2025-01-22T10:00:00Z",
        maximumAge: 1_000n,
      },
    ]);
  });

  it("is how far the legs are apart, with both times", () => {
    const error = pathRefused("USD/CNY", LIMITS, times(0n, 301n), NOW);
    expect([error?.code, error?.parameters]).to.deep.equal([
      "TIMESTAMP_SPREAD_TOO_HIGH",
      {
        pair: "USD/CNY",
        oldest: "2025-01-22T09:54:59Z",
        newest: "2025-01-22T10:00:00Z",
        spread: 301n,
        maximumSpread: 300n,
      },
    ]);
  });
});
