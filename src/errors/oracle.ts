import type { ErrorRow } from "./error-row.ts";

/** Errors of guarded rates: what the oracle and its feeds refuse, and how reports may be made. */
export const ORACLE_ERRORS = {
  ARBITRAGE_POSSIBLE: {
    who: "input",
    en: {
      what: "The rate of {pair} is reported when it is more than {thresholdBps} basis points off, and converting at it costs {costBps}",
      hint: "Let fee and spread together be the threshold at least, or read the rate through a delay.",
    },
    zh: {
      what: "{pair} 的汇率偏离超过 {thresholdBps} 个基点才会上报，而按它兑换的成本为 {costBps} 个基点",
      hint: "让费用与点差之和不低于该阈值，或经延迟读取汇率。",
    },
  },
  BELOW_PAR: {
    who: "expectation",
    en: {
      what: "{token} is worth {price} of its currency, and redemptions are halted below 1",
      hint: "Wait for the price to recover, or redeem at the market's price.",
    },
    zh: {
      what: "{token} 只值其货币的 {price}，低于 1 时暂停赎回",
      hint: "等待价格恢复，或按市价赎回。",
    },
  },
  BREAKER_NOT_TRIPPED: {
    who: "expectation",
    en: {
      what: "The breaker of {pair} has not tripped",
      hint: "Trip it only on an answer that moved too far and is refused for nothing else; reset it only after that.",
    },
    zh: {
      what: "{pair} 的熔断器尚未触发",
      hint: "只有报价变动过大、且没有其他拒绝理由时才触发它；触发之后才复位。",
    },
  },
  BREAKER_OPEN: {
    who: "expectation",
    en: {
      what: "The breaker of {pair} tripped at {trippedAt} and stays open until {until}",
      hint: "Wait, or let the guardian reset it.",
    },
    zh: {
      what: "{pair} 的熔断器于 {trippedAt} 触发，直到 {until} 才关闭",
      hint: "请等待，或由监护人复位。",
    },
  },
  CALENDAR_NOT_A_LIST: {
    who: "input",
    en: {
      what: "Calendar {calendar} is no list of holidays",
      hint: "Use a number from {first} to 255.",
    },
    zh: {
      what: "日历 {calendar} 不是节假日列表",
      hint: "请使用 {first} 到 255 之间的数。",
    },
  },
  DECIMALS_CHANGED: {
    who: "expectation",
    en: {
      what: "The feed of {pair} has {actual} decimals, and {pinned} were pinned",
      hint: "Register the pair again once it is known which are right.",
    },
    zh: {
      what: "{pair} 的喂价有 {actual} 位小数，而登记的是 {pinned} 位",
      hint: "查明哪个正确之后，重新登记该货币对。",
    },
  },
  DEVIATION_TOO_HIGH: {
    who: "expectation",
    en: {
      what: "The answer {answer} of {pair} is more than {breakerBps} basis points from {accepted}, the last accepted",
      hint: "Trip the breaker: after its cooldown an answer near this one counts. Or let the guardian reset it.",
    },
    zh: {
      what: "{pair} 的返回值 {answer} 与上次采用的 {accepted} 相差超过 {breakerBps} 个基点",
      hint: "触发熔断器：冷却期之后，接近此值的报价即被采用。或由监护人复位。",
    },
  },
  FEED_REVERTED: {
    who: "expectation",
    en: {
      what: "The feed of {pair} does not answer",
      hint: "Wait for it, or register the pair on another feed.",
    },
    zh: {
      what: "{pair} 的喂价没有应答",
      hint: "请等待，或把该货币对登记到另一个喂价。",
    },
  },
  FEED_TIME_TOO_LARGE: {
    who: "expectation",
    en: {
      what: "The feed dates its round {time}, in Unix seconds, and {maximum} is the latest that is taken over",
      hint: "Correct the clock of the feed.",
    },
    zh: {
      what: "喂价的轮次时间为 {time}（Unix 秒），而可接管的最晚时间为 {maximum}",
      hint: "请校正喂价的时钟。",
    },
  },
  FUTURE_RATE: {
    who: "expectation",
    en: {
      what: "The answer of {pair} is dated {updatedAt}, and it is {now}",
      hint: "Correct the clock of the feed.",
    },
    zh: {
      what: "{pair} 的返回值日期为 {updatedAt}，而现在是 {now}",
      hint: "请校正喂价的时钟。",
    },
  },
  HOP_NOT_OVER: {
    who: "expectation",
    en: {
      what: "The value taken over last is usable from {usableAt}, and it is {now}",
      hint: "Take the next one over then.",
    },
    zh: {
      what: "上次接管的值从 {usableAt} 起可用，而现在是 {now}",
      hint: "到那时再接管下一个。",
    },
  },
  INCOMPLETE_ROUND: {
    who: "expectation",
    en: {
      what: "Round {roundId} of {pair} began at {startedAt} and was updated at {updatedAt}, where zero means never",
      hint: "Wait for the next round.",
    },
    zh: {
      what: "{pair} 的第 {roundId} 轮始于 {startedAt}，更新于 {updatedAt}，零表示从未",
      hint: "请等待下一轮。",
    },
  },
  INVALID_ANSWER: {
    who: "expectation",
    en: {
      what: "The feed of {pair} answered {answer}, which is no price",
      hint: "Wait for an answer above zero; zero is what a retired feed returns.",
    },
    zh: {
      what: "{pair} 的喂价返回 {answer}，不是价格",
      hint: "等待大于零的返回值；已停用的喂价会返回零。",
    },
  },
  MARKET_CLOSED: {
    who: "expectation",
    en: {
      what: "The market of {pair} is closed at {now} and opens at {opensAt}",
      hint: "Come back then, or let the pair widen its spread while it is closed.",
    },
    zh: {
      what: "{pair} 的市场在 {now} 休市，{opensAt} 开市",
      hint: "届时再来，或让该货币对在休市期间加宽点差。",
    },
  },
  NOTHING_USABLE: {
    who: "expectation",
    en: {
      what: "No value of the delayed feed is usable at {now}; the next is from {usableAt}",
      hint: "Wait until then; a feed that was never poked has none coming.",
    },
    zh: {
      what: "延迟喂价在 {now} 没有可用的值；下一个从 {usableAt} 起可用",
      hint: "请等到那时；从未推动过的喂价不会有下一个。",
    },
  },
  NOT_A_REPORTER: {
    who: "expectation",
    en: {
      what: "{reporter} is not one of the reporters {known}",
      hint: "Let one of them report.",
    },
    zh: {
      what: "{reporter} 不在上报方 {known} 之中",
      hint: "请由其中之一上报。",
    },
  },
  ORACLE_PROCESS_INVALID: {
    who: "input",
    en: {
      what: "An oracle cannot work with {parameter} {value}",
      hint: "Use {wanted}.",
    },
    zh: {
      what: "预言机无法以 {parameter} {value} 运作",
      hint: "请使用 {wanted}。",
    },
  },
  PAIR_CONFIG_INVALID: {
    who: "input",
    en: {
      what: "{pair} cannot be guarded with {field} {value}",
      hint: "Use {wanted}.",
    },
    zh: {
      what: "{pair} 的防护不能用 {field} {value}",
      hint: "请使用 {wanted}。",
    },
  },
  PAIR_HALTED: {
    who: "expectation",
    en: {
      what: "{pair} is halted",
      hint: "Wait for the guardian to resume it.",
    },
    zh: {
      what: "{pair} 已停用",
      hint: "等待监护人恢复。",
    },
  },
  QUEUED_UNTIL_OPEN: {
    who: "expectation",
    en: {
      what: "The market of {pair} is closed at {now}, and conversions wait until {opensAt}",
      hint: "Come back then.",
    },
    zh: {
      what: "{pair} 的市场在 {now} 休市，兑换须等到 {opensAt}",
      hint: "届时再来。",
    },
  },
  QUORUM_LOST: {
    who: "expectation",
    en: {
      what: "{fresh} reports are fresh, and an answer takes {required}",
      hint: "Wait for more reporters; never average what is left.",
    },
    zh: {
      what: "只有 {fresh} 份上报是新的，而需要 {required} 份",
      hint: "等待更多上报方；切勿对剩下的取平均。",
    },
  },
  RATE_OUT_OF_BAND: {
    who: "expectation",
    en: {
      what: "The answer {answer} of {pair} is not between {minimum} and {maximum}",
      hint: "Check the feed against another source before the band is moved.",
    },
    zh: {
      what: "{pair} 的返回值 {answer} 不在 {minimum} 与 {maximum} 之间",
      hint: "移动区间之前，请用另一来源核对喂价。",
    },
  },
  RATE_PATH_OVERFLOW: {
    who: "input",
    en: {
      what: "The legs {path} multiply to more than 256 bits, even in lowest terms",
      hint: "Use feeds of fewer decimals, or a shorter path.",
    },
    zh: {
      what: "{path} 各段相乘，约分后仍超出 256 位",
      hint: "请用小数位较少的喂价，或较短的路径。",
    },
  },
  REPORTERS_INVALID: {
    who: "input",
    en: {
      what: "{reporters} reporters with a quorum of {quorum} cannot answer",
      hint: "Name each reporter once, and at least as many as the quorum, which is above zero.",
    },
    zh: {
      what: "{reporters} 个上报方、法定数 {quorum} 无法作答",
      hint: "每个上报方只列一次，数量不少于法定数，法定数大于零。",
    },
  },
  REPORT_INVALID: {
    who: "expectation",
    en: {
      what: "{reporter} reported {answer}, which is no price",
      hint: "Report above zero and below 2^207, or report nothing.",
    },
    zh: {
      what: "{reporter} 上报 {answer}，不是价格",
      hint: "请上报大于零且小于 2^207 的值，或不上报。",
    },
  },
  REPORT_OUT_OF_ORDER: {
    who: "expectation",
    en: {
      what: "{reporter} reported an observation of {observedAt}, outside {earliest} to {latest}",
      hint: "Report in order of time, and nothing from the future.",
    },
    zh: {
      what: "{reporter} 上报的观测时间 {observedAt} 不在 {earliest} 到 {latest} 之间",
      hint: "请按时间顺序上报，不得来自未来。",
    },
  },
  ROUND_WENT_BACK: {
    who: "expectation",
    en: {
      what: "The feed of {pair} answered round {roundId} after round {acceptedRoundId} had been accepted",
      hint: "Wait for a newer round.",
    },
    zh: {
      what: "{pair} 的喂价在采用第 {acceptedRoundId} 轮之后返回了第 {roundId} 轮",
      hint: "请等待更新的一轮。",
    },
  },
  SEQUENCER_DOWN: {
    who: "expectation",
    en: {
      what: "The sequencer is down since {startedAt}",
      hint: "Wait until it is up and the grace period of {grace} s is over.",
    },
    zh: {
      what: "排序器自 {startedAt} 起停机",
      hint: "等待恢复，并等过 {grace} 秒的宽限期。",
    },
  },
  SEQUENCER_GRACE: {
    who: "expectation",
    en: {
      what: "The sequencer is up for {up} s, and more than {grace} s are needed",
      hint: "Wait for the grace period to end.",
    },
    zh: {
      what: "排序器恢复了 {up} 秒，而需要超过 {grace} 秒",
      hint: "请等待宽限期结束。",
    },
  },
  SEQUENCER_UNKNOWN: {
    who: "expectation",
    en: {
      what: "The sequencer's feed answered {answer} since {startedAt}, which says nothing",
      hint: "Wait for the feed to have a round: 0 is up, 1 is down, and a start of zero means no round.",
    },
    zh: {
      what: "排序器的喂价自 {startedAt} 起返回 {answer}，说明不了什么",
      hint: "等待喂价有一轮：0 为运行，1 为停机，起始为零表示没有轮次。",
    },
  },
  SOURCES_DIVERGE: {
    who: "expectation",
    en: {
      what: "The fresh reports run from {lowest} to {highest}, more than {maximumBps} basis points apart",
      hint: "Find out which reporter is wrong before anything is converted.",
    },
    zh: {
      what: "新的上报从 {lowest} 到 {highest}，相差超过 {maximumBps} 个基点",
      hint: "在兑换之前查明哪个上报方有误。",
    },
  },
  STALE_PATH: {
    who: "expectation",
    en: {
      what: "The oldest leg of {pair} is of {updatedAt}, {age} s old at {now}, and {maximumAge} s are allowed",
      hint: "Wait for its feed, or allow the path a greater age.",
    },
    zh: {
      what: "{pair} 最旧的一段为 {updatedAt}，在 {now} 已过 {age} 秒，而允许 {maximumAge} 秒",
      hint: "等待其喂价，或放宽路径的时效。",
    },
  },
  STALE_RATE: {
    who: "expectation",
    en: {
      what: "The answer of {pair} is of {updatedAt}, {age} s old at {now}, and {maximumAge} s are allowed",
      hint: "Wait for the feed, or allow it a greater age.",
    },
    zh: {
      what: "{pair} 的返回值为 {updatedAt}，在 {now} 已过 {age} 秒，而允许 {maximumAge} 秒",
      hint: "等待喂价，或放宽其时效。",
    },
  },
  TIMESTAMP_SPREAD_TOO_HIGH: {
    who: "expectation",
    en: {
      what: "The legs of {pair} are of {oldest} and {newest}, {spread} s apart, and {maximumSpread} s are allowed",
      hint: "Wait for the older feed, or allow a greater spread.",
    },
    zh: {
      what: "{pair} 各段分别为 {oldest} 与 {newest}，相差 {spread} 秒，而允许 {maximumSpread} 秒",
      hint: "等待较旧的喂价，或放宽时差。",
    },
  },
  UNKNOWN_PAIR: {
    who: "expectation",
    en: {
      what: "There is neither a pair {pair} nor a path between its currencies",
      hint: "Register one of them.",
    },
    zh: {
      what: "既没有货币对 {pair}，也没有连接其货币的路径",
      hint: "请登记其中之一。",
    },
  },
} as const satisfies Record<string, ErrorRow>;
