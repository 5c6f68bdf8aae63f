import { z } from "zod";
import { SettlementError } from "../errors/settlement-error.ts";
import { CHARGE_BEARERS } from "../fx/charge-bearer.ts";
import { FX_QUOTE_TYPE } from "../escrow/fx-quote.ts";
import { PAYMENT_TERMS_TYPE, type PaymentTerms } from "../escrow/payment-terms.ts";
import { quoteFixedReceive, quoteFixedSend, type Quote, type QuoteTerms } from "../fx/quote.ts";
import { feeUp } from "../fx/fee.ts";
import { spread } from "../fx/spread.ts";
import { isoTime } from "../trace/iso-time.ts";
import type { Money } from "../money/money.ts";
import { currencyBytes } from "../escrow/code-bytes.ts";
import { documentHash } from "../escrow/document-hash.ts";
import { drawnAmount, duration, oneOf, refuse } from "../fields/fields.ts";
import { escrowedFor, fixedEnd, type FixedAmount } from "./shared/fixed-amount.ts";
import { midAcross, midRate } from "../world/market.ts";
import { basisPoints, money, rate, time } from "./shared/narrate.ts";
import type { Scope } from "../fields/scope.ts";
import type { StepRun } from "./step-run.ts";
import type { Verb } from "./verb.ts";
import type { Payment, World } from "../world/world.ts";

export interface QuoteParameters {
  readonly payment: string;
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
    .transform(({ send, receive, instructed, chargeBearer, validFor }, context) => {
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

/** Payer and payee agree; the desk quotes a firm rate for paying, and an indication for redeeming. */
export const quote: Verb<QuoteParameters> = {
  name: "quote",
  about: "payment",
  schema: quoteSchema,
  async carryOut({ payment: name, fixed, validFor }, run) {
    const { world } = run;
    const payment = run.payment(name);
    const { desk } = world.operators;
    run.by(desk, name);
    // Its terms are on their way already, and another quote would lose track of them.
    if (payment.paid) throw new SettlementError("PAYMENT_ALREADY_PAID", { payment: name });

    const payTerms = termsOfPaying(world, payment);
    const redeemTerms = termsOfRedeeming(world, payment);
    const end = fixedEnd(fixed, payTerms, redeemTerms);
    const pay =
      "send" in end
        ? quoteFixedSend(end.send, payTerms)
        : quoteFixedReceive(escrowedFor(quoteFixedReceive(end.receive, redeemTerms).sell, world), payTerms);
    const released = pay.buy.minor - feeUp(pay.buy.minor, { basisPoints: world.escrow.feeBps, fixed: 0n });
    const redeem = quoteFixedSend({ minor: released, asset: world.token }, redeemTerms);
    payment.terms = agree(run, payment, pay.buy.minor);
    payment.id = run.chain.digest({
      contract: "escrow",
      types: PAYMENT_TERMS_TYPE,
      message: { ...payment.terms },
    });
    world.paymentsById.set(payment.id, payment);
    payment.mid = midAcross(world, payment.payer.currency, payment.payee.currency);
    const expiresAt = run.now + validFor;
    const mids = { pay: payTerms.mid, redeem: redeemTerms.mid };
    payment.quote = { pay, redeem, expiresAt, mids, ...(await sign(run, payment, pay, expiresAt)) };
    world.quotes += 1n;

    run.usedRate(payment.mid);
    if ("instructed" in fixed) {
      run.tell(`quote.charges.${fixed.chargeBearer}`, { instructed: money(fixed.instructed) });
    }
    run.tell("quote.pay", {
      sell: money(pay.sell),
      fee: money(pay.fee),
      feeBps: basisPoints(payTerms.fee.basisPoints),
      buy: money(pay.buy),
      expires: time(expiresAt),
    });
    run.tell("quote.rate", {
      rate: rate(midRate(world, payment.payer.currency, world.tokenCurrency)),
      spread: basisPoints(world.corridors.pay.spreadBps),
    });
    run.tell("quote.redeem", {
      net: money(redeem.sell),
      feeBps: basisPoints(world.escrow.feeBps),
      buy: money(redeem.buy),
    });
    run.tell("quote.rate", {
      rate: rate(midRate(world, world.tokenCurrency, payment.payee.currency)),
      spread: basisPoints(world.corridors.redeem.spreadBps),
    });
  },
};

type TermsWithMid = QuoteTerms & { readonly mid: QuoteTerms["rate"] };

/** Fiat into tokens: the fee is fiat and comes off first. One token counts as one unit of its currency. */
export function termsOfPaying(world: World, payment: Payment): TermsWithMid {
  const { spreadBps, feeBps } = world.corridors.pay;
  const mid = { ...midRate(world, payment.payer.currency, world.tokenCurrency), quote: world.token };
  const fee = { basisPoints: feeBps, fixed: 0n };
  return { mid, rate: spread(mid, spreadBps).bid, fee, feeIn: "sell", feeBase: "gross" };
}

/** Tokens into fiat: the fee is fiat and comes off last. */
export function termsOfRedeeming(world: World, payment: Payment): TermsWithMid {
  const { spreadBps, feeBps } = world.corridors.redeem;
  const mid = { ...midRate(world, world.tokenCurrency, payment.payee.currency), base: world.token };
  const fee = { basisPoints: feeBps, fixed: 0n };
  return { mid, rate: spread(mid, spreadBps).bid, fee, feeIn: "buy", feeBase: "gross" };
}

function agree({ chain, now, world }: StepRun, payment: Payment, amount: bigint): PaymentTerms {
  const { operators, escrow, token } = world;
  return {
    payer: chain.addressOf(payment.payer.name),
    payee: chain.addressOf(payment.payee.name),
    token: chain.contractAddress(token.code),
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
    direction: 0n,
    token: chain.contractAddress(world.token.code),
    currency: currencyBytes(payment.payer.currency.code),
    sellAmount: pay.sell.minor,
    buyAmount: pay.buy.minor,
    fee: pay.fee.minor,
    expiresAt,
    paymentId: world.settlement === "direct" ? (payment.id ?? NO_PAYMENT) : NO_PAYMENT,
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
