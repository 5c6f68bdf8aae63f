import type { FeedQuestion } from "../../../src/conformance/converter/feed-question.ts";

/** What a feed answers, whether or not it may be used. */
export const answerOf = ({ says: said }: FeedQuestion): bigint =>
  said === "reverts" ? 108_350_000n : said.answer;

/** A feed that does not answer. */
export const SILENT: FeedQuestion = {
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
