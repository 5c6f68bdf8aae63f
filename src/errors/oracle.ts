import type { ErrorRow } from "./error-row.ts";

/** Errors of guarded rates: what the oracle and its feeds refuse, and how reports may be made. */
export const ORACLE_ERRORS = {
  ARBITRAGE_POSSIBLE: {
    who: "input",
    en: {
      what: "The feed of {pair} is updated on a deviation of more than {thresholdBps} basis points, and converting costs {costBps}",
      hint: "Make fee and margin together at least the threshold, or read the rate through a delay.",
    },
    zh: {
      what: "{pair} 的汇率偏离超过 {thresholdBps} 个基点才更新喂价，而按喂价兑换的成本为 {costBps} 个基点",
      hint: "请让费用与汇差之和不低于该阈值，或经延迟读取汇率。",
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
      hint: "请等待价格恢复，或按市价赎回。",
    },
  },
  BREAKER_NOT_TRIPPED: {
    who: "expectation",
    en: {
      what: "The circuit breaker of {pair} has not tripped",
      hint: "Trip it only on a price that moved too far and is refused for no other reason; reset it only after that.",
    },
    zh: {
      what: "{pair} 的熔断器尚未触发",
      hint: "只有喂价变动过大、且没有其他拒绝理由时才能触发；触发之后才能复位。",
    },
  },
  BREAKER_OPEN: {
    who: "expectation",
    en: {
      what: "The circuit breaker of {pair} tripped at {trippedAt} and stays open until {until}",
      hint: "Wait, or let the guardian reset it.",
    },
    zh: {
      what: "{pair} 的熔断器于 {trippedAt} 触发，{until} 才会关闭",
      hint: "请等待，或由风控管理员复位。",
    },
  },
  CALENDAR_NOT_A_LIST: {
    who: "input",
    en: {
      what: "Calendar {calendar} is not a list of holidays",
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
      what: "The feed of {pair} has {actual} decimals, but {pinned} were registered",
      hint: "Register the pair again once it is known which are right.",
    },
    zh: {
      what: "{pair} 的喂价有 {actual} 位小数，而登记的是 {pinned} 位",
      hint: "请查明哪个正确，再重新登记该货币对。",
    },
  },
  DEVIATION_TOO_HIGH: {
    who: "expectation",
    en: {
      what: "The price {answer} of {pair} deviates by more than {breakerBps} basis points from {accepted}, the last accepted",
      hint: "Trip the circuit breaker: after its cooldown a price near this one is accepted. Or let the guardian reset it.",
    },
    zh: {
      what: "{pair} 的喂价 {answer} 与上次采用的 {accepted} 相差超过 {breakerBps} 个基点",
      hint: "请触发熔断器：冷却期之后，接近此值的喂价即被采用。或由风控管理员复位。",
    },
  },
  FEED_REVERTED: {
    who: "expectation",
    en: {
      what: "No response from the feed of {pair}",
      hint: "Wait for it, or register the pair on another feed.",
    },
    zh: {
      what: "{pair} 的喂价无响应",
      hint: "请等待，或把该货币对登记到另一个喂价。",
    },
  },
  FEED_TIME_TOO_LARGE: {
    who: "expectation",
    en: {
      what: "The feed dates its round {time}, in Unix seconds; the latest time accepted is {maximum}",
      hint: "Correct the clock of the feed.",
    },
    zh: {
      what: "喂价的轮次时间为 {time}（Unix 秒），而可接受的最晚时间为 {maximum}",
      hint: "请校正喂价的时钟。",
    },
  },
  FUTURE_RATE: {
    who: "expectation",
    en: {
      what: "The price of {pair} is dated {updatedAt}, in the future (now: {now})",
      hint: "Correct the clock of the feed.",
    },
    zh: {
      what: "{pair} 的喂价时间戳为 {updatedAt}，晚于当前时间 {now}",
      hint: "请校正喂价的时钟。",
    },
  },
  HOP_NOT_OVER: {
    who: "expectation",
    en: {
      what: "The last value is usable from {usableAt} (now: {now})",
      hint: "Take the next value then.",
    },
    zh: {
      what: "上一个值从 {usableAt} 起可用，当前为 {now}",
      hint: "请届时再取下一个值。",
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
      what: "The feed of {pair} returned {answer}, which is not a price",
      hint: "Wait for a price above zero; a retired feed returns zero.",
    },
    zh: {
      what: "{pair} 的喂价返回 {answer}，不是价格",
      hint: "请等待大于零的喂价；已停用的喂价会返回零。",
    },
  },
  MARKET_CLOSED: {
    who: "expectation",
    en: {
      what: "The market of {pair} is closed at {now} and opens at {opensAt}",
      hint: "Try again then, or let the pair widen its margin while the market is closed.",
    },
    zh: {
      what: "{pair} 的市场在 {now} 休市，{opensAt} 开市",
      hint: "请届时再试，或让该货币对在休市期间加宽汇差。",
    },
  },
  NOTHING_USABLE: {
    who: "expectation",
    en: {
      what: "No value of the delayed feed is usable at {now}; the next is from {usableAt}",
      hint: "Wait until then; a feed that was never updated has none.",
    },
    zh: {
      what: "延迟喂价在 {now} 没有可用的值；下一个从 {usableAt} 起可用",
      hint: "请等到那时；从未更新过的喂价不会有下一个。",
    },
  },
  NOT_A_REPORTER: {
    who: "expectation",
    en: {
      what: "{reporter} is not one of the reporters {known}",
      hint: "Let one of the reporters report.",
    },
    zh: {
      what: "{reporter} 不在上报方 {known} 之中",
      hint: "请由其中之一上报。",
    },
  },
  ORACLE_PROCESS_INVALID: {
    who: "input",
    en: {
      what: "A feed cannot be published with {parameter} {value}",
      hint: "Use {wanted}.",
    },
    zh: {
      what: "喂价的{parameter}不能为 {value}",
      hint: "应为{wanted}。",
    },
  },
  PAIR_CONFIG_INVALID: {
    who: "input",
    en: {
      what: "{pair} cannot have {field} {value}",
      hint: "Use {wanted}.",
    },
    zh: {
      what: "{pair} 的 {field} 不能为 {value}",
      hint: "应为{wanted}。",
    },
  },
  PAIR_HALTED: {
    who: "expectation",
    en: {
      what: "{pair} is halted",
      hint: "Wait for the guardian to resume it.",
    },
    zh: {
      what: "{pair} 已暂停兑换",
      hint: "请等待风控管理员恢复兑换。",
    },
  },
  QUEUED_UNTIL_OPEN: {
    who: "expectation",
    en: {
      what: "The market of {pair} is closed at {now}, and conversions wait until {opensAt}",
      hint: "Try again then.",
    },
    zh: {
      what: "{pair} 的市场在 {now} 休市，兑换须等到 {opensAt}",
      hint: "请届时再试。",
    },
  },
  QUORUM_LOST: {
    who: "expectation",
    en: {
      what: "{fresh} of {required} required reports are fresh",
      hint: "Wait for more reporters; do not average the remaining ones.",
    },
    zh: {
      what: "需要 {required} 份有效上报，只有 {fresh} 份在有效期内",
      hint: "请等待更多上报方；切勿对剩余的取平均。",
    },
  },
  RATE_OUT_OF_BAND: {
    who: "expectation",
    en: {
      what: "The price {answer} of {pair} is not between {minimum} and {maximum}",
      hint: "Check the feed against another source before changing the band.",
    },
    zh: {
      what: "{pair} 的喂价 {answer} 不在 {minimum} 与 {maximum} 之间",
      hint: "调整上下限之前，请用另一来源核对喂价。",
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
      what: "{reporters} reporters cannot meet a quorum of {quorum}",
      hint: "Name each reporter once, and at least as many as the quorum, which is above zero.",
    },
    zh: {
      what: "{reporters} 个上报方无法满足法定数 {quorum}",
      hint: "每个上报方只列一次，数量不少于法定数，法定数大于零。",
    },
  },
  REPORT_INVALID: {
    who: "expectation",
    en: {
      what: "{reporter} reported {answer}, which is not a price",
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
      what: "{reporter} reported an observation time of {observedAt}, outside {earliest} to {latest}",
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
      what: "The feed of {pair} returned round {roundId} after round {acceptedRoundId} had been accepted",
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
      what: "The sequencer has been down since {startedAt}",
      hint: "Wait until it is up and the grace period of {grace} s is over.",
    },
    zh: {
      what: "排序器自 {startedAt} 起停机",
      hint: "请等待恢复，并等过 {grace} 秒的宽限期。",
    },
  },
  SEQUENCER_GRACE: {
    who: "expectation",
    en: {
      what: "The sequencer has been up for {up} s; more than {grace} s are required",
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
      what: "The sequencer's feed returned {answer} since {startedAt}: undefined status",
      hint: "Wait for the feed to have a round: 0 is up, 1 is down, and a start of zero means no round.",
    },
    zh: {
      what: "排序器的喂价自 {startedAt} 起返回 {answer}：状态未定义",
      hint: "请等待喂价有一轮：0 为运行，1 为停机，起始为零表示没有轮次。",
    },
  },
  SOURCES_DIVERGE: {
    who: "expectation",
    en: {
      what: "The fresh reports range from {lowest} to {highest}, more than {maximumBps} basis points apart",
      hint: "Find out which reporter is wrong before anything is converted.",
    },
    zh: {
      what: "新的上报从 {lowest} 到 {highest}，相差超过 {maximumBps} 个基点",
      hint: "请在兑换之前查明哪个上报方有误。",
    },
  },
  STALE_PATH: {
    who: "expectation",
    en: {
      what: "The oldest leg of {pair} was updated at {updatedAt}: {age} s old at {now}, where {maximumAge} s are allowed",
      hint: "Wait for its feed, or allow the path a greater age.",
    },
    zh: {
      what: "{pair} 最旧的一段更新于 {updatedAt}，到 {now} 已过 {age} 秒，超过允许的 {maximumAge} 秒",
      hint: "请等待其喂价更新，或放宽路径的时效。",
    },
  },
  STALE_RATE: {
    who: "expectation",
    en: {
      what: "The price of {pair} was updated at {updatedAt}: {age} s old at {now}, where {maximumAge} s are allowed",
      hint: "Wait for the feed, or allow it a greater age.",
    },
    zh: {
      what: "{pair} 的喂价更新于 {updatedAt}，到 {now} 已过 {age} 秒，超过允许的 {maximumAge} 秒",
      hint: "请等待喂价更新，或放宽其时效。",
    },
  },
  TIMESTAMP_SPREAD_TOO_HIGH: {
    who: "expectation",
    en: {
      what: "The legs of {pair} were updated at {oldest} and {newest}: {spread} s apart, where {maximumSpread} s are allowed",
      hint: "Wait for the older feed, or allow a greater difference.",
    },
    zh: {
      what: "{pair} 各段分别更新于 {oldest} 与 {newest}，相差 {spread} 秒，超过允许的 {maximumSpread} 秒",
      hint: "请等待较旧的喂价更新，或放宽时差。",
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
