import type { ErrorRow } from "./error-row.ts";

/** Errors of business days, bank hours and value dates. */
export const CALENDAR_ERRORS = {
  BANK_CLOSED: {
    who: "input",
    en: {
      what: "{bank} does not book at {time}, {local} by its clocks: it books again from {opens}",
      hint: "Let the step begin then, or have it booked with the next business day as its value date: outside: next-day in the calendar.",
    },
    zh: {
      what: "{bank} 在 {time}（当地 {local}）不记账，自 {opens} 起恢复",
      hint: "请让该步骤在恢复后开始；或在日历中写“outside: next-day”，以下一营业日为起息日记账。",
    },
  },
  CUT_OFF_PASSED: {
    who: "input",
    en: {
      what: "{time} is {local} at {bank}, past its cut-off at {cutOff}: the next business day is {next}",
      hint: "Let the step begin before the cut-off, or have it booked with that day as its value date: outside: next-day in the calendar.",
    },
    zh: {
      what: "{time} 即 {bank} 当地 {local}，已过 {cutOff} 的截止时间；下一营业日为 {next}",
      hint: "请让该步骤在截止时间前开始；或在日历中写“outside: next-day”，以该日为起息日记账。",
    },
  },
  CALENDAR_YEAR_MISSING: {
    who: "input",
    en: {
      what: "The calendar {days} does not know {year}, and {day} is asked for; its years are {years}",
      hint: "List that year's days in the file, which then stand for the whole year: holidays: [{year}-01-01, ...]; or take days: weekdays.",
    },
    zh: {
      what: "日历 {days} 不含 {year} 年，而所需日期是 {day}；该日历所含年份：{years}",
      hint: "请在文件中列出该年的全部假日（即代表全年）：“holidays: [{year}-01-01, ...]”；或改用“days: weekdays”。",
    },
  },
  CALENDAR_NEVER_OPEN: {
    who: "input",
    en: {
      what: "There is no business day within {most} days of {day}",
      hint: "Leave days to work on: fewer holidays or weekend days, or open: with the days that are worked.",
    },
    zh: {
      what: "{day} 前后 {most} 天内没有营业日",
      hint: "请减少假日或周末，或用“open”列出营业的日子。",
    },
  },
} as const satisfies Record<string, ErrorRow>;

/** Mistakes of a scenario's text about calendars. */
export const CALENDAR_TEXT_ERRORS = {
  CALENDAR_NEEDED: {
    who: "input",
    en: {
      what: "{time} counts business days, and the file has no calendar",
      hint: "Give the currencies theirs: calendars: {example}",
    },
    zh: {
      what: "{time} 按营业日计算，而文件中没有日历",
      hint: "请为各货币指定日历：“calendars: {example}”",
    },
  },
  CALENDAR_DAY_TWICE: {
    who: "input",
    en: {
      what: "{day} stands under {first} and under {second}",
      hint: "Keep it in one of them: a day is worked or it is not.",
    },
    zh: {
      what: "{day} 同时写在 {first} 和 {second} 之下",
      hint: "请只保留一处：一天要么营业，要么不营业。",
    },
  },
  CUT_OFF_OUTSIDE: {
    who: "input",
    en: {
      what: "The {what} {time} does not lie within the hours {hours}",
      hint: "Write a time after the opening, and no later than the closing, by the same clocks.",
    },
    zh: {
      what: "{what} {time} 不在营业时间 {hours} 之内",
      hint: "请按同一时钟写开门之后、不晚于关门的时刻。",
    },
  },
} as const satisfies Record<string, ErrorRow>;
