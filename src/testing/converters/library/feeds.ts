import { SettlementError } from "../../../errors/settlement-error.ts";
import { stackedDeviation } from "../../../fx/deviation.ts";
import { DelayedFeed } from "../../../fx/oracle/delayed-feed.ts";
import type { Feed, FeedRound } from "../../../fx/oracle/feed-round.ts";
import { firstAcceptable } from "../../../fx/oracle/first-acceptable.ts";
import { CHAINLINK_FX, MENTO_FX, type MarketHours, EMPTY_LISTS } from "../../../fx/oracle/market-hours.ts";
import { MedianFeed } from "../../../fx/oracle/median-feed.ts";
import { observe, type Observation } from "../../../fx/oracle/observe.ts";
import type { GuardedPair } from "../../../fx/oracle/pair-guards.ts";
import { pathRefused, type LegTimes } from "../../../fx/oracle/path-refusals.ts";
import { rateRefused } from "../../../fx/oracle/rate-refused.ts";
import { requireSequencer } from "../../../fx/oracle/sequencer.ts";
import { pythPrice } from "./pyth.ts";
import { compareRationals, rational } from "../../../money/rational.ts";
import type { Converter } from "../../../conformance/converter/converter.ts";
import type {
  ConfidentPriceQuestion,
  FeedQuestion,
  MarketName,
} from "../../../conformance/converter/feed-question.ts";
import { Refused } from "../../../conformance/asking/refused.ts";
import { decimalText } from "./rates.ts";

const PAIR = "EUR/USD";
const BASIS_POINTS = 10_000n;

const ALWAYS: MarketHours = { opensAtMinute: 0n, closesAtMinute: 0n, summerTime: "none", calendar: 0n };
const MARKETS: Readonly<Record<MarketName, MarketHours>> = {
  always: ALWAYS,
  "mento-fx": MENTO_FX,
  "chainlink-fx": CHAINLINK_FX,
};

/** What the library makes of feeds. */
export const FEEDS = {
  guardedAnswer: (question) => guarded(question).answer,

  guardedPath({ now, legs, maximumAge, maximumSpread }) {
    const times = legs.map((leg) => timesOf({ ...leg, now }));
    const refused = pathRefused(PAIR, { maximumAge, maximumSpread }, times, now);
    if (refused !== undefined) throw refused;
    return times.map(({ updatedAt }) => updatedAt).reduce((oldest, time) => (time < oldest ? time : oldest));
  },

  fallbackAnswer(questions) {
    const candidates = questions.map((question) => ({ pair: pairOf(question), round: roundOf(question) }));
    const { used } = firstAcceptable(candidates, questions[0]?.now ?? 0n);
    const answer = used === undefined ? undefined : candidates[used]?.round?.answer;
    if (answer === undefined) throw new Refused("NoFeedIsGood");
    return answer;
  },

  medianAnswer({ now, decimals, reports, quorum, maximumAge, maximumSpreadBps }) {
    // As many reporters as there are, or as the quorum needs: some have said nothing.
    const names = Array.from({ length: Math.max(reports.length, quorum) }, (_, index) => `reporter${index}`);
    const feed = new MedianFeed({
      decimals,
      reporters: names,
      quorum,
      maximumAge,
      maximumDivergenceBps: maximumSpreadBps,
    });
    for (const [index, report] of reports.entries()) feed.report(names[index] ?? "", report, now);
    return feed.latestRound(now).answer;
  },

  confidentPrice({ maximumBps, ...observed }) {
    const { price, bid, ask } = pythPrice(observed, maximumBps);
    return { price: decimalText(price), bid: decimalText(bid), ask: decimalText(ask) };
  },

  confidentPath(prices, maximumBps) {
    const legs = prices.map((price) => ({ deviation: uncertaintyOf(price), inverted: false }));
    if (compareRationals(stackedDeviation(legs), rational(maximumBps, BASIS_POINTS)) > 0) {
      const [first] = prices;
      throw new SettlementError("PRICE_UNCERTAIN", {
        price: first?.price ?? 0n,
        confidence: first?.confidence ?? 0n,
        maximum: maximumBps,
      });
    }
  },

  requireSequencer: ({ answer, startedAt, now, grace }) =>
    requireSequencer({ answer, startedAt }, now, grace),

  delayedAnswer({ now, hop, posts }) {
    let said: FeedRound | undefined;
    const source: Feed = { latestRound: () => said ?? NEVER };
    const feed = new DelayedFeed(source, hop);
    for (const [index, { at, answer }] of posts.entries()) {
      said = { roundId: BigInt(index + 1), answer, startedAt: at, updatedAt: at, decimals: 8 };
      feed.poke(at);
    }
    return feed.latestRound(now).answer;
  },
} satisfies Partial<Converter>;

const NEVER: FeedRound = { roundId: 0n, answer: 0n, startedAt: 0n, updatedAt: 0n, decimals: 8 };

function pairOf({ rules, accepted }: FeedQuestion): GuardedPair {
  const { market, whenClosed, ...limits } = rules;
  const guards = { ...MARKETS[market], ...limits, closedPolicy: whenClosed, closedSpreadBps: 0n };
  const breaker = {
    accepted: accepted?.answer ?? 0n,
    roundId: accepted?.roundId ?? 0n,
    trippedAt: accepted?.trippedAt ?? 0n,
    trippingAnswer: accepted?.trippedAt === undefined ? 0n : (accepted.trippedBy ?? 2n * accepted.answer),
  };
  return { guards, halted: false, breaker };
}

function roundOf({ says }: FeedQuestion): FeedRound | undefined {
  return says === "reverts" ? undefined : says;
}

function guarded(question: FeedQuestion): FeedRound {
  return seenOf(question).round;
}

function timesOf(question: FeedQuestion): LegTimes {
  const { round, agedUntil } = seenOf(question);
  return { updatedAt: round.updatedAt, agedUntil };
}

function seenOf(question: FeedQuestion): Observation & { readonly round: FeedRound } {
  const pair = pairOf(question);
  const seen = observe(pair, roundOf(question), question.now);
  const refused = rateRefused(PAIR, pair, seen, question.now, EMPTY_LISTS);
  if (refused !== undefined || seen.round === undefined) {
    throw refused ?? new SettlementError("FEED_REVERTED", { pair: PAIR });
  }
  return { ...seen, round: seen.round };
}

function uncertaintyOf({ maximumBps, ...observed }: ConfidentPriceQuestion) {
  return pythPrice(observed, maximumBps).uncertainty;
}
