import type { ErrorRow } from "./error-row.ts";

/** Errors of the FX dealer: its terms, its firm quotes and their use. */
export const DESK_ERRORS = {
  AMOUNT_ABOVE_MAXIMUM: {
    who: "input",
    en: {
      what: "{amount} is more than the FX dealer's limit of {maximum} for one conversion",
      hint: "The largest amount that works is {largest}.",
    },
    zh: {
      what: "{amount} 超过做市商单笔上限 {maximum}",
      hint: "可行的最大金额是 {largest}。",
    },
  },
  AMOUNT_BELOW_MINIMUM: {
    who: "input",
    en: {
      what: "{amount} is less than the FX dealer's minimum of {minimum}",
      hint: "The smallest amount that works is {smallest}.",
    },
    zh: {
      what: "{amount} 低于做市商单笔下限 {minimum}",
      hint: "可行的最小金额是 {smallest}。",
    },
  },
  DESK_TERMS_INVALID: {
    who: "input",
    en: {
      what: "An FX dealer cannot trade between {minimum} and {maximum}",
      hint: "Give both in the asset sold, and a maximum not below the minimum.",
    },
    zh: {
      what: "做市商无法在 {minimum} 与 {maximum} 之间交易",
      hint: "两者都用卖出资产表示，且上限不低于下限。",
    },
  },
  FEE_TIERS_INVALID: {
    who: "input",
    en: {
      what: "The tier that ends at {upTo} cannot follow the one that ends at {before}",
      hint: "Give each tier a higher end than the one before, and only the last tier no end.",
    },
    zh: {
      what: "止于 {upTo} 的档位不能跟在止于 {before} 的档位之后",
      hint: "每档的上限须高于前一档，只有最后一档没有上限。",
    },
  },
  INVENTORY_INSUFFICIENT: {
    who: "expectation",
    en: {
      what: "{provider} has {available} available and needs {needed}",
      hint: "Ask for less, wait for quotes to expire, or give the FX dealer more inventory.",
    },
    zh: {
      what: "{provider} 可用 {available}，而需要 {needed}",
      hint: "请减少金额，等待报价过期，或给做市商更多头寸。",
    },
  },
  QUOTE_ALREADY_USED: {
    who: "expectation",
    en: {
      what: "Quote {id} was used at {usedAt}",
      hint: "Ask for a new quote: each is for one payment.",
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
      what: "报价 {id} 已于 {cancelledAt} 撤销",
      hint: "请另行询价。",
    },
  },
  QUOTE_EXPIRED: {
    who: "expectation",
    en: {
      what: "Quote {id} was valid through {expiresAt} (now: {now})",
      hint: "Ask for a new quote and use it at its last second at the latest.",
    },
    zh: {
      what: "报价 {id} 有效至 {expiresAt}（含该秒），当前为 {now}",
      hint: "请另行询价，最迟在最后一秒使用。",
    },
  },
  QUOTE_FOR_OTHER_ACCOUNT: {
    who: "expectation",
    en: {
      what: "Quote {id} is for {account}, not for {user}",
      hint: "Let {account} use it, or ask for a quote of its own.",
    },
    zh: {
      what: "报价 {id} 属于 {account}，不属于 {user}",
      hint: "请由 {account} 使用，或另行询价。",
    },
  },
  QUOTE_UNKNOWN: {
    who: "expectation",
    en: {
      what: 'There is no quote "{id}"',
      hint: "Use the id that the FX dealer gave.",
    },
    zh: {
      what: "没有编号为“{id}”的报价",
      hint: "请使用做市商给出的编号。",
    },
  },
  QUOTE_VALIDITY_INVALID: {
    who: "input",
    en: {
      what: "A quote cannot be valid for {validFor} s from {now}",
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
      what: "The last leg {leg} is rounded on its own, and the amount that arrives is rounded again",
      hint: "Round on the way or at the end; two roundings of one figure may move it by a unit.",
    },
    zh: {
      what: "最后一段 {leg} 自身已舍入，到账金额又要舍入",
      hint: "要么途中舍入，要么最后舍入；同一数字舍入两次可能相差一个单位。",
    },
  },
} as const satisfies Record<string, ErrorRow>;
