import type { ConformanceCase, Example } from "../conformance-case.ts";
import type { FeedQuestion, MedianQuestion } from "../feed-question.ts";
import { gives, refuses } from "../example.ts";
import { amountOf, quoted, unit } from "../figures.ts";
import { aged, at, DAY, HOUR, MINUTE, question, RULES, SAYS, THURSDAY } from "./feeds.ts";

/** What the other refusals have to be told from. */
const STALE = question(aged(2n * DAY));
const ZERO = question({ answer: 0n });
const EIGHT = 100_000_000n;

/** D. Whether an answer may be used. */
export const ORACLE_VALIDITY: readonly ConformanceCase[] = [
  {
    id: "D1",
    failure: "An answer of zero is used",
    rule: "An answer that is not above zero is no price.",
    reason: "A feed that was switched off answers zero, and at a rate of zero everything is free.",
    source: "Chainlink, deprecated feeds: latestAnswer() is 0",
    examples: [
      refused("the answer 0", ZERO, "a stale one", STALE),
      used("the answer 1", question({ answer: 1n }, { minimumAnswer: 0n })),
    ],
  },
  {
    id: "D2",
    failure: "A negative answer is cast to an unsigned number",
    rule: "The sign is looked at before the type is changed.",
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
    source: "Sentiment audit, findings #126 and #594",
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
    source: "Chainlink, heartbeat of EUR/USD: 86,400 s",
    examples: [
      used("an answer 90,000 s old, 90,000 allowed", question(aged(90_000n))),
      refused("an answer 90,001 s old, 90,000 allowed", question(aged(90_001n)), "zero", ZERO),
    ],
  },
  {
    id: "D5",
    failure: "The age limit is stretched over the weekend",
    rule: "Age and market hours are two gates; neither stands in for the other.",
    reason:
      "A limit of three days lets a price of Monday pass on Wednesday, and feeds go on answering at weekends.",
    source: "Midas audit, findings #13, #18 and #116",
    examples: [
      refused(
        "Friday's answer on Sunday 23:30, the market open, 25 hours allowed",
        fx("2024-08-11T23:30:00Z", at("2024-08-09T20:59:00Z")),
        "a closed market",
        fx("2024-08-10T12:00:00Z"),
      ),
      refused(
        "an answer of an hour ago on Saturday, the market closed",
        fx("2024-08-10T12:00:00Z", at("2024-08-10T11:00:00Z")),
        "a stale one",
        STALE,
      ),
    ],
  },
  {
    id: "D6",
    failure: "The market is closed and nobody looks",
    rule: "A calendar is asked, with a policy: refuse, use the last rate with a wider spread, or wait.",
    reason: "From Friday to Sunday the rate cannot follow the news, and whoever trades with you knows it.",
    source:
      "Chainlink, market hours; Mento, MarketHoursBreaker; hours in New York move by an hour with daylight saving time",
    examples: [
      used("Friday 20:59:59 UTC by Mento's hours", fx("2024-08-09T20:59:59Z")),
      refused("Friday 21:00:00 UTC by Mento's hours", fx("2024-08-09T21:00:00Z"), "a stale one", STALE),
      refused("Sunday 22:59:59 UTC by Mento's hours", fx("2024-08-11T22:59:59Z"), "a stale one", STALE),
      used("Sunday 23:00:00 UTC by Mento's hours", fx("2024-08-11T23:00:00Z")),
      used("Friday 21:30 UTC in January, 16:30 in New York", newYork("2025-01-24T21:30:00Z")),
      refused(
        "Friday 21:30 UTC in July, 17:30 in New York",
        newYork("2024-07-12T21:30:00Z"),
        "a stale one",
        STALE,
      ),
      used("Friday's last answer on Saturday, to be widened", {
        ...fx("2024-08-10T12:00:00Z", at("2024-08-09T20:59:00Z")),
        rules: { ...RULES, market: "mento-fx", whenClosed: "widen" },
      }),
      refused(
        "an answer on Saturday, to be queued",
        { ...fx("2024-08-10T12:00:00Z"), rules: { ...RULES, market: "mento-fx", whenClosed: "queue" } },
        "one that is rejected",
        fx("2024-08-10T12:00:00Z"),
      ),
    ],
  },
  {
    id: "D7",
    failure: "Holidays are forgotten",
    rule: "25 December and 1 January are closed, and the days before from 22:00 UTC.",
    reason: "On Christmas Day a weekday calendar sells at the price of the day before.",
    source: "Mento, MarketHoursBreaker",
    examples: [
      used("24 December 21:59:59 UTC", fx("2024-12-24T21:59:59Z")),
      refused("24 December 22:00:00 UTC", fx("2024-12-24T22:00:00Z"), "a stale one", STALE),
      refused("25 December, noon", fx("2024-12-25T12:00:00Z"), "a stale one", STALE),
      refused("31 December 22:00:00 UTC", fx("2024-12-31T22:00:00Z"), "a stale one", STALE),
      refused("1 January, noon", fx("2025-01-01T12:00:00Z"), "a stale one", STALE),
      used("2 January, noon", fx("2025-01-02T12:00:00Z")),
    ],
  },
  {
    id: "D8",
    failure: "An answer from the future is used",
    rule: "An answer dated after now is refused, and the difference never underflows.",
    reason:
      "Its age is negative, so that it is fresh for ever; in unsigned numbers the subtraction reverts for the wrong reason.",
    source: "Pyth, getPriceNoOlderThan: future publish times",
    examples: [
      refused("an answer dated a second ahead", question(aged(-1n)), "a stale one", STALE),
      used("an answer dated now", question(aged(0n))),
    ],
  },
  {
    id: "D9",
    failure: "A round that is not complete is used",
    rule: "A round without a start or without an update is no answer.",
    reason: "A time of zero means that nothing was answered yet; what stands there is what was left behind.",
    source: "Chainlink, latestRoundData: startedAt and updatedAt",
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
    reason: "LUNA's feed stood at its minimum of 0.10 while the market paid 0.0001: the edge means beyond.",
    source: "Venus Protocol and LUNA, May 2022",
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
    rule: "A move of more than the threshold from the last accepted answer is refused; exactly the threshold is not. A cooldown of zero waits for a person.",
    reason: "A fat finger or a broken feed is worth more than any fee that the next second earns.",
    source: "Mento, BreakerBox: median delta and value delta breakers",
    examples: [
      used("1.2000 after 1.0000, 20 % allowed", breaker(120_000_000n)),
      refused("1.20000001 after 1.0000, 20 % allowed", breaker(120_000_001n), "a stale one", STALE),
      refused("0.79999999 after 1.0000, 20 % allowed", breaker(79_999_999n), "a stale one", STALE),
      refused(
        "1.0000 a day after the breaker tripped, to be reset by hand",
        breaker(EIGHT, { trippedAt: THURSDAY - DAY }),
        "a stale one",
        STALE,
      ),
      used(
        "1.3000 an hour after the breaker tripped, with a cooldown of an hour",
        breaker(130_000_000n, { trippedAt: THURSDAY - HOUR }, HOUR),
      ),
    ],
  },
  {
    id: "D13",
    failure: "The quorum is lost and what is left is averaged",
    rule: "The median takes a fixed number of fresh sources; with fewer there is no rate.",
    reason:
      "Of sKRW's sources two were left, 0.00086 and 0.86: the average was 500 times the price, and more than a billion dollars of profit on paper.",
    source: "Synthetix, sKRW incident of June 2019; Maker Median, bar",
    examples: [
      refuses("medianAnswer", "0.00086 and 0.86 where three are needed", (converter) =>
        converter.medianAnswer(median([86_000n, 86_000_000n], { maximumSpreadBps: 10_000_000n })),
      ),
      refuses("medianAnswer", "three answers of which one is stale, where three are needed", (converter) =>
        converter.medianAnswer({
          ...median([108n, 108n]),
          reports: [...median([108n, 108n]).reports, { answer: 108n, observedAt: THURSDAY - 2n * HOUR }],
        }),
      ),
      gives(
        "medianAnswer",
        "1.08, 1.09 and 1.10 where three are needed",
        (converter) => converter.medianAnswer(median([110_000_000n, 108_000_000n, 109_000_000n])),
        109_000_000n,
        "1.09",
      ),
    ],
  },
  {
    id: "D14",
    failure: "The sources disagree and the median looks fine",
    rule: "Fresh sources further apart than a limit are refused, whatever their median.",
    reason: "1.08, 1.08 and 1.35 have a fine median and one source that is wrong, or two.",
    source: "Internet Computer exchange rate canister, dfinity #321: an outlier masked by the median",
    examples: [
      refuses(
        "medianAnswer",
        "1.08, 1.08 and 1.35, 2 % allowed",
        (converter) => converter.medianAnswer(median([108_000_000n, 108_000_000n, 135_000_000n])),
        {
          given: "a lost quorum",
          ask: (converter) => converter.medianAnswer(median([108_000_000n, 108_000_000n])),
        },
      ),
    ],
  },
  {
    id: "D15",
    failure: "The confidence of a price is ignored",
    rule: "A price that is too uncertain is refused; what is paid out goes by price less confidence, what is charged by price plus confidence.",
    reason: "In a fast market the middle of a wide interval is a gift to whoever is faster.",
    source: "Pyth, best practices: confidence intervals",
    examples: [
      gives(
        "confidentPrice",
        "12276250 ± 1500 with the exponent -5",
        (converter) => converter.confidentPrice(price(12_276_250n, 1_500n, -5)),
        { price: "122.7625", bid: "122.7475", ask: "122.7775" },
        "122.7625, to pay 122.7475, to charge 122.7775",
      ),
      gives(
        "confidentPrice",
        "100 ± 1, 100 bps allowed",
        (converter) => converter.confidentPrice(price(100n, 1n, 0)),
        { bid: "99", ask: "101" },
        "99 to pay, 101 to charge",
      ),
      refuses("confidentPrice", "1000 ± 11, 100 bps allowed", (converter) =>
        converter.confidentPrice(price(1_000n, 11n, 0)),
      ),
    ],
  },
  {
    id: "D16",
    failure: "The confidence of a product is that of one factor",
    rule: "The uncertainty of a path is worked out from its legs and checked again.",
    reason: "Two legs of 1 % each are about 2 % together, and pass a limit that they should not.",
    source: "Olympus audit, finding #251",
    examples: [
      refuses("confidentPath", "two legs of 1 % each, 1.5 % allowed", (converter) =>
        converter.confidentPath([price(100n, 1n, 0), price(100n, 1n, 0)], 150n),
      ),
      refuses("confidentPath", "two legs of 1 % each, 2 % allowed", (converter) =>
        converter.confidentPath([price(100n, 1n, 0), price(100n, 1n, 0)], 200n),
      ),
      gives(
        "confidentPath",
        "two legs of 1 % each, 2.01 % allowed",
        async (converter) => {
          await converter.confidentPath([price(100n, 1n, 0), price(100n, 1n, 0)], 201n);
          return true;
        },
        true,
        "accepted",
      ),
    ],
  },
  {
    id: "D17",
    failure: "An exponent is raised to a power unseen",
    rule: "An exponent is at most 18 either way, and is checked before the power; its sign is minded.",
    reason: "10 to the 2^31 is no number, it is all the memory there is.",
    source: "Morph audit, finding #1002; Pyth, expo",
    examples: [
      gives(
        "confidentPrice",
        "3 with the exponent 2",
        (converter) => converter.confidentPrice(price(3n, 0n, 2)),
        { price: "300" },
        "300",
      ),
      refuses("confidentPrice", "3 with the exponent -2147483648", (converter) =>
        converter.confidentPrice(price(3n, 0n, -2_147_483_648)),
      ),
      refuses("confidentPrice", "3 with the exponent 19", (converter) =>
        converter.confidentPrice(price(3n, 0n, 19)),
      ),
      gives(
        "confidentPrice",
        "3 with the exponent 18",
        (converter) => converter.confidentPrice(price(3n, 0n, 18)),
        { price: "3000000000000000000" },
        "3 × 10^18",
      ),
    ],
  },
  {
    id: "D18",
    failure: "The sequencer of a rollup was down",
    rule: "Rates are refused while it is down, and until more than a grace period has passed since it came up.",
    reason:
      "Whoever was locked out has to come back first; until then others trade at prices that nobody could answer.",
    source: "Chainlink, L2 Sequencer Uptime Feeds: grace period 3,600 s",
    examples: [
      sequencer("up for 3,601 s", 0n, THURSDAY - 3_601n, true),
      sequencer("up for 3,600 s", 0n, THURSDAY - 3_600n, false),
      sequencer("down for a day", 1n, THURSDAY - DAY, false),
      sequencer("up since never", 0n, 0n, false),
    ],
  },
  {
    id: "D19",
    failure: "A feed that reverts stops everything",
    rule: "It stops conversions of its pair, by a refusal of its own; refunds need no rate.",
    reason: "A feed that was taken away locked the money of everybody who only wanted it back.",
    source: "OpenZeppelin, The Dangers of Price Oracles: deny access to feeds",
    examples: [
      refused("a feed that reverts", { ...question(), says: "reverts" }, "a stale one", STALE),
      gives(
        "openPayment",
        "100.00 EUR opened, and refunded while there is no rate",
        async (converter) => (await open(converter, "100.00 EUR")).refund("none"),
        { minor: 10_000n, code: "EUR" },
        "100.00 EUR",
      ),
    ],
  },
  {
    id: "D20",
    failure: "The decimals of a feed change under way",
    rule: "Decimals are pinned when a pair is registered; others are refused.",
    reason:
      "An aggregator of 18 decimals behind the proxy of one of 8 makes every rate ten thousand million times too high.",
    source: "Chainlink, aggregator proxies: phases",
    examples: [
      refused(
        "18 decimals where 8 were pinned",
        question({ decimals: 18, answer: 1_083_500_000_000_000_000n }),
        "a stale one",
        STALE,
      ),
      refused("6 decimals where 8 were pinned", question({ decimals: 6 }), "a stale one", STALE),
    ],
  },
  {
    id: "D21",
    failure: "It is not said which value of a delayed feed counts",
    rule: "A value counts once a whole hop has passed since it was posted, and until then the one before.",
    reason:
      "The hour is there to react to a wrong value; whoever reads the next one already has given it away.",
    source: "Maker, OSM: cur and nxt, hop 3,600 s",
    examples: [
      delayed(HOUR - 1n, 108_000_000n),
      delayed(HOUR, 109_000_000n),
      refuses("delayedAnswer", "one value, posted a second less than a hop ago", (converter) =>
        converter.delayedAnswer({
          now: THURSDAY,
          hop: HOUR,
          posts: [{ at: THURSDAY - HOUR + 1n, answer: 108_000_000n }],
        }),
      ),
    ],
  },
  {
    id: "D22",
    failure: "The fallback is not checked",
    rule: "A fallback passes the same gates as the feed it stands in for.",
    reason: "When the good feed fails, a price of two days ago is what there is; it is no price.",
    source: "Liquity, PriceFeed: Chainlink to Tellor",
    examples: [
      refuses("fallbackAnswer", "the first reverts, the second is 2 days old", (converter) =>
        converter.fallbackAnswer([{ ...question(), says: "reverts" }, STALE]),
      ),
      gives(
        "fallbackAnswer",
        "the first reverts, the second says 1.09 now",
        (converter) =>
          converter.fallbackAnswer([{ ...question(), says: "reverts" }, question({ answer: 109_000_000n })]),
        109_000_000n,
        "1.09",
      ),
      gives(
        "fallbackAnswer",
        "the first says 1.0835, the second 1.09",
        (converter) => converter.fallbackAnswer([question(), question({ answer: 109_000_000n })]),
        108_350_000n,
        "1.0835",
      ),
    ],
  },
  {
    id: "D23",
    failure: "The rate is read twice",
    rule: "A payment reads its rate once and stores it.",
    reason: "Two prices in one transaction are a free arbitrage for whoever sits between them.",
    source: "Flatmoney audit, finding #216",
    examples: [
      gives(
        "openPayment",
        "100.00 EUR opened at 1.0835, settled while the feed says 1.0900",
        async (converter) =>
          (await (await open(converter, "100.00 EUR")).settle(quoted("EUR/USD 1.0900", { decimals: 8 })))
            .paid,
        10_835n,
        "108.35 USD",
      ),
    ],
  },
  {
    id: "D24",
    failure: "The desk charges less than its feed may lag",
    rule: "Fee and spread are at least the threshold beyond which the feed moves, or there is a delay.",
    reason:
      "With a threshold of 0.5 % and a fee of 0.1 % every cycle of a million makes 3,995 for whoever waits for the feed.",
    source: "Synthetix, front-running of 2019; Chainlink, deviation thresholds",
    examples: [
      desk(50n, 10n, 0n, false),
      desk(50n, 10n, 39n, false),
      desk(50n, 10n, 41n, true),
      desk(50n, 51n, 0n, true),
    ],
  },
];

function refused(given: string, asked: FeedQuestion, other: string, unlike: FeedQuestion): Example {
  return refuses("guardedAnswer", given, (converter) => converter.guardedAnswer(asked), {
    given: other,
    ask: (converter) => converter.guardedAnswer(unlike),
  });
}

function used(given: string, asked: FeedQuestion): Example {
  const answer = asked.says === "reverts" ? 0n : asked.says.answer;
  return gives("guardedAnswer", given, (converter) => converter.guardedAnswer(asked), answer, "is used");
}

/** An answer at a moment by Mento's hours, of that moment unless said otherwise. */
function fx(utc: string, updatedAt: bigint = at(utc)): FeedQuestion {
  return question({ startedAt: updatedAt, updatedAt }, { market: "mento-fx" }, { now: at(utc) });
}

function newYork(utc: string): FeedQuestion {
  return { ...fx(utc), rules: { ...RULES, market: "chainlink-fx" } };
}

function after(roundId: bigint, acceptedRoundId: bigint): FeedQuestion {
  return question({ roundId }, {}, { accepted: { answer: SAYS.answer, roundId: acceptedRoundId } });
}

function band(answer: bigint): FeedQuestion {
  return question({ answer }, { minimumAnswer: 10_000_000n, maximumAnswer: 1_000_000_000n });
}

function breaker(
  answer: bigint,
  tripped: { readonly trippedAt?: bigint } = {},
  breakerCooldown = 0n,
): FeedQuestion {
  const rules = { breakerBps: 2_000n, breakerCooldown };
  return question({ answer }, rules, { accepted: { answer: EIGHT, roundId: 7n, ...tripped } });
}

function median(answers: readonly bigint[], limits: Partial<MedianQuestion> = {}): MedianQuestion {
  return {
    now: THURSDAY,
    decimals: 8,
    reports: answers.map((answer) => ({ answer, observedAt: THURSDAY - MINUTE })),
    quorum: 3,
    maximumAge: HOUR,
    maximumSpreadBps: 200n,
    ...limits,
  };
}

function price(figure: bigint, confidence: bigint, exponent: number) {
  return { price: figure, confidence, exponent, maximumBps: 100n };
}

function sequencer(given: string, answer: bigint, startedAt: bigint, accepted: boolean): Example {
  const asked = { now: THURSDAY, answer, startedAt, grace: HOUR };
  if (!accepted) return refuses("requireSequencer", given, (converter) => converter.requireSequencer(asked));
  const ask = async (converter: Parameters<Example["ask"]>[0]): Promise<boolean> => {
    await converter.requireSequencer(asked);
    return true;
  };
  return gives("requireSequencer", given, ask, true, "accepted");
}

function delayed(since: bigint, expected: bigint): Example {
  const posted = THURSDAY - since;
  return gives(
    "delayedAnswer",
    `1.08, and 1.09 posted ${since} s ago, with a hop of 3,600 s`,
    (converter) =>
      converter.delayedAnswer({
        now: THURSDAY,
        hop: HOUR,
        posts: [
          { at: posted - 2n * HOUR, answer: 108_000_000n },
          { at: posted, answer: 109_000_000n },
        ],
      }),
    expected,
    expected === 108_000_000n ? "1.08" : "1.09",
  );
}

function open(converter: Parameters<Example["ask"]>[0], sent: string) {
  const { amount, asset: from } = amountOf(sent);
  const rate = quoted("EUR/USD 1.0835", { decimals: 8 });
  return converter.openPayment({ amount, from, to: unit("USD"), rate, policy: "locked" });
}

function desk(thresholdBps: bigint, feeBps: bigint, spreadBps: bigint, accepted: boolean): Example {
  return gives(
    "acceptsTerms",
    `a threshold of ${thresholdBps} bps, a fee of ${feeBps} bps and a spread of ${spreadBps} bps`,
    (converter) => converter.acceptsTerms({ thresholdBps, feeBps, spreadBps }),
    accepted,
    accepted ? "may trade" : "may not trade",
  );
}
