import type { Bilingual } from "../../language.ts";

/** What a fault is called on a card. */
export const FAULT_TITLES = {
  "fault.stale-rate.title": { en: "The rate is too old", zh: "喂价过旧" },
  "fault.rate-jump.title": { en: "The rate jumps", zh: "汇率跳变" },
  "fault.inverted-rate.title": { en: "The rate is inverted", zh: "汇率颠倒" },
  "fault.market-closed.title": { en: "The market is closed", zh: "市场休市" },
  "fault.seller-silent.title": { en: "The seller does not ship", zh: "卖方不发货" },
  "fault.carrier-silent.title": { en: "The carrier is silent", zh: "承运人不出具证明" },
  "fault.goods-lost.title": { en: "The goods are lost", zh: "货物遗失" },
  "fault.dispute.title": { en: "The buyer disputes", zh: "买方提出争议" },
  "fault.arbiter-silent.title": { en: "The arbiter does not decide", zh: "争议裁决人不裁决" },
  "fault.freeze-party.title": { en: "A party is frozen", zh: "一方账户被冻结" },
  "fault.pause-token.title": { en: "The token is paused", zh: "代币暂停转账" },
  "fault.reserve-short.title": { en: "The reserve is short", zh: "储备不足" },
  "fault.payout-fails.title": { en: "The payout fails", zh: "入账失败" },
  "fault.bank-silent.title": { en: "The bank is silent", zh: "银行不报告结果" },
  "fault.bank-revoked.title": { en: "The bank loses its role", zh: "银行被撤销资格" },
  "fault.double-release.title": { en: "Released a second time", zh: "重复放行" },
  "fault.dust-amount.title": { en: "The amount is dust", zh: "金额过小" },
  "fault.reentrant-seller.title": { en: "The seller's contract calls back", zh: "卖方合约重入" },
  "fault.clock-skew.title": { en: "A clock is ahead", zh: "时钟偏快" },
  "fault.quote-expired.title": { en: "The quote has expired", zh: "报价过期" },
  "fault.quote-reused.title": { en: "A quote is used twice", zh: "报价重复使用" },
  "fault.sanctioned-buyer.title": { en: "The buyer is sanctioned", zh: "买方被列入制裁名单" },
  "fault.terms-cancelled.title": { en: "The terms are cancelled", zh: "条款被撤销" },
} as const satisfies Readonly<Record<string, Bilingual>>;
