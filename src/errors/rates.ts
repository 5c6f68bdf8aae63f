import type { ErrorRow } from "./error-row.ts";

/** Errors of rates, conversions, fees and rate sources. */
export const RATE_ERRORS = {
  AMOUNT_TOO_SMALL: {
    who: "input",
    en: {
      what: "{amount} converts to less than one minor unit of {target}",
      hint: "The smallest amount that works is {smallest}.",
    },
    zh: {
      what: "{amount} 折合不足 {target} 的一个最小单位",
      hint: "可行的最小金额是 {smallest}。",
    },
  },
  CORRELATION_INVALID: {
    who: "input",
    en: {
      what: "The correlations of {legs} cannot hold: {problem}",
      hint: "Give a symmetric table with 1 on its diagonal whose correlations can hold together.",
    },
    zh: {
      what: "{legs} 的相关系数不可能成立：{problem}",
      hint: "请给出对角线为 1 的对称表，且各相关系数能同时成立。",
    },
  },
  ECB_CURRENCY_UNKNOWN: {
    who: "input",
    en: {
      what: "The reference rates have no column {code}; there are {known}",
      hint: "Use one of them; rates are against the euro.",
    },
    zh: {
      what: "参考汇率中没有 {code} 这一列；现有 {known}",
      hint: "请使用其中之一；汇率均以欧元为基准。",
    },
  },
  ECB_FILE_INVALID: {
    who: "input",
    en: {
      what: "The reference rates are not in the layout of the European Central Bank: {problem}",
      hint: "Use the file as it is published, newest or oldest day first, with a header of currency codes.",
    },
    zh: {
      what: "参考汇率不是欧洲央行的格式：{problem}",
      hint: "请使用原样发布的文件，日期升序或降序均可，首行是货币代码。",
    },
  },
  EURO_FACTOR_UNKNOWN: {
    who: "input",
    en: {
      what: "{code} has no legal conversion factor to the euro",
      hint: "Use one of {known}, or a market rate.",
    },
    zh: {
      what: "{code} 没有对欧元的法定折算率",
      hint: "请使用 {known} 之一，或市场汇率。",
    },
  },
  EURO_PIVOT_TOO_COARSE: {
    who: "input",
    en: {
      what: "An amount in euro between two national units was to have {decimals} decimals",
      hint: "Keep at least {least} (Regulation (EC) 1103/97, article 4.4).",
    },
    zh: {
      what: "两种国家货币单位之间的欧元金额只保留 {decimals} 位小数",
      hint: "至少保留 {least} 位（欧盟第 1103/97 号条例第 4 条第 4 款）。",
    },
  },
  FEE_BOUNDS_CROSSED: {
    who: "input",
    en: {
      what: "A fee cannot be at least {minimum} and at most {maximum}",
      hint: "Give a minimum that is no more than the maximum, or leave one of them out.",
    },
    zh: {
      what: "费用不可能既不低于 {minimum} 又不高于 {maximum}",
      hint: "最低费用不得超过最高费用；也可省略其中之一。",
    },
  },
  FEE_INVALID: {
    who: "input",
    en: {
      what: "A fee of {basisPoints} basis points, {fixed} fixed, {minimum} at least cannot be charged",
      hint: "Use 0 to 10,000 basis points (less than 10,000 where something must be left) and sums not below zero.",
    },
    zh: {
      what: "无法收取 {basisPoints} 个基点、固定 {fixed}、最低 {minimum} 的费用",
      hint: "基点取 0 到 10,000（须有剩余时小于 10,000），金额不小于零。",
    },
  },
  HISTORY_INVALID: {
    who: "input",
    en: {
      what: "A history of {answers} prices cannot be resampled in blocks of {block}",
      hint: "Give prices above zero, at least one more than a block has, and blocks of at least one.",
    },
    zh: {
      what: "{answers} 个喂价的历史无法按 {block} 个一块重新抽样",
      hint: "请给出大于零的喂价，至少比一块多一个，且每块至少一个。",
    },
  },
  MODEL_PARAMETER_INVALID: {
    who: "input",
    en: {
      what: "{parameter} is {value}; {wanted} is required",
      hint: "Write annual volatilities as decimals: 0.07 for 7%.",
    },
    zh: {
      what: "{parameter} 为 {value}，而应为{wanted}",
      hint: "年化波动率用小数：7% 写作 0.07。",
    },
  },
  PATH_BAND_INVALID: {
    who: "input",
    en: {
      what: "A path cannot start at {start} in the band from {minimum} to {maximum}",
      hint: "Give a band above zero and below 2^96 that contains the start, all in units of the feed's last decimal.",
    },
    zh: {
      what: "路径不能从 {start} 开始：上下限为 {minimum} 到 {maximum}",
      hint: "请给出大于零、小于 2^96 且包含起点的上下限，均以喂价的末位小数为单位。",
    },
  },
  PATH_FILE_INVALID: {
    who: "input",
    en: {
      what: "The stored path is not as expected: {problem}",
      hint: "A table has a header at,EUR/USD and rows as 2025-01-23T15:00:00Z,1.0404; a stored path is used as it was written.",
    },
    zh: {
      what: "存储的路径不符合预期：{problem}",
      hint: "表的首行为 at,EUR/USD，数据行如 2025-01-23T15:00:00Z,1.0404；存储的路径须原样使用。",
    },
  },
  PATH_HASH_MISMATCH: {
    who: "input",
    en: {
      what: "The stored path states the SHA-256 {stated}, but has {actual}",
      hint: "The file was changed after it was written: restore it, or change the table (CSV) of the same path, which has no SHA-256.",
    },
    zh: {
      what: "存储的路径所列 SHA-256 为 {stated}，而实际为 {actual}",
      hint: "文件写出后被改动：请还原；要修改，请改同一路径的 CSV 表，它没有 SHA-256。",
    },
  },
  PATH_INVALID: {
    who: "input",
    en: {
      what: "The legs {path} do not make a path",
      hint: "Give 1 to {maximum} legs, each beginning where the one before ends.",
    },
    zh: {
      what: "{path} 各段不能构成一条路径",
      hint: "请给出 1 到 {maximum} 段，每段从上一段的终点开始。",
    },
  },
  PATH_NOT_FINITE: {
    who: "bug",
    en: {
      what: "A {model} path of {pair} reached {level} at {at}",
      hint: "Report it with the seed and the parameters.",
    },
    zh: {
      what: "{pair} 的 {model} 路径在 {at} 到达 {level}",
      hint: "请附上种子与参数报告。",
    },
  },
  PATH_STEPS_INVALID: {
    who: "input",
    en: {
      what: "The price {answer} at {at} cannot follow {before}",
      hint: "Give the steps in order of time, no two at the same time, each price above zero.",
    },
    zh: {
      what: "{at} 的喂价 {answer} 不能跟在 {before} 之后",
      hint: "请按时间顺序给出，时间不得重复，喂价均大于零。",
    },
  },
  RATE_INVALID: {
    who: "input",
    en: {
      what: "{rate} is not an exchange rate for {pair}",
      hint: "Use a plain decimal above zero; between a currency and itself, 1.",
    },
    zh: {
      what: "{rate} 不是 {pair} 的汇率",
      hint: "请使用大于零的普通小数；同一货币之间为 1。",
    },
  },
  RATE_TOO_COARSE: {
    who: "input",
    en: {
      what: "The rate {rate} has {digits} significant digits; at least {least} are required",
      hint: "Use the reciprocal feed, which has more, and invert it exactly.",
    },
    zh: {
      what: "汇率 {rate} 只有 {digits} 位有效数字，至少需要 {least} 位",
      hint: "请使用位数更多的反向喂价，并精确取倒数。",
    },
  },
  REQUIREMENT_UNMET: {
    who: "bug",
    en: {
      what: "A payment computed for {wanted} {asset} buys only {buys}",
      hint: "Please report this with the rate.",
    },
    zh: {
      what: "为得到 {wanted} {asset} 算出的付款只能买到 {buys}",
      hint: "请附上汇率报告。",
    },
  },
  SPREAD_INVALID: {
    who: "input",
    en: {
      what: "A margin of {basisPoints} basis points on either side is out of range",
      hint: "Use 0 up to 9,999.",
    },
    zh: {
      what: "单边汇差 {basisPoints} 个基点超出范围",
      hint: "请使用 0 到 9,999。",
    },
  },
  TIME_GRID_INVALID: {
    who: "input",
    en: {
      what: "A path cannot run from {from} to {until} every {every} s",
      hint: "Begin at or after 0, end no earlier than the beginning, and take steps above zero, at most {maximum} of them.",
    },
    zh: {
      what: "路径不能从 {from} 到 {until} 每隔 {every} 秒取值",
      hint: "请从 0 或之后开始，不早于起点结束，步长大于零，最多 {maximum} 步。",
    },
  },
} as const satisfies Record<string, ErrorRow>;
