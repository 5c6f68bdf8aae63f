import { absoluteRational, divideRationals, subtractRationals } from "../../../src/money/rational.ts";
import { chargePayout, type Payout } from "./conversions.ts";
import { isSame, negative, sum, ZERO, type Figure } from "./figures.ts";
import { PaymentSentences } from "./payment-sentences.ts";
import type { Values } from "./step-figures.ts";
import { accountAt } from "./terms.ts";

/** Sentences of redemptions and of payouts, there and back. */
export class PayoutSentences extends PaymentSentences {
  redeem(values: Values): void {
    const [tokens, amount, fee] = [
      this.known(values, "tokens"),
      this.amount(values, "amount"),
      this.amount(values, "fee"),
    ];
    if ("feeBps" in values) this.percent(values, "feeBps", this.reading.terms?.redeemFees[0]?.part);
    const gross = sum([amount.value, fee.value]);
    const payout: Payout = { tokens, amount, fee, gross, atMid: ZERO, exact: ZERO, status: "owed" };
    this.payouts.push(payout);
    this.times.add(this.now + (this.reading.terms?.periods.get("terms.payout") ?? 0n));
    this.pending = payout;
  }

  payOut(values: Values): void {
    this.finishPayout();
    const amount = this.amount(values, "amount");
    const payout = this.payouts.find(
      (one) => one.status === "owed" && isSame(one.amount.value, amount.value),
    );
    this.payingOut = { amount, ...(payout === undefined ? {} : { payout }) };
  }

  /** What is paid in cash is a multiple, less than one of which is left or added. */
  rounded(values: Values): void {
    const [due, increment, residue] = [
      this.amount(values, "due"),
      this.amount(values, "increment"),
      this.amount(values, "residue"),
    ];
    const { payingOut } = this;
    if (payingOut === undefined) return this.reading.miss(this.where("nothing is paid out"));
    const paid = payingOut.amount.value;
    const left = subtractRationals(due.value, paid);
    const { denominator } = divideRationals(paid, increment.value);
    this.reading.check(denominator === 1n, this.where("no multiple is paid"));
    this.reading.check(isSame(absoluteRational(left), residue.value), this.where("another residue"));
    const below = subtractRationals(increment.value, residue.value);
    this.reading.check(below.numerator > 0n, this.where("more than a multiple is left"));
    payingOut.rounded = { ...residue, value: left };
  }

  /** What was owed is paid, less what the payee's bank takes out of it. */
  finishPayout(): void {
    if (this.payingOut === undefined) return;
    const { amount, charge, rounded } = this.payingOut;
    this.payingOut = undefined;
    const owed = sum([amount.value, charge?.value ?? ZERO, rounded?.value ?? ZERO]);
    const payout = this.payouts.find((one) => one.status === "owed" && isSame(one.amount.value, owed));
    if (payout === undefined) return this.reading.miss(this.where("what is paid out was not owed"));
    payout.status = "paid";
    payout.credited = amount;
    payout.taken = charge;
    this.own.push(payout.amount, payout.fee, payout.tokens);
    this.reading.costs.push({ name: "paid-out", unit: amount.unit, value: amount.value });
    if (rounded !== undefined) {
      const desk = subtractRationals(payout.gross, rounded.value);
      this.own.push(rounded, { ...amount, value: desk }, amount);
      this.reading.costs.push({ name: "cash-residue", unit: rounded.unit, value: rounded.value });
    }
    if (charge !== undefined)
      this.reading.costs.push({ name: "payee-bank-fee", unit: charge.unit, value: charge.value });
  }

  /** What backs tokens anew goes from the desk over the payouts in transit to the reserve, and is booked twice. */
  passThrough({ value, unit }: Figure): void {
    const { balances, booked } = this.reading;
    for (const place of balances.keys()) {
      const [, where = ""] = place.split(" ");
      const [asset, account] = accountAt(where, this.reading);
      if (account === where || unit !== `X${asset}`) continue;
      booked.set(account, sum([booked.get(account) ?? ZERO, value]));
    }
  }

  sentBack(values: Values): void {
    const amount = this.amount(values, "amount");
    const payout = this.payouts.find(
      ({ status, credited }) => status === "paid" && isSame(credited?.value ?? ZERO, amount.value),
    );
    if (payout === undefined) return this.reading.miss(this.where("what comes back was not paid"));
    payout.status = "sent-back";
    this.back = payout;
    this.own.push(payout.amount, payout.fee, payout.tokens);
    this.reading.costs.push({ name: "paid-out", unit: amount.unit, value: negative(amount.value) });
  }

  returned(values: Values): void {
    const tokens = this.amount(values, "tokens");
    const payout = this.payouts.find(
      ({ status, tokens: burned }) =>
        (status === "owed" || status === "sent-back") && isSame(burned.value, tokens.value),
    );
    if (payout === undefined) return this.reading.miss(this.where("what comes back was not owed"));
    if (payout.status === "sent-back") this.passThrough(tokens);
    payout.status = "returned";
    this.own.push(payout.amount, payout.fee);
    chargePayout(payout, -1n, this.reading);
  }
}
