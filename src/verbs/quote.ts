import { z } from "zod";
import { SettlementError } from "../errors/settlement-error.ts";
import { CHARGE_BEARERS } from "../fx/charge-bearer.ts";
import { DIRECTIONS, FX_QUOTE_TYPE } from "../escrow/fx-quote.ts";
import { enumValue } from "../escrow/enum-value.ts";
import { PAYMENT_TERMS_TYPE, type PaymentTerms } from "../escrow/payment-terms.ts";
import { quoteFixedReceive, quoteFixedSend, type Quote, type QuoteTerms } from "../fx/quote.ts";
import { feeUp, proportionalFee } from "../fx/fee.ts";
import { spread } from "../fx/spread.ts";
import { isoTime } from "../trace/iso-time.ts";
import type { Money } from "../money/money.ts";
import { currencyBytes } from "../escrow/code-bytes.ts";
import { documentHash } from "../escrow/document-hash.ts";
import { drawnAmount, duration, oneOf, refuse } from "../fields/fields.ts";
import { escrowedFor, fixedEnd, type FixedAmount } from "./shared/fixed-amount.ts";
import { midAcross, midRate, sellingMid } from "../world/market.ts";
import { basisPoints, MID_SENTENCES, money, rate, time } from "./shared/narrate.ts";
import type { Scope } from "../fields/scope.ts";
import type { StepRun } from "./step-run.ts";
import { verb } from "./verb.ts";
import type { World } from "../world/world.ts";
import type { Payment } from "../world/payment.ts";

export interface QuoteFields {
  readonly fixed: FixedAmount;
  /** Seconds that the quote is good for. */
  readonly validFor: bigint;
}

function quoteSchema(scope: Scope) {
  return z
    .strictObject({
      send: drawnAmount(scope, "send", "What the payer sends in all, charges included.").optional(),
      receive: drawnAmount(scope, "receive", "What the payee is to receive in the end.").optional(),
      instructed: drawnAmount(scope, "instructed", "What is to be paid, before any charge.").optional(),
      chargeBearer: oneOf(CHARGE_BEARERS, "charge bearer").optional(),
      validFor: duration("How long the quote is good for.").prefault("15m"),
    })
    .transform(({ send, receive, instructed, chargeBearer, validFor }, context): QuoteFields => {
      const given = [send, receive, instructed].filter((amount) => amount !== undefined);
      if (given.length !== 1)
        return refuse(
          context,
          new SettlementError("FIELDS_NOT_ONE", { fields: "send, receive or instructed" }),
        );
      if (instructed !== undefined)
        return { fixed: { instructed, chargeBearer: chargeBearer ?? "SHAR" }, validFor };
      if (chargeBearer !== undefined)
        return refuse(context, new SettlementError("CHARGE_BEARER_UNUSED", { chargeBearer }));
      return { fixed: send === undefined ? { receive: receive as Money } : { send }, validFor };
    });
}

export const quote = verb({
  name: "quote",
  about: "payment",
  words: { en: "quote", zh: "报价" },
  explanation: {
    en: "The desk works out what the payment costs at the current rates, signs it as a firm quote, and says until when it stands. Fix what is sent (send) or what arrives (receive); nothing moves yet.",
    zh: "外汇商按当前汇率算出付款的价格，签署为确定报价，并说明有效期。可以固定付出的金额（send）或到账的金额（receive）；资金尚未移动。",
  },
  page: {
    purpose:
      "Payer and payee agree on terms, and the desk signs a firm rate for paying. What the payee will receive is an indication at the same rates.",
    who: "the desk",
    calls: "no contract: the quote and the terms are signed and sent by letter",
    refusals: [
      "`AMOUNT_TOO_SMALL` when nothing would arrive",
      "`RATE_MISSING` in a gap of the market",
      "`PAYMENT_ALREADY_PAID`",
    ],
    limits: [
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
    "quote.redeem": {
      en: "of which {net} after the escrow's fee of {feeBps} would now be {buy}",
      zh: "扣除托管费 {feeBps} 后剩 {net}，按现价可得 {buy}",
    },
  },
  agreesTerms: true,
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
  async carryOut({ payment: name, fixed, validFor }, run) {
    const { world } = run;
    const payment = run.payment(name);
    const { payer, payee, settlement } = payment;
    const { desk } = world.operators;
    run.by(desk);
    // Its terms are on their way already, and another quote would lose track of them.
    if (payment.paid) throw new SettlementError("PAYMENT_ALREADY_PAID", { payment: name });

    const payTerms = termsOfPaying(world, payment);
    const redeemTerms = termsOfRedeeming(world, payment);
    const end = fixedEnd(fixed, payTerms, redeemTerms);
    const pay =
      "send" in end
        ? quoteFixedSend(end.send, payTerms)
        : quoteFixedReceive(escrowedFor(quoteFixedReceive(end.receive, redeemTerms).sell, world), payTerms);
    const released = pay.buy.minor - feeUp(pay.buy.minor, proportionalFee(world.escrow.feeBps));
    const redeem = quoteFixedSend({ minor: released, asset: settlement.token }, redeemTerms);
    payment.terms = agree(run, payment, pay.buy.minor);
    payment.id = run.chain.digest({
      contract: "escrow",
      types: PAYMENT_TERMS_TYPE,
      message: { ...payment.terms },
    });
    world.paymentsById.set(payment.id, payment);
    payment.mid = midAcross(world, payer.currency, settlement.currency, payee.currency);
    const expiresAt = run.now + validFor;
    const atPar = { ...midRate(world, settlement.currency, payee.currency), base: settlement.token };
    const mids = { pay: payTerms.mid, redeem: atPar };
    payment.quote = { pay, redeem, expiresAt, mids, ...(await sign(run, payment, pay, expiresAt)) };
    world.quotes += 1n;

    run.usedRate(payment.mid);
    if ("instructed" in fixed) {
      run.narrate(`quote.charges.${fixed.chargeBearer}`, { instructed: money(fixed.instructed) });
    }
    run.narrate("quote.pay", {
      sell: money(pay.sell),
      fee: money(pay.fee),
      feeBps: basisPoints(payTerms.fee.basisPoints),
      buy: money(pay.buy),
      expires: time(expiresAt),
    });
    run.narrate("quote.rate", {
      rate: rate(midRate(world, payer.currency, settlement.currency)),
      spread: basisPoints(world.corridors.pay.spreadBps),
    });
    run.narrate("quote.redeem", {
      net: money(redeem.sell),
      feeBps: basisPoints(world.escrow.feeBps),
      buy: money(redeem.buy),
    });
    run.narrate("quote.rate", {
      rate: rate(sellingMid(world, settlement, payee.currency)),
      spread: basisPoints(world.corridors.redeem.spreadBps),
    });
  },
});

type TermsWithMid = QuoteTerms & { readonly mid: QuoteTerms["rate"] };

/** Fiat into tokens: the fee is fiat and comes off first. One token counts as one unit of its currency. */
function termsOfPaying(world: World, { payer, settlement }: Payment): TermsWithMid {
  const { spreadBps, feeBps } = world.corridors.pay;
  const mid = { ...midRate(world, payer.currency, settlement.currency), quote: settlement.token };
  const fee = proportionalFee(feeBps);
  return { mid, rate: spread(mid, spreadBps).bid, fee, feeIn: "sell", feeBase: "gross" };
}

/** Tokens into fiat, below par by the corridor's rule: the fee is fiat and comes off last. */
function termsOfRedeeming(world: World, { payee, settlement }: Payment): TermsWithMid {
  const { spreadBps, feeBps } = world.corridors.redeem;
  const mid = { ...sellingMid(world, settlement, payee.currency), base: settlement.token };
  const fee = proportionalFee(feeBps);
  return { mid, rate: spread(mid, spreadBps).bid, fee, feeIn: "buy", feeBase: "gross" };
}

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

/** The firm quote for paying, signed by the desk; for this payment alone where it is paid straight into the escrow. */
async function sign(run: StepRun, payment: Payment, pay: Quote, expiresAt: bigint) {
  const { chain, world } = run;
  const signed = {
    provider: chain.addressOf(world.operators.desk),
    account: chain.addressOf(payment.payer.name),
    direction: enumValue(DIRECTIONS, "pay"),
    token: chain.contractAddress(payment.settlement.token.code),
    currency: currencyBytes(payment.payer.currency.code),
    sellAmount: pay.sell.minor,
    buyAmount: pay.buy.minor,
    fee: pay.fee.minor,
    expiresAt,
    paymentId: world.mode === "direct" ? (payment.id ?? NO_PAYMENT) : NO_PAYMENT,
    nonce: world.quotes,
  };
  const signature = await chain.sign(world.operators.desk, {
    contract: "gateway",
    types: FX_QUOTE_TYPE,
    message: signed,
  });
  return { signed, signature };
}

const NO_PAYMENT = `0x${"00".repeat(32)}`;
