import type { FullConverter } from "../../../src/conformance/converter/converter.ts";
import type { FeedQuestion, FeedSays } from "../../../src/conformance/converter/feed-question.ts";
import { Refused } from "../../../src/conformance/asking/refused.ts";
import { WRONG_MARKET_HOURS } from "./market-hours.ts";
import { right, type WrongConverter } from "./mistake.ts";

const asked = (change: (question: FeedQuestion) => FeedQuestion): Partial<FullConverter> => ({
  guardedAnswer: (question) => right.guardedAnswer(change(question)),
});
const says = (
  change: (said: FeedSays, question: FeedQuestion) => Partial<FeedSays>,
): Partial<FullConverter> =>
  asked((question) =>
    question.says === "reverts"
      ? question
      : { ...question, says: { ...question.says, ...change(question.says, question) } },
  );
const rules = (change: (question: FeedQuestion) => Partial<FeedQuestion["rules"]>): Partial<FullConverter> =>
  asked((question) => ({ ...question, rules: { ...question.rules, ...change(question) } }));
const answerOf = ({ says: said }: FeedQuestion): bigint => (said === "reverts" ? 108_350_000n : said.answer);
const unless = (used: (question: FeedQuestion) => boolean): Partial<FullConverter> => ({
  guardedAnswer: (question) => (used(question) ? answerOf(question) : right.guardedAnswer(question)),
});
const never = (refused: (question: FeedQuestion) => boolean): Partial<FullConverter> => ({
  guardedAnswer(question) {
    if (refused(question)) throw new Refused("TooStrict");
    return right.guardedAnswer(question);
  },
});
const said = ({ says: told }: FeedQuestion): FeedSays | undefined => (told === "reverts" ? undefined : told);

/** What goes wrong with feeds. */
export const WRONG_FEEDS: readonly WrongConverter[] = [
  {
    mistake: "no check of a feed at all",
    fails: ["D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9", "D10", "D11", "D12", "D19", "D20"],
    converter: { guardedAnswer: answerOf },
  },
  {
    mistake: "one refusal for everything",
    fails: ["D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9", "D10", "D11", "D12", "D19", "D20"],
    converter: {
      guardedAnswer(question) {
        try {
          return right.guardedAnswer(question);
        } catch {
          throw new Refused("NoRate");
        }
      },
    },
  },
  {
    mistake: "zero for a price",
    fails: ["D1"],
    converter: unless((question) => answerOf(question) === 0n),
  },
  { mistake: "negative prices", fails: ["D2"], converter: unless((question) => answerOf(question) < 0n) },
  { mistake: "one age for all feeds", fails: ["D3"], converter: rules(() => ({ maximumAge: 90_000n })) },
  {
    mistake: "no check of the age",
    fails: ["D3", "D4", "D5"],
    converter: rules(() => ({ maximumAge: 2n ** 31n })),
  },
  {
    mistake: "an age a second too strict",
    fails: ["D4"],
    converter: rules(({ rules: { maximumAge } }) => ({ maximumAge: maximumAge - 1n })),
  },
  {
    mistake: "an age a second too lenient",
    fails: ["D4"],
    converter: rules(({ rules: { maximumAge } }) => ({ maximumAge: maximumAge + 1n })),
  },
  {
    mistake: "an age stretched to three days for the weekend",
    fails: ["D5"],
    converter: rules(({ rules: { market } }) => (market === "always" ? {} : { maximumAge: 259_200n })),
  },
  {
    mistake: "a market that never closes",
    fails: ["D5", "D6", "D7"],
    converter: rules(() => ({ market: "always" })),
  },
  {
    mistake: "hours in UTC all year",
    fails: ["D6"],
    converter: rules(({ rules: { market } }) => ({
      market: market === "chainlink-fx" ? "mento-fx" : market,
    })),
  },
  {
    mistake: "closed means refused, whatever the policy",
    fails: ["D6"],
    converter: rules(() => ({ whenClosed: "reject" })),
  },
  ...WRONG_MARKET_HOURS,
  {
    mistake: "no holidays",
    fails: ["D7"],
    converter: unless(({ now, rules: { market } }) => market === "mento-fx" && isFestive(now)),
  },
  {
    mistake: "24 December closed all day",
    fails: ["D7"],
    converter: never(({ now }) => utcDay(now).endsWith("-12-24")),
  },
  {
    mistake: "26 December closed all day",
    fails: ["D7"],
    converter: never(({ now }) => utcDay(now).endsWith("-12-26")),
  },
  {
    mistake: "31 December closed all day",
    fails: ["D7"],
    converter: never(({ now }) => utcDay(now).endsWith("-12-31")),
  },
  {
    mistake: "answers from the future",
    fails: ["D8"],
    converter: says(({ updatedAt }, { now }) => (updatedAt > now ? { updatedAt: now, startedAt: now } : {})),
  },
  {
    mistake: "rounds that never started",
    fails: ["D9"],
    converter: says(({ updatedAt, startedAt }) => (startedAt === 0n ? { startedAt: updatedAt } : {})),
  },
  {
    mistake: "rounds that were never updated",
    fails: ["D9"],
    converter: says(({ updatedAt, startedAt }) => (updatedAt === 0n ? { updatedAt: startedAt } : {})),
  },
  {
    mistake: "rounds in any order",
    fails: ["D10"],
    converter: says((_, { accepted }) => ({ roundId: accepted?.roundId ?? 1n })),
  },
  {
    mistake: "rounds without their phase",
    fails: ["D10"],
    converter: asked((question) => ({
      ...question,
      ...(question.says === "reverts"
        ? {}
        : { says: { ...question.says, roundId: BigInt.asUintN(64, question.says.roundId) } }),
      ...(question.accepted === undefined
        ? {}
        : { accepted: { ...question.accepted, roundId: BigInt.asUintN(64, question.accepted.roundId) } }),
    })),
  },
  {
    mistake: "the lower edge of the band inside it",
    fails: ["D11"],
    converter: rules(({ rules: { minimumAnswer } }) => ({
      minimumAnswer: minimumAnswer > 1n ? minimumAnswer - 1n : minimumAnswer,
    })),
  },
  {
    mistake: "the upper edge of the band inside it",
    fails: ["D11"],
    converter: rules(({ rules: { maximumAnswer } }) => ({ maximumAnswer: maximumAnswer + 1n })),
  },
  { mistake: "no breaker", fails: ["D12"], converter: rules(() => ({ breakerBps: 0n })) },
  {
    mistake: "a breaker that trips at its threshold",
    fails: ["D12"],
    converter: never(
      ({ accepted, says: told }) =>
        accepted?.answer === 100_000_000n && told !== "reverts" && told.answer === 120_000_000n,
    ),
  },
  {
    mistake: "a move as a part of the smaller figure",
    fails: ["D12"],
    converter: never(({ accepted, rules: { breakerBps }, ...question }) => {
      const [before, now] = [accepted?.answer ?? 0n, answerOf({ ...question, rules: STALE.rules })];
      return before > 0n && now > 0n && (before - now) * 10_000n > now * breakerBps && breakerBps > 0n;
    }),
  },
  {
    mistake: "any cooldown taken for over",
    fails: ["D12"],
    converter: rules(({ rules: { breakerCooldown } }) => ({
      breakerCooldown: breakerCooldown === 0n ? 0n : 1n,
    })),
  },
  {
    mistake: "a tripped breaker that closes by itself",
    fails: ["D12"],
    converter: rules(() => ({ breakerCooldown: 1n })),
  },
  {
    mistake: "a tripped breaker that never closes",
    fails: ["D12"],
    converter: rules(() => ({ breakerCooldown: 0n })),
  },
  {
    mistake: "the last price while a feed reverts",
    fails: ["D19"],
    converter: unless(({ says: told }) => told === "reverts"),
  },
  {
    mistake: "whatever decimals the feed has now",
    fails: ["D20"],
    converter: rules((question) => ({ decimals: said(question)?.decimals ?? 8 })),
  },
  {
    mistake: "a path dated by its newest leg",
    fails: ["B10"],
    converter: {
      guardedPath(question) {
        const newest = { ...question, legs: question.legs.slice(0, 1) };
        return right.guardedPath(newest);
      },
    },
  },
  {
    mistake: "a path dated by its last leg",
    fails: ["B10"],
    converter: {
      guardedPath: (question) => right.guardedPath({ ...question, legs: question.legs.slice(-1) }),
    },
  },
  {
    mistake: "legs of a path any time apart",
    fails: ["B10"],
    converter: { guardedPath: (question) => right.guardedPath({ ...question, maximumSpread: 2n ** 31n }) },
  },
  {
    mistake: "the fallback taken as it is",
    fails: ["D22"],
    converter: {
      fallbackAnswer: (questions) =>
        answerOf(questions.find(({ says: told }) => told !== "reverts") ?? STALE),
    },
  },
  {
    mistake: "no fallback",
    fails: ["D22"],
    converter: { fallbackAnswer: (questions) => right.fallbackAnswer(questions.slice(0, 1)) },
  },
  {
    mistake: "what is left averaged without a quorum",
    fails: ["D13", "D14"],
    converter: {
      medianAnswer: ({ reports }) =>
        reports.reduce((sum, { answer }) => sum + answer, 0n) / BigInt(reports.length),
    },
  },
  {
    mistake: "stale reports counted",
    fails: ["D13"],
    converter: { medianAnswer: (question) => right.medianAnswer({ ...question, maximumAge: 2n ** 31n }) },
  },
  {
    mistake: "reports stale in their last second",
    fails: ["D13"],
    converter: {
      medianAnswer: (question) => right.medianAnswer({ ...question, maximumAge: question.maximumAge - 1n }),
    },
  },
  {
    mistake: "reports fresh a second too long",
    fails: ["D13"],
    converter: {
      medianAnswer: (question) => right.medianAnswer({ ...question, maximumAge: question.maximumAge + 1n }),
    },
  },
  {
    mistake: "the lowest of an even number of reports",
    fails: ["D13"],
    converter: {
      medianAnswer(question) {
        const answer = right.medianAnswer(question);
        const answers = question.reports.map((report) => report.answer);
        if (answers.length % 2 !== 0) return answer;
        return answers.reduce((lowest, next) => (next < lowest ? next : lowest));
      },
    },
  },
  {
    mistake: "the third of however many reports, as they came",
    fails: ["D13", "D14"],
    converter: {
      medianAnswer(question) {
        right.medianAnswer(question);
        return question.reports[2]?.answer ?? 0n;
      },
    },
  },
  {
    mistake: "sources ten times as far apart as allowed",
    fails: ["D14"],
    converter: {
      medianAnswer: (question) =>
        right.medianAnswer({ ...question, maximumSpreadBps: question.maximumSpreadBps * 10n }),
    },
  },
  {
    mistake: "sources as far apart as allowed refused",
    fails: ["D14"],
    converter: {
      medianAnswer: (question) =>
        right.medianAnswer({ ...question, maximumSpreadBps: question.maximumSpreadBps - 1n }),
    },
  },
  {
    mistake: "sources any distance apart",
    fails: ["D14"],
    converter: {
      medianAnswer: (question) => right.medianAnswer({ ...question, maximumSpreadBps: 10n ** 9n }),
    },
  },
  {
    mistake: "confidence ignored",
    fails: ["D15"],
    converter: {
      confidentPrice(question) {
        const { price } = right.confidentPrice({ ...question, confidence: 0n });
        return { price, bid: price, ask: price };
      },
    },
  },
  {
    mistake: "the confidence of the first leg alone",
    fails: ["D16"],
    converter: { confidentPath: (prices, limit) => right.confidentPath(prices.slice(0, 1), limit) },
  },
  {
    mistake: "the sum of the confidences",
    fails: ["D16"],
    converter: {
      confidentPath(prices, limit) {
        const parts = prices.map(({ price, confidence }) => Number(confidence) / Number(price));
        if (parts.reduce((sum, part) => sum + part, 0) * 10_000 > Number(limit)) {
          throw new Refused("TooUncertain");
        }
      },
    },
  },
  {
    mistake: "2.01 % for any path of several legs",
    fails: ["D16"],
    converter: {
      confidentPath(prices, limit) {
        if (prices.length > 1 && limit < 201n) throw new Refused("TooUncertain");
      },
    },
  },
  {
    mistake: "the exponent's sign ignored",
    fails: ["D17"],
    converter: {
      confidentPrice: (question) =>
        right.confidentPrice({ ...question, exponent: -Math.abs(question.exponent) }),
    },
  },
  {
    mistake: "exponents without a limit",
    fails: ["D17"],
    converter: {
      confidentPrice(question) {
        if (Math.abs(question.exponent) <= 18) return right.confidentPrice(question);
        return { price: "0", bid: "0", ask: "0" };
      },
    },
  },
  {
    mistake: "a sequencer's grace period a second short",
    fails: ["D18"],
    converter: {
      requireSequencer: (question) => right.requireSequencer({ ...question, grace: question.grace - 1n }),
    },
  },
  { mistake: "a sequencer nobody asks", fails: ["D18"], converter: { requireSequencer: () => true } },
  {
    mistake: "the value that everybody can see coming",
    fails: ["D21"],
    converter: { delayedAnswer: ({ posts }) => posts.at(-1)?.answer ?? 0n },
  },
];

const STALE: FeedQuestion = {
  now: 0n,
  rules: {
    decimals: 8,
    maximumAge: 0n,
    minimumAnswer: 0n,
    maximumAnswer: 1n,
    breakerBps: 0n,
    breakerCooldown: 0n,
    market: "always",
    whenClosed: "reject",
  },
  says: "reverts",
};

function utcDay(unix: bigint): string {
  return new Date(Number(unix) * 1_000).toISOString().slice(0, 10);
}

function isFestive(unix: bigint): boolean {
  const time = new Date(Number(unix) * 1_000).toISOString().slice(5, 13);
  return ["12-25T12", "01-01T12", "12-24T22", "12-31T22"].includes(time);
}
