import type { Status } from "../../../escrow/status.ts";
import type { Bilingual } from "../../../language.ts";

/** What each status of the escrow means. */
export const STATUS_EXPLANATIONS: Readonly<Record<Status, Bilingual>> = {
  None: {
    en: "The payment has not been created in the escrow: it may be quoted and paid for, but the escrow holds nothing.",
    zh: "这笔付款尚未存入托管合约：可能已报价、已付款，但托管合约未持有任何资金。",
  },
  Funded: {
    en: "The escrow holds the tokens, and delivery is not attested. The payer may release, the payee may refund, and either may dispute.",
    zh: "代币已存入托管合约，尚无送达证明。付款人可以放行，收款人可以退款，双方都可以提出争议。",
  },
  Delivered: {
    en: "The carrier has attested delivery, and the inspection period runs. Before it ends the payer may dispute; from its end on anyone may release.",
    zh: "承运人已出具送达证明，验货期正在进行。期满之前付款人可以提出争议；自期满起任何人都可以放行。",
  },
  Disputed: {
    en: "The arbiter divides what is held; until then the payer may still release and the payee may still refund. If the arbitration period ends without a decision, anyone may release a payment whose delivery was attested, and reclaim one whose delivery was not. This is not a legal arbitration.",
    zh: "由争议裁决人分配托管的款项；在此之前，付款人仍可放行，收款人仍可退款。若裁决期满仍无裁决，已有送达证明的，任何人都可以放行；没有送达证明的，任何人都可以发起到期退回。这不是法律意义上的仲裁。",
  },
  Released: {
    en: "The escrow holds nothing any more; what was released has gone to the payee, less the fee. Before returnBy the payee may still return tokens of its own.",
    zh: "托管合约已不再持有款项；放行的款项扣除托管费后已付给收款人。退货期限（returnBy）届满前，收款人仍可用自有代币退款。",
  },
  Refunded: {
    en: "The payee has refunded everything, and nothing was released. Final status.",
    zh: "收款人已全额退款，没有放行任何款项。终态。",
  },
  Reclaimed: {
    en: "What was held was returned to the payer, because the deadline had passed. Final status.",
    zh: "因期限届满，托管的款项已退回付款人。终态。",
  },
  Resolved: {
    en: "The arbiter has divided what was held. Final status.",
    zh: "争议裁决人已分配托管的款项。终态。",
  },
  Cancelled: {
    en: "The payer has cancelled the terms before they were funded; they can no longer be funded. Final status.",
    zh: "付款人在存入托管之前撤销了条款，此后不能再用。终态。",
  },
};
