import { SettlementError } from "../errors/settlement-error.ts";
import { documentHash } from "../escrow/document-hash.ts";
import { PAYMENT_TERMS_TYPE, type PaymentTerms } from "../escrow/payment-terms.ts";
import { paymentDays } from "../fx/calendars/calendars.ts";
import { routeMid } from "../fx/desk/route.ts";
import { isoTime } from "../trace/iso-time.ts";
import { midAcross, midRate } from "../world/market.ts";
import type { Payment } from "../world/payment.ts";
import { requireCurrentNow } from "./shared/current-currency.ts";
import { quoteSchema } from "./shared/quote-fields.ts";
import { narrateDays, narrateQuote, QUOTE_SENTENCES } from "./shared/quote-sentences.ts";
import { forwardOf, reservation, signPaying, signRedeeming } from "./shared/quote-promise.ts";
import { workOut } from "./shared/work-out.ts";
import type { StepRun } from "./step-run.ts";
import { verb } from "./verb.ts";

export const quote = verb({
  name: "quote",
  about: "payment",
  words: { en: "quote", zh: "报价" },
  explanation: {
    en: "The FX dealer works out what the payment costs at the current rates, signs it as a firm quote, and states until when it stands. Fix what is sent (send) or what arrives (receive); nothing moves yet. What it promises is reserved. What arrives is an indication, unless the second leg is asked for as firm too (redeem: firm).",
    zh: "做市商按当前汇率算出付款的价格，签署为可成交报价，并说明有效期。可以固定付出的金额（send）或到账的金额（receive）；资金尚未移动。所承诺的资金会被预留。到账金额仅为参考，除非要求第二段也为可成交报价（redeem: firm）。",
  },
  page: {
    purpose:
      "Payer and payee agree on terms, and the FX dealer signs a firm rate for paying. What the payee will receive is an indication at the same rates; with `redeem: firm` the FX dealer signs it too, and bears what the rate moves until `redeemFor` has passed. What is promised is held back of the FX dealer's prefunding and inventory until it is used, cancelled or expired; with `desk: { reserve: none }` nothing is, and the quote is indicative.",
    who: "the FX dealer",
    calls: "no contract: the quote and the terms are signed and sent by letter",
    refusals: [
      "`AMOUNT_TOO_SMALL` when nothing would arrive",
      "`RATE_MISSING` in a gap of the market",
      "`PAYMENT_ALREADY_PAID`",
      "`CURRENCY_REPLACED` in a currency that has ended since the scenario began",
      "`CALENDAR_YEAR_MISSING` where the value date is in a year that a calendar does not know",
      "`INVENTORY_INSUFFICIENT` when the FX dealer has less free than the quote would promise",
    ],
    limits: [
      "The reservation is the FX dealer's own book, not the chain's: the gateway knows no inventory, and an FX dealer that promises more than it has is found out when a payout is not booked.",
      "A firm second leg is measured against the oracle when it is used, as every quote: while the oracle refuses, it cannot be used. A scenario with one opens the corridor's bound on the distance from mid, so that the market may move as far as it likes.",
      "A payment that is quoted again before it is paid has two quotes until the first expires or is cancelled, and both are reserved.",
      "The quote's distance from mid and its fee are bounded by the corridor when it is used, not when it is given.",
    ],
  },
  sentences: QUOTE_SENTENCES,
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
    requireCurrentNow(run, payer.currency, payee.currency);

    const days = paymentDays(world.calendars, payer, payee, run.now);
    const forward = asked === undefined ? undefined : forwardOf(asked, world.desk);
    const worked = workOut(world, payment, fixed, forward?.basisPoints);
    const { pay, redeem, charges } = worked;
    const expiresAt = run.now + validFor;
    const reserve = reservation(run, payment, { ...worked, expiresAt, firm: forward !== undefined });
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
    if (days !== undefined) payment.days = days;
    payment.quote = {
      pay,
      redeem,
      expiresAt,
      mids,
      signed,
      signature,
      ...(charges === undefined ? {} : { charges }),
      ...(second === undefined ? {} : { second }),
    };
    reserve(signed);

    run.usedRate(payment.mid);
    narrateQuote(run, payment, fixed, forward);
    narrateDays(run, payment);
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
