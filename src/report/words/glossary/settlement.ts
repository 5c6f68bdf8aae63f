import { SOURCES } from "./sources.ts";
import type { TermGroup } from "./term.ts";

/** The words in which payment systems are compared; some of what they name is not in this product. */
export const SETTLEMENT_TERMS: TermGroup = {
  title: { en: "Clearing and settlement", zh: "清算与结算" },
  terms: [
    {
      id: "settlement",
      name: { en: "settlement", zh: "结算" },
      means: {
        en: "An obligation is discharged by a transfer of money. Here that is the transfer of tokens, and then the credit to the payee's account.",
        zh: "通过转移资金了结债务。这里先是代币转移，然后是收款人账户入账。",
      },
      source: SOURCES.cpmi,
      verbs: ["release", "payout"],
    },
    {
      id: "clearing",
      name: { en: "clearing", zh: "清算" },
      also: { en: ["netting"], zh: ["轧差"] },
      means: {
        en: "What happens before settlement: payment orders are sent, checked and perhaps netted. The library can net obligations; a clearing house is not modelled.",
        zh: "结算之前的环节：传递、核对付款指令，并可能轧差。程序库可以轧差，清算机构未建模。",
      },
      source: SOURCES.cpmi,
      modelled: false,
    },
    {
      id: "business-day",
      name: { en: "business day", zh: "营业日" },
      also: { en: ["bank holiday", "business days"], zh: ["工作日", "银行营业日"] },
      means: {
        en: "A day on which banks work. Of two currencies it is one on which banks of both do; a scenario's calendars state which. A date that is none moves to the next one (following), or back where that is in another month (modified following).",
        zh: "银行营业的日子；涉及两种货币时，指双方银行都营业的日子，由场景的日历（calendars）规定。非营业日顺延至下一营业日（following）；若因此跨月，则提前至上一营业日（modified following）。",
      },
      source: { en: "ISDA definitions, business day convention", zh: "ISDA 定义文件：营业日惯例" },
      verbs: ["quote"],
    },
    {
      id: "value-date",
      name: { en: "value date", zh: "起息日" },
      also: { en: ["T+2", "settlement date", "booking date"], zh: ["交割日", "记账日"] },
      means: {
        en: "The day from which an amount counts for its owner, which may be later than the day on which the bank books it. T+2 is two business days after the trade. Balances here count when they are booked; the value date is stated beside them.",
        zh: "款项开始为其所有人计算的日期，可能晚于银行的记账日。T+2 指成交后第二个营业日。本产品的余额在记账时即生效，起息日另行注明。",
      },
      source: SOURCES.iso20022,
      verbs: ["quote", "pay", "payout", "reverse"],
    },
    {
      id: "cut-off",
      name: { en: "cut-off", zh: "截止时间" },
      also: { en: ["cut-off time", "cutoff"], zh: ["截止时点"] },
      means: {
        en: "The time of the day after which a bank takes an order as one of the next business day. By the calendar of a scenario such an order is refused, or booked with that day as its value date.",
        zh: "银行当天受理指令的最后时刻，之后的指令视为下一营业日的指令。按场景的日历，此类指令会被拒绝，或以下一营业日为起息日记账。",
      },
      source: SOURCES.cpmi,
      verbs: ["pay", "payout", "reverse"],
    },
    {
      id: "finality",
      name: { en: "finality", zh: "支付最终性" },
      also: { en: ["settlement finality", "final settlement"], zh: ["结算最终性", "最终性"] },
      means: {
        en: "The moment from which a transfer is irrevocable and unconditional, by law. Not modelled: a block of the local chain is final at once, and how law treats tokens is another question.",
        zh: "转移在法律上不可撤销且无条件的时点。本产品未建模：本地链出块即为最终，而代币在法律上的最终性是另一问题。",
      },
      source: {
        en: "PFMI, principle 8; Directive 98/26/EC",
        zh: "《金融市场基础设施原则》原则 8；欧盟 98/26/EC 指令",
      },
      modelled: false,
    },
    {
      id: "dvp",
      name: { en: "delivery versus payment (DvP)", zh: "付款交割（DvP）" },
      also: { en: ["DvP", "delivery versus payment"], zh: ["付款交割", "券款对付", "DvP"] },
      means: {
        en: "An asset is delivered if and only if it is paid for. An escrow for goods comes near it without reaching it: the goods are not on the chain, and the carrier's word stands for them.",
        zh: "当且仅当付款完成时才交割资产。货物托管与之近似但并不相同：货物不在链上，以承运人的证明为准。",
      },
      source: SOURCES.cpmi,
      modelled: false,
    },
    {
      id: "pvp",
      name: { en: "payment versus payment (PvP)", zh: "同步交收（PvP）" },
      also: {
        en: ["PvP", "payment versus payment", "Herstatt", "Herstatt risk", "settlement risk"],
        zh: ["同步交收", "PvP", "赫斯塔特风险"],
      },
      means: {
        en: "One currency is transferred if and only if the other is, which removes Herstatt risk: paying one and not getting the other. Not modelled: the two legs here are paying and redeeming, one after the other.",
        zh: "当且仅当另一种货币完成转移时，一种货币才转移，从而消除赫斯塔特风险（付出一种货币却收不到另一种）。本产品未建模：这里的付款与赎回先后进行。",
      },
      source: SOURCES.cpmi,
      modelled: false,
    },
    {
      id: "correspondent-bank",
      name: { en: "correspondent bank, nostro account", zh: "代理行与往账账户" },
      also: {
        en: ["nostro", "vostro", "nostro account", "correspondent banking", "correspondent bank"],
        zh: ["代理行", "往账账户", "来账账户"],
      },
      means: {
        en: "A bank that holds an account for another and pays for it; to the one that owns the money the account is nostro, ours. Not modelled: here the FX dealer holds its balances at each bank itself.",
        zh: "为他行开立账户并代其收付的银行；对资金所有行而言，该账户为往账（nostro）账户。本产品未建模：这里由做市商直接在各银行持有余额。",
      },
      source: { en: "CPMI, Correspondent banking (2016)", zh: "CPMI《代理行业务》（2016）" },
      modelled: false,
    },
    {
      id: "position",
      name: { en: "position", zh: "头寸" },
      also: { en: ["inventory", "liquidity"], zh: ["库存", "流动性"] },
      means: {
        en: "What the FX dealer holds of each currency and owes in it. A move of the market changes its worth, and the FX dealer gains or loses it.",
        zh: "做市商持有及应付的各币种余额。市场变动会改变其价值，损益由做市商承担。",
      },
      source: SOURCES.fxCode,
    },
  ],
};
