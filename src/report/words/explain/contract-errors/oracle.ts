import type { Bilingual } from "../../../../language.ts";

/** What the oracle and its guards refuse. */
export const ORACLE_ERRORS = {
  BreakerNotTripped: {
    en: "A circuit breaker that has not tripped is reset, or one is tripped on a price that is valid or refused for another reason.",
    zh: "熔断器未触发却要复位；或喂价有效、或因其他理由被拒绝，却要触发熔断器。",
  },
  BreakerOpen: {
    en: "The pair's circuit breaker has tripped and is open; until is zero where it waits for a reset.",
    zh: "该货币对的熔断器已触发；until 为零表示等待复位。",
  },
  DecimalsChanged: {
    en: "The feed's decimals are not those pinned when the pair was registered.",
    zh: "喂价的小数位与登记时不同。",
  },
  DeviationTooHigh: {
    en: "The price deviates from the last accepted one by more than the circuit breaker allows; after a cooldown, from the one that tripped it as well.",
    zh: "喂价与上次采用的相差超过熔断器允许的幅度；冷却期之后，与触发熔断的喂价也相差过大。",
  },
  FeedReverted: {
    en: "The feed reverts or does not respond.",
    zh: "喂价回滚或无响应。",
  },
  FutureRate: {
    en: "The price's timestamp is after the current block's.",
    zh: "喂价的时间戳晚于当前区块。",
  },
  IncompleteRound: {
    en: "The round has no start or no update.",
    zh: "该轮没有开始时间或更新时间。",
  },
  InvalidAnswer: {
    en: "The price is zero or negative.",
    zh: "喂价为零或负数。",
  },
  InvalidConfig: {
    en: "The configuration is invalid: no feed, base currency equal to quote currency, the reverse of a registered pair, an empty band, hours outside the week, a margin of 100% or more, or decimals in which the circuit breaker's reference does not fit.",
    zh: "配置无效：没有喂价、基准货币与计价货币相同、与已登记的货币对相反、上下限为空、时间超出一周、汇差达到 100%，或熔断基准在新的小数位数下无法表示。",
  },
  InvalidRate: {
    en: "The rate has a zero numerator or denominator.",
    zh: "汇率的分子或分母为零。",
  },
  MarketClosed: {
    en: "The market is closed, and conversions are refused until it opens.",
    zh: "市场休市，开市之前拒绝兑换。",
  },
  NotAList: {
    en: "A holiday is set in a calendar that is not a list.",
    zh: "在并非列表的日历中设置节假日。",
  },
  PairHalted: {
    en: "Conversions of the pair are halted.",
    zh: "该货币对已暂停兑换。",
  },
  PathTooLong: {
    en: "The path has more than four legs.",
    zh: "路径超过四段。",
  },
  QueuedUntilOpen: {
    en: "The market is closed, and conversions wait until it opens.",
    zh: "市场休市，兑换须等到开市。",
  },
  RateOutOfBand: {
    en: "The price is on or outside the bounds of the pair's band.",
    zh: "喂价等于或超出货币对的上下限。",
  },
  RateOverflow: {
    en: "A rate, crossed or with decimals and margin in it, does not fit in 256 bits, even in lowest terms.",
    zh: "套算的汇率，或计入小数位数与汇差的汇率，约分后仍超出 256 位。",
  },
  RoundWentBack: {
    en: "The round is older than one that was accepted.",
    zh: "该轮早于已采用的轮次。",
  },
  StalePath: {
    en: "A leg of the path is older than the path allows, its age counted as the leg's own is.",
    zh: "路径中有一段的喂价超过允许的时效，其时效按该段自身的方式计算。",
  },
  StaleRate: {
    en: "The price is older than the pair allows.",
    zh: "喂价超过货币对允许的时效。",
  },
  TimestampSpreadTooHigh: {
    en: "The legs of the path were observed too far apart.",
    zh: "路径各段的观测时间相差过大。",
  },
  UnknownPair: {
    en: "Neither the pair nor a path between its currencies is known.",
    zh: "既没有该货币对，也没有连接其货币的路径。",
  },
} as const satisfies Record<string, Bilingual>;
