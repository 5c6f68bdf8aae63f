import type { ConformanceCase, Example } from "./conformance-case.ts";
import { gives, refuses } from "../asking/example.ts";
import { amountOf, quoted, unit } from "./figures.ts";
import { refused, STALE } from "./feed-examples.ts";
import { HOUR, question, THURSDAY } from "./feeds.ts";

/** D19 to D24. Feeds that fail, change or lag, and what is done with their answers. */
export const ORACLE_IN_USE: readonly ConformanceCase[] = [
  {
    id: "D19",
    failure: "A feed that reverts stops everything",
    rule: "It stops conversions of its pair, by a refusal of its own; refunds need no rate.",
    reason:
      "Where the call of a feed reverts, so does all that calls it, the refund of money that needs no rate included.",
    source:
      "OpenZeppelin, The Dangers of Price Oracles: multisigs can block access to price feeds at will, so that a call needs try and catch",
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
    source: "Chainlink, AggregatorProxy: decimals() is asked of the aggregator of the current phase",
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
      "The hop is there to react to a wrong value; whoever reads the next one already has given it away.",
    source:
      "Maker, OSM: cur and nxt, a hop of 3,600 s between updates, which its zzz counts from the full hour; here it is counted from the post",
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
    reason: "When the good feed fails, a price of two days ago is what is left; it is not a price.",
    source: "Liquity, PriceFeed: Chainlink to Tellor",
    examples: [
      refuses("fallbackAnswer", "the first reverts, the second is 2 days old", (converter) =>
        converter.fallbackAnswer([{ ...question(), says: "reverts" }, STALE]),
      ),
      gives(
        "fallbackAnswer",
        "the first reverts, the second shows 1.09 now",
        (converter) =>
          converter.fallbackAnswer([{ ...question(), says: "reverts" }, question({ answer: 109_000_000n })]),
        109_000_000n,
        "1.09",
      ),
      gives(
        "fallbackAnswer",
        "the first shows 1.0835, the second 1.09",
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
    source:
      "Sherlock, audit of Flat Money (December 2023), finding #216: different prices in the same transaction",
    examples: [
      gives(
        "openPayment",
        "100.00 EUR opened at 1.0835, settled while the feed shows 1.0900",
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
    source: "Synthetix, Frontrunning Synthetix: a history; Chainlink, deviation thresholds",
    examples: [
      desk(50n, 10n, 0n, false),
      desk(50n, 10n, 39n, false),
      desk(50n, 10n, 41n, true),
      desk(50n, 51n, 0n, true),
    ],
  },
];

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
