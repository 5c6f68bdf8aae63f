import { SOURCES } from "./sources.ts";
import type { TermGroup } from "./term.ts";

/** What a payment is instructed to be, what is charged, and when it has arrived. */
export const PAYMENT_TERMS: TermGroup = {
  title: { en: "Payments and charges", zh: "付款与费用" },
  terms: [
    {
      id: "corridor",
      name: { en: "corridor", zh: "走廊" },
      also: { en: ["payment corridor"], zh: ["支付走廊"] },
      means: {
        en: "A pair of countries and currencies between which payments go, with the parties and rates that serve it.",
        zh: "一对国家与货币之间的付款路线，连同为其服务的各方与汇率，即支付走廊。",
      },
      source: SOURCES.rpw,
      avoid: [{ language: "zh", word: "通道", instead: "走廊" }],
    },
    {
      id: "instructed-amount",
      name: { en: "instructed amount", zh: "指示金额" },
      also: { en: ["InstdAmt", "instructed"], zh: ["InstdAmt"] },
      means: {
        en: "The amount that the payer orders, before charges are deducted: InstdAmt. What is settled between banks is IntrBkSttlmAmt, and may differ by charges and currency.",
        zh: "付款人指示支付、尚未扣费的金额：InstdAmt。银行间结算金额为 IntrBkSttlmAmt，可能因费用与币种而不同。",
      },
      source: { en: "ISO 20022 (InstdAmt); MT103 field 33B", zh: "ISO 20022（InstdAmt）；MT103 的 33B 域" },
      verbs: ["quote"],
    },
    {
      id: "charge-bearer",
      name: { en: "charge bearer", zh: "费用承担方式" },
      also: {
        en: ["DEBT", "CRED", "SHAR", "SLEV", "OUR", "BEN", "SHA", "chargeBearer"],
        zh: ["费用承担"],
      },
      means: {
        en: "Who pays the charges: DEBT the payer (OUR), CRED the payee (BEN), SHAR each those of its own side (SHA), SLEV as the service level or scheme lays down. The exchange rate margin is not a charge.",
        zh: "由谁支付费用：DEBT 由付款人承担（OUR），CRED 由收款人承担（BEN），SHAR 双方各自承担（SHA），SLEV 按服务级别或清算组织规则。汇差不属于费用。",
      },
      source: { en: "ISO 20022 (ChrgBr); MT103 field 71A", zh: "ISO 20022（ChrgBr）；MT103 的 71A 域" },
      verbs: ["quote"],
    },
    {
      id: "on-ramp-fee",
      name: { en: "on-ramp fee, off-ramp fee", zh: "入金手续费与出金手续费" },
      also: {
        en: ["on-ramp fee", "off-ramp fee", "gateway fee", "gateway's fee", "fee", "on-ramp", "off-ramp"],
        zh: ["网关手续费", "手续费", "入金手续费", "出金手续费"],
      },
      means: {
        en: "What the gateway charges when money becomes tokens (paying) and when tokens become money (redeeming). A rate of the amount, rounded up to a minor unit, and shown apart from the FX dealer's margin.",
        zh: "网关在法币换成代币（付款）和代币换成法币（赎回）时收取的费用。按金额的比例计算，向上舍入到最小单位，与做市商的汇差分开列示。",
      },
      source: { en: "practice of stable tokens; SEP-38 (fee)", zh: "稳定币实务；SEP-38（“fee”）" },
      verbs: ["pay", "redeem"],
    },
    {
      id: "escrow-fee",
      name: { en: "escrow's fee", zh: "托管费" },
      also: { en: ["escrow fee"] },
      means: {
        en: "What the escrow keeps of each part that goes to the payee, in basis points, rounded up. Nothing is charged on what goes back to the payer.",
        zh: "托管合约从付给收款人的每一部分中收取的费用，以基点计，向上舍入。退回付款人的部分不收费。",
      },
      source: SOURCES.escrow,
      verbs: ["release", "resolve", "withdraw"],
    },
    {
      id: "credit-to-account",
      name: { en: "credit to the payee's account", zh: "入账" },
      also: { en: ["payout", "ACCC", "credit to account"], zh: ["解付", "贷记"] },
      means: {
        en: "The payee's bank credits the account and confirms it: status ACCC, settled on the creditor's account. Until then the money is in transit. Where it cannot, it reports the failure with a reason code, such as AC04 for a closed account.",
        zh: "收款人银行贷记账户并确认：状态 ACCC（债权人账户已结算），汇款业务称解付。此前款项为在途资金。不能入账时附原因代码报告失败，例如 AC04（账户已销户）。",
      },
      source: {
        en: "ISO 20022 (ExternalPaymentTransactionStatus, ACCC)",
        zh: "ISO 20022（外部支付状态代码 ACCC）",
      },
      verbs: ["payout"],
      avoid: [
        { language: "zh", word: "兑付", instead: "入账" },
        { language: "zh", word: "承兑", instead: "入账" },
        { language: "zh", word: "出款", instead: "入账" },
      ],
    },
    {
      id: "ac04",
      name: { en: "AC04", zh: "AC04" },
      also: { en: ["ClosedAccountNumber", "AC01", "AC03", "reason code"], zh: ["账户已销户", "原因代码"] },
      means: {
        en: "ClosedAccountNumber: the account exists no longer. A number that is wrong is AC01 (IncorrectAccountNumber), the payee's invalid one AC03.",
        zh: "ClosedAccountNumber：账户已销户。账号错误为 AC01（IncorrectAccountNumber），收款人账号无效为 AC03。",
      },
      source: { en: "ISO 20022 (ExternalStatusReason)", zh: "ISO 20022（外部状态原因代码）" },
      verbs: ["payout", "close"],
    },
    {
      id: "travel-rule",
      name: { en: "payment transparency (travel rule)", zh: "支付透明度（旅行规则）" },
      also: { en: ["travel rule", "disclosure", "payment transparency", "FATF"], zh: ["旅行规则", "披露"] },
      means: {
        en: "Who pays whom travels with a payment, so that each institution on the way can check it. Here payer and purpose are disclosed to a party, and the chain keeps only a hash.",
        zh: "付款人与收款人信息随付款传递，使途经的各机构都能核查。这里向指定方披露付款人与款项用途，链上只存哈希值。",
      },
      source: { en: "FATF Recommendation 16", zh: "FATF 第 16 项建议" },
      verbs: ["disclose"],
    },
    {
      id: "kyc",
      name: { en: "identity verification (KYC)", zh: "身份核验（KYC）" },
      also: { en: ["KYC", "verification", "know your customer"], zh: ["身份核验", "客户身份识别"] },
      means: {
        en: "A customer's identity is established before its money is taken, and holds for a year here.",
        zh: "受理资金之前确认客户身份；这里一次核验有效一年。",
      },
      source: { en: "FATF Recommendation 10", zh: "FATF 第 10 项建议" },
      verbs: ["verify"],
    },
  ],
};
