import { multiplyRationals, subtractRationals } from "../../../src/money/rational.ts";
import type { Quote } from "./conversions.ts";
import { bandAt, charged, NO_FEE } from "./fees.ts";
import { down, feeOf, isSame, sum, ZERO, type Figure } from "./figures.ts";
import { QuoteSentences } from "./quote-sentences.ts";
import type { Values } from "./step-figures.ts";

/** Sentences of deposits and releases. */
export class PaymentSentences extends QuoteSentences {
  pay(values: Values): void {
    const { reading } = this;
    const [sell, fee, buy] = [
      this.amount(values, "sell"),
      this.amount(values, "fee"),
      this.amount(values, "buy"),
    ];
    const short = this.shortened;
    this.shortened = undefined;
    if (short !== undefined) this.requote(short, { sell, fee, buy });
    const alike = this.quotes.filter(
      (one) => !one.paid && isSame(one.sell.value, sell.value) && isSame(one.buy.value, buy.value),
    );
    const quote = alike.find(({ expires }) => this.now <= expires) ?? alike[0];
    if (quote === undefined) return reading.miss(this.where("what is paid was not quoted"));
    quote.paid = true;
    reading.check(isSame(quote.fee.value, fee.value), this.where("the fee is not the quoted one"));
    reading.check(this.now <= quote.expires, this.where("the quote has expired"));
    this.paying = quote;
    // The payee's bank's charge goes to the desk, which pays it out.
    const kept = subtractRationals(sell.value, fee.value);
    this.own.push({ ...sell, value: sum([kept, quote.prepaid?.paid.value ?? ZERO]) });
    if (quote.sending !== undefined) this.own.push(quote.sending.debit, quote.sending.charge);
  }

  short(values: Values): void {
    const [quoted, arrived] = [this.known(values, "quoted"), this.amount(values, "arrived")];
    const missing = this.amount(values, "missing");
    const less = subtractRationals(quoted.value, arrived.value);
    this.reading.equal(missing, less, this.where("what is missing"));
    this.shortened = [quoted, arrived];
  }

  /** What arrived buys at the quoted rate, less its own fee. */
  requote([quoted, arrived]: readonly [Figure, Figure], paid: Pick<Quote, "sell" | "fee" | "buy">): void {
    const { reading } = this;
    const quote = this.quotes.find((one) => !one.paid && isSame(one.sell.value, quoted.value));
    if (quote === undefined) return reading.miss(this.where("nothing was quoted"));
    reading.check(isSame(paid.sell.value, arrived.value), this.where("what is paid has not arrived"));
    const fee = bandAt(reading.terms?.payFees ?? [], quote.sell) ?? NO_FEE;
    reading.equal(paid.fee, charged(fee, arrived.value, arrived.decimals), this.where("fee of what arrived"));
    const rest = multiplyRationals(subtractRationals(arrived.value, paid.fee.value), quote.bid ?? ZERO);
    reading.equal(paid.buy, down(rest, paid.buy.decimals), this.where("what it buys"));
    Object.assign(quote, paid);
  }

  release(values: Values, to: "net" | "toPayee"): void {
    const { reading } = this;
    const [net, fee] = [this.amount(values, to), this.amount(values, "fee")];
    const part = this.percent(values, "feeBps", reading.terms?.escrowFee);
    const gross = sum([net.value, fee.value]);
    reading.equal(fee, feeOf(gross, part, fee.decimals), this.where("the escrow's fee"));
    this.amounts.push({ ...net, value: gross });
    this.own.push({ ...net, value: gross });
    reading.costs.push({ name: "escrow-fee", unit: fee.unit, value: fee.value });
  }

  reverse(values: Values): void {
    const amount = this.amount(values, "amount");
    const isPaid = this.quotes.some(({ paid, sell }) => paid && isSame(sell.value, amount.value));
    this.reading.check(isPaid, this.where("what is taken back was not paid in"));
    this.reading.parts.push({ name: "reversal", unit: amount.unit, value: amount.value });
  }
}
