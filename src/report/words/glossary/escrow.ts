import { SOURCES } from "./sources.ts";
import type { TermGroup } from "./term.ts";

/** The escrow: what it holds, who decides, and until when. */
export const ESCROW_TERMS: TermGroup = {
  title: { en: "Escrow", zh: "托管" },
  terms: [
    {
      id: "escrow",
      name: { en: "escrow", zh: "托管" },
      also: { zh: ["托管合约", "第三方托管"], en: ["escrow contract"] },
      means: {
        en: "A third party holds the money of a payment until a condition is met, then pays it to the payee or returns it to the payer. Here the third party is a contract on the chain, which pays only by its rules.",
        zh: "由第三方保管一笔付款的资金，条件成就后付给收款人，否则退回付款人。这里的第三方是链上合约，只按规则支付。",
      },
      source: SOURCES.escrow,
      verbs: ["fund", "release", "refund", "reclaim", "resolve"],
      statuses: ["Funded"],
    },
    {
      id: "payer",
      name: { en: "payer", zh: "付款人" },
      also: { en: ["debtor", "originator", "buyer", "sender"], zh: ["买方", "债务人", "汇款人"] },
      means: {
        en: "The party whose money is paid, in the library mostly a buyer. ISO 20022 calls it debtor, FATF originator.",
        zh: "其资金被支付的一方，场景中多为买方。ISO 20022 称债务人，FATF 称发起人。",
      },
      source: { en: "CPMI glossary; ISO 20022 (Dbtr)", zh: "CPMI 术语表；ISO 20022（Dbtr）" },
      verbs: ["pay", "fund", "release", "dispute"],
      avoid: [{ language: "zh", word: "付款方", instead: "付款人" }],
    },
    {
      id: "payee",
      name: { en: "payee", zh: "收款人" },
      also: { en: ["creditor", "beneficiary", "seller", "receiver"], zh: ["卖方", "债权人", "受益人"] },
      means: {
        en: "The party that is paid, in the library mostly a seller. ISO 20022 calls it creditor, FATF beneficiary.",
        zh: "收取资金的一方，场景中多为卖方。ISO 20022 称债权人，FATF 称受益人。",
      },
      source: { en: "CPMI glossary; ISO 20022 (Cdtr)", zh: "CPMI 术语表；ISO 20022（Cdtr）" },
      verbs: ["redeem", "refund"],
      avoid: [{ language: "zh", word: "收款方", instead: "收款人" }],
    },
    {
      id: "condition-precedent",
      name: { en: "condition precedent", zh: "先决条件" },
      also: { en: ["proof of delivery", "delivery", "carrier"], zh: ["送达证明", "送达", "承运人"] },
      means: {
        en: "What must be so before the escrow owes the money to the payee: here the carrier's proof of delivery, or the payer's own consent. The carrier is an oracle in the sense of contracts: it states a fact that the chain cannot see.",
        zh: "托管合约向收款人付款之前必须满足的条件：这里是承运人出具的送达证明，或付款人本人同意。承运人是合约意义上的预言机：陈述链上看不到的事实。",
      },
      source: { en: "contract and escrow law", zh: "合同法与托管实务" },
      verbs: ["deliver"],
      statuses: ["Delivered"],
      avoid: [{ language: "zh", word: "交货证明", instead: "送达证明" }],
    },
    {
      id: "long-stop-date",
      name: { en: "long-stop date", zh: "最迟送达期限" },
      also: { en: ["deliverBy", "deadline for delivery"], zh: ["交货期限", "最终期限"] },
      means: {
        en: "The second from which delivery no longer counts and anyone may have the money returned to the payer; the field deliverBy. What is refused at a deadline is refused at exactly that second already.",
        zh: "从这一秒起送达不再有效，任何人都可以让资金退回付款人；对应字段 deliverBy。期限所禁止的操作，恰在该秒即被拒绝。",
      },
      source: { en: "contract law", zh: "合同法实务" },
      verbs: ["deliver", "reclaim"],
    },
    {
      id: "inspection-period",
      name: { en: "inspection period", zh: "验货期" },
      also: { en: ["inspectionEnds"], zh: ["检验期限"] },
      means: {
        en: "The time after delivery in which the payer may examine the goods and dispute. When it has ended, anyone may release the money to the payee.",
        zh: "送达后付款人可以验货并提出争议的期间。期满后任何人都可以向收款人放行。",
      },
      source: {
        en: "CISG, article 38; Civil Code of the PRC, article 620",
        zh: "《联合国国际货物销售合同公约》第 38 条；《民法典》第 620 条",
      },
      verbs: ["dispute", "release"],
      statuses: ["Delivered"],
    },
    {
      id: "return-window",
      name: { en: "return window", zh: "退货期限" },
      also: { en: ["returnBy"], zh: ["退货期"] },
      means: {
        en: "The time after a release in which the payee may give money back, of its own tokens; the field returnBy. That goods travel back is not modelled.",
        zh: "放行后收款人可以用自有代币退款的期间；对应字段 returnBy。货物退回的过程未建模。",
      },
      source: { en: "sales and consumer law", zh: "买卖与消费者保护法律" },
      verbs: ["refund"],
      statuses: ["Released"],
    },
    {
      id: "arbiter",
      name: { en: "arbiter", zh: "争议裁决人" },
      also: { en: ["adjudicator", "neutral", "arbitrator"], zh: ["裁决人", "仲裁员"] },
      means: {
        en: "The neutral named in the terms, who divides what is held when there is a dispute. This is not legal arbitration: that needs an arbitration agreement, and an award under the New York Convention.",
        zh: "条款中指定的中立方，发生争议时分配托管的资金。这不是法律上的仲裁：仲裁须有仲裁协议，裁决依《纽约公约》承认与执行。",
      },
      source: {
        en: "escrow practice; New York Convention (for what it is not)",
        zh: "托管实务；《纽约公约》（用于区别）",
      },
      verbs: ["dispute", "resolve"],
      statuses: ["Disputed", "Resolved"],
      avoid: [
        { language: "zh", word: "仲裁人", instead: "争议裁决人" },
        { language: "zh", word: "仲裁期", instead: "裁决期限" },
      ],
    },
    {
      id: "release",
      name: { en: "release", zh: "放行" },
      also: { zh: ["放款"] },
      means: {
        en: "What the escrow holds, or a part of it, goes to the payee, less the escrow's fee. Online marketplaces call it payout to the seller; in banking 放款 is the payout of a loan.",
        zh: "托管的资金（或其一部分）扣除托管费后付给收款人。速卖通等平台称“放款”，但银行的放款指发放贷款，故此处用“放行”。",
      },
      source: SOURCES.escrow,
      verbs: ["release"],
      statuses: ["Released"],
      avoid: [{ language: "zh", word: "放款", instead: "放行" }],
    },
  ],
};
