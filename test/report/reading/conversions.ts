import {
  divideRationals,
  multiplyRationals,
  rational,
  subtractRationals,
  type Rational,
} from "../../../src/money/rational.ts";
import { down, feeOf, isSame, ZERO, type Figure } from "./figures.ts";
import type { PrintedRate } from "./rates.ts";
import type { Reading } from "./reading.ts";

/** A quote as it is printed. */
export interface Quote {
  readonly sell: Figure;
  readonly fee: Figure;
  readonly buy: Figure;
  readonly expires: bigint;
  readonly instructed: readonly [bearer: string, amount: Figure] | undefined;
  mid?: Rational;
  bid?: Rational;
  net?: Figure;
  receives?: Figure;
  redeemBid?: Rational;
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
  status: "owed" | "paid" | "returned";
}

/** Forward from what is sent; or, where what arrives is fixed, the least that brings it. */
export function checkQuote(
  { sell, fee, buy, bid = ZERO, net, receives, redeemBid = ZERO, instructed }: Quote,
  reading: Reading,
  where: string,
): void {
  if (net === undefined || receives === undefined) return;
  const [sent, part] = [subtractRationals(sell.value, fee.value), reading.terms?.redeemFee ?? ZERO];
  const bought = (amount: Rational): Rational => down(multiplyRationals(amount, bid), buy.decimals);
  const received = (tokens: Rational): Rational => {
    const gross = down(multiplyRationals(tokens, redeemBid), receives.decimals);
    return subtractRationals(gross, feeOf(gross, part, receives.decimals));
  };
  reading.equal(receives, received(net.value), `${where}: what would arrive`);
  if (!isSame(buy.value, bought(sent))) {
    const [cent, smallest] = [unitOf(sell), unitOf(net)];
    const less = subtractRationals(buy.value, bought(subtractRationals(sent, cent)));
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
    CRED: [sell.value, amount.value],
    SHAR: [sent, amount.value],
    DEBT: [receives.value, down(multiplyRationals(bought(amount.value), redeemBid), receives.decimals)],
  }[bearer] ?? [ZERO, ZERO];
  reading.check(isSame(expected[0] ?? ZERO, expected[1] ?? ZERO), `${where}: not ${bearer} as instructed`);
}

/** What a payment that went through cost: the fee, the margin, and what was rounded. */
export function chargePayment({ sell, fee, buy, mid = ZERO, bid = ZERO }: Quote, reading: Reading): void {
  const sent = subtractRationals(sell.value, fee.value);
  const [atMid, atBid] = [multiplyRationals(sent, mid), multiplyRationals(sent, bid)];
  const [wholeMid, wholeBid] = [down(atMid, buy.decimals), down(atBid, buy.decimals)];
  const cost = (name: string, value: Rational, unit: string): void => {
    reading.costs.push({ name, unit, value });
  };
  cost("sent", sell.value, sell.unit);
  cost("pay-fee", fee.value, fee.unit);
  cost("pay-spread", subtractRationals(wholeMid, wholeBid), buy.unit);
  cost("pay-residue", subtractRationals(atMid, wholeMid), buy.unit);
  cost("receive-residue", subtractRationals(wholeBid, buy.value), buy.unit);
}

/** Tokens at the rate, less the fee; what was lost to it is a cost. */
export function checkPayout(
  payout: Payout,
  { value }: PrintedRate,
  bid: Rational,
  reading: Reading,
  where: string,
): void {
  const { tokens, amount, fee } = payout;
  const gross = down(multiplyRationals(tokens.value, bid), amount.decimals);
  const charged = feeOf(gross, reading.terms?.redeemFee ?? ZERO, amount.decimals);
  reading.equal(fee, charged, `${where}: fee of redeeming`);
  reading.equal(amount, subtractRationals(gross, charged), `${where}: what is owed`);
  payout.exact = multiplyRationals(tokens.value, value);
  payout.atMid = down(payout.exact, amount.decimals);
  payout.gross = gross;
  chargePayout(payout, 1n, reading);
}

/** What a redemption cost, or below zero no longer costs. */
export function chargePayout(
  { amount, fee, gross, atMid, exact }: Payout,
  sign: 1n | -1n,
  reading: Reading,
): void {
  const cost = (name: string, value: Rational): void => {
    const signed = multiplyRationals(value, rational(sign));
    reading.costs.push({ name, unit: amount.unit, value: signed });
  };
  cost("redeem-fee", fee.value);
  cost("redeem-spread", subtractRationals(atMid, gross));
  cost("redeem-residue", subtractRationals(exact, atMid));
}

/** The smallest amount of what a figure is in. */
function unitOf({ decimals }: Figure): Rational {
  return divideRationals(rational(1n), rational(10n ** BigInt(decimals)));
}
