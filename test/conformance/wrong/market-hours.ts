import type { FullConverter } from "../../../src/conformance/converter/converter.ts";
import { Refused } from "../../../src/conformance/asking/refused.ts";
import { right, type WrongConverter } from "./mistake.ts";

const MINUTES_OF_WEEK = 10_080;
const [OPENS, CLOSES] = [6 * 1_440 + 18 * 60, 4 * 1_440 + 17 * 60];

/** New York's hours, with a summer time of somebody's own: whether it counts on a day, `2025-03-14`. */
function newYork(isSummer: (day: string) => boolean): Partial<FullConverter> {
  return {
    guardedAnswer(question) {
      if (question.rules.market !== "chainlink-fx") return right.guardedAnswer(question);
      const unix = Number(question.now);
      const behind = isSummer(new Date(unix * 1_000).toISOString().slice(0, 10)) ? 240 : 300;
      // 1 January 1970 was a Thursday.
      const minute = (Math.floor(unix / 60) - behind + 3 * 1_440) % MINUTES_OF_WEEK;
      if (minute >= CLOSES && minute < OPENS) throw new Refused("MarketClosed");
      return right.guardedAnswer({ ...question, rules: { ...question.rules, market: "always" } });
    },
  };
}

const monthOf = (day: string): number => parseInt(day.slice(5, 7), 10);

/** What goes wrong with the hours of New York. */
export const WRONG_MARKET_HOURS: readonly WrongConverter[] = [
  { mistake: "no summer time in New York", fails: ["D6"], converter: newYork(() => false) },
  { mistake: "summer time in New York all year", fails: ["D6"], converter: newYork(() => true) },
  {
    mistake: "summer time in New York from 1 April to 31 October",
    fails: ["D6"],
    converter: newYork((day) => monthOf(day) >= 4 && monthOf(day) <= 10),
  },
  {
    mistake: "summer time in New York from 1 March to 31 October",
    fails: ["D6"],
    converter: newYork((day) => monthOf(day) >= 3 && monthOf(day) <= 10),
  },
  {
    mistake: "summer time in New York by Europe's days",
    fails: ["D6"],
    converter: newYork((day) => day.slice(5) >= "03-30" && day.slice(5) < "10-26"),
  },
  {
    mistake: "Sunday closed all day in New York",
    fails: ["D6"],
    converter: {
      guardedAnswer(question) {
        const isSunday = new Date(Number(question.now) * 1_000).getUTCDay() === 0;
        if (isSunday && question.rules.market === "chainlink-fx") throw new Refused("MarketClosed");
        return right.guardedAnswer(question);
      },
    },
  },
];
