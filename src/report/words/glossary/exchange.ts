import { SOURCES } from "./sources.ts";
import type { TermGroup } from "./term.ts";

/** Quotes and rates, and what changing money costs. */
export const EXCHANGE_TERMS: TermGroup = {
  title: { en: "Quotes and exchange", zh: "报价与兑换" },
  terms: [
    {
      id: "desk",
      name: { en: "FX dealer (desk)", zh: "外汇做市商" },
      also: {
        en: ["FX dealer", "desk", "liquidity provider", "dealer", "market maker"],
        zh: ["做市商", "流动性提供者"],
      },
      means: {
        en: "The dealer that quotes rates on its own account and holds balances of each currency to pay out of: a liquidity provider. It bears what the market does to what it holds.",
        zh: "以自有资金报价并持有各币种头寸用于付款的交易商，即流动性提供者，简称做市商。所持头寸的市场损益由它承担。",
      },
      source: {
        en: "FX Global Code; CPMI (liquidity provider)",
        zh: "《外汇市场全球准则》；CPMI（流动性提供者）",
      },
      verbs: ["quote", "cancel"],
      avoid: [
        { language: "en", word: "the desk", instead: "the FX dealer", only: "class" },
        { language: "zh", word: "外汇商", instead: "外汇做市商，简称做市商" },
        { language: "zh", word: "兑换台", instead: "外汇做市商，简称做市商" },
        { language: "zh", word: "外汇提供方", instead: "外汇做市商，简称做市商" },
      ],
    },
    {
      id: "quote",
      name: { en: "quote", zh: "报价" },
      also: {
        en: ["firm quote", "indicative quote", "firm", "indicative"],
        zh: ["可成交报价", "参考性报价", "确定报价"],
      },
      means: {
        en: "The FX dealer's offer of a rate. A firm quote binds the FX dealer through its last second, once; an indicative one shows what the rate would be now and promises nothing.",
        zh: "做市商给出的兑换价格。可成交报价在有效期内（含最后一秒）对做市商有约束力，只能使用一次；参考性报价只说明当前汇率，不作保证。",
      },
      source: SOURCES.sep38,
      verbs: ["quote", "pay", "cancel"],
      avoid: [{ language: "zh", word: "撤回报价", instead: "撤销报价" }],
    },
    {
      id: "base-and-quote-currency",
      name: { en: "base and quote currency", zh: "基准货币与计价货币" },
      also: { en: ["base currency", "quote currency", "pair"], zh: ["基准货币", "计价货币", "货币对"] },
      means: {
        en: "In EUR/USD 1.0404 the base is EUR and the quote currency USD: one unit of the base costs 1.0404 of the other.",
        zh: "在 EUR/USD 1.0404 中，EUR 是基准货币，USD 是计价货币：1 单位基准货币值 1.0404 单位计价货币。",
      },
      source: { en: "ISO 4217 codes; market convention", zh: "ISO 4217 代码；市场惯例" },
      avoid: [{ language: "zh", word: "报价货币", instead: "计价货币" }],
    },
    {
      id: "mid",
      name: { en: "mid-market reference rate", zh: "市场参考价" },
      also: { en: ["mid", "reference rate", "mid-market rate"], zh: ["参考价", "市场中间价", "中间价"] },
      means: {
        en: "The rate without anyone's margin, half way between bid and ask, against which costs are counted; here often a central bank's reference rate, which is published for information only. Not to be mixed up with 中间价, the central parity of the renminbi that the PBoC has CFETS publish at 9:15.",
        zh: "不含任何一方加点的汇率，位于买价与卖价正中，用来衡量成本；这里多采用央行公布的参考汇率，仅供参考。不要与“人民币汇率中间价”混淆：后者由中国人民银行授权中国外汇交易中心于每个交易日 9:15 公布。",
      },
      source: { en: "RPW (mid-market rate); ECB reference rates", zh: "RPW（市场中间价）；欧洲央行参考汇率" },
      verbs: ["rate", "quote"],
      avoid: [{ language: "zh", word: "中间价", instead: "参考价" }],
    },
    {
      id: "margin",
      name: { en: "exchange rate margin", zh: "汇差" },
      also: { en: ["margin", "markup", "mark-up"], zh: ["加点", "单边加点"] },
      means: {
        en: "What the FX dealer keeps between the reference rate and the rate of its customer, on one side of the market, in basis points. Together with the fees it is what changing money costs.",
        zh: "参考价与客户成交价之间由做市商保留的差额，单边计算，以基点表示。汇差与手续费合计即兑换成本。",
      },
      source: {
        en: "RPW (exchange rate margin); FX Global Code (mark up)",
        zh: "RPW（汇率差）；《外汇市场全球准则》（加点）",
      },
      verbs: ["quote"],
      avoid: [{ language: "en", word: "less a spread", instead: "less a margin", only: "class" }],
    },
    {
      id: "spread",
      name: { en: "bid–ask spread", zh: "点差" },
      also: { en: ["spread", "bid-ask spread"], zh: ["买卖点差"] },
      means: {
        en: "The distance between the rate at which an FX dealer buys and the one at which it sells. What a customer pays of it, one side over mid, is the margin: the two words are kept apart here.",
        zh: "交易商买价与卖价之间的距离。客户承担的是其中一边（相对参考价），称为汇差，两词在此不混用。",
      },
      source: SOURCES.fxCode,
      modelled: false,
      avoid: [{ language: "zh", word: "点差", instead: "汇差" }],
    },
    {
      id: "cross-rate",
      name: { en: "cross rate", zh: "套算汇率" },
      also: { en: ["crossed rate"], zh: ["交叉汇率"] },
      means: {
        en: "A rate worked out of two others: 1 USD = 7.5829 ÷ 1.0404 CNY, both against the euro. It is kept as an exact fraction, because its digits seldom end.",
        zh: "由另外两个汇率算出的汇率：1 USD = 7.5829 ÷ 1.0404 CNY，两者均对欧元。其小数大多除不尽，因此以精确分数保存。",
      },
      source: { en: "market convention; Regulation (EC) No 1103/97", zh: "市场惯例；欧盟第 1103/97 号条例" },
    },
    {
      id: "triangulation",
      name: { en: "triangulation", zh: "三角套算" },
      also: { en: ["triangular conversion"], zh: ["经第三货币套算"] },
      means: {
        en: "Conversion of two currencies by way of a third. For the national currencies that became the euro a regulation prescribes it, with the amount in euro rounded to no fewer than three decimals.",
        zh: "两种货币经第三种货币兑换。对已并入欧元的各国货币，条例规定必须这样换算，其中的欧元金额至少保留三位小数。",
      },
      source: { en: "Regulation (EC) No 1103/97, article 4", zh: "欧盟第 1103/97 号条例第 4 条" },
    },
    {
      id: "fx-conversion-china",
      name: { en: "sale and purchase of foreign exchange (China)", zh: "结售汇" },
      also: { en: ["jieshouhui"], zh: ["结汇", "售汇"] },
      means: {
        en: "In China customers sell foreign currency to a licensed bank (结汇) or buy it there (售汇), with a declared purpose. Not modelled: the redemption into CNY here is a teaching example and no such sale.",
        zh: "客户把外汇卖给有资格的银行为结汇，向其购买外汇为售汇，须有真实用途并申报。本产品未建模：这里赎回为人民币只是教学示例，不是结汇。",
      },
      source: {
        en: "PBoC, rules on the sale and purchase of foreign exchange (1996)",
        zh: "中国人民银行《结汇、售汇及付汇管理规定》（1996）",
      },
      modelled: false,
    },
  ],
};
