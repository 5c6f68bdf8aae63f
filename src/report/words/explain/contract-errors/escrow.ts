import type { Bilingual } from "../../../../language.ts";

/** What the escrow refuses. */
export const ESCROW_ERRORS = {
  AfterDeadline: {
    en: "The operation comes at or after its deadline.",
    zh: "操作发生在期限当时或之后。",
  },
  AmountOutOfRange: {
    en: "The amount is zero or more than the operation can transfer.",
    zh: "金额为零，或超过该操作可动用的数额。",
  },
  ArbiterIsParty: {
    en: "The arbiter is also payer or payee.",
    zh: "争议裁决人同时是付款人或收款人。",
  },
  ArbitrationOutOfRange: {
    en: "The arbitration is longer than 730 days or, where there is an arbiter, shorter than a day.",
    zh: "裁决期超过 730 天，或在有争议裁决人时不足一天。",
  },
  BeforeDeadline: {
    en: "The operation comes before its deadline.",
    zh: "操作早于其期限。",
  },
  CarrierIsPayee: {
    en: "The carrier, who attests delivery, is also the payee.",
    zh: "出具送达证明的承运人同时是收款人。",
  },
  DeliverByTooLate: {
    en: "The deadline for delivery is more than 730 days away.",
    zh: "交货期限在 730 天之后。",
  },
  FeeRecipientDecides: {
    en: "The fee's recipient is also the arbiter or the carrier, and would decide on its own fee.",
    zh: "费用收取方同时是争议裁决人或承运人，由其自己决定能否收费。",
  },
  FeeRecipientMissing: {
    en: "The terms have a fee but no recipient of it.",
    zh: "条款有费用，却没有收取方。",
  },
  FeeTooHigh: {
    en: "The fee would exceed the whole amount.",
    zh: "费用将超过全部金额。",
  },
  IllegalTransition: {
    en: "The payment's status does not permit the operation.",
    zh: "付款的状态不允许该操作。",
  },
  IncompleteTransfer: {
    en: "Less arrived than was sent, as with a token that takes a fee on transfer.",
    zh: "到账少于发送，例如代币收取转账费。",
  },
  InspectionTooLong: {
    en: "The inspection is longer than 730 days.",
    zh: "验货期超过 730 天。",
  },
  InvalidSignature: {
    en: "The signature is not the payer's.",
    zh: "签名不是付款人的。",
  },
  LengthMismatch: {
    en: "The lists of a batch differ in length.",
    zh: "批量中的列表长度不同。",
  },
  NoArbiter: {
    en: "The terms have no arbiter, so a dispute cannot be raised.",
    zh: "条款没有争议裁决人，不能提出争议。",
  },
  NotAParty: {
    en: "The caller is neither payer nor payee.",
    zh: "调用者既不是付款人也不是收款人。",
  },
  NothingOwed: {
    en: "Nothing is owed to the owner.",
    zh: "没有应付该所有者的款项。",
  },
  OwnerNotPayable: {
    en: "What is owed to an owner whom the token cannot pay, as when it is frozen, would be paid to another account: it stays where it is.",
    zh: "代币无法付给待领款所有人（例如其代币已被冻结），款项却要付往其他账户：款项不予支付，仍为待领款。",
  },
  PartialReleaseByOther: {
    en: "Only the payer may release a part of what is held.",
    zh: "只有付款人可以部分放行。",
  },
  PartyMissing: {
    en: "The terms name no payer or no payee.",
    zh: "条款没有付款人或收款人。",
  },
  PayeeIsPayer: {
    en: "The payee is also the payer.",
    zh: "收款人同时是付款人。",
  },
  PayoutProbed: {
    en: "The escrow tried a transfer to see whether an owner could be paid, and undid it; no operation ends with this.",
    zh: "托管合约试转一笔以确认能否付给所有人，并已撤销；没有操作会以此结束。",
  },
  ReservedAddress: {
    en: "The escrow itself, its gateway or the token would have a role in the terms or receive a withdrawal.",
    zh: "托管合约自身、网关合约或代币合约将在条款中担任角色，或收取提取的款项。",
  },
  ReturnByOutOfRange: {
    en: "The deadline for returns is before that for delivery, or more than 730 days after it.",
    zh: "退货期限早于交货期限，或比它晚 730 天以上。",
  },
  TokenNotAllowed: {
    en: "The token is not allowed for new payments.",
    zh: "该代币不允许用于新付款。",
  },
  TokenNotPaused: {
    en: "A token that is not paused cannot be unpaused.",
    zh: "代币并未暂停，不能解除暂停。",
  },
  TokenOwed: {
    en: "A rescue would take a token that is or was allowed.",
    zh: "取回操作将涉及已允许或曾允许的代币。",
  },
  TokenStillPaused: {
    en: "A token that the pauser has paused cannot be allowed; only the pauser can lift the pause.",
    zh: "代币已被暂停，不能列为可用；只有暂停管理员可以解除暂停。",
  },
  Unauthorized: {
    en: "The caller is not the party that may carry out the operation.",
    zh: "调用者无权进行该操作。",
  },
} as const satisfies Record<string, Bilingual>;
