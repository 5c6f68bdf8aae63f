import { chargePayment, checkQuote, type Quote } from "./conversions.ts";
import { figure, isSame, negative, sum, ZERO } from "./figures.ts";
import { PayoutSentences } from "./payout-sentences.ts";
import type { Sentence } from "./reading.ts";
import type { Values } from "./step-figures.ts";

/** Works the sentences of steps out again, each by its rule. */
export class Sentences extends PayoutSentences {
  begin(step: string, now: bigint): void {
    this.reading.check(now >= this.now, `step ${step} is before the one above it`);
    this.step = step;
    this.now = now;
    this.own = [];
    this.pending = undefined;
    this.instructed = undefined;
    this.quoted = undefined;
    this.paying = undefined;
    this.payingOut = undefined;
    this.widened = undefined;
  }

  /** At the end of a step no conversion is left without its rate. */
  finish(): void {
    this.reading.check(this.pending === undefined, `step ${this.step}: a conversion has no rate`);
    if (this.quoted !== undefined) checkQuote(this.quoted, this.reading, this.where("quote"));
    if (this.paying !== undefined) chargePayment(this.paying, this.reading);
    this.reading.check(this.widened === undefined, `step ${this.step}: a wider margin has no reason`);
    this.finishPayout();
    this.positions.set(this.step, this.own);
  }

  take({ key, values }: Sentence): void {
    const rule = (RULES as Readonly<Record<string, ((values: Values) => void) | undefined>>)[key];
    const bound = (this.#rules as Readonly<Record<string, ((values: Values) => void) | undefined>>)[key];
    if (bound !== undefined) bound(values);
    else if (rule === undefined && Object.values(values).some((value) => figure(value) !== undefined))
      this.reading.miss(`step ${this.step}: no rule for the figures of ${key}`);
  }

  readonly #rules = {
    "quote.charges.DEBT": (values: Values) => this.instruct("DEBT", values),
    "quote.charges.CRED": (values: Values) => this.instruct("CRED", values),
    "quote.charges.SHAR": (values: Values) => this.instruct("SHAR", values),
    "quote.charges.SLEV": (values: Values) => this.instruct("SHAR", values),
    "quote.charges.SLEV.unknown": (values: Values) => this.instruct("SHAR", values),
    "quote.pay": (values: Values) => this.quote(values),
    "quote.pay.indicative": (values: Values) => this.quote(values),
    "quote.redeem": (values: Values) => this.quoteRedeem(values),
    "quote.redeem.firm": (values: Values) => this.quoteFirm(values),
    "quote.redeem.unreserved": (values: Values) => this.quoteFirm(values),
    "quote.fee": (values: Values) => this.firmFee(values),
    "quote.fee.band": (values: Values) => this.known(values, "amount"),
    "quote.fee.fixed": (values: Values) => this.feeSum(values, "fixed"),
    "quote.fee.minimum": (values: Values) => this.feeSum(values, "minimum"),
    "quote.fee.maximum": (values: Values) => this.feeSum(values, "maximum"),
    "quote.fee.spot": (values: Values) => {
      this.percent(values, "feeBps", this.reading.terms?.redeemFees[0]?.part);
    },
    "quote.forward": (values: Values) => this.forward(values),
    "quote.sending": (values: Values) => this.sending(values),
    "quote.receiving": (values: Values) => this.receiving(values),
    "quote.prepaid": (values: Values) => this.prepaid(values),
    "pay.short": (values: Values) => this.short(values),
    "pay.prepaid": (values: Values) => {
      const { charge, paid } = this.paying?.prepaid ?? {};
      for (const [name, quoted] of [
        ["charge", charge],
        ["paid", paid],
      ] as const) {
        const shown = this.amount(values, name);
        this.reading.check(isSame(shown.value, quoted?.value ?? ZERO), this.where(`${name} was not quoted`));
      }
    },
    "quote.rate": (values: Values) => this.mid(values),
    pay: (values: Values) => this.pay(values),
    "pay.direct": (values: Values) => this.pay(values),
    fund: (values: Values) => this.known(values, "amount"),
    "fund.done": (values: Values) => this.known(values, "amount"),
    deliver: (values: Values) => this.deadline(values, "terms.inspection"),
    "deliver.disputed": (values: Values) => this.time(values["until"]),
    dispute: (values: Values) => this.deadline(values, "terms.arbitration"),
    release: (values: Values) => this.release(values, "net"),
    "release.credit": (values: Values) => this.release(values, "net"),
    resolve: (values: Values) => {
      this.release(values, "toPayee");
      this.amount(values, "toPayer");
    },
    redeem: (values: Values) => this.redeem(values),
    "redeem.quoted": (values: Values) => this.redeem(values),
    "redeem.firm": () => {
      const payout = this.pending;
      if (typeof payout !== "object") return this.reading.miss(this.where("nothing is redeemed"));
      const alike = ({ firm, net }: Quote) =>
        firm !== undefined && isSame(net?.value ?? ZERO, payout.tokens.value);
      const quote = this.quotes.find(alike);
      if (quote === undefined) return this.reading.miss(this.where("no firm quote is for it"));
      this.reading.check(this.now <= (quote.firm?.until ?? 0n), this.where("the firm quote has expired"));
      payout.firm = quote;
    },
    "redeem.closed": (values: Values) => this.closedMarket(values),
    "redeem.done": (values: Values) => this.known(values, "amount"),
    payout: (values: Values) => this.payOut(values),
    "payout.rounded-down": (values: Values) => this.rounded(values),
    "payout.rounded-up": (values: Values) => this.rounded(values),
    "payout.prepaid": (values: Values) => {
      const { value } = this.known(values, "charge");
      const { payout } = this.payingOut ?? {};
      if (payout !== undefined) this.own.push({ ...payout.amount, value: sum([payout.gross, value]) });
    },
    "payout.sent-back": (values: Values) => this.sentBack(values),
    "payout.returned": (values: Values) => this.returned(values),
    "payout.charge-back": (values: Values) => {
      const charge = this.known(values, "charge");
      const { gross = ZERO, taken } = this.back ?? {};
      this.own.push({ ...charge, value: sum([gross, charge.value]) });
      // What the payer has prepaid is kept for the next payout; what was taken out is given back for good.
      if (taken === undefined) return;
      const { value, unit } = taken;
      this.reading.check(isSame(value, charge.value), this.where("another charge is given back"));
      this.reading.costs.push({ name: "payee-bank-fee", unit, value: negative(value) });
    },
    reverse: (values: Values) => this.reverse(values),
    "reverse.buyer": (values: Values) => this.reverse(values),
    "reverse.claim": (values: Values) => this.amount(values, "amount"),
    refund: (values: Values) => this.amount(values, "amount"),
    "refund.return": (values: Values) => this.amount(values, "amount"),
    reclaim: (values: Values) => this.known(values, "amount"),
    "withdraw.credit": (values: Values) => this.known(values, "amount"),
    "withdraw.fees": (values: Values) => this.amount(values, "amount"),
    reassign: (values: Values) => {
      const { value } = this.known(values, "amount");
      const payout = this.payouts.find((one) => one.status === "owed" && isSame(one.amount.value, value));
      if (payout !== undefined) this.own.push(payout.fee);
    },
    rate: (values: Values) => this.quotation(values["rate"]),
    publish: (values: Values) => {
      this.quotation(values["rate"]);
      this.time(values["time"]);
    },
    "attest.apart": (values: Values) => this.attest(values),
    verify: (values: Values) => this.time(values["until"]),
    wait: (values: Values) => this.time(values["until"]),
    trip: () => {
      for (const rest of [0n, ...(this.reading.terms?.cooldowns ?? [])]) this.times.add(this.now + rest);
    },
    "step.report": (values: Values) => this.report(values),
  };
}

/** Sentences whose figures are names, such as the code of a reason. */
const RULES = { "payout.fails": () => undefined, reenter: () => undefined };
