import type { Status } from "../../../escrow/status.ts";
import type { Bilingual } from "../../../language.ts";

/** What each status of the escrow means. */
export const STATUS_EXPLANATIONS: Readonly<Record<Status, Bilingual>> = {
  None: {
    en: "The escrow knows nothing of the payment yet: it may be quoted and paid, but nothing is locked.",
    zh: "托管合约尚不知道这笔付款：可能已报价、已付款，但没有锁定任何资金。",
  },
  Funded: {
    en: "The tokens are locked, and the goods have not arrived. The payee can be paid, the payer repaid, and either may dispute.",
    zh: "代币已锁定，货物尚未送达。可以放款、退款，双方都可以提出争议。",
  },
  Delivered: {
    en: "The carrier has attested delivery, and the inspection period runs. Until it ends the payer may dispute; afterwards anyone may release.",
    zh: "承运人已证明送达，验货期正在进行。期内付款人可以提出争议；期满之后任何人都可以放款。",
  },
  Disputed: {
    en: "The arbiter divides what is held; until then the payer may still release and the payee refund. If the arbitration period ends without a decision, anyone may release what was delivered, and reclaim what was not.",
    zh: "由仲裁人分配托管的资金；在此之前，付款人仍可放款，收款人仍可退款。若仲裁期满仍无裁决，已送达的任何人都可以放款，未送达的可以收回。",
  },
  Released: {
    en: "Nothing is held any more, and what was released has gone to the payee, less the fee. The payee may still give back of its own, until returnBy.",
    zh: "已无托管的资金，放款已付给收款人（扣除费用）。在 returnBy 之前，收款人仍可用自己的资金退还。",
  },
  Refunded: {
    en: "The payee has given everything back, and nothing was released. Nothing leads out of this status.",
    zh: "收款人已全部退还，没有放款。此状态没有出路。",
  },
  Reclaimed: {
    en: "What was held has gone back to the payer, because time ran out. Nothing leads out of this status.",
    zh: "因期限已过，托管的资金已退回付款人。此状态没有出路。",
  },
  Resolved: {
    en: "The arbiter has divided what was held. Nothing leads out of this status.",
    zh: "仲裁人已分配托管的资金。此状态没有出路。",
  },
  Cancelled: {
    en: "The payer has voided the terms before they were funded; they never can be. Nothing leads out of this status.",
    zh: "付款人在入托管之前作废了条款，此后不能再用。此状态没有出路。",
  },
};
