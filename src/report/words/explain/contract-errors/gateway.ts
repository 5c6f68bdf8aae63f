import type { Bilingual } from "../../../../language.ts";

/** What the gateway refuses. */
export const GATEWAY_ERRORS = {
  AmountTooSmall: {
    en: "The amount is too small to become one minor unit, or a quote would sell or buy nothing.",
    zh: "金额过小，折合不到一个最小单位；或报价卖出或买入的数额为零。",
  },
  BelowMinimumOut: {
    en: "The conversion would give less than the caller, or the payee, accepts.",
    zh: "兑换所得低于调用者或收款人可接受的数额。",
  },
  BelowPar: {
    en: "The token's price is below par and the corridor's rule is to halt.",
    zh: "代币价格低于面值，而走廊规则是暂停。",
  },
  CorridorClosed: {
    en: "There is no open corridor between token and currency in this direction.",
    zh: "代币与货币之间没有此方向的开放走廊。",
  },
  CorridorLimitExceeded: {
    en: "The corridor's limit is used up for now; it refills with time.",
    zh: "走廊的限额暂时用尽；会随时间恢复。",
  },
  CostTooHigh: {
    en: "Redeeming what was released would cost the payee more than it consented to: fee, margin and price below par together.",
    zh: "放行后立即赎回，手续费、汇差与低于面值的损失合计超过收款人同意的上限。",
  },
  DepositAlreadyUsed: {
    en: "A bank attests the same booking twice, or uses the id of a payment that is already in the escrow.",
    zh: "银行对同一笔入账证明两次，或以托管合约已有的付款编号作为入账编号。",
  },
  InvalidQuoteSignature: {
    en: "The quote's signer is not an FX dealer or did not sign it.",
    zh: "报价的签署者不是做市商，或没有签署。",
  },
  LimitTooHigh: {
    en: "A limit in basis points is above 10,000, and so would limit nothing.",
    zh: "以基点计的上限超过 10,000，等于没有上限。",
  },
  NoStandingInstruction: {
    en: "The payee has no standing instruction for the token.",
    zh: "收款人没有该代币的常设付款指示。",
  },
  NotABank: {
    en: "The bank has no role at the gateway.",
    zh: "该银行没有网关资格。",
  },
  NotThePayoutsBank: {
    en: "A different bank reported on this payout.",
    zh: "报告结果的银行不是负责该笔入账的银行。",
  },
  NotTheQuotesProvider: {
    en: "A different dealer cancels this quote.",
    zh: "撤销报价的不是该报价的提供方。",
  },
  PayoutNotOverdue: {
    en: "The payout's bank may still report on it.",
    zh: "负责该笔入账的银行仍可报告结果。",
  },
  PayoutOverdue: {
    en: "The payout is reported on, or moved, at or after its deadline.",
    zh: "在期限当时或之后才报告入账结果或转交。",
  },
  QuoteAlreadyUsed: {
    en: "The quote was used or cancelled.",
    zh: "报价已被使用或撤销。",
  },
  QuoteExpired: {
    en: "The quote is used after its last second.",
    zh: "报价在最后一秒之后被使用。",
  },
  QuoteFeeTooHigh: {
    en: "The quote charges more than the corridor allows.",
    zh: "报价收取的费用超过走廊允许的上限。",
  },
  QuoteForOtherAccount: {
    en: "The quote is for another account.",
    zh: "报价属于另一账户。",
  },
  QuoteForOtherDirection: {
    en: "The quote is for the other direction of conversion.",
    zh: "报价的方向与兑换不同。",
  },
  QuoteForOtherPayment: {
    en: "The quote is for another payment.",
    zh: "报价属于另一笔付款。",
  },
  QuoteOffMarket: {
    en: "The quote deviates from the reference rate by more than the corridor allows.",
    zh: "报价偏离参考价超过走廊允许幅度。",
  },
  RedemptionNotConsented: {
    en: "Only payer and payee may ask for the redemption of a release to a payee who has set no minimum rate for it.",
    zh: "收款人没有设定最低汇率，而要求放行后立即赎回的既不是付款人也不是收款人。",
  },
  SpreadTooWide: {
    en: "The margin would leave nothing.",
    zh: "汇差将使所剩为零。",
  },
  StillABank: {
    en: "A payout can be moved only from a bank that has lost its role.",
    zh: "负责该笔入账的银行仍有网关资格，不能转交。",
  },
  TermsAboveBought: {
    en: "The terms need more than was bought for them.",
    zh: "条款所需多于为其买入的数额。",
  },
  TermsInOtherToken: {
    en: "The terms are in another token than the quote that should fund them.",
    zh: "条款的代币与为其供资的报价不同。",
  },
  UnexpectedCallback: {
    en: "A callback does not come from the escrow, or is not expected.",
    zh: "回调不是来自托管合约，或不在预期之中。",
  },
  WrongCurrencyDecimals: {
    en: "The corridor counts the currency in other decimals than when the payee gave its instruction.",
    zh: "走廊对该货币的小数位与收款人作出指示时不同。",
  },
  WrongPayoutStatus: {
    en: "The payout is not in the status that the operation needs.",
    zh: "该笔入账不处于该操作所需的状态。",
  },
  WrongTokenCurrency: {
    en: "The corridor has another currency than its token.",
    zh: "走廊的货币与代币不符。",
  },
  WrongTokenDecimals: {
    en: "The corridor has other decimals than its token.",
    zh: "走廊的小数位数与代币不符。",
  },
} as const satisfies Record<string, Bilingual>;
