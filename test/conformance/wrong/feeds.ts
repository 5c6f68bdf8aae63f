import type { FullConverter } from "../../../src/conformance/converter/converter.ts";
import type { FeedQuestion, FeedSays } from "../../../src/conformance/converter/feed-question.ts";
import { Refused } from "../../../src/conformance/asking/refused.ts";
import { answerOf, SILENT } from "./feed-questions.ts";
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

/** What goes wrong with the answer of one feed. */
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
      const [before, now] = [accepted?.answer ?? 0n, answerOf({ ...question, rules: SILENT.rules })];
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
];

function utcDay(unix: bigint): string {
  return new Date(Number(unix) * 1_000).toISOString().slice(0, 10);
}

function isFestive(unix: bigint): boolean {
  const time = new Date(Number(unix) * 1_000).toISOString().slice(5, 13);
  return ["12-25T12", "01-01T12", "12-24T22", "12-31T22"].includes(time);
}
