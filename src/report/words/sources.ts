import type { Bilingual } from "../../language.ts";

/** Where rates and costs are from, by the text that scenarios give; another source stands as it is written. */
export const SOURCE_WORDS = {
  "source.European Central Bank, euro foreign exchange reference rates": {
    en: "European Central Bank, euro foreign exchange reference rates",
    zh: "欧洲央行欧元参考汇率",
  },
  "source.World Bank, Remittance Prices Worldwide, issue 54": {
    en: "World Bank, Remittance Prices Worldwide, issue 54",
    zh: "世界银行《全球汇款价格》第 54 期",
  },
  "source.World Bank, Remittance Prices Worldwide (reported by remitroutes.com, majormatters.co)": {
    en: "World Bank, Remittance Prices Worldwide (reported by remitroutes.com, majormatters.co)",
    zh: "世界银行《全球汇款价格》（据 remitroutes.com、majormatters.co 报道）",
  },
  "source.assumed for this lesson": { en: "assumed for this lesson", zh: "本课假设" },
  "source.an invented exchange": { en: "an invented exchange", zh: "虚构的交易所" },
  "source.geometric Brownian motion": { en: "geometric Brownian motion", zh: "几何布朗运动" },
  "source.an example, not published": { en: "an example, not published", zh: "示例，非公布值" },
  "source.the scenario": { en: "the scenario", zh: "场景文件" },
  "source.model gbm": { en: "model gbm", zh: "几何布朗运动模型" },
  "source.model jump": { en: "model jump", zh: "跳跃扩散模型" },
  "source.model ou": { en: "model ou", zh: "均值回归模型" },
  "source.model regime": { en: "model regime", zh: "状态切换模型" },
  "source.model bootstrap": { en: "model bootstrap", zh: "重新抽样模型" },
  "source.of-median": { en: "median of {names}", zh: "{names} 的中位数" },
  "source.of-path": { en: "path {names}", zh: "路径 {names}" },
} as const satisfies Record<string, Bilingual>;
