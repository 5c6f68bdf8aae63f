import { Refused } from "../../../src/conformance/asking/refused.ts";
import type { FullConverter } from "../../../src/conformance/converter/converter.ts";
import type { FeedQuestion, FeedSays } from "../../../src/conformance/converter/feed-question.ts";
import { right, type WrongConverter } from "./mistake.ts";

type Rules = FeedQuestion["rules"];

const ruling = (
  change: (rules: Rules, question: FeedQuestion) => Partial<Rules>,
): Partial<FullConverter> => ({
  guardedAnswer: (question) =>
    right.guardedAnswer({ ...question, rules: { ...question.rules, ...change(question.rules, question) } }),
});

const hearing = (
  change: (said: FeedSays, question: FeedQuestion) => Partial<FeedSays>,
): Partial<FullConverter> => ({
  guardedAnswer: (question) =>
    question.says === "reverts"
      ? right.guardedAnswer(question)
      : right.guardedAnswer({ ...question, says: { ...question.says, ...change(question.says, question) } }),
});

const remembering = (
  change: (accepted: NonNullable<FeedQuestion["accepted"]>) => Partial<NonNullable<FeedQuestion["accepted"]>>,
): Partial<FullConverter> => ({
  guardedAnswer: ({ accepted, ...question }) =>
    right.guardedAnswer(
      accepted === undefined ? question : { ...question, accepted: { ...accepted, ...change(accepted) } },
    ),
});

const moved = ({ says, accepted }: FeedQuestion): bigint =>
  says === "reverts" || accepted === undefined ? 0n : says.answer - accepted.answer;

/** What goes wrong at the edge of a feed's rules. */
export const WRONG_FEED_EDGES: readonly WrongConverter[] = [
  {
    mistake: "an hour allowed to every feed at the least",
    fails: ["F20"],
    converter: ruling(({ maximumAge }) => ({ maximumAge: maximumAge < 3_600n ? 3_600n : maximumAge })),
  },
  {
    mistake: "no upper edge of the band",
    fails: ["D11", "F20"],
    converter: ruling(() => ({ maximumAnswer: 2n ** 200n })),
  },
  {
    mistake: "no lower edge of the band",
    fails: ["D11", "F20"],
    converter: ruling(() => ({ minimumAnswer: 0n })),
  },
  {
    mistake: "a breaker that minds no rise",
    fails: ["D12", "F20"],
    converter: ruling(({ breakerBps }, question) => ({
      breakerBps: moved(question) > 0n && question.accepted?.trippedAt === undefined ? 0n : breakerBps,
    })),
  },
  {
    mistake: "a breaker that minds no fall",
    fails: ["D12", "F20"],
    converter: ruling(({ breakerBps }, question) => ({ breakerBps: moved(question) < 0n ? 0n : breakerBps })),
  },
  {
    mistake: "a breaker in whole per cent",
    fails: ["F20"],
    converter: ruling(({ breakerBps }) => ({ breakerBps: ((breakerBps + 99n) / 100n) * 100n })),
  },
  {
    mistake: "a cooldown that ends a second late",
    fails: ["D12", "F20"],
    converter: ruling(({ breakerCooldown }) => ({
      breakerCooldown: breakerCooldown === 0n ? 0n : breakerCooldown + 1n,
    })),
  },
  {
    mistake: "a new level that is never taken after a trip",
    fails: ["D12", "F20"],
    converter: remembering(({ answer, trippedAt }) => (trippedAt === undefined ? {} : { trippedBy: answer })),
  },
  {
    mistake: "the level before a trip forgotten",
    fails: ["D12", "F20"],
    converter: remembering(({ answer, trippedAt, trippedBy }) =>
      trippedAt === undefined ? {} : { answer: trippedBy ?? answer },
    ),
  },
  {
    mistake: "a round refused that is the one before",
    fails: ["D10", "F20"],
    converter: remembering(({ roundId }) => ({ roundId: roundId + 1n })),
  },
  {
    mistake: "a round of any phase that is no smaller by its number",
    fails: ["F20"],
    converter: {
      guardedAnswer({ accepted, says, ...question }) {
        const low = (id: bigint): bigint => BigInt.asUintN(64, id);
        return right.guardedAnswer({
          ...question,
          says: says === "reverts" ? says : { ...says, roundId: low(says.roundId) },
          ...(accepted === undefined ? {} : { accepted: { ...accepted, roundId: low(accepted.roundId) } }),
        });
      },
    },
  },
  {
    mistake: "more decimals than were pinned let through",
    fails: ["D20", "F20"],
    converter: hearing(({ decimals }, { rules }) => ({ decimals: Math.min(decimals, rules.decimals) })),
  },
  {
    mistake: "the sign of an answer dropped",
    fails: ["D2", "F20"],
    converter: hearing(({ answer }) => ({ answer: answer < 0n ? -answer : answer })),
  },
  {
    mistake: "a second allowed into the future",
    fails: ["D8", "F20"],
    converter: hearing(({ updatedAt }, { now }) => (updatedAt === now + 1n ? { updatedAt: now } : {})),
  },
  {
    mistake: "the last answer for a round that has no time",
    fails: ["D9", "F20"],
    converter: hearing(({ updatedAt, startedAt }, { now }) => ({
      updatedAt: updatedAt === 0n ? now : updatedAt,
      startedAt: startedAt === 0n ? now : startedAt,
    })),
  },
  {
    mistake: "the last accepted answer while a feed fails",
    fails: ["F20"],
    converter: {
      guardedAnswer(question) {
        if (question.says === "reverts" && question.accepted !== undefined) return question.accepted.answer;
        return right.guardedAnswer(question);
      },
    },
  },
  {
    mistake: "the last of several feeds that is good",
    fails: ["D22", "F23"],
    converter: { fallbackAnswer: (questions) => right.fallbackAnswer(questions.toReversed()) },
  },
  {
    mistake: "the first two feeds and no others",
    fails: ["F23"],
    converter: { fallbackAnswer: (questions) => right.fallbackAnswer(questions.slice(0, 2)) },
  },
  {
    mistake: "a path of its newest leg",
    fails: ["F22"],
    converter: {
      guardedPath(question) {
        right.guardedPath(question);
        const times = question.legs.map(({ says }) => (says === "reverts" ? 0n : says.updatedAt));
        return times.reduce((newest, time) => (time > newest ? time : newest));
      },
    },
  },
  {
    mistake: "legs of a path a second further apart than allowed",
    fails: ["F22"],
    converter: {
      guardedPath: (question) =>
        right.guardedPath({ ...question, maximumSpread: question.maximumSpread + 1n }),
    },
  },
  {
    mistake: "a path stale in its last second",
    fails: ["F22"],
    converter: {
      guardedPath: (question) => right.guardedPath({ ...question, maximumAge: question.maximumAge - 1n }),
    },
  },
  {
    mistake: "a path whose legs are not checked one by one",
    fails: ["F22"],
    converter: {
      guardedPath: (question) =>
        right.guardedPath({
          ...question,
          legs: question.legs.slice(0, 2),
        }),
    },
  },
  {
    mistake: "a sequencer that is down taken for up",
    fails: ["D18", "F27"],
    converter: { requireSequencer: (question) => right.requireSequencer({ ...question, answer: 0n }) },
  },
  {
    mistake: "a grace period that ends in its last second",
    fails: ["D18", "F27"],
    converter: {
      requireSequencer(question) {
        if (question.answer !== 0n || question.now - question.startedAt < question.grace)
          throw new Refused("Grace");
      },
    },
  },
];
