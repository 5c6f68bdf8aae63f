import {
  divideRationals,
  multiplyRationals,
  rational,
  subtractRationals,
  type Rational,
} from "../../../src/money/rational.ts";
import { bandAt, charged, NO_FEE } from "./fees.ts";
import type { PrintedFee } from "./printed-terms.ts";
import { down, isSame, lessMargin, sum, ZERO, type Figure } from "./figures.ts";
import type { PrintedRate } from "./rates.ts";
import type { Reading } from "./reading.ts";

/** A quote as it is printed. */
export interface Quote {
  sell: Figure;
  fee: Figure;
  buy: Figure;
  readonly expires: bigint;
  readonly instructed: readonly [bearer: string, amount: Figure] | undefined;
  mid?: Rational;
  bid?: Rational;
  net?: Figure;
  receives?: Figure;
  redeemMid?: Rational;
  /** Between which currencies the second leg is. */
  from?: string;
  to?: string;
  redeemMargin?: Rational;
  /** Of a firm second leg: until when, its fee, and what is asked for its time, in per cent of mid. */
  firm?: { readonly until: bigint; fee?: Figure; forward?: Rational };
  /** What the payer's bank charges, what leaves the account in all, and what prepays the payee's bank. */
  sending?: { readonly charge: Figure; readonly debit: Figure };
  prepaid?: { readonly charge: Figure; readonly paid: Figure };
  paid: boolean;
}

/** A redemption as it is printed, and what comes out of it. */
export interface Payout {
  readonly tokens: Figure;
  readonly amount: Figure;
  readonly fee: Figure;
  gross: Rational;
  atMid: Rational;
  exact: Rational;
  /** The quote whose firm second leg it is at. */
  firm?: Quote;
  /** What was asked for time. */
  forward?: Rational;
  /** What has reached the account, and what its bank has taken out of it. */
  credited?: Figure;
  taken?: Figure | undefined;
  status: "owed" | "paid" | "sent-back" | "returned";
}

/** Forward from what is sent; or, where what arrives is fixed, the least that brings it. */
export function checkQuote(quote: Quote, reading: Reading, where: string): void {
  const { sell, fee, buy, bid = ZERO, net, receives, instructed, firm } = quote;
  if (net === undefined || receives === undefined) return;
  const sent = subtractRationals(sell.value, fee.value);
  const redeemBid = lessMargin(
    quote.redeemMid ?? ZERO,
    sum([quote.redeemMargin ?? ZERO, firm?.forward ?? ZERO]),
  );
  const redeemFee = redeemFeeOf(quote, net, reading);
  const bought = (amount: Rational): Rational => down(multiplyRationals(amount, bid), buy.decimals);
  const received = (tokens: Rational): Rational => {
    const gross = down(multiplyRationals(tokens, redeemBid), receives.decimals);
    return subtractRationals(gross, charged(redeemFee, gross, receives.decimals));
  };
  reading.equal(receives, received(net.value), `${where}: what would arrive`);
  if (firm !== undefined) {
    const gross = down(multiplyRationals(net.value, redeemBid), receives.decimals);
    const shown = firm.fee;
    if (shown === undefined) reading.miss(`${where}: a firm quote without its fee`);
    else reading.equal(shown, charged(redeemFee, gross, receives.decimals), `${where}: fee of a firm quote`);
  }
  const payFee = bandAt(reading.terms?.payFees ?? [], sell) ?? NO_FEE;
  if (!isSame(buy.value, bought(sent))) {
    const [cent, smallest] = [unitOf(sell), unitOf(net)];
    const lower = subtractRationals(sell.value, cent);
    const kept = subtractRationals(lower, charged(payFee, lower, sell.decimals));
    const less = subtractRationals(buy.value, bought(kept));
    const arrives = subtractRationals(receives.value, received(subtractRationals(net.value, smallest)));
    const enough = subtractRationals(bought(sent), buy.value).numerator > 0n;
    reading.check(
      enough && less.numerator > 0n && arrives.numerator > 0n,
      `${where}: what is bought is neither what is sent comes to, nor the least that brings a fixed amount`,
    );
  }
  if (instructed === undefined) return;
  const [bearer, amount] = instructed;
  const expected = {
    CRED: [quote.sending?.debit.value ?? sell.value, amount.value],
    SHAR: [sent, amount.value],
    DEBT: [receives.value, down(multiplyRationals(bought(amount.value), redeemBid), receives.decimals)],
  }[bearer] ?? [ZERO, ZERO];
  reading.check(isSame(expected[0] ?? ZERO, expected[1] ?? ZERO), `${where}: not ${bearer} as instructed`);
}

/** What a payment that went through cost: the fee, the margin, and what was rounded. */
export function chargePayment(quote: Quote, reading: Reading): void {
  const { sell, fee, buy, mid = ZERO, bid = ZERO, redeemMid = ZERO, sending, prepaid } = quote;
  const sent = subtractRationals(sell.value, fee.value);
  const [atMid, atBid] = [multiplyRationals(sent, mid), multiplyRationals(sent, bid)];
  const [wholeMid, wholeBid] = [down(atMid, buy.decimals), down(atBid, buy.decimals)];
  const cost = (name: string, value: Rational, unit: string): void => {
    reading.costs.push({ name, unit, value });
  };
  cost("sent", (sending?.debit ?? sell).value, sell.unit);
  if (sending !== undefined && sending.charge.value.numerator > 0n)
    cost("payer-bank-fee", sending.charge.value, sell.unit);
  if (prepaid !== undefined) {
    const { charge, paid } = prepaid;
    cost("payee-bank-fee", charge.value, charge.unit);
    const exact = divideRationals(charge.value, multiplyRationals(mid, redeemMid));
    cost("payee-bank-residue", subtractRationals(paid.value, exact), paid.unit);
  }
  cost("pay-fee", fee.value, fee.unit);
  cost("pay-spread", subtractRationals(wholeMid, wholeBid), buy.unit);
  cost("pay-residue", subtractRationals(atMid, wholeMid), buy.unit);
  cost("receive-residue", subtractRationals(wholeBid, buy.value), buy.unit);
}

/** Tokens at the rate, less the fee; what was lost to it is a cost. */
export function checkPayout(
  payout: Payout,
  { value }: PrintedRate,
  margin: Rational,
  reading: Reading,
  where: string,
): void {
  const { tokens, amount, firm } = payout;
  const forward = firm?.firm?.forward ?? ZERO;
  const bid = lessMargin(value, sum([margin, forward]));
  const gross = down(multiplyRationals(tokens.value, bid), amount.decimals);
  const asked =
    firm === undefined
      ? charged(bandAt(reading.terms?.redeemFees ?? [], tokens) ?? NO_FEE, gross, amount.decimals)
      : (firm.firm?.fee?.value ?? ZERO);
  reading.equal(payout.fee, asked, `${where}: fee of redeeming`);
  reading.equal(amount, subtractRationals(gross, asked), `${where}: what is owed`);
  if (firm !== undefined) {
    reading.check(isSame(value, firm.redeemMid ?? ZERO), `${where}: not at the rate of the firm quote`);
    reading.check(isSame(amount.value, firm.receives?.value ?? ZERO), `${where}: not what was promised`);
  }
  payout.exact = multiplyRationals(tokens.value, value);
  payout.atMid = down(payout.exact, amount.decimals);
  payout.forward = down(
    multiplyRationals(payout.atMid, divideRationals(forward, rational(100n))),
    amount.decimals,
  );
  payout.gross = gross;
  chargePayout(payout, 1n, reading);
}

/** What a redemption cost, or below zero no longer costs. */
export function chargePayout(
  { amount, fee, gross, atMid, exact, forward = ZERO }: Payout,
  sign: 1n | -1n,
  reading: Reading,
): void {
  const cost = (name: string, value: Rational): void => {
    const signed = multiplyRationals(value, rational(sign));
    reading.costs.push({ name, unit: amount.unit, value: signed });
  };
  cost("redeem-fee", fee.value);
  cost("redeem-spread", subtractRationals(subtractRationals(atMid, gross), forward));
  if (forward.numerator > 0n) cost("forward-spread", forward);
  cost("redeem-residue", subtractRationals(exact, atMid));
}

/** What the gateway charges for redeeming what is quoted: at spot a part, at a firm quote what its band does. */
export function redeemFeeOf({ firm }: Quote, tokens: Figure, { terms }: Reading): PrintedFee {
  const own = firm === undefined ? undefined : bandAt(terms?.firmFees ?? [], tokens);
  return own ?? bandAt(terms?.redeemFees ?? [], tokens) ?? NO_FEE;
}

/** The smallest amount of what a figure is in. */
function unitOf({ decimals }: Figure): Rational {
  return divideRationals(rational(1n), rational(10n ** BigInt(decimals)));
}
