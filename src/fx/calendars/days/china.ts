import { HOUR, SATURDAY_SUNDAY, tableOf, type DayRule } from "./day-rule.ts";

/**
 * The holidays of the mainland, and the weekend days that are worked in exchange, by the yearly notices of the General
 * Office of the State Council.
 */
export const CHINA: DayRule = {
  name: "china",
  currency: "CNY",
  source:
    "General Office of the State Council, yearly notices on the arrangement of holidays. 2024, 2025 and 2026 were compared with the notices' text (Guo Ban Fa Ming Dian 2023 No. 7, 2024 No. 12, and the notice of 4 November 2025) on 2026-11-28; 2015 to 2018 with two independent public tables, not with the notices.",
  years: "2015 to 2018, 2024 to 2026",
  clock: { utcOffset: 8n * HOUR, summerTime: "none" },
  ...tableOf(
    {
      2015: {
        closed:
          "01-01..01-03 02-18..02-24 04-05..04-06 05-01 06-20..06-22 09-03..09-05 09-26..09-27 10-01..10-07",
        worked: "01-04 02-15 02-28 09-06 10-10",
      },
      2016: {
        closed: "01-01..01-03 02-07..02-13 04-02..04-04 04-30..05-02 06-09..06-11 09-15..09-17 10-01..10-07",
        worked: "02-06 02-14 06-12 09-18 10-08 10-09",
      },
      2017: {
        closed: "01-01..01-02 01-27..02-02 04-02..04-04 04-29..05-01 05-28..05-30 10-01..10-08",
        worked: "01-22 02-04 04-01 05-27 09-30",
      },
      2018: {
        closed:
          "01-01 02-15..02-21 04-05..04-07 04-29..05-01 06-16..06-18 09-22..09-24 10-01..10-07 12-30..12-31",
        worked: "02-11 02-24 04-08 04-28 09-29 09-30 12-29",
      },
      2024: {
        closed: "01-01 02-10..02-17 04-04..04-06 05-01..05-05 06-08..06-10 09-15..09-17 10-01..10-07",
        worked: "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12",
      },
      2025: {
        closed: "01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08",
        worked: "01-26 02-08 04-27 09-28 10-11",
      },
      2026: {
        closed: "01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 10-01..10-07",
        worked: "01-04 02-14 02-28 05-09 09-20 10-10",
      },
    },
    SATURDAY_SUNDAY,
  ),
};
