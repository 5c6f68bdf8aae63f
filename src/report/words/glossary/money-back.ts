import { SOURCES } from "./sources.ts";
import type { TermGroup } from "./term.ts";

/** Money that does not arrive, or goes back. */
export const MONEY_BACK_TERMS: TermGroup = {
  title: { en: "Money that goes back", zh: "资金退回" },
  terms: [
    {
      id: "money-back",
      name: { en: "five words for money that goes back", zh: "资金退回的五种方式" },
      also: {
        en: ["reclaim", "refund", "return", "claim", "withdraw"],
        zh: ["退款", "到期退回", "退回", "认领", "提取"],
      },
      means: {
        en: "Five operations return money or hand out what is owed, and each has its own party, time and source.",
        zh: "有五种操作会退回资金或付出所欠款项，各有其发起方、时间与资金来源。",
      },
      source: {
        en: "escrow practice; ISO 20022 (pacs.004) for the return of a payout",
        zh: "托管实务；入账退回见 ISO 20022（pacs.004）",
      },
      verbs: ["reclaim", "refund", "payout", "claim", "withdraw"],
      table: {
        head: [
          { en: "word", zh: "方式" },
          { en: "who", zh: "由谁" },
          { en: "when", zh: "何时" },
          { en: "from where", zh: "从何处" },
          { en: "to whom", zh: "给谁" },
        ],
        rows: [
          [
            { en: "reclaim", zh: "到期退回（reclaim）" },
            { en: "anyone", zh: "任何人" },
            { en: "from the long-stop date on, without delivery", zh: "自最迟送达期限起，且未送达" },
            { en: "the escrow", zh: "托管合约" },
            { en: "the payer", zh: "付款人" },
          ],
          [
            { en: "refund", zh: "退款（refund）" },
            { en: "the payee", zh: "收款人" },
            {
              en: "while something is held; after the release until the return window ends",
              zh: "尚有托管资金时；放行后至退货期限届满前",
            },
            { en: "the escrow, later the payee's own tokens", zh: "托管合约；放行后为收款人自有代币" },
            { en: "the payer", zh: "付款人" },
          ],
          [
            { en: "return", zh: "退回（payout 的 fails）" },
            { en: "the payee's bank, with a reason code", zh: "收款人银行，附原因代码" },
            { en: "when it cannot credit the account", zh: "无法入账时" },
            { en: "the payouts in transit", zh: "在途资金" },
            { en: "the payee, in tokens", zh: "收款人（代币）" },
          ],
          [
            { en: "claim", zh: "认领（claim）" },
            { en: "anyone", zh: "任何人" },
            {
              en: "once a return could not be made, or its bank has been silent until payoutDue",
              zh: "退回当时无法完成，或银行到 payoutDue 仍未报告",
            },
            { en: "the gateway", zh: "网关" },
            { en: "the payee, in tokens", zh: "收款人（代币）" },
          ],
          [
            { en: "withdraw", zh: "提取（withdraw）" },
            { en: "the owner; anyone, to the owner", zh: "所有人；他人也可代为付给所有人" },
            { en: "whenever something is held for it", zh: "有待领款时" },
            { en: "the escrow's held credits", zh: "托管合约中的待领款" },
            { en: "the owner", zh: "所有人" },
          ],
        ],
      },
      avoid: [
        { language: "zh", word: "已收回", instead: "已到期退回" },
        { language: "zh", word: "支取", instead: "提取" },
      ],
    },
    {
      id: "rejected",
      name: { en: "rejected, returned, recalled, reversed", zh: "拒绝、退回、召回与冲正" },
      also: {
        en: ["rejected", "returned", "recalled", "reversed", "RJCT", "chargeback"],
        zh: ["拒绝", "召回", "冲正", "拒付"],
      },
      means: {
        en: "A payment is rejected before it is accepted (pacs.002, RJCT), returned after it was accepted (pacs.004), recalled on the sender's request (camt.056), and reversed by the bank or payee that began it (pacs.007). A contract's refusal is a rejection: nothing has moved.",
        zh: "受理前为拒绝（pacs.002，RJCT），受理后为退回（pacs.004），应付款人请求为召回（camt.056），由发起的银行或收款人撤销为冲正（pacs.007）。合约的拒绝相当于受理前拒绝：资金未动。拒付指银行卡争议或票据退票，这里不用。",
      },
      source: SOURCES.iso20022,
      verbs: ["payout"],
      avoid: [{ language: "zh", word: "拒付", instead: "拒绝，或退回" }],
    },
    {
      id: "deposit-reversal",
      name: { en: "reversal of a deposit", zh: "存款撤回" },
      also: { en: ["deposit taken back", "recall", "reversal"], zh: ["撤回存款", "存款冲正"] },
      means: {
        en: "The payer's bank takes a deposit back after tokens were minted for it, as after a recall or a chargeback. The tokens stay and stay backed; the loss is the bearer's that the step names, the FX dealer's otherwise.",
        zh: "代币已铸造之后，付款人银行撤回存款，例如召回或银行卡争议。代币不变且仍有储备；损失由步骤指明的一方承担，未指明时由做市商承担。",
      },
      source: {
        en: "ISO 20022 (camt.056, pacs.004, pacs.007)",
        zh: "ISO 20022（camt.056、pacs.004、pacs.007）",
      },
      verbs: ["reverse"],
    },
    {
      id: "unclaimed-balance",
      name: { en: "held credit (unclaimed balance)", zh: "待领款" },
      also: { en: ["held credit", "unclaimed balance", "held for withdrawal"], zh: ["待领余额"] },
      means: {
        en: "What the escrow owes to a party but could not pay at that moment, because the token was paused or the party frozen. It is held for withdrawal; it is not a credit in the sense of debits and credits.",
        zh: "托管合约应付而当时无法支付的款项，例如代币暂停或账户被冻结，记在所有人名下等待提取。它不是借贷记账中的“贷方”。",
      },
      source: {
        en: "escrow practice; pull payments (OpenZeppelin)",
        zh: "托管实务；拉取式支付（OpenZeppelin）",
      },
      verbs: ["withdraw", "freeze", "block", "pause"],
      avoid: [
        { language: "zh", word: "代管", instead: "待领款" },
        { language: "zh", word: "待领余额", instead: "待领款" },
      ],
    },
  ],
};
