import { SOURCES } from "./sources.ts";
import type { TermGroup } from "./term.ts";

/** The oracle's prices, and what makes one unusable. */
export const PRICE_TERMS: TermGroup = {
  title: { en: "Price feeds", zh: "喂价" },
  terms: [
    {
      id: "price-feed",
      name: { en: "price feed", zh: "喂价" },
      also: {
        en: ["feed", "price", "price update", "update", "answer", "round"],
        zh: ["喂价更新", "价格更新"],
      },
      means: {
        en: "A source on the chain that publishes a price of a pair with its time. One such publication is an update. Chainlink's interface calls the figure answer and the update round; texts here say price and update.",
        zh: "链上发布某货币对价格及其时间的来源，所发布的数值也称喂价，一次发布称更新。Chainlink 接口分别称“answer”与“round”。报价一词只用于做市商。",
      },
      source: SOURCES.oracles,
      verbs: ["publish", "rate"],
      avoid: [
        { language: "zh", word: "答案", instead: "喂价" },
        { language: "zh", word: "返回值", instead: "喂价" },
        { language: "en", word: "the answer", instead: "the price", only: "class" },
        { language: "en", word: "an answer", instead: "a price", only: "class" },
        { language: "en", word: "feed's answer", instead: "feed's price", only: "class" },
        { language: "en", word: "oracle's answer", instead: "oracle's price", only: "class" },
      ],
    },
    {
      id: "oracle",
      name: { en: "oracle", zh: "预言机" },
      also: { en: ["rate oracle", "price oracle"] },
      means: {
        en: "The contract that takes prices from feeds and gives one out only if it passes every guard: age, band, circuit breaker, market hours, decimals.",
        zh: "从喂价读取价格的合约，只有通过时效、上下限、熔断器、交易时段与小数位等各项检查才会采用。",
      },
      source: SOURCES.oracles,
      verbs: ["publish", "trip", "halt"],
    },
    {
      id: "staleness",
      name: { en: "staleness", zh: "喂价过期" },
      also: { en: ["stale", "stale price", "greatest age", "maximum age"], zh: ["过期", "时效", "最长时效"] },
      means: {
        en: "A price older than the pair's greatest age is refused with StaleRate: for a feed with a heartbeat that is the heartbeat and one hour. A price from the future is refused as well, with FutureRate.",
        zh: "早于该货币对最长时效的喂价以 StaleRate 被拒绝；有固定心跳的喂价，时效为心跳间隔加一小时。时间戳晚于当前的喂价同样被拒绝（FutureRate）。",
      },
      source: SOURCES.oracles,
      verbs: ["publish"],
    },
    {
      id: "band",
      name: { en: "band", zh: "上下限" },
      also: { en: ["price band"], zh: ["价格上下限"] },
      means: {
        en: "The least and the greatest price that the oracle accepts of a pair; what lies outside is refused with RateOutOfBand.",
        zh: "预言机对某货币对可接受的最低与最高价格；超出者以 RateOutOfBand 被拒绝。",
      },
      source: SOURCES.oracles,
    },
    {
      id: "market-hours",
      name: { en: "market hours", zh: "交易时段" },
      also: { en: ["market closed", "weekend"], zh: ["休市", "开市"] },
      means: {
        en: "Foreign exchange is traded from Sunday evening to Friday evening. Outside these hours the oracle refuses with MarketClosed, because no one makes a price.",
        zh: "外汇市场从周日晚至周五晚交易。其余时间没有成交价格，预言机以 MarketClosed 拒绝。",
      },
      source: { en: "market convention", zh: "市场惯例" },
    },
  ],
};
