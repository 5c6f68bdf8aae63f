import type { FeedQuestion } from "../converter/feed-question.ts";
import type { ConformanceCase, Example } from "./conformance-case.ts";
import { refused, STALE, used } from "./feed-examples.ts";
import { at, question, RULES } from "./feeds.ts";

/**
 * New York trades from Sunday 18:00 to Friday 17:00. Its summer time began on 9 March 2025, three weeks before
 * Europe's, and ended on 2 November, a week after it.
 */
const NEW_YORK_SESSIONS: readonly Example[] = [
  closedInNewYork("Sunday 22:59:59 UTC in January, 17:59:59", "2025-01-26T22:59:59Z"),
  openInNewYork("Sunday 23:00 UTC in January, 18:00", "2025-01-26T23:00:00Z"),
  closedInNewYork("Sunday 21:59:59 UTC in July, 17:59:59", "2024-07-14T21:59:59Z"),
  openInNewYork("Sunday 22:00 UTC in July, 18:00", "2024-07-14T22:00:00Z"),
  openInNewYork("Friday 7 March 2025 21:30 UTC, 16:30", "2025-03-07T21:30:00Z"),
  closedInNewYork("Sunday 9 March 2025 21:59:59 UTC, 17:59:59", "2025-03-09T21:59:59Z"),
  openInNewYork("Sunday 9 March 2025 22:00 UTC, 18:00", "2025-03-09T22:00:00Z"),
  closedInNewYork("Friday 14 March 2025 21:30 UTC, 17:30", "2025-03-14T21:30:00Z"),
  closedInNewYork("Friday 28 March 2025 21:30 UTC, 17:30", "2025-03-28T21:30:00Z"),
  closedInNewYork("Friday 31 October 2025 21:30 UTC, 17:30", "2025-10-31T21:30:00Z"),
  closedInNewYork("Sunday 2 November 2025 22:59:59 UTC, 17:59:59", "2025-11-02T22:59:59Z"),
  openInNewYork("Sunday 2 November 2025 23:00 UTC, 18:00", "2025-11-02T23:00:00Z"),
  openInNewYork("Friday 7 November 2025 21:30 UTC, 16:30", "2025-11-07T21:30:00Z"),
];

/** D5 to D7. When the market of a feed trades. */
export const MARKET_HOURS: readonly ConformanceCase[] = [
  {
    id: "D5",
    failure: "The age limit is stretched over the weekend",
    rule: "Age and market hours are two gates; neither stands in for the other.",
    reason:
      "A limit of three days lets a price of Monday pass on Wednesday, and feeds go on answering at weekends.",
    source:
      "Sherlock, audit of Midas (May 2024), reports #13, #18 and #116: three days allowed for a feed that publishes every day, weekends included",
    examples: [
      refused(
        "Friday's answer on Sunday 23:30, the market open, 25 hours allowed",
        fx("2024-08-11T23:30:00Z", at("2024-08-09T20:59:00Z")),
        "a closed market",
        fx("2024-08-10T12:00:00Z"),
      ),
      refused(
        "an answer of an hour ago on Saturday, the market closed",
        fx("2024-08-10T12:00:00Z", at("2024-08-10T11:00:00Z")),
        "a stale one",
        STALE,
      ),
    ],
  },
  {
    id: "D6",
    failure: "The market is closed and nobody looks",
    rule: "A calendar is asked, with a policy: refuse, use the last rate with a wider spread, or wait.",
    reason: "From Friday to Sunday the rate cannot follow the news, and whoever trades with you knows it.",
    source:
      "Chainlink, selecting data feeds, market hours of Forex: Sunday 18:00 to Friday 17:00 in New York; Mento, MarketHoursBreaker: Friday 21:00 to Sunday 23:00 UTC; the summer times of the United States (Energy Policy Act of 2005) and of Europe (Directive 2000/84/EC) begin and end in other weeks",
    examples: [
      used("Friday 20:59:59 UTC by Mento's hours", fx("2024-08-09T20:59:59Z")),
      refused("Friday 21:00:00 UTC by Mento's hours", fx("2024-08-09T21:00:00Z"), "a stale one", STALE),
      refused("Sunday 22:59:59 UTC by Mento's hours", fx("2024-08-11T22:59:59Z"), "a stale one", STALE),
      used("Sunday 23:00:00 UTC by Mento's hours", fx("2024-08-11T23:00:00Z")),
      refused(
        "Friday 21:00 UTC in January by Mento's hours",
        fx("2025-01-24T21:00:00Z"),
        "a stale one",
        STALE,
      ),
      used("Friday 21:30 UTC in January, 16:30 in New York", newYork("2025-01-24T21:30:00Z")),
      refused(
        "Friday 21:30 UTC in July, 17:30 in New York",
        newYork("2024-07-12T21:30:00Z"),
        "a stale one",
        STALE,
      ),
      ...NEW_YORK_SESSIONS,
      used("Friday 20:30 UTC by Mento's hours, between the two summer times", fx("2025-03-14T20:30:00Z")),
      refused(
        "Friday 21:00 UTC by Mento's hours, between the two summer times",
        fx("2025-03-14T21:00:00Z"),
        "a stale one",
        STALE,
      ),
      used("Friday's last answer on Saturday, to be widened", {
        ...fx("2024-08-10T12:00:00Z", at("2024-08-09T20:59:00Z")),
        rules: { ...RULES, market: "mento-fx", whenClosed: "widen" },
      }),
      refused(
        "an answer on Saturday, to be queued",
        { ...fx("2024-08-10T12:00:00Z"), rules: { ...RULES, market: "mento-fx", whenClosed: "queue" } },
        "one that is rejected",
        fx("2024-08-10T12:00:00Z"),
      ),
    ],
  },
  {
    id: "D7",
    failure: "Holidays are forgotten",
    rule: "25 December and 1 January are closed, by Mento's hours the days before from 22:00 UTC too.",
    reason: "On Christmas Day a weekday calendar sells at the price of the day before.",
    source:
      "Mento, MarketHoursBreaker: 25 December, 1 January, and from 22:00 UTC on 24 and 31 December; Chainlink, market hours of foreign exchange: 1 January and 25 December",
    examples: [
      used("24 December 2024 21:59:59 UTC by Mento's hours", fx("2024-12-24T21:59:59Z")),
      refused(
        "24 December 2024 22:00:00 UTC by Mento's hours",
        fx("2024-12-24T22:00:00Z"),
        "a stale one",
        STALE,
      ),
      refused("25 December 2024, noon, by Mento's hours", fx("2024-12-25T12:00:00Z"), "a stale one", STALE),
      used("26 December 2024 00:00:00 UTC by Mento's hours", fx("2024-12-26T00:00:00Z")),
      used("31 December 2024 21:59:59 UTC by Mento's hours", fx("2024-12-31T21:59:59Z")),
      refused(
        "31 December 2024 22:00:00 UTC by Mento's hours",
        fx("2024-12-31T22:00:00Z"),
        "a stale one",
        STALE,
      ),
      refused("1 January 2025, noon, by Mento's hours", fx("2025-01-01T12:00:00Z"), "a stale one", STALE),
      used("2 January 2025, noon, by Mento's hours", fx("2025-01-02T12:00:00Z")),
      ...["2024-12-25", "2025-12-25", "2026-01-01", "2027-01-01"].map((day) =>
        refused(`${day}, noon, by Chainlink's hours`, newYork(`${day}T12:00:00Z`), "a stale one", STALE),
      ),
      used("24 December 2025, noon, by Chainlink's hours", newYork("2025-12-24T12:00:00Z")),
      used("2 January 2026, 20:00 UTC, by Chainlink's hours", newYork("2026-01-02T20:00:00Z")),
    ],
  },
];

/** An answer at a moment by Mento's hours, of that moment unless said otherwise. */
function fx(utc: string, updatedAt: bigint = at(utc)): FeedQuestion {
  return question({ startedAt: updatedAt, updatedAt }, { market: "mento-fx" }, { now: at(utc) });
}

function newYork(utc: string): FeedQuestion {
  return { ...fx(utc), rules: { ...RULES, market: "chainlink-fx" } };
}

function openInNewYork(given: string, utc: string): Example {
  return used(`${given} in New York`, newYork(utc));
}

function closedInNewYork(given: string, utc: string): Example {
  return refused(`${given} in New York`, newYork(utc), "a stale one", STALE);
}
