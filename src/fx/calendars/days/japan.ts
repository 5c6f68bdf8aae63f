import { HOUR, SATURDAY_SUNDAY, tableOf, type DayRule } from "./day-rule.ts";

/**
 * The days on which Japan's banks rest: the holidays of the Act on National Holidays, and 31 December to 3 January (Order
 * for Enforcement of the Banking Act, article 5).
 */
export const JAPAN: DayRule = {
  name: "japan",
  currency: "JPY",
  source:
    "Cabinet Office, Act on National Holidays; Order for Enforcement of the Banking Act, article 5. The national holidays of 2026 were compared with a copy of the government's list on 2026-11-28, substitute and in-between days (article 3) are worked out; 2025 was worked out from the act and not compared.",
  years: "2025, 2026",
  clock: { utcOffset: 9n * HOUR, summerTime: "none" },
  ...tableOf(
    {
      2025: {
        closed:
          "01-01..01-03 01-13 02-11 02-23..02-24 03-20 04-29 05-03..05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23..11-24 12-31",
      },
      2026: {
        closed:
          "01-01..01-03 01-12 02-11 02-23 03-20 04-29 05-03..05-06 07-20 08-11 09-21..09-23 10-12 11-03 11-23 12-31",
      },
    },
    SATURDAY_SUNDAY,
  ),
};
