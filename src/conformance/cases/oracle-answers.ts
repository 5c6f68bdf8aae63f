import type { ConformanceCase } from "./conformance-case.ts";
import type { FeedQuestion } from "../converter/feed-question.ts";
import { refused, STALE, used, ZERO } from "./feed-examples.ts";
import { aged, DAY, HOUR, question, SAYS, THURSDAY } from "./feeds.ts";
import { MARKET_HOURS } from "./oracle-market-hours.ts";

const EIGHT = 100_000_000n;
/** The breaker tripped on 1.3000, an hour ago. */
const TRIPPED_AT_130 = { trippedAt: THURSDAY - HOUR, trippedBy: 130_000_000n };

/** D1 to D12. Whether the answer of one feed may be used. */
export const ORACLE_ANSWERS: readonly ConformanceCase[] = [
  {
    id: "D1",
    failure: "An answer of zero is used",
    rule: "An answer that is not above zero is not a price.",
    reason:
      "A feed that has no answer yet gives zero instead of an error, and at a rate of zero everything is free.",
    source:
      "Chainlink, Feed Registry and AggregatorProxy, latestAnswer: no error where no answer has been reached, but 0",
    examples: [
      refused("the answer 0", ZERO, "a stale one", STALE),
      used("the answer 1", question({ answer: 1n }, { minimumAnswer: 0n })),
    ],
  },
  {
    id: "D2",
    failure: "A negative answer is cast to an unsigned number",
    rule: "The sign is checked before the type is changed.",
    reason: "uint256(-1) is 1.157e77: the most expensive euro there ever was.",
    source: "Chainlink, AggregatorV3Interface: int256 answer",
    examples: [
      refused("the answer -1", question({ answer: -1n }), "a stale one", STALE),
      refused("the answer -1.0835", question({ answer: -108_350_000n }), "a stale one", STALE),
    ],
  },
  {
    id: "D3",
    failure: "A stale answer is used",
    rule: "An answer's age is held to the feed's own limit: its heartbeat and some grace.",
    reason:
      "One limit for all feeds is too long for one that beats every hour and too short for one that beats every day.",
    source:
      "Sherlock, audit of Sentiment V2 (August 2024), findings #126, #290 and #594: one constant of an hour for feeds that publish every minute and every 24 hours",
    examples: [
      refused("an answer 2 days old, 25 hours allowed", STALE, "zero", ZERO),
      refused(
        "an answer 2 hours old from a feed that beats every hour",
        question(aged(2n * HOUR), { maximumAge: HOUR + 100n }),
        "zero",
        ZERO,
      ),
      used("an answer 2 hours old, 25 hours allowed", question(aged(2n * HOUR))),
    ],
  },
  {
    id: "D4",
    failure: "The last second of an answer is on the wrong side",
    rule: "An answer of exactly the age allowed is good; a second more is stale.",
    reason: "A feed that beats on the second would be refused every time, or used a second too long.",
    source: "Chainlink, EUR/USD on Ethereum: a new answer once 86,400 s have passed (on Arbitrum 3,600 s)",
    examples: [
      used("an answer 90,000 s old, 90,000 allowed", question(aged(90_000n))),
      refused("an answer 90,001 s old, 90,000 allowed", question(aged(90_001n)), "zero", ZERO),
    ],
  },
  ...MARKET_HOURS,
  {
    id: "D8",
    failure: "An answer from the future is used",
    rule: "An answer dated after now is refused, and the difference never underflows: updatedAt is the time of a block, and no block lies ahead.",
    reason:
      "Its age is negative, so that it is fresh for ever; in unsigned numbers the subtraction reverts for the wrong reason.",
    source:
      "Mars Protocol, pull request #206: the age of a Pyth price whose publish time was ahead of the block underflowed; Sherlock, audit of Sentiment V2, finding #23",
    examples: [
      refused("an answer dated a second ahead", question(aged(-1n)), "a stale one", STALE),
      used("an answer dated now", question(aged(0n))),
    ],
  },
  {
    id: "D9",
    failure: "A round that is not complete is used",
    rule: "A round without a start or without an update is not an answer.",
    reason: "A time of zero means that nothing was answered yet; what stands there is what was left behind.",
    source:
      "Chainlink, historical price data: a timestamp of zero means that the round is not complete and should not be used",
    examples: [
      refused("a round that never started", question({ startedAt: 0n }), "a stale one", STALE),
      refused("a round that was never updated", question({ updatedAt: 0n }), "a stale one", STALE),
    ],
  },
  {
    id: "D10",
    failure: "Rounds go backwards, or answeredInRound is trusted",
    rule: "The round's id, with its phase in the upper bits, must not decrease; answeredInRound is not used.",
    reason: "A proxy that is pointed at an older aggregator answers with an older price under a newer call.",
    source:
      "Chainlink, historical data: roundId = phaseId << 64 | aggregatorRoundId; answeredInRound is deprecated",
    examples: [
      refused("round 89 after 90", after(89n, 90n), "a stale one", STALE),
      used("round 90 after 90", after(90n, 90n)),
      used(
        "round 1 of phase 6 after round 13078 of phase 5",
        after((6n << 64n) | 1n, 92_233_720_368_547_771_158n),
      ),
      refused(
        "round 13077 of phase 5 after round 13078",
        after(92_233_720_368_547_771_157n, 92_233_720_368_547_771_158n),
        "a stale one",
        STALE,
      ),
    ],
  },
  {
    id: "D11",
    failure: "An answer at the edge of the feed's own band is used",
    rule: "Each pair has a band of its own, and an answer on its edge is refused.",
    reason:
      "LUNA's feed stood still at 0.107, its minimum being 0.10, while the market paid 0.01: the edge means beyond. Venus lost 11.2 million dollars.",
    source:
      "Venus Protocol, LUNA incident of 12 May 2022; rekt, Venus and Blizz: minAnswer of 0.10; CodeHawks, Ditto, finding on minAnswer",
    examples: [
      refused("0.10 in a band from 0.10", band(10_000_000n), "a stale one", STALE),
      used("0.10000001 in a band from 0.10", band(10_000_001n)),
      refused("10.00 in a band up to 10.00", band(1_000_000_000n), "a stale one", STALE),
      used("9.99999999 in a band up to 10.00", band(999_999_999n)),
    ],
  },
  {
    id: "D12",
    failure: "A jump is followed blindly",
    rule: "A move of more than the threshold from the last accepted answer is refused; exactly the threshold is not. A cooldown of zero waits for a person; after any other an answer counts that is near the one that tripped the breaker, or near the one before it.",
    reason: "A fat finger or a broken feed is worth more than any fee that the next second earns.",
    source:
      "Mento, BreakerBox, median delta and value delta breakers: threshold, cooldown, 0 for a manual reset; what counts after a cooldown is this kit's own rule",
    examples: [
      used("1.2000 after 1.0000, 20 % allowed", breaker(120_000_000n)),
      refused("1.20000001 after 1.0000, 20 % allowed", breaker(120_000_001n), "a stale one", STALE),
      used("0.80000000 after 1.0000, 20 % allowed", breaker(80_000_000n)),
      refused("0.79999999 after 1.0000, 20 % allowed", breaker(79_999_999n), "a stale one", STALE),
      refused(
        "1.0000 a day after the breaker tripped, to be reset by hand",
        breaker(EIGHT, { trippedAt: THURSDAY - DAY }),
        "a stale one",
        STALE,
      ),
      refused(
        "1.0000 a second before the end of a cooldown of an hour",
        breaker(EIGHT, { trippedAt: THURSDAY - HOUR + 1n }, HOUR),
        "a stale one",
        STALE,
      ),
      used(
        "1.3000 an hour after 1.3000 tripped the breaker, with a cooldown of an hour",
        breaker(130_000_000n, TRIPPED_AT_130, HOUR),
      ),
      used("1.0000 an hour after 1.3000 tripped it", breaker(EIGHT, TRIPPED_AT_130, HOUR)),
      refused(
        "1.6000 an hour after 1.3000 tripped it",
        breaker(160_000_000n, TRIPPED_AT_130, HOUR),
        "a stale one",
        STALE,
      ),
    ],
  },
];

function after(roundId: bigint, acceptedRoundId: bigint): FeedQuestion {
  return question({ roundId }, {}, { accepted: { answer: SAYS.answer, roundId: acceptedRoundId } });
}

function band(answer: bigint): FeedQuestion {
  return question({ answer }, { minimumAnswer: 10_000_000n, maximumAnswer: 1_000_000_000n });
}

function breaker(
  answer: bigint,
  tripped: { readonly trippedAt?: bigint; readonly trippedBy?: bigint } = {},
  breakerCooldown = 0n,
): FeedQuestion {
  const rules = { breakerBps: 2_000n, breakerCooldown };
  return question({ answer }, rules, { accepted: { answer: EIGHT, roundId: 7n, ...tripped } });
}
