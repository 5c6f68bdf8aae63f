import { SOURCES } from "./sources.ts";
import type { TermGroup } from "./term.ts";

/** The stable token, and what stands behind it. */
export const TOKEN_TERMS: TermGroup = {
  title: { en: "Stable token and reserve", zh: "稳定币与储备" },
  terms: [
    {
      id: "stable-token",
      name: { en: "stable token", zh: "稳定币" },
      also: { en: ["stablecoin", "token", "XUSD"], zh: ["代币", "美元稳定币"] },
      means: {
        en: "A token on the chain that its issuer redeems at one unit of a currency, and keeps a reserve for. XUSD is an invented one, for the dollar, with six decimals.",
        zh: "链上代币，发行方按 1 单位货币赎回并持有相应储备。XUSD 是虚构的美元稳定币，六位小数。",
      },
      source: { en: "ERC-20; CPMI (stablecoin arrangement)", zh: "ERC-20；CPMI（稳定币安排）" },
      verbs: ["pay", "redeem"],
    },
    {
      id: "gateway",
      name: { en: "gateway", zh: "网关" },
      also: { en: ["anchor", "issuer"], zh: ["发行方", "锚定机构"] },
      means: {
        en: "The door between money and tokens: it mints against a deposit that a bank attests, and burns against a payout that a bank owes. SEP-38 calls such a business an anchor.",
        zh: "法币与代币之间的出入口：凭银行证明的存款铸造代币，凭银行应付的款项销毁代币。SEP-38 称之为锚定机构（“anchor”）。",
      },
      source: SOURCES.sep38,
      verbs: ["pay", "redeem", "payout"],
    },
    {
      id: "minting",
      name: { en: "minting and burning", zh: "铸造与销毁" },
      also: { en: ["minting", "burning", "mint", "burn"], zh: ["铸造", "销毁", "铸币"] },
      means: {
        en: "Tokens are minted when money comes in and burned when it goes out, so that the supply equals the reserve at any time.",
        zh: "资金进入时铸造代币，资金流出时销毁代币，因此流通量始终等于储备。",
      },
      source: SOURCES.erc20,
      verbs: ["pay", "redeem"],
    },
    {
      id: "redemption",
      name: { en: "redemption", zh: "赎回" },
      means: {
        en: "A holder gives tokens back, they are burned, and its bank owes the money at the rate of that moment, less the off-ramp fee.",
        zh: "持有人交回代币，代币被销毁，其开户行按当时汇率应付法币，并扣除出金手续费。",
      },
      source: {
        en: "practice of stable tokens (e-money: Directive 2009/110/EC, article 11)",
        zh: "稳定币实务（电子货币：欧盟 2009/110/EC 指令第 11 条）",
      },
      verbs: ["redeem"],
    },
    {
      id: "reserve",
      name: { en: "reserve", zh: "储备" },
      also: { en: ["reserve assets", "backing"], zh: ["储备资产", "备付金", "客户备付金"] },
      means: {
        en: "The money behind the tokens, held apart at the custodian: one dollar for each XUSD in circulation. The FX dealer's own money is never counted in it.",
        zh: "代币背后的资金，单独存放在储备存管行：流通中每 1 XUSD 对应 1 美元。做市商的自有资金不计入储备。支付机构的同类资金称客户备付金。",
      },
      source: {
        en: "CPMI-IOSCO on stablecoin arrangements; PBoC rules on client reserve funds (2021)",
        zh: "CPMI-IOSCO 稳定币安排指引；《非银行支付机构客户备付金存管办法》（2021）",
      },
      verbs: ["attest"],
      avoid: [{ language: "zh", word: "发行量", instead: "流通代币" }],
    },
    {
      id: "custodian",
      name: { en: "custodian (safeguarding bank)", zh: "储备存管行" },
      also: { en: ["custodian", "custody", "safeguarding bank"], zh: ["存管", "存管行", "备付金存管银行"] },
      means: {
        en: "The bank that keeps the reserve apart from everyone's own money, and attests it. Custody is not escrow: it keeps the money of the issue, not of one payment.",
        zh: "将储备与各方自有资金分开存放并出具储备证明的银行。存管不同于托管：它保管的是发行储备，而非某一笔付款的资金。",
      },
      source: {
        en: "PBoC rules on client reserve funds; safeguarding under Directive 2009/110/EC",
        zh: "《非银行支付机构客户备付金存管办法》；欧盟 2009/110/EC 指令的资金保全要求",
      },
      verbs: ["attest"],
      avoid: [
        { language: "zh", word: "储备托管行", instead: "储备存管行" },
        { language: "zh", word: "托管行", instead: "储备存管行" },
      ],
    },
    {
      id: "attestation",
      name: { en: "attestation", zh: "储备证明" },
      also: { en: ["proof of reserve", "attested reserve"], zh: ["储备金证明"] },
      means: {
        en: "The custodian's statement, at a time, of the reserve, the payouts in transit and the prefunding that the FX dealer has pledged, each by itself. Nothing is minted beyond what is attested.",
        zh: "存管行在某一时点出具的证明，分别列示储备、在途付款与做市商质押的预存资金。铸造不得超过证明的数额。",
      },
      source: {
        en: "assurance standards (ISAE 3000); proof of reserve",
        zh: "鉴证业务准则（ISAE 3000）；储备证明实务",
      },
      verbs: ["attest"],
    },
    {
      id: "pledged-prefunding",
      name: { en: "pledged prefunding", zh: "质押的预存资金" },
      also: { en: ["prefunding", "pre-funding", "pledge"], zh: ["预存资金", "质押"] },
      means: {
        en: "Money that the FX dealer has set apart at the custodian ahead of payments. Only a mint draws on it, into the reserve, or the FX dealer takes it back by a lower attestation.",
        zh: "做市商预先存入存管行专户的资金。只有铸造代币时才从中划入储备，或经较低的储备证明由做市商取回。",
      },
      source: {
        en: "CPMI, cross-border payments programme (pre-funding)",
        zh: "CPMI 跨境支付改进计划（预先注资）",
      },
      verbs: ["attest", "pay"],
    },
    {
      id: "in-transit-funds",
      name: { en: "funds in transit", zh: "在途资金" },
      also: {
        en: ["in-transit funds", "payouts in transit", "in transit", "float"],
        zh: ["应付待入账户", "在途付款"],
      },
      means: {
        en: 'What has left the payer or the reserve and has not been credited to the payee: here the account "payouts" between a redemption and the bank\'s confirmation.',
        zh: "已离开付款人或储备、尚未贷记收款人的资金：这里是赎回之后、银行确认之前记在应付待入账户中的款项。",
      },
      source: SOURCES.cpmi,
      verbs: ["redeem", "payout"],
      avoid: [{ language: "zh", word: "待兑付账户", instead: "应付待入账户" }],
    },
  ],
};
