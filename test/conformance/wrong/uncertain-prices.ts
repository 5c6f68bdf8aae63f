import { Refused } from "../../../src/conformance/asking/refused.ts";
import { right, type WrongConverter } from "./mistake.ts";

/** What goes wrong with confidence, exponents, sequencers and delayed values. */
export const WRONG_UNCERTAIN_PRICES: readonly WrongConverter[] = [
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
