import {
  divideRationals,
  multiplyRationals,
  rational,
  subtractRationals,
  type Rational,
} from "../../../src/money/rational.ts";
import { checkPayout, redeemFeeOf } from "./conversions.ts";
import { bandAt, charged, NO_FEE } from "./fees.ts";
import { feeOf, isMadeOf, isSame, lessMargin, sum, up, ZERO, type Figure } from "./figures.ts";
import type { Values } from "./step-figures.ts";
import { SystemSentences } from "./system-sentences.ts";

/** Sentences of quotes: what is bought, for how long, and what banks charge. */
export class QuoteSentences extends SystemSentences {
  instruct(bearer: string, values: Values): void {
    this.instructed = [bearer, this.amount(values, "instructed")];
  }

  quote(values: Values): void {
    const { reading } = this;
    const [sell, fee, buy] = [
      this.amount(values, "sell"),
      this.amount(values, "fee"),
      this.amount(values, "buy"),
    ];
    this.fee = bandAt(reading.terms?.payFees ?? [], sell) ?? NO_FEE;
    this.percent(values, "feeBps", this.fee.part);
    reading.equal(fee, charged(this.fee, sell.value, sell.decimals), this.where("fee of paying"));
    const expires = this.time(values["expires"]);
    reading.check(expires >= this.now, this.where("the quote has expired before it is given"));
    for (const period of ["terms.delivery", "terms.returns"] as const)
      this.times.add(this.now + (reading.terms?.periods.get(period) ?? 0n));
    this.quotes.push({ sell, fee, buy, expires, instructed: this.instructed, paid: false });
    this.pending = "pay";
  }

  quoteRedeem(values: Values): void {
    const { reading } = this;
    const quote = this.quotes.at(-1);
    const [net, receives] = [this.amount(values, "net"), this.amount(values, "buy")];
    const part = this.percent(values, "feeBps", reading.terms?.escrowFee);
    if (quote === undefined) return reading.miss(this.where("nothing was quoted"));
    const fee = feeOf(quote.buy.value, part, quote.buy.decimals);
    reading.equal(net, subtractRationals(quote.buy.value, fee), this.where("tokens after the escrow's fee"));
    quote.net = net;
    quote.receives = receives;
    this.quoted = quote;
    this.pending = "redeem";
  }

  quoteFirm(values: Values): void {
    this.quoteRedeem(values);
    const until = this.time(values["expires"]);
    this.reading.check(until > this.now, this.where("the second leg is over before it is given"));
    if (this.quoted !== undefined) this.quoted.firm = { until };
  }

  firmFee(values: Values): void {
    const fee = this.amount(values, "fee");
    const { net, receives, firm } = this.quoted ?? {};
    if (this.quoted === undefined || net === undefined || receives === undefined || firm === undefined)
      return this.reading.miss(this.where("a fee of no firm quote"));
    firm.fee = fee;
    this.fee = redeemFeeOf(this.quoted, net, this.reading);
    this.percent(values, "feeBps", this.fee.part);
    // The desk owes both, and holds both back.
    this.amounts.push({ ...fee, value: sum([receives.value, fee.value]) });
  }

  feeSum(values: Values, name: "fixed" | "minimum" | "maximum"): void {
    const shown = this.reading.figure(values["sum"], this.where(name));
    const agreed = this.fee[name];
    this.reading.check(
      agreed !== undefined && isSame(agreed.value, shown.value),
      this.where(`${values["sum"] ?? ""} was not agreed`),
    );
  }

  /** Points for each day begun, and all of them. */
  forward(values: Values): void {
    const points = this.percent(values, "points", this.reading.terms?.forward);
    const spread = this.reading.figure(values["spread"], this.where("spread"));
    const { firm } = this.quoted ?? {};
    const begun = ((firm?.until ?? 0n) - this.now + 86_399n) / 86_400n;
    this.reading.check(
      values["days"] === String(begun),
      this.where(`${values["days"] ?? ""} days are not begun`),
    );
    this.reading.equal(spread, multiplyRationals(points, rational(begun)), this.where("price of time"));
    if (firm !== undefined) firm.forward = spread.value;
  }

  /** What a bank charges, of an amount, as it is agreed. */
  bankCharge(values: Values, direction: "sending" | "receiving", base: Figure): Figure {
    const charge = this.amount(values, "charge");
    const fee = this.reading.terms?.banks.get(values["bank"] ?? "")?.[direction] ?? NO_FEE;
    this.reading.equal(
      charge,
      charged(fee, base.value, charge.decimals),
      this.where(`charge for ${direction}`),
    );
    return charge;
  }

  sending(values: Values): void {
    const quote = this.quoted ?? this.paying;
    if (quote === undefined) return this.reading.miss(this.where("a charge of no payment"));
    const charge = this.bankCharge(values, "sending", quote.sell);
    const debit = this.amount(values, "debit");
    const parts = [quote.sell.value, charge.value, quote.prepaid?.paid.value ?? ZERO];
    this.reading.equal(debit, sum(parts), this.where("what leaves the account"));
    quote.sending = { charge, debit };
  }

  receiving(values: Values): void {
    const { receives } = this.quoted ?? {};
    if (receives !== undefined) this.bankCharge(values, "receiving", receives);
    else if (this.payingOut !== undefined) {
      const { amount, rounded } = this.payingOut;
      const shown = this.reading.figure(values["charge"], this.where("charge"));
      const gross = { ...amount, value: sum([amount.value, shown.value, rounded?.value ?? ZERO]) };
      this.payingOut.charge = this.bankCharge(values, "receiving", gross);
    } else this.reading.miss(this.where("a charge of no payout"));
  }

  /** The payer pays the payee's bank, at mid from its currency to the payee's, rounded up. */
  prepaid(values: Values): void {
    const quote = this.quoted;
    if (quote?.receives === undefined) return this.reading.miss(this.where("nothing was quoted"));
    const charge = this.bankCharge(values, "receiving", quote.receives);
    const paid = this.amount(values, "paid");
    const mid = multiplyRationals(quote.mid ?? ZERO, quote.redeemMid ?? ZERO);
    if (mid.numerator > 0n)
      this.reading.equal(paid, up(divideRationals(charge.value, mid), paid.decimals), this.where("prepaid"));
    quote.prepaid = { charge, paid };
  }

  mid(values: Values): void {
    const { reading } = this;
    const rate = reading.rate(values["rate"], this.where("mid"));
    const pending = this.pending;
    this.pending = undefined;
    if (rate === undefined) return;
    const { payMargin = ZERO, redeemMargin = ZERO } = reading.terms ?? {};
    const margin =
      typeof pending === "object"
        ? this.payoutMargin(values, redeemMargin)
        : this.percent(values, "spread", pending === "pay" ? payMargin : redeemMargin);
    const quote = this.quotes.at(-1);
    if (pending === "pay" && quote !== undefined) {
      quote.mid = rate.value;
      quote.bid = lessMargin(rate.value, margin);
    } else if (pending === "redeem" && quote !== undefined) {
      quote.redeemMid = rate.value;
      quote.from = rate.base;
      quote.to = rate.quote;
      quote.redeemMargin = margin;
    } else if (typeof pending === "object")
      checkPayout(pending, rate, margin, reading, this.where("redemption"));
    else reading.miss(this.where("a rate of no conversion"));
  }

  /** What is more than the agreed margin is for a closed market, and a sentence below has to account for it. */
  payoutMargin(values: Values, agreed: Rational): Rational {
    const shown = this.reading.figure(values["spread"], this.where("spread")).value;
    const more = subtractRationals(shown, agreed);
    if (more.numerator === 0n) return this.percent(values, "spread", agreed);
    this.widened = more;
    return shown;
  }

  /** A closed market's part of the margin: what the terms take off for each pair on the way. */
  closedMarket(values: Values): void {
    const { closedSpreads = [], redeemMargin } = this.reading.terms ?? {};
    this.percent(values, "closed", this.widened);
    this.percent(values, "spread", redeemMargin);
    this.reading.check(
      this.widened !== undefined && isMadeOf(this.widened, closedSpreads),
      this.where(`${values["closed"] ?? ""} for a closed market was not agreed`),
    );
    this.widened = undefined;
  }
}
