import { expect } from "chai";
import { GuardedOracle } from "../../../src/fx/oracle/guarded-oracle.ts";
import { refusal } from "../../support/oracle/refusal.ts";
import { GUARDS, HOUR, NOW, ROUND } from "./guarded-pair.ts";

describe("GuardedOracle", () => {
  const feed = (age: bigint) => ({ latestRound: () => ({ ...ROUND, updatedAt: NOW - age }) });
  const oracle = (ages: readonly [bigint, bigint], limits: { maximumAge: bigint; maximumSpread: bigint }) => {
    const made = new GuardedOracle();
    made.setPair("EUR", "USD", GUARDS, feed(ages[0]));
    made.setPair("USD", "KES", GUARDS, feed(ages[1]));
    made.setPath("EUR", "KES", ["USD"], limits);
    return made;
  };

  it("B10: a path of 10:00 and 04:00 is as old as 04:00, and refused where an hour is allowed", () => {
    const tight = oracle([0n, 6n * HOUR], { maximumAge: HOUR, maximumSpread: 9n * HOUR });
    expect(tight.check("EUR", "KES", NOW)).to.deep.equal(["StalePath"]);
    expect(refusal(() => tight.rate("EUR", "KES", NOW))).to.equal("STALE_PATH");
    const loose = oracle([0n, 6n * HOUR], { maximumAge: 6n * HOUR, maximumSpread: 6n * HOUR });
    expect(loose.rate("EUR", "KES", NOW).updatedAt).to.equal(NOW - 6n * HOUR);
    const spread = oracle([0n, 6n * HOUR], { maximumAge: 9n * HOUR, maximumSpread: 6n * HOUR - 1n });
    expect(spread.check("EUR", "KES", NOW)).to.deep.equal(["TimestampSpreadTooHigh"]);
  });

  it("says all reasons at once, and throws the first", () => {
    const both = oracle([0n, 99_999n], { maximumAge: HOUR, maximumSpread: HOUR });
    both.setHalted("EUR", "USD", true);
    const all = ["PairHalted", "StaleRate", "StalePath", "TimestampSpreadTooHigh"];
    expect(both.check("EUR", "KES", NOW)).to.deep.equal(all);
    expect(refusal(() => both.rate("EUR", "KES", NOW))).to.equal("PAIR_HALTED");
    expect(both.check("KES", "XXX", NOW)).to.deep.equal(["UnknownPair"]);
  });

  it("shows what tripped a breaker, and trips nothing on an answer that is refused anyway", () => {
    const round = { ...ROUND, answer: 100_000_000n };
    const says = { latestRound: () => round };
    const made = new GuardedOracle();
    made.setPair("EUR", "USD", GUARDS, says);
    made.acceptRate("EUR", "USD", NOW);
    round.answer = 130_000_000n;
    round.updatedAt = NOW + 1n;
    expect(refusal(() => made.tripBreaker("EUR", "USD", NOW))).to.equal("BREAKER_NOT_TRIPPED");
    made.tripBreaker("EUR", "USD", NOW + 1n);
    const tripped = {
      accepted: 100_000_000n,
      roundId: 7n,
      trippedAt: NOW + 1n,
      trippingAnswer: 130_000_000n,
    };
    expect(made.breaker("EUR", "USD")).to.deep.equal(tripped);
    made.setHalted("EUR", "USD", true);
    made.setPair("EUR", "USD", { ...GUARDS, maximumAge: 1n }, says);
    expect(made.breaker("EUR", "USD")).to.deep.equal(tripped);
    expect(made.check("EUR", "USD", NOW + 1n)).to.deep.equal(["PairHalted", "BreakerOpen"]);
    made.setPair("EUR", "USD", GUARDS, { latestRound: () => round });
    expect(made.breaker("EUR", "USD").roundId).to.equal(0n);
  });
});
