import { Refused } from "../../../src/conformance/asking/refused.ts";
import type { MedianQuestion } from "../../../src/conformance/converter/feed-question.ts";
import { power, right, type WrongConverter } from "./mistake.ts";

const fresh = ({ now, reports, maximumAge }: MedianQuestion): readonly bigint[] =>
  reports.filter(({ observedAt }) => now - observedAt <= maximumAge).map(({ answer }) => answer);

const extreme = (answers: readonly bigint[], isBetter: (one: bigint, other: bigint) => boolean): bigint =>
  answers.reduce((best, next) => (isBetter(next, best) ? next : best));

/** What goes wrong with several sources, confidence and delays. */
export const WRONG_FEED_SOURCES: readonly WrongConverter[] = [
  {
    mistake: "the mean of the sources",
    fails: ["F24"],
    converter: {
      medianAnswer(question) {
        right.medianAnswer(question);
        const answers = fresh(question);
        return answers.reduce((sum, answer) => sum + answer, 0n) / BigInt(answers.length);
      },
    },
  },
  {
    mistake: "the distance of sources as a part of the highest",
    fails: ["F24"],
    converter: {
      medianAnswer(question) {
        const answers = fresh(question);
        const answer = right.medianAnswer({ ...question, maximumSpreadBps: 10n ** 9n });
        const highest = extreme(answers, (one, other) => one > other);
        const lowest = extreme(answers, (one, other) => one < other);
        if ((highest - lowest) * 10_000n > highest * question.maximumSpreadBps) throw new Refused("Diverge");
        return answer;
      },
    },
  },
  {
    mistake: "a quorum of reports of any age",
    fails: ["D13", "F24"],
    converter: {
      medianAnswer(question) {
        if (question.reports.length < question.quorum) throw new Refused("QuorumLost");
        return right.medianAnswer({ ...question, quorum: 1 });
      },
    },
  },
  {
    mistake: "the first report that is fresh",
    fails: ["F24"],
    converter: {
      medianAnswer(question) {
        right.medianAnswer(question);
        return fresh(question)[0] ?? 0n;
      },
    },
  },
  {
    mistake: "the upper middle and one more",
    fails: ["F24"],
    converter: {
      medianAnswer(question) {
        right.medianAnswer(question);
        const sorted = fresh(question).toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0));
        return sorted[Math.floor(sorted.length / 2) + 1] ?? sorted.at(-1) ?? 0n;
      },
    },
  },
  {
    mistake: "a price of at most 8 decimals",
    fails: ["F25"],
    converter: {
      confidentPrice(question) {
        const { price, bid, ask } = right.confidentPrice(question);
        const cut = (text: string): string => text.replace(/(\.[0-9]{8})[0-9]*$/, "$1");
        return { price: cut(price), bid: cut(bid), ask: cut(ask) };
      },
    },
  },
  {
    mistake: "a confidence of exactly the limit refused",
    fails: ["D15", "F25"],
    converter: {
      confidentPrice(question) {
        if (question.confidence * 10_000n >= question.price * question.maximumBps)
          throw new Refused("Uncertain");
        return right.confidentPrice(question);
      },
    },
  },
  {
    mistake: "exponents up to 12 only",
    fails: ["D17", "F25"],
    converter: {
      confidentPrice(question) {
        if (Math.abs(question.exponent) > 12) throw new Refused("Exponent");
        return right.confidentPrice(question);
      },
    },
  },
  {
    mistake: "bid and ask swapped",
    fails: ["D15", "F25"],
    converter: {
      confidentPrice(question) {
        const { price, bid, ask } = right.confidentPrice(question);
        return { price, bid: ask, ask: bid };
      },
    },
  },
  {
    mistake: "half the confidence on either side",
    fails: ["D15", "F25"],
    converter: {
      confidentPrice: (question) =>
        right.confidentPrice({ ...question, confidence: question.confidence / 2n }),
    },
  },
  {
    mistake: "a price without its exponent",
    fails: ["D15", "D17", "F25"],
    converter: {
      confidentPrice(question) {
        right.confidentPrice(question);
        const { price, confidence } = question;
        return { price: `${price}`, bid: `${price - confidence}`, ask: `${price + confidence}` };
      },
    },
  },
  {
    mistake: "a delayed value a second late",
    fails: ["D21", "F26"],
    converter: { delayedAnswer: (question) => right.delayedAnswer({ ...question, hop: question.hop + 1n }) },
  },
  {
    mistake: "the first value that was ever posted",
    fails: ["D21", "F26"],
    converter: {
      delayedAnswer(question) {
        right.delayedAnswer(question);
        return question.posts[0]?.answer ?? 0n;
      },
    },
  },
  {
    mistake: "the value that waits where none counts yet",
    fails: ["D21", "F26"],
    converter: {
      delayedAnswer({ now, hop, posts }) {
        return (posts.findLast(({ at }) => at + hop <= now) ?? posts[0])?.answer ?? power(8);
      },
    },
  },
];
