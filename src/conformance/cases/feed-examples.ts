import type { Example } from "./conformance-case.ts";
import { gives, refuses } from "../asking/example.ts";
import type { FeedQuestion } from "../converter/feed-question.ts";
import { aged, DAY, question } from "./feeds.ts";

/** Questions that the other refusals are compared with, whose names must differ. */
export const STALE = question(aged(2n * DAY));
export const ZERO = question({ answer: 0n });

/** That an answer is refused, by another name than something else that is wrong. */
export function refused(given: string, asked: FeedQuestion, other: string, unlike: FeedQuestion): Example {
  return refuses("guardedAnswer", given, (converter) => converter.guardedAnswer(asked), {
    given: other,
    ask: (converter) => converter.guardedAnswer(unlike),
  });
}

/** That an answer is used. */
export function used(given: string, asked: FeedQuestion): Example {
  const answer = asked.says === "reverts" ? 0n : asked.says.answer;
  return gives("guardedAnswer", given, (converter) => converter.guardedAnswer(asked), answer, "is used");
}
