import { expect } from "chai";
import type { FeedRound } from "../../../src/fx/oracle/feed-round.ts";
import { CHAINLINK_FX, MENTO_FX } from "../../../src/fx/oracle/market-hours.ts";
import { observe } from "../../../src/fx/oracle/observe.ts";
import { NOTHING_ACCEPTED, type PairGuards } from "../../../src/fx/oracle/pair-guards.ts";
import { rateRefused } from "../../../src/fx/oracle/rate-refused.ts";
import { unix } from "../../support/unix.ts";
import { MAXIMUM_AGE, NOW, pair, ROUND } from "./guarded-pair.ts";

/** Round 13078 of phase 5: 92233720368547771158. */
const PHASE_5 = 5n * 2n ** 64n + 13_078n;
const DECIMALS_ROUND_ANSWER = ["DecimalsChanged", "IncompleteRound", "InvalidAnswer"] as const;
const ACCEPTED = { ...NOTHING_ACCEPTED, accepted: 100_000_000n, roundId: 6n };
/** The breaker tripped on 1.3000, and the cooldown is over. */
const COOLED = { ...ACCEPTED, trippedAt: NOW - 3_600n, trippingAnswer: 130_000_000n };
const TOO_FAR = ["DeviationTooHigh"] as const;

describe("observe", () => {
  // What is said, and what is thought of it, in the words of the conformance list.
  const SAID = [
    ["a good answer", {}, {}, []],
    ["D1: an answer of zero, as a retired feed gives", { answer: 0n }, {}, ["InvalidAnswer"]],
    ["D2: an answer of −1", { answer: -1n }, {}, ["InvalidAnswer"]],
    ["D4: an age of exactly the limit", { updatedAt: NOW - 90_000n }, {}, []],
    ["D4: a second more", { updatedAt: NOW - 90_001n }, {}, ["StaleRate"]],
    ["D8: a time of this second", { updatedAt: NOW }, {}, []],
    ["D8: a time of the next second", { updatedAt: NOW + 1n }, {}, ["FutureRate"]],
    ["D9: a round that was never answered", { updatedAt: 0n }, {}, ["IncompleteRound"]],
    ["D9: a round that never began", { startedAt: 0n }, {}, ["IncompleteRound"]],
    ["D10: round 90 after 90", { roundId: 90n }, { roundId: 90n }, []],
    ["D10: round 89 after 90", { roundId: 89n }, { roundId: 90n }, ["RoundWentBack"]],
    ["D10: the first round of the next phase", { roundId: 6n * 2n ** 64n + 1n }, { roundId: PHASE_5 }, []],
    ["D10: a round without its phase", { roundId: 13_079n }, { roundId: PHASE_5 }, ["RoundWentBack"]],
    ["D11: the lower end of the band", { answer: 10_000_000n }, {}, ["RateOutOfBand"]],
    ["D11: a unit inside it", { answer: 10_000_001n }, {}, []],
    ["D11: a unit inside the upper end", { answer: 999_999_999n }, {}, []],
    ["D11: the upper end", { answer: 1_000_000_000n }, {}, ["RateOutOfBand"]],
    ["D12: +20 % of what was accepted", { answer: 120_000_000n }, ACCEPTED, []],
    ["D12: +20 % and a unit", { answer: 120_000_001n }, ACCEPTED, ["DeviationTooHigh"]],
    ["D12: −20 %", { answer: 80_000_000n }, ACCEPTED, []],
    ["D12: −20 % and a unit", { answer: 79_999_999n }, ACCEPTED, ["DeviationTooHigh"]],
    ["D12: the cooldown's last second", {}, { ...ACCEPTED, trippedAt: NOW - 3_599n }, ["BreakerOpen"]],
    ["D12: the cooldown over", {}, { ...ACCEPTED, trippedAt: NOW - 3_600n }, []],
    ["D12: a second after it", {}, { ...ACCEPTED, trippedAt: NOW - 3_601n }, []],
    ["D12: after it, what tripped it", { answer: 130_000_000n }, COOLED, []],
    ["D12: after it, 20 % above that", { answer: 156_000_000n }, COOLED, []],
    ["D12: after it, 20 % and a unit above that", { answer: 156_000_001n }, COOLED, TOO_FAR],
    ["D12: after it, 20 % below the reference", { answer: 80_000_000n }, COOLED, []],
    ["D12: after it, 20 % and a unit below that", { answer: 79_999_999n }, COOLED, TOO_FAR],
    ["D20: 18 decimals where 8 were pinned", { decimals: 18 }, {}, ["DecimalsChanged"]],
    ["everything at once", { answer: 0n, startedAt: 0n, decimals: 6 }, {}, DECIMALS_ROUND_ANSWER],
  ] as const;

  for (const [description, round, breaker, refusals] of SAID) {
    it(`${description}: ${refusals.join(", ") || "good"}`, () => {
      const guarded = pair({}, { breaker: { ...NOTHING_ACCEPTED, ...breaker } });
      expect(observe(guarded, { ...ROUND, ...round }, NOW).refusals).to.deep.equal(refusals);
    });
  }

  it("D12: a breaker without a cooldown stays open until it is reset by hand", () => {
    const tripped = pair({ breakerCooldown: 0n }, { breaker: { ...ACCEPTED, trippedAt: 1n } });
    const seen = observe(tripped, ROUND, NOW);
    expect(seen.refusals).to.deep.equal(["BreakerOpen"]);
    expect(rateRefused("EUR/USD", tripped, seen, NOW)?.message).to.include("until it is reset");
  });

  it("D19: a feed that does not answer is a refusal, and a halted pair says so besides", () => {
    expect(observe(pair(), undefined, NOW).refusals).to.deep.equal(["FeedReverted"]);
    expect(observe(pair({}, { halted: true }), undefined, NOW).refusals).to.deep.equal([
      "PairHalted",
      "FeedReverted",
    ]);
  });

  it("D6: a pair that has been closed for over two weeks ages to now, whatever its policy", () => {
    const today = NOW / 86_400n;
    const days = Array.from({ length: 20 }, (_, index) => [today + BigInt(index), 86_400n] as const);
    const lists = new Map([[7n, new Map(days)]]);
    const widening = pair({ calendar: 7n, opensAtMinute: 0n, closesAtMinute: 0n, closedPolicy: "widen" });
    const last = { ...ROUND, updatedAt: today * 86_400n - MAXIMUM_AGE };
    const unknownFrom = (today + 14n) * 86_400n;
    expect(observe(widening, last, unknownFrom - 1n, lists).refusals).to.deep.equal([]);
    for (const now of [unknownFrom, unknownFrom + 1n])
      expect(observe(widening, last, now, lists)).to.deep.include({
        refusals: ["StaleRate"],
        agedUntil: now,
        closedSpreadBps: 50n,
      });
    const fresh = { ...last, updatedAt: unknownFrom - MAXIMUM_AGE };
    expect(observe(widening, fresh, unknownFrom, lists).refusals).to.deep.equal([]);
  });

  // What is asked when, of which calendar, about a figure of a few seconds ago.
  const HOURS = [
    ["2025-01-24T20:59:59Z", MENTO_FX, true, "D6: Mento's last second on Friday"],
    ["2025-01-24T21:00:00Z", MENTO_FX, false, "D6: Mento's close"],
    ["2025-01-26T22:59:59Z", MENTO_FX, false, "D6: the second before Sunday's opening"],
    ["2025-01-26T23:00:00Z", MENTO_FX, true, "D6: Sunday's opening"],
    ["2025-01-24T21:59:59Z", CHAINLINK_FX, true, "D6: 16:59:59 in New York, in winter"],
    ["2025-07-04T20:59:59Z", CHAINLINK_FX, true, "D6: 16:59:59 in New York, in summer"],
    ["2025-07-04T21:00:00Z", CHAINLINK_FX, false, "D6: an hour earlier by UTC than in winter"],
    ["2024-12-24T21:59:59Z", MENTO_FX, true, "D7: 24 December, before 22:00"],
    ["2024-12-24T22:00:00Z", MENTO_FX, false, "D7: 24 December from 22:00"],
    ["2024-12-25T12:00:00Z", MENTO_FX, false, "D7: 25 December"],
    ["2024-12-26T00:00:00Z", MENTO_FX, true, "D7: 26 December"],
    ["2024-12-31T22:00:00Z", MENTO_FX, false, "D7: 31 December from 22:00"],
    ["2025-01-01T23:59:59Z", MENTO_FX, false, "D7: 1 January"],
  ] as const;

  for (const [moment, calendar, open, description] of HOURS) {
    it(`${description}, ${moment}: ${open ? "open" : "closed"}`, () => {
      const now = unix(moment);
      const round = { ...ROUND, updatedAt: now - 5n, startedAt: now - 5n };
      const { refusals } = observe(pair({ ...calendar }), round, now);
      expect(refusals).to.deep.equal(open ? [] : ["MarketClosed"]);
    });
  }

  it("D5: a fresh answer of the weekend is refused for the market, and an old one of a weekday for its age", () => {
    const saturday = unix("2025-01-25T12:00:00Z");
    const fresh = { ...ROUND, updatedAt: saturday - 60n };
    expect(observe(pair(), fresh, saturday).refusals).to.deep.equal(["MarketClosed"]);
    const old = { ...ROUND, updatedAt: NOW - 2n * 86_400n };
    expect(observe(pair(), old, NOW).refusals).to.deep.equal(["StaleRate"]);
    const stale = { ...ROUND, updatedAt: saturday - 2n * 86_400n };
    expect(observe(pair(), stale, saturday).refusals).to.deep.equal(["MarketClosed", "StaleRate"]);
  });

  it("D6: while it is closed a pair rejects, queues, or widens its spread on what was fresh at the close", () => {
    const [close, sunday] = [unix("2025-01-24T21:00:00Z"), unix("2025-01-26T12:00:00Z")];
    const last = { ...ROUND, updatedAt: close - MAXIMUM_AGE };
    const seen = (closedPolicy: PairGuards["closedPolicy"], round: FeedRound) =>
      observe(pair({ closedPolicy }), round, sunday);
    expect(seen("reject", last).refusals).to.deep.equal(["MarketClosed", "StaleRate"]);
    expect(seen("queue", last).refusals).to.deep.equal(["QueuedUntilOpen", "StaleRate"]);
    expect(seen("widen", last))
      .to.include({ closedSpreadBps: 50n })
      .and.to.have.deep.property("refusals", []);
    const older = { ...last, updatedAt: last.updatedAt - 1n };
    expect(seen("widen", older).refusals).to.deep.equal(["StaleRate"]);
    expect(observe(pair({ closedPolicy: "widen" }), ROUND, NOW).closedSpreadBps).to.equal(0n);
  });
});
