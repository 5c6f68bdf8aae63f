import type { ErrorRow } from "./error-row.ts";

/** Errors of the FX dealer: its terms, its firm quotes and their use. */
export const DESK_ERRORS = {
  AMOUNT_ABOVE_MAXIMUM: {
    who: "input",
    en: {
      what: "{amount} is more than the {maximum} that the desk converts at once",
      hint: "The largest amount that works is {largest}.",
    },
    zh: {
      what: "{amount} 超过兑换台单次兑换上限 {maximum}",
      hint: "可行的最大金额是 {largest}。",
    },
  },
  AMOUNT_BELOW_MINIMUM: {
    who: "input",
    en: {
      what: "{amount} is less than the {minimum} that the desk converts",
      hint: "The smallest amount that works is {smallest}.",
    },
    zh: {
      what: "{amount} 低于兑换台的兑换下限 {minimum}",
      hint: "可行的最小金额是 {smallest}。",
    },
  },
  DESK_TERMS_INVALID: {
    who: "input",
    en: {
      what: "A desk cannot trade between {minimum} and {maximum}",
      hint: "Give both in the asset sold, and a maximum not below the minimum.",
    },
    zh: {
      what: "兑换台无法在 {minimum} 与 {maximum} 之间交易",
      hint: "两者都用卖出资产表示，且上限不低于下限。",
    },
  },
  FEE_TIERS_INVALID: {
    who: "input",
    en: {
      what: "The band that ends at {upTo} cannot follow the one that ends at {before}",
      hint: "Give each band a higher end than the one before, and only the last none.",
    },
    zh: {
      what: "止于 {upTo} 的档位不能跟在止于 {before} 的档位之后",
      hint: "每档的上限须高于前一档，只有最后一档没有上限。",
    },
  },
  INVENTORY_INSUFFICIENT: {
    who: "expectation",
    en: {
      what: "{provider} has {available} free and would need {needed}",
      hint: "Ask for less, wait for quotes to expire, or give the provider more inventory.",
    },
    zh: {
      what: "{provider} 可用 {available}，而需要 {needed}",
      hint: "少要一些，等待报价过期，或给提供方更多库存。",
    },
  },
  QUOTE_ALREADY_USED: {
    who: "expectation",
    en: {
      what: "Quote {id} was used at {usedAt}",
      hint: "Ask for a new quote: each is good for one payment.",
    },
    zh: {
      what: "报价 {id} 已于 {usedAt} 使用",
      hint: "请另行询价：每个报价只能用于一笔付款。",
    },
  },
  QUOTE_CANCELLED: {
    who: "expectation",
    en: {
      what: "Quote {id} was cancelled at {cancelledAt}",
      hint: "Ask for a new quote.",
    },
    zh: {
      what: "报价 {id} 已于 {cancelledAt} 取消",
      hint: "请另行询价。",
    },
  },
  QUOTE_EXPIRED: {
    who: "expectation",
    en: {
      what: "Quote {id} was good until {expiresAt}, and it is {now}",
      hint: "Ask for a new quote and use it at that second at the latest.",
    },
    zh: {
      what: "报价 {id} 有效至 {expiresAt}，而现在是 {now}",
      hint: "请另行询价，最迟在那一秒使用。",
    },
  },
  QUOTE_FOR_OTHER_ACCOUNT: {
    who: "expectation",
    en: {
      what: "Quote {id} is for {account}, and {user} would use it",
      hint: "Let {account} use it, or ask for a quote of its own.",
    },
    zh: {
      what: "报价 {id} 属于 {account}，而 {user} 要使用它",
      hint: "请由 {account} 使用，或另行询价。",
    },
  },
  QUOTE_UNKNOWN: {
    who: "expectation",
    en: {
      what: 'There is no quote "{id}"',
      hint: "Use the id that the desk gave.",
    },
    zh: {
      what: "没有编号为“{id}”的报价",
      hint: "请使用兑换台给出的编号。",
    },
  },
  QUOTE_VALIDITY_INVALID: {
    who: "input",
    en: {
      what: "A quote cannot be good for {validFor} s from {now}",
      hint: "Use zero seconds or more.",
    },
    zh: {
      what: "报价不能从 {now} 起有效 {validFor} 秒",
      hint: "请使用零秒或更长。",
    },
  },
  ROUNDED_TWICE: {
    who: "input",
    en: {
      what: "The last leg {leg} is rounded by itself, and what arrives is rounded besides",
      hint: "Round on the way or at the end; two roundings of one figure may move it by a unit.",
    },
    zh: {
      what: "最后一段 {leg} 自身要舍入，到账金额又要舍入",
      hint: "要么途中舍入，要么最后舍入；同一数字舍入两次可能相差一个单位。",
    },
  },
} as const satisfies Record<string, ErrorRow>;
