import type { Example } from "../cases/conformance-case.ts";
import { RULES } from "../cases/feeds.ts";
import type { FeedQuestion, FeedSays } from "../converter/feed-question.ts";
import { absolute } from "../exact/rational.ts";
import { writeUnits } from "../exact/decimal.ts";
import { DAY } from "./calendar.ts";
import type { Draws } from "./draws.ts";
import { modelled, near, REFUSED } from "./modelled.ts";

/** 1 January 2025, 00:00 UTC. */
const YEAR_2025 = 1_735_689_600n;

/** Answers of one feed, with one thing wrong or nothing, mostly at the edge of a rule. */
export const GUARDED: Example = modelled<FeedQuestion, bigint>({
  name: "guarded",
  needs: "guardedAnswer",
  given:
    "answers with one thing wrong or nothing: age, band, sign, time, round, decimals, breaker, each at its edge",
  expected: "the answer where every rule holds, a refusal where one does not",
  draw: (draws) => changed(draws, goodQuestion(draws)),
  put: (asked, question) => asked.guardedAnswer(question),
  model: answerBy,
  words: feedInWords,
  show: (answer, { rules }) => trimmed(writeUnits(answer, rules.decimals)),
});

/** The first of several feeds of one pair that may be used. */
export const FALLBACKS: Example = modelled<readonly FeedQuestion[], bigint>({
  name: "fallbacks",
  needs: "fallbackAnswer",
  given: "one to four feeds of one pair, each good or with one thing wrong",
  expected: "the answer of the first one that every rule holds for, a refusal where there is none",
  draw(draws) {
    const now = YEAR_2025 + BigInt(draws.whole(0, 300)) * DAY;
    return Array.from({ length: draws.whole(1, 4) }, () => {
      const question = goodQuestion(draws, now);
      return draws.onceIn(3) ? question : changed(draws, question);
    });
  },
  put: (asked, questions) => asked.fallbackAnswer(questions),
  model: (questions) => questions.map(answerBy).find((answer) => answer !== REFUSED) ?? REFUSED,
  words: (questions) => questions.map(feedInWords).join("; then "),
  show(answer, questions) {
    const used = questions.findIndex(({ says }) => says !== "reverts" && says.answer === answer);
    return used < 0 ? `${answer}` : `that of feed ${used + 1}`;
  },
});

/** A question whose answer keeps every rule. */
export function goodQuestion(draws: Draws, at?: bigint): FeedQuestion {
  const now = at ?? YEAR_2025 + BigInt(draws.whole(0, 300)) * DAY + BigInt(draws.whole(0, 86_399));
  const decimals = draws.pick([6, 8, 18]);
  const accepted = draws.digits(draws.whole(4, 12)) * 10_000n;
  const breakerBps = BigInt(draws.whole(1, 5_000));
  const answer = accepted + BigInt(draws.whole(-1, 1)) * (accepted / 10_000n);
  const maximumAge = BigInt(draws.pick([draws.whole(60, 3_600), draws.whole(60, 60_000)]));
  const phase = BigInt(draws.whole(1, 9)) << 64n;
  const roundId = phase | BigInt(draws.whole(10, 100_000));
  const updatedAt = now - BigInt(draws.whole(0, 60));
  return {
    now,
    rules: {
      ...RULES,
      decimals,
      maximumAge,
      minimumAnswer: accepted / 3n,
      maximumAnswer: accepted * 3n,
      breakerBps,
    },
    says: { roundId, answer, startedAt: updatedAt, updatedAt, decimals },
    accepted: { answer: accepted, roundId },
  };
}

type Change = (draws: Draws, question: FeedQuestion, says: FeedSays) => FeedQuestion;

const saying = (question: FeedQuestion, says: FeedSays, change: Partial<FeedSays>): FeedQuestion => ({
  ...question,
  says: { ...says, ...change },
});

const CHANGES: readonly Change[] = [
  (_, question) => question,
  (_, question) => ({ ...question, says: "reverts" }),
  (draws, question, says) => saying(question, says, { answer: draws.pick([0n, -1n, -says.answer]) }),
  (draws, question, says) => {
    const updatedAt = question.now - near(draws, question.rules.maximumAge);
    return saying(question, says, { startedAt: updatedAt, updatedAt });
  },
  (draws, question, says) => {
    const updatedAt = near(draws, question.now);
    return saying(question, says, { startedAt: updatedAt, updatedAt });
  },
  (draws, question, says) =>
    saying(
      question,
      says,
      draws.pick([{ startedAt: 0n }, { updatedAt: 0n }, { startedAt: 0n, updatedAt: 0n }]),
    ),
  (draws, question, says) =>
    saying(question, says, { decimals: draws.pick([says.decimals, says.decimals + 1, says.decimals - 1]) }),
  (draws, question, says) => {
    const roundId = near(draws, says.roundId);
    return saying(question, says, { roundId });
  },
  // Another phase outweighs every number of a round.
  (draws, question, says) => {
    const step = draws.pick([1n, -1n]) << 64n;
    return saying(question, says, { roundId: says.roundId + step - step / (1n << 64n) });
  },
  (draws, question, says) => {
    const { minimumAnswer, maximumAnswer } = question.rules;
    const edge = draws.pick([minimumAnswer, maximumAnswer]);
    return withoutBreaker(saying(question, says, { answer: near(draws, edge) }));
  },
  (draws, question, says) => {
    const [accepted, bps] = [question.accepted?.answer ?? 1n, question.rules.breakerBps];
    const move = draws.pick([1n, -1n]) * (accepted / 10_000n) * bps;
    return saying(question, says, { answer: near(draws, accepted + move) });
  },
  tripped,
];

function withoutBreaker(question: FeedQuestion): FeedQuestion {
  return { ...question, rules: { ...question.rules, breakerBps: 0n } };
}

/** The breaker tripped on a move of more than its threshold; its cooldown ends about now, or with a person. */
function tripped(draws: Draws, question: FeedQuestion, says: FeedSays): FeedQuestion {
  const { answer: accepted = 1n, roundId = 1n } = question.accepted ?? {};
  const cooldown = BigInt(draws.pick([0, draws.whole(600, 7_200)]));
  const trippedBy = accepted * 2n;
  return {
    ...saying(question, says, { answer: draws.pick([accepted, trippedBy, (accepted * 5n) / 2n]) }),
    rules: { ...question.rules, breakerBps: 1_000n, breakerCooldown: cooldown },
    accepted: {
      answer: accepted,
      roundId,
      trippedBy,
      trippedAt: question.now - near(draws, cooldown || 3_600n),
    },
  };
}

/** The question with one thing changed. */
function changed(draws: Draws, question: FeedQuestion): FeedQuestion {
  return question.says === "reverts" ? question : draws.pick(CHANGES)(draws, question, question.says);
}

/** What the rules of D1 to D4, D8 to D12, D19 and D20 make of a question; the market is not looked at. */
export function answerBy(question: FeedQuestion): bigint | typeof REFUSED {
  const { now, rules, says, accepted } = question;
  if (says === "reverts") return REFUSED;
  const { answer, roundId, startedAt, updatedAt, decimals } = says;
  const good =
    answer > 0n &&
    decimals === rules.decimals &&
    startedAt > 0n &&
    updatedAt > 0n &&
    updatedAt <= now &&
    now - updatedAt <= rules.maximumAge &&
    roundId >= (accepted?.roundId ?? 0n) &&
    answer > rules.minimumAnswer &&
    answer < rules.maximumAnswer &&
    breakerLets(question, answer);
  return good ? answer : REFUSED;
}

function breakerLets({ now, rules, accepted }: FeedQuestion, answer: bigint): boolean {
  const { breakerBps, breakerCooldown } = rules;
  if (breakerBps === 0n || accepted === undefined) return true;
  const isNear = (to: bigint): boolean => absolute(answer - to) * 10_000n <= to * breakerBps;
  if (accepted.trippedAt === undefined) return isNear(accepted.answer);
  if (breakerCooldown === 0n || now < accepted.trippedAt + breakerCooldown) return false;
  return isNear(accepted.answer) || isNear(accepted.trippedBy ?? 2n * accepted.answer);
}

/** A question about a feed in words and figures: what is as it should be is left out where that can be seen without it. */
export function feedInWords({ now, rules, says, accepted }: FeedQuestion): string {
  if (says === "reverts") return "a feed that reverts";
  const figure = (units: bigint): string => trimmed(writeUnits(units, rules.decimals));
  const decimals =
    says.decimals === rules.decimals
      ? ""
      : ` of ${says.decimals} decimals where ${rules.decimals} are pinned`;
  const since = (moment: bigint, what: string): string =>
    moment === 0n ? `never ${what}` : `${what} ${now - moment} s ago`;
  const started = says.startedAt === says.updatedAt ? "" : `${since(says.startedAt, "started")}, `;
  const age = `${started}${since(says.updatedAt, "updated")}, ${rules.maximumAge} s allowed`;
  const band = `between ${figure(rules.minimumAnswer)} and ${figure(rules.maximumAnswer)}`;
  const round =
    accepted === undefined || accepted.roundId === says.roundId
      ? ""
      : `, ${roundInWords(says.roundId)} after ${roundInWords(accepted.roundId)}`;
  const before =
    accepted === undefined || rules.breakerBps === 0n
      ? ""
      : `, after ${figure(accepted.answer)} with ${rules.breakerBps} bps allowed`;
  const trip =
    accepted?.trippedAt === undefined || rules.breakerBps === 0n
      ? ""
      : `, tripped ${now - accepted.trippedAt} s ago by ${figure(accepted.trippedBy ?? 2n * accepted.answer)}, cooldown ${rules.breakerCooldown} s`;
  return `${figure(says.answer)}${decimals}, ${age}, ${band}${round}${before}${trip}`;
}

function roundInWords(id: bigint): string {
  return `round ${BigInt.asUintN(64, id)} of phase ${id >> 64n}`;
}

function trimmed(decimal: string): string {
  return decimal.replace(/(\.[0-9]*?)0+$/, "$1").replace(/\.$/, "");
}
