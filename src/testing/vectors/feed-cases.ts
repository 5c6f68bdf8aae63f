import { SettlementError } from "../../errors/settlement-error.ts";
import type { FeedCircumstances, FeedLimits, FeedReading } from "../converters/library/feed-faults.ts";
import { plainCase, reachOf, type Reach } from "./case-words.ts";

/** A situation of feeds that can be judged. */
export interface FeedCase {
  readonly readings: readonly (FeedReading | undefined)[];
  readonly limits: FeedLimits;
  readonly circumstances: FeedCircumstances;
}

// Two feeds that agree, ten seconds old, with the limits that the source's tests use.
const NOW = 1_756_170_702n;
const AGE = 10n;
const MAXIMUM_AGE = 600n;
const MAXIMUM_SPREAD = 300n;
const GOOD: FeedReading = { answer: 420_000_000n, startedAt: NOW - AGE, updatedAt: NOW - AGE };
const ALL_GOOD: FeedCase = {
  readings: [GOOD, GOOD],
  limits: { maximumAge: MAXIMUM_AGE, maximumSpread: MAXIMUM_SPREAD, maximumFeeds: 4 },
  circumstances: { now: NOW, lastAcceptedAt: NOW - 100n, reporters: { standing: 1, maximum: 2 } },
};

interface Situation {
  readonly pattern: RegExp;
  /** Seconds allowed, where the situation is about a time. */
  readonly limit?: bigint;
  readonly arrange: (reach: Reach) => FeedCase;
}

const FEEDS = "(?:aggregators?|feeds?|sources?|legs?)";
const FIGURE = "(?:answer|price|rate|value|numerator|denominator|median)";

// The first match is arranged, so the more specific stands first.
const SITUATIONS: readonly Situation[] = [
  {
    pattern: new RegExp(
      `(?:single|only one|just one|one ${FEEDS}).*spread|spread.*(?:single|only one|just one|one ${FEEDS})`,
    ),
    arrange: () => ({ ...ALL_GOOD, readings: [GOOD] }),
  },
  {
    pattern: /spread (?:limit )?(?:is |of |=+ ?)?(?:zero|0\b).*(?:max|limit|allowed)/,
    arrange: () => ALL_GOOD,
  },
  {
    pattern:
      /(?:no|zero|without|missing) (?:max )?(?:timestamp )?spread|spread (?:limit )?(?:is |of |=+ ?)?(?:zero|0\b)/,
    arrange: () => ({ ...ALL_GOOD, limits: { ...ALL_GOOD.limits, maximumSpread: 0n } }),
  },
  {
    pattern: /spread|\bapart\b/,
    limit: MAXIMUM_SPREAD,
    arrange: (reach) => {
      const apart = { beyond: MAXIMUM_SPREAD + 1n, at: MAXIMUM_SPREAD, within: 1n }[reach];
      return withReadings([GOOD, aged(AGE + apart)]);
    },
  },
  {
    pattern: new RegExp(
      `zero address|address\\(0\\)|invalid ${FEEDS}|${FEEDS} (?:is |are )?(?:missing|removed|not set|does not answer|reverts)|no (?:answer|price|round data)\\b`,
    ),
    arrange: () => withReadings([GOOD, undefined]),
  },
  {
    pattern: new RegExp(
      `(?:no|zero|empty|without)(?: list of)? ${FEEDS}|${FEEDS}(?: list| array)? (?:is |are )?empty`,
    ),
    arrange: () => withReadings([]),
  },
  {
    pattern: new RegExp(`(?:too many|more than (?:4|four)|(?:5|five)) ${FEEDS}|${FEEDS} > ?4`),
    arrange: () => withReadings([GOOD, GOOD, GOOD, GOOD, GOOD]),
  },
  {
    pattern:
      /too many (?:existing )?(?:reports|reporters|oracles)|more than (?:two|2) (?:existing )?(?:reports|reporters|oracles)/,
    arrange: () => withCircumstances({ reporters: { standing: 3, maximum: 2 } }),
  },
  { pattern: /future|ahead of|invalid timestamp/, arrange: () => withReadings([GOOD, aged(-1n)]) },
  {
    pattern:
      /not (?:strictly )?new|last (?:report )?(?:timestamp )?(?:is )?(?:>|newer|later)|repeat|same timestamp|earlier|already reported|(?:older than|<=?|before|equals?(?: to)?|==|same as)(?: the| its)? ?(?:last|latest|previous|most recent|existing|stored|median)/,
    arrange: () => withCircumstances({ lastAcceptedAt: NOW - AGE }),
  },
  {
    pattern: /expir|stale|\bold\b|\baged\b|outdated|no recent|\bage\b|older than|heartbeat|not fresh/,
    limit: MAXIMUM_AGE,
    arrange: (reach) => {
      const age = { beyond: MAXIMUM_AGE + 1n, at: MAXIMUM_AGE, within: MAXIMUM_AGE - 1n }[reach];
      return {
        ...withReadings([aged(age), aged(age)]),
        circumstances: { ...ALL_GOOD.circumstances, lastAcceptedAt: NOW - 2n * MAXIMUM_AGE },
      };
    },
  },
  { pattern: /newer|recent timestamp/, arrange: () => ALL_GOOD },
  {
    pattern:
      /incomplete|not complete|invalid round|(?:updated|started) ?at(?: is)? ?(?:==?|zero|0)|timestamp (?:is |== ?|= ?)?(?:zero|0\b)/,
    arrange: () => withReadings([GOOD, { ...GOOD, updatedAt: 0n }]),
  },
  {
    pattern:
      /market (?:is |was )?(?:closed|not open)|closed market|outside (?:of )?market hours|weekend|holiday/,
    arrange: () => withCircumstances({ marketOpen: false }),
  },
  {
    pattern:
      /suspend|halted|paused|trading ?mode(?: is)? ?(?:!=|not|[1-9]|disabled|> ?0)|breaker (?:is )?(?:tripped|triggered)/,
    arrange: () => withCircumstances({ tradingSuspended: true }),
  },
  {
    pattern:
      /negative|below zero|< ?0|minus|(?<![\w)] ?)-[0-9.]*[1-9]|(?:is|of|returns?|answers?|price|rate|value) -[0-9.]*[1-9]/,
    arrange: () => withReadings([GOOD, { ...GOOD, answer: -GOOD.answer }]),
  },
  {
    pattern: new RegExp(
      `(?:zero|null|invalid) ${FIGURE}|${FIGURE}s? (?:is |of |== ?|= ?|<= ?)?(?:zero|0\\b)|${FIGURE} ?(?:==?|<=) ?0|(?:not |non-?)positive|(?:${FEEDS}|oracle) (?:returns?|answers?|reports?|says?|gives?) (?:an? )?(?:${FIGURE} )?(?:of )?(?:zero|0\\b)`,
    ),
    arrange: () => withReadings([GOOD, { ...GOOD, answer: 0n }]),
  },
  { pattern: new RegExp(`(?:4|four) ${FEEDS}`), arrange: () => withReadings([GOOD, GOOD, GOOD, GOOD]) },
  {
    pattern:
      /(?<!\b(?:not|never|no longer) )\b(?:valid|happy|good|positive|fresh|market (?:is )?open|all checks)\b/,
    arrange: () => ALL_GOOD,
  },
];

/**
 * The situation that the words of an `oracle.validate` case describe: `negative answer`, `timestamp spread ==
 * maxTimestampSpread`, `FX market closed`. The words choose the readings; what is wrong with them is for the library
 * to find.
 *
 * @throws VECTOR_FIELD_INVALID when the words describe nothing known.
 */
export function arrangeFeedCase(words: string, op: string): FeedCase {
  const text = plainCase(words);
  const situation = SITUATIONS.find(({ pattern }) => pattern.test(text));
  if (situation === undefined) {
    const wanted = "a situation of price feeds, such as a negative answer or a spread above its maximum";
    throw new SettlementError("VECTOR_FIELD_INVALID", {
      op,
      field: "case",
      value: words.slice(0, 80),
      wanted,
    });
  }
  return situation.arrange(reachOf(text, situation.limit));
}

function aged(age: bigint): FeedReading {
  return { ...GOOD, startedAt: NOW - age, updatedAt: NOW - age };
}

function withReadings(readings: FeedCase["readings"]): FeedCase {
  return { ...ALL_GOOD, readings };
}

function withCircumstances(changed: Partial<FeedCircumstances>): FeedCase {
  return { ...ALL_GOOD, circumstances: { ...ALL_GOOD.circumstances, ...changed } };
}
