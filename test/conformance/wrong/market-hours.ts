import type { FullConverter } from "../../../src/conformance/converter/converter.ts";
import { Refused } from "../../../src/conformance/asking/refused.ts";
import { right, type WrongConverter } from "./mistake.ts";

const MINUTES_OF_WEEK = 10_080;
const [OPENS, CLOSES] = [6 * 1_440 + 18 * 60, 4 * 1_440 + 17 * 60];

/** New York's hours, with a summer time of their own: whether it counts on a day, `2025-03-14`. */
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

/** The first Sunday on or after a day of the same year, `03-08`. */
function sundayFrom(day: string, from: string): string {
  const first = Date.parse(`${day.slice(0, 4)}-${from}`);
  const days = (7 - new Date(first).getUTCDay()) % 7;
  return new Date(first + days * 86_400_000).toISOString().slice(0, 10);
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
  {
    mistake: "New York's summer time by the rule before 2007",
    fails: ["D6", "F21"],
    converter: newYork((day) => day >= sundayFrom(day, "04-01") && day < sundayFrom(day, "10-25")),
  },
  {
    mistake: "summer time in New York up to the last Sunday of October",
    fails: ["D6", "F21"],
    converter: newYork((day) => day >= sundayFrom(day, "03-08") && day < sundayFrom(day, "10-25")),
  },
  {
    mistake: "summer time in New York from the second Monday of March",
    fails: ["D6", "F21"],
    converter: newYork((day) => day > sundayFrom(day, "03-08") && day < sundayFrom(day, "11-01")),
  },
  {
    mistake: "the days of summer time of one year in every year",
    fails: ["F21"],
    converter: newYork((day) => day.slice(5) >= "03-09" && day.slice(5) < "11-02"),
  },
  {
    mistake: "feeds of foreign exchange that keep no Christmas",
    fails: ["D7", "F21"],
    converter: newYork((day) => day >= sundayFrom(day, "03-08") && day < sundayFrom(day, "11-01")),
  },
  {
    mistake: "a new year that is no holiday",
    fails: ["D7", "F21"],
    converter: {
      guardedAnswer(question) {
        const isNewYear = new Date(Number(question.now) * 1_000).toISOString().slice(5, 10) === "01-01";
        const hours = { ...question.rules, market: "always" } as const;
        return right.guardedAnswer(isNewYear ? { ...question, rules: hours } : question);
      },
    },
  },
  {
    mistake: "26 December a holiday too, by Mento's hours",
    fails: ["D7", "F21"],
    converter: {
      guardedAnswer(question) {
        const isBoxingDay = new Date(Number(question.now) * 1_000).toISOString().slice(5, 10) === "12-26";
        if (isBoxingDay && question.rules.market === "mento-fx") throw new Refused("MarketClosed");
        return right.guardedAnswer(question);
      },
    },
  },
  {
    mistake: "Mento's hours with the summer time of New York",
    fails: ["D6", "F21"],
    converter: {
      guardedAnswer(question) {
        const { market } = question.rules;
        const isFriday = new Date(Number(question.now) * 1_000).getUTCDay() === 5;
        if (market !== "mento-fx" || !isFriday) return right.guardedAnswer(question);
        return right.guardedAnswer({ ...question, rules: { ...question.rules, market: "chainlink-fx" } });
      },
    },
  },
  {
    mistake: "Sunday open from 17:00 in New York, as brokers have it",
    fails: ["D6", "F21"],
    converter: {
      guardedAnswer(question) {
        const isSunday = new Date(Number(question.now) * 1_000).getUTCDay() === 0;
        if (!isSunday || question.rules.market !== "chainlink-fx") return right.guardedAnswer(question);
        const now = question.now + 3_600n;
        const says =
          question.says === "reverts" ? question.says : { ...question.says, startedAt: now, updatedAt: now };
        return right.guardedAnswer({ ...question, now, says });
      },
    },
  },
];
