import type { ErrorRow } from "./error-row.ts";

/** Errors of amounts, currencies and random numbers. */
export const MONEY_ERRORS = {
  ALLOCATION_RATIOS_INVALID: {
    who: "input",
    en: {
      what: "Cannot divide an amount by the ratios {ratios}",
      hint: "Give at least one ratio, none below zero and at least one above it.",
    },
    zh: {
      what: "无法按比例 {ratios} 分配金额",
      hint: "至少给出一个比例，均不小于零，且至少一个大于零。",
    },
  },
  AMOUNT_MALFORMED: {
    who: "input",
    en: {
      what: '"{text}" is not an amount',
      hint: "Write digits, with a point before the decimals and no thousands separator, for example 1000.00.",
    },
    zh: {
      what: "“{text}”不是金额",
      hint: "请写数字，小数前用点号，不用千位分隔符，例如 1000.00。",
    },
  },
  AMOUNT_NOT_POSITIVE: {
    who: "input",
    en: {
      what: "{text} {asset} is not an amount above zero",
      hint: "Give an amount of at least one minor unit.",
    },
    zh: {
      what: "{text} {asset} 不是大于零的金额",
      hint: "请给出至少一个最小单位的金额。",
    },
  },
  AMOUNT_TOO_LARGE: {
    who: "input",
    en: {
      what: "{text} has {digits} digits before the point; at most {maximum} are allowed",
      hint: "Check the amount; split it if it is intended.",
    },
    zh: {
      what: "{text} 的整数部分有 {digits} 位，最多允许 {maximum} 位",
      hint: "请检查金额；若确实如此，请拆分。",
    },
  },
  AMOUNT_TOO_PRECISE: {
    who: "input",
    en: {
      what: "{text} has {decimals} decimals, but {asset} has {allowed}",
      hint: "Leave out the decimals that {asset} does not have, or name a rounding mode.",
    },
    zh: {
      what: "{text} 有 {decimals} 位小数，而 {asset} 有 {allowed} 位",
      hint: "请去掉 {asset} 没有的小数位，或指定舍入方式。",
    },
  },
  ASSET_INVALID: {
    who: "input",
    en: {
      what: '"{code}" with {decimals} decimals is not an asset',
      hint: "Use a code of letters, digits, dot, dash or underscore that begins with a letter, and 0 to 77 decimals.",
    },
    zh: {
      what: "“{code}”带 {decimals} 位小数不是资产",
      hint: "代码须以字母开头，由字母、数字、点、连字符或下划线组成，小数位为 0 到 77。",
    },
  },
  ASSET_MISMATCH: {
    who: "input",
    en: {
      what: "{left} and {right} are not the same asset",
      hint: "Convert one into the other first, or invert the rate if its direction is wrong.",
    },
    zh: {
      what: "{left} 与 {right} 不是同一资产",
      hint: "请先兑换成同一资产；若汇率方向相反，请取倒数。",
    },
  },
  CURRENCY_REDENOMINATED: {
    who: "input",
    en: {
      what: "{code} changed its unit on {on} and kept its code: one new unit is {factor} old ones, and this run's amounts are in old ones",
      hint: "Let the scenario end before that day, or begin on it or later with amounts and rates in the new unit.",
    },
    zh: {
      what: "{code} 于 {on} 改用新单位而代码不变：1 新单位 = {factor} 旧单位，而本次运行的金额以旧单位计",
      hint: "请让场景在该日之前结束，或自该日起开始，并以新单位书写金额和汇率。",
    },
  },
  CURRENCY_REPLACED: {
    who: "input",
    en: {
      what: "{code} has been no currency since {withdrawnOn}; by law {rule}",
      hint: "Write its amounts in {successor}, converted at that factor, or use a day before that.",
    },
    zh: {
      what: "{code} 自 {withdrawnOn} 起不再是货币；依法 {rule}",
      hint: "请按该系数换算成 {successor} 书写金额，或使用此前的日期。",
    },
  },
  RATE_OF_OLD_UNIT: {
    who: "input",
    en: {
      what: "The rate of {pair} that holds at {time} is of {since}, before {code} changed its unit on {on}: one new unit is {factor} old ones",
      hint: "Give a rate of {on} or later, in the new unit.",
    },
    zh: {
      what: "{time} 时有效的 {pair} 汇率来自 {since}，早于 {code} 于 {on} 改用新单位：1 新单位 = {factor} 旧单位",
      hint: "请给出 {on} 或之后以新单位计的汇率。",
    },
  },
  CURRENCY_UNKNOWN: {
    who: "input",
    en: {
      what: '"{code}" is not a currency of ISO 4217 (table of {date})',
      hint: "Did you mean {suggestion}?",
    },
    zh: {
      what: "“{code}”不是 ISO 4217 货币（{date} 的表）",
      hint: "是否想写 {suggestion}？",
    },
  },
  CURRENCY_WITHDRAWN: {
    who: "input",
    en: {
      what: "{code} has been no currency since {withdrawnOn}, and no law fixed a factor for it",
      hint: "Use the currency that is paid with there now, or a day before that.",
    },
    zh: {
      what: "{code} 自 {withdrawnOn} 起不再是货币，且没有法定换算系数",
      hint: "请使用当地现行货币，或此前的日期。",
    },
  },
  CURRENCY_WITHOUT_MINOR_UNIT: {
    who: "input",
    en: {
      what: "{code} ({name}) has no minor unit in ISO 4217",
      hint: "Give the number of decimals to count it in.",
    },
    zh: {
      what: "{code}（{name}）在 ISO 4217 中没有辅币",
      hint: "请说明按几位小数计数。",
    },
  },
  DIVISION_BY_ZERO: {
    who: "input",
    en: {
      what: "{dividend} cannot be divided by zero",
      hint: "Give a divisor other than zero.",
    },
    zh: {
      what: "{dividend} 不能除以零",
      hint: "请给出非零的除数。",
    },
  },
  INCREMENT_UNFIT: {
    who: "input",
    en: {
      what: "{minor} minor units cannot be divided into multiples of {increment}",
      hint: "Give an increment above zero, and round the amount to a multiple before: {below} or {above}.",
    },
    zh: {
      what: "{minor} 个最小单位不能按 {increment} 的整数倍分配",
      hint: "步长须大于零，并请先把金额舍入为其整数倍：{below} 或 {above}。",
    },
  },
  RANDOM_PARAMETER_INVALID: {
    who: "input",
    en: {
      what: "{parameter} of a random draw is {value}; {wanted} is required",
      hint: "Correct the parameter.",
    },
    zh: {
      what: "随机抽样的{parameter}为 {value}，而应为{wanted}",
      hint: "请更正参数。",
    },
  },
  ROUNDING_REQUIRED: {
    who: "input",
    en: {
      what: "{numerator} / {denominator} is not a whole number",
      hint: "Name a rounding mode.",
    },
    zh: {
      what: "{numerator} / {denominator} 不是整数",
      hint: "请指定舍入方式。",
    },
  },
  ROUNDING_UNKNOWN: {
    who: "input",
    en: {
      what: '"{name}" is not a rounding mode',
      hint: "Use one of {known}.",
    },
    zh: {
      what: "“{name}”不是舍入方式",
      hint: "请使用 {known} 之一。",
    },
  },
  SPLIT_PARTS_INVALID: {
    who: "input",
    en: {
      what: "An amount cannot be split into {parts} parts",
      hint: "Use a whole number from 1 to {maximum}.",
    },
    zh: {
      what: "金额不能分成 {parts} 份",
      hint: "请使用 1 到 {maximum} 的整数。",
    },
  },
  SUCCESSION_UNKNOWN: {
    who: "input",
    en: {
      what: "On {on} {code} had not yet been replaced by another currency",
      hint: "Use a later day, or a market rate.",
    },
    zh: {
      what: "到 {on} 为止 {code} 尚未被其他货币取代",
      hint: "请用更晚的日期，或市场汇率。",
    },
  },
} as const satisfies Record<string, ErrorRow>;
