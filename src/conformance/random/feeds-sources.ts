import type { Example } from "../cases/conformance-case.ts";
import { THURSDAY } from "../cases/feeds.ts";
import type {
  ConfidentPriceQuestion,
  DelayedQuestion,
  MedianQuestion,
  PathQuestion,
  SequencerQuestion,
} from "../converter/feed-question.ts";
import type { ConfidentPriceAnswer } from "../converter/payment-question.ts";
import { writeUnits } from "../exact/decimal.ts";
import type { Draws } from "./draws.ts";
import { answerBy, feedInWords, goodQuestion } from "./feeds-guards.ts";
import { difference, modelled, near, REFUSED } from "./modelled.ts";
import { drawn } from "./series.ts";
import { lengthOf, smallerQuestions } from "./smaller.ts";

/** The median of the fresh reports: of an even number either of the two in the middle, or what lies between them. */
export const MEDIANS: Example = drawn<MedianQuestion, bigint>({
  name: "medians",
  needs: "medianAnswer",
  given:
    "one to seven reports, fresh and stale ones, about as many as are needed and about as far apart as allowed",
  expected: "the median of the fresh ones, a refusal where they are too few or too far apart",
  draw: medianQuestion,
  fits: () => true,
  put: (asked, question) => asked.medianAnswer(question),
  wrong(question, answer) {
    const middle = middleOf(question);
    if (middle === undefined) return difference<bigint>(REFUSED, answer, String);
    const [low, high] = middle;
    if ("got" in answer && answer.got >= low && answer.got <= high) return undefined;
    return { expected: medianInWords(question), got: difference<bigint>(low, answer, String)?.got ?? "" };
  },
  words: reportsInWords,
  right: medianInWords,
  size: (question) => lengthOf(reportsInWords(question)),
  simpler: smallerQuestions,
});

function reportsInWords({ now, reports, quorum, maximumAge, maximumSpreadBps }: MedianQuestion): string {
  return `${reports.map(({ answer, observedAt }) => `${answer}, ${now - observedAt} s old`).join("; ")}; ${quorum} needed, ${maximumAge} s and ${maximumSpreadBps} bps allowed`;
}

function medianInWords(question: MedianQuestion): string {
  const middle = middleOf(question);
  if (middle === undefined) return "a refusal";
  const [low, high] = middle;
  return low === high ? `${low}` : `${low} to ${high}`;
}

function medianQuestion(draws: Draws): MedianQuestion {
  const [now, maximumAge] = [THURSDAY, BigInt(draws.whole(60, 7_200))];
  const lowest = draws.digits(draws.whole(1, 9)) * 10_000n;
  const maximumSpreadBps = BigInt(draws.whole(1, 500));
  const span = (lowest / 10_000n) * maximumSpreadBps;
  const count = draws.whole(1, 7);
  const reports = Array.from({ length: count }, (_, index) => ({
    answer:
      index === 0
        ? lowest
        : index === 1
          ? near(draws, lowest + span)
          : lowest + (span * BigInt(draws.whole(0, 100))) / 100n,
    observedAt: now - (draws.onceIn(4) ? near(draws, maximumAge) : BigInt(draws.whole(10, 50))),
  }));
  const quorum = Math.max(1, count - draws.whole(-1, 2));
  const turned = draws.whole(0, count - 1);
  return {
    now,
    decimals: 8,
    reports: [...reports.slice(turned), ...reports.slice(0, turned)],
    quorum,
    maximumAge,
    maximumSpreadBps,
  };
}

function middleOf({
  now,
  reports,
  quorum,
  maximumAge,
  maximumSpreadBps,
}: MedianQuestion): readonly [bigint, bigint] | undefined {
  const fresh = reports
    .filter(({ observedAt }) => now - observedAt <= maximumAge)
    .map(({ answer }) => answer);
  fresh.sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
  const [lowest = 0n, highest = 0n] = [fresh[0], fresh.at(-1)];
  const tooFar = (highest - lowest) * 10_000n > lowest * maximumSpreadBps;
  const [low, high] = [fresh[Math.ceil(fresh.length / 2) - 1], fresh[Math.floor(fresh.length / 2)]];
  return fresh.length < quorum || tooFar || low === undefined || high === undefined ? undefined : [low, high];
}

/** Values of a delayed feed, each posted a hop or more after the one before. */
export const DELAYED: Example = modelled<DelayedQuestion, bigint>({
  name: "delayed",
  needs: "delayedAnswer",
  given: "one to four values posted a hop or more apart, asked for about a hop after one of them",
  expected: "the last value that was posted a hop ago or earlier, a refusal where there is none",
  draw(draws) {
    const hop = BigInt(draws.whole(60, 7_200));
    let at = THURSDAY;
    const posts = Array.from({ length: draws.whole(1, 4) }, () => {
      at += hop + BigInt(draws.whole(5, 600));
      return { at, answer: draws.digits(draws.whole(3, 12)) };
    });
    const now = near(draws, draws.pick(posts.slice(-2)).at + hop);
    return { now, hop, posts: posts.filter((post) => post.at <= now) };
  },
  put: (asked, question) => asked.delayedAnswer(question),
  model: ({ now, hop, posts }) => posts.filter(({ at }) => at + hop <= now).at(-1)?.answer ?? REFUSED,
  words: ({ now, hop, posts }) =>
    `${posts.map(({ at, answer }) => `${answer} posted ${now - at} s ago`).join(", ")}, with a hop of ${hop} s`,
});

/** The date of a path: that of its oldest leg. */
export const PATH_DATES: Example = modelled<PathQuestion, bigint>({
  name: "path dates",
  needs: "guardedPath",
  given: "two to four legs of different ages, about as old and about as far apart as allowed",
  expected:
    "the time of the oldest leg, a refusal where a leg, the path or the distance of its legs is too old or too large",
  draw(draws) {
    const first = goodQuestion(draws);
    const { now } = first;
    const legs = [first, ...Array.from({ length: draws.whole(1, 3) }, () => goodQuestion(draws, now))].map(
      ({ rules, says }) => ({ rules: { ...rules, breakerBps: 0n }, says }),
    );
    const ages = legs.map(({ says }) => (says === "reverts" ? 0n : now - says.updatedAt));
    const [oldest, newest] = [largest(ages), largest(ages.map((age) => -age))];
    return {
      now,
      legs,
      maximumAge: draws.onceIn(3) ? near(draws, oldest) : oldest + 100n,
      maximumSpread: draws.onceIn(3) ? near(draws, oldest + newest) : oldest + 100n,
    };
  },
  fits: ({ legs }) => legs.length > 1,
  put: (asked, question) => asked.guardedPath(question),
  model({ now, legs, maximumAge, maximumSpread }) {
    if (legs.some((leg) => answerBy({ ...leg, now }) === REFUSED)) return REFUSED;
    const times = legs.map(({ says }) => (says === "reverts" ? 0n : says.updatedAt));
    const [oldest, newest] = [-largest(times.map((time) => -time)), largest(times)];
    return now - oldest <= maximumAge && newest - oldest <= maximumSpread ? oldest : REFUSED;
  },
  words: ({ now, legs, maximumAge, maximumSpread }) =>
    `${legs.map((leg) => feedInWords({ ...leg, now })).join("; ")}; the path ${maximumAge} s old and its legs ${maximumSpread} s apart at most`,
  show: (time, { now }) => `the time ${now - time} s ago`,
});

function largest(figures: readonly bigint[]): bigint {
  return figures.reduce((most, next) => (next > most ? next : most));
}

/** Prices with a confidence, in units of a power of ten either way. */
export const CONFIDENT_PRICES: Example = modelled<
  ConfidentPriceQuestion,
  { readonly [Name in keyof ConfidentPriceAnswer]: string }
>({
  name: "confident prices",
  needs: "confidentPrice",
  given: "prices with exponents of -20 to 20, about as uncertain as allowed",
  expected:
    "the price, less and plus its confidence; a refusal beyond the limit and beyond an exponent of 18",
  draw(draws) {
    const price = draws.digits(draws.whole(1, 9)) * 10_000n;
    const maximumBps = BigInt(draws.whole(1, 500));
    const confidence = draws.onceIn(2) ? near(draws, (price / 10_000n) * maximumBps) : price / 100_000n;
    return { price, confidence, exponent: draws.whole(-20, 20), maximumBps };
  },
  put: (asked, question) => asked.confidentPrice(question),
  model({ price, confidence, exponent, maximumBps }) {
    if (Math.abs(exponent) > 18 || confidence * 10_000n > price * maximumBps) return REFUSED;
    const written = (figure: bigint): string =>
      exponent < 0 ? writeUnits(figure, -exponent) : `${figure * 10n ** BigInt(exponent)}`;
    return { price: written(price), bid: written(price - confidence), ask: written(price + confidence) };
  },
  words: ({ price, confidence, exponent, maximumBps }) =>
    `${price} ± ${confidence} with the exponent ${exponent}, ${maximumBps} bps allowed`,
  show: ({ price, bid, ask }) => `${price}, to pay ${bid}, to charge ${ask}`,
});

/** Whether rates are used after a sequencer came up. */
export const SEQUENCERS: Example = modelled<SequencerQuestion, boolean>({
  name: "sequencers",
  needs: "requireSequencer",
  given: "a sequencer that is up or down, about as long as the grace period",
  expected: "accepted once it has been up for more than the grace period, a refusal before",
  draw(draws) {
    const grace = BigInt(draws.whole(60, 7_200));
    return {
      now: THURSDAY,
      answer: draws.onceIn(4) ? 1n : 0n,
      startedAt: THURSDAY - near(draws, grace),
      grace,
    };
  },
  async put(asked, question) {
    await asked.requireSequencer(question);
    return true;
  },
  model: ({ now, answer, startedAt, grace }) => (answer === 0n && now - startedAt > grace ? true : REFUSED),
  words: ({ now, answer, startedAt, grace }) =>
    `${answer === 0n ? "up" : "down"} for ${now - startedAt} s, a grace period of ${grace} s`,
  show: () => "accepted",
});
