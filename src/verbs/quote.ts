import { SettlementError } from "../errors/settlement-error.ts";
import { documentHash } from "../escrow/document-hash.ts";
import { PAYMENT_TERMS_TYPE, type PaymentTerms } from "../escrow/payment-terms.ts";
import { routeMid } from "../fx/desk/route.ts";
import { isoTime } from "../trace/iso-time.ts";
import { midAcross, midRate, sellingMid } from "../world/market.ts";
import type { Payment } from "../world/payment.ts";
import { basisPoints, MID_SENTENCES, money, party, rate, text, time } from "./shared/narrate.ts";
import { quoteSchema } from "./shared/quote-fields.ts";
import { forwardOf, reservation, signPaying, signRedeeming } from "./shared/quote-promise.ts";
import { workOut } from "./shared/work-out.ts";
import type { StepRun } from "./step-run.ts";
import { verb } from "./verb.ts";

export const quote = verb({
  name: "quote",
  about: "payment",
  words: { en: "quote", zh: "报价" },
  explanation: {
    en: "The desk works out what the payment costs at the current rates, signs it as a firm quote, and states until when it stands. Fix what is sent (send) or what arrives (receive); nothing moves yet. What it promises is reserved. What arrives is an indication, unless the second leg is asked for as firm too (redeem: firm).",
    zh: "做市商按当前汇率算出付款的价格，签署为可成交报价，并说明有效期。可以固定付出的金额（send）或到账的金额（receive）；资金尚未移动。所承诺的资金会被预留。到账金额仅为参考，除非要求第二段也为可成交报价（redeem: firm）。",
  },
  page: {
    purpose:
      "Payer and payee agree on terms, and the desk signs a firm rate for paying. What the payee will receive is an indication at the same rates; with `redeem: firm` the desk signs it too, and bears what the rate moves until `redeemFor` has passed. What is promised is held back of the desk's prefunding and inventory until it is used, cancelled or expired; with `desk: { reserve: none }` nothing is, and the quote is indicative.",
    who: "the desk",
    calls: "no contract: the quote and the terms are signed and sent by letter",
    refusals: [
      "`AMOUNT_TOO_SMALL` when nothing would arrive",
      "`RATE_MISSING` in a gap of the market",
      "`PAYMENT_ALREADY_PAID`",
      "`INVENTORY_INSUFFICIENT` when the desk has less free than the quote would promise",
    ],
    limits: [
      "The reservation is the desk's own book, not the chain's: the gateway knows no inventory, and a desk that promises more than it has is found out when a payout is not booked.",
      "A firm second leg is measured against the oracle when it is used, as every quote: while the oracle refuses, it cannot be used. A scenario with one opens the corridor's bound on the distance from mid, so that the market may move as far as it likes.",
      "A payment that is quoted again before it is paid has two quotes until the first expires or is cancelled, and both are reserved.",
      "The quote's distance from mid and its fee are bounded by the corridor when it is used, not when it is given.",
    ],
  },
  sentences: {
    ...MID_SENTENCES,
    "quote.charges.DEBT": {
      en: "{instructed} is instructed; the payer bears all charges (DEBT)",
      zh: "指示金额 {instructed}；全部费用由付款方承担（DEBT）",
    },
    "quote.charges.CRED": {
      en: "{instructed} is instructed; the payee bears all charges (CRED)",
      zh: "指示金额 {instructed}；全部费用由收款方承担（CRED）",
    },
    "quote.charges.SHAR": {
      en: "{instructed} is instructed; each bears the charges of its own end (SHAR)",
      zh: "指示金额 {instructed}；双方各自承担己方费用（SHAR）",
    },
    "quote.charges.SLEV": {
      en: "{instructed} is instructed; the scheme has each bear the charges of its own end (SLEV)",
      zh: "指示金额 {instructed}；按清算规则双方各自承担己方费用（SLEV）",
    },
    "quote.pay": {
      en: "{sell}, less a fee of {fee} ({feeBps}), buys {buy}; firm until {expires}",
      zh: "{sell} 扣除手续费 {fee}（{feeBps}）后换得 {buy}；报价锁定至 {expires}",
    },
    "quote.pay.indicative": {
      en: "{sell}, less a fee of {fee} ({feeBps}), would buy {buy}; indicative until {expires}: nothing is reserved",
      zh: "{sell} 扣除手续费 {fee}（{feeBps}）后约可换得 {buy}；参考报价，有效至 {expires}：未预留资金",
    },
    "quote.redeem": {
      en: "of which {net} after the escrow's fee of {feeBps} would be {buy} at today's rate, not guaranteed: what is received is indicative",
      zh: "扣除托管费 {feeBps} 后剩 {net}，按当前汇率约可得 {buy}（不作保证）：收款额仅为参考",
    },
    "quote.redeem.firm": {
      en: "of which {net} after the escrow's fee of {feeBps} will be {buy}; firm until {expires}, whatever the rate does",
      zh: "扣除托管费 {feeBps} 后剩 {net}，将得 {buy}；可成交报价，有效至 {expires}（含该秒），不受汇率变动影响",
    },
    "quote.redeem.unreserved": {
      en: "of which {net} after the escrow's fee of {feeBps} is to be {buy} until {expires}; indicative: nothing is reserved for it",
      zh: "扣除托管费 {feeBps} 后剩 {net}，在 {expires} 之前约可得 {buy}；参考报价：未为其预留资金",
    },
    "quote.forward": {
      en: "the time costs {points} for each of {days} days: {spread} more of mid",
      zh: "远期点每日 {points}，共 {days} 日：在市场参考价上再减 {spread}",
    },
    "quote.forward.none": {
      en: "nothing is asked for the time: what the rate moves until then is the risk of {desk}",
      zh: "不收取时间费用：此期间的汇率变动由 {desk} 承担风险",
    },
  },
  agreesTerms: true,
  isFirmOverBothLegs: ({ second }) => second !== undefined,
  schema: quoteSchema,
  amounts: ({ fixed }) =>
    "instructed" in fixed
      ? [{ key: "instructed", amount: fixed.instructed, of: "payer" }]
      : "send" in fixed
        ? [{ key: "send", amount: fixed.send, of: "payer" }]
        : [{ key: "receive", amount: fixed.receive, of: "payee" }],
  deadlines: ({ validFor }, now, { deliverWithin, returnWithin }) => ({
    expiresAt: now + validFor,
    deliverBy: now + deliverWithin,
    returnBy: now + returnWithin,
  }),
  async carryOut({ payment: name, fixed, validFor, second: asked }, run) {
    const { world } = run;
    const payment = run.payment(name);
    const { payer, payee, settlement } = payment;
    run.by(world.operators.desk);
    // Its terms are on their way already, and another quote would lose track of them.
    if (payment.paid) throw new SettlementError("PAYMENT_ALREADY_PAID", { payment: name });

    const forward = asked === undefined ? undefined : forwardOf(asked, world.desk);
    const { pay, redeem } = workOut(world, payment, fixed, forward?.basisPoints);
    const expiresAt = run.now + validFor;
    const reserve = reservation(run, payment, { pay, redeem, expiresAt, firm: forward !== undefined });
    payment.terms = agree(run, payment, pay.buy.minor);
    payment.id = run.chain.digest({
      contract: "escrow",
      types: PAYMENT_TERMS_TYPE,
      message: { ...payment.terms },
    });
    world.paymentsById.set(payment.id, payment);
    payment.mid = midAcross(world, payer.currency, settlement.currency, payee.currency);
    const atPar = { ...midRate(world, settlement.currency, payee.currency), base: settlement.token };
    const mids = { pay: routeMid(pay.route), redeem: atPar };
    const { quote: signed, signature } = await signPaying(run, payment, pay, expiresAt);
    const second =
      asked === undefined || forward === undefined
        ? undefined
        : await signRedeeming(run, payment, redeem, run.now + asked.redeemFor, forward.basisPoints);
    payment.quote = {
      pay,
      redeem,
      expiresAt,
      mids,
      signed,
      signature,
      ...(second === undefined ? {} : { second }),
    };
    reserve(signed);

    run.usedRate(payment.mid);
    if ("instructed" in fixed) {
      run.narrate(`quote.charges.${fixed.chargeBearer}`, { instructed: money(fixed.instructed) });
    }
    run.narrate(world.desk.reserves ? "quote.pay" : "quote.pay.indicative", {
      sell: money(pay.sell),
      fee: money(pay.fee),
      feeBps: basisPoints(pay.terms.fee.basisPoints),
      buy: money(pay.buy),
      expires: time(expiresAt),
    });
    run.narrate("quote.rate", {
      rate: rate(midRate(world, payer.currency, settlement.currency)),
      spread: basisPoints(world.corridors.pay.spreadBps),
    });
    const arrives = {
      net: money(redeem.sell),
      feeBps: basisPoints(world.escrow.feeBps),
      buy: money(redeem.buy),
    };
    if (second === undefined) run.narrate("quote.redeem", arrives);
    else
      run.narrate(world.desk.reserves ? "quote.redeem.firm" : "quote.redeem.unreserved", {
        ...arrives,
        expires: time(second.expiresAt),
      });
    run.narrate("quote.rate", {
      rate: rate(sellingMid(world, settlement, payee.currency)),
      spread: basisPoints(world.corridors.redeem.spreadBps),
    });
    if (forward?.points === 0n) run.narrate("quote.forward.none", { desk: party(world.operators.desk) });
    else if (forward !== undefined)
      run.narrate("quote.forward", {
        points: basisPoints(forward.points),
        days: text(forward.days.toString()),
        spread: basisPoints(forward.basisPoints),
      });
  },
});

function agree({ chain, now, world }: StepRun, payment: Payment, amount: bigint): PaymentTerms {
  const { operators, escrow } = world;
  return {
    payer: chain.addressOf(payment.payer.name),
    payee: chain.addressOf(payment.payee.name),
    token: chain.contractAddress(payment.settlement.token.code),
    amount,
    arbiter: chain.addressOf(operators.arbiter),
    carrier: chain.addressOf(operators.carrier),
    deliverBy: now + escrow.deliverWithin,
    inspectionPeriod: escrow.inspectionPeriod,
    arbitrationPeriod: escrow.arbitrationPeriod,
    returnBy: now + escrow.returnWithin,
    feeBps: escrow.feeBps,
    feeRecipient: chain.addressOf(operators.platform),
    paymentReference: documentHash("invoice", payment.name, isoTime(now)),
  };
}
