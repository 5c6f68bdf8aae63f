import { subtractRationals, type Rational } from "../../../src/money/rational.ts";
import { feeOf, figure, isSame, lessMargin, sum, ZERO, type Figure, isMadeOf } from "./figures.ts";
import {
  chargePayment,
  chargePayout,
  checkPayout,
  checkQuote,
  type Payout,
  type Quote,
} from "./conversions.ts";
import type { Reading, Sentence } from "./reading.ts";
import { secondsOf } from "./times.ts";
import { squashed, valuesOf } from "./words.ts";

type Values = Readonly<Record<string, string>>;

/** Works the sentences of steps out again, each by its rule. */
export class Sentences {
  step = "";
  now = 0n;
  readonly quotes: Quote[] = [];
  readonly payouts: Payout[] = [];
  /** What a refusal may name: amounts, answers of feeds and times that were shown. */
  readonly amounts: Figure[] = [];
  readonly answers: Rational[] = [];
  readonly times = new Set<bigint>();
  readonly reading: Reading;
  /** Amounts by step, of which what the desk took and gave is made. */
  readonly positions = new Map<string, readonly Figure[]>();
  /** Amounts of the step that runs, which explain what it moves. */
  #own: Figure[] = [];
  /** What the next mid belongs to. */
  #pending: "pay" | "redeem" | Payout | undefined;
  #instructed: readonly [string, Figure] | undefined;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  begin(step: string, now: bigint): void {
    this.reading.check(now >= this.now, `step ${step} is before the one above it`);
    this.step = step;
    this.now = now;
    this.#own = [];
    this.#pending = undefined;
    this.#instructed = undefined;
  }

  /** At the end of a step no conversion is left without its rate. */
  finish(): void {
    this.reading.check(this.#pending === undefined, `step ${this.step}: a conversion has no rate`);
    this.positions.set(this.step, this.#own);
  }

  /** Whether amounts of the step explain a change in an asset; tokens count as what they stand for. */
  explains(change: Rational, unit: string): boolean {
    const alike = this.#own.filter((one) => one.unit === unit || one.unit === `X${unit}`);
    return isMadeOf(
      change,
      alike.map(({ value }) => value),
    );
  }

  take({ key, values }: Sentence): void {
    const rule = (RULES as Readonly<Record<string, ((values: Values) => void) | undefined>>)[key];
    const bound = (this.#rules as Readonly<Record<string, ((values: Values) => void) | undefined>>)[key];
    if (bound !== undefined) bound(values);
    else if (rule === undefined && Object.values(values).some((value) => figure(value) !== undefined))
      this.reading.miss(`step ${this.step}: no rule for the figures of ${key}`);
  }

  readonly #rules = {
    "quote.charges.DEBT": (values: Values) => this.#instruct("DEBT", values),
    "quote.charges.CRED": (values: Values) => this.#instruct("CRED", values),
    "quote.charges.SHAR": (values: Values) => this.#instruct("SHAR", values),
    "quote.charges.SLEV": (values: Values) => this.#instruct("SHAR", values),
    "quote.pay": (values: Values) => this.#quote(values),
    "quote.redeem": (values: Values) => this.#quoteRedeem(values),
    "quote.rate": (values: Values) => this.#mid(values),
    pay: (values: Values) => this.#pay(values),
    "pay.direct": (values: Values) => this.#pay(values),
    fund: (values: Values) => this.#known(values, "amount"),
    "fund.done": (values: Values) => this.#known(values, "amount"),
    deliver: (values: Values) => this.#deadline(values, "terms.inspection"),
    "deliver.disputed": (values: Values) => this.#time(values["until"]),
    dispute: (values: Values) => this.#deadline(values, "terms.arbitration"),
    release: (values: Values) => this.#release(values, "net"),
    "release.credit": (values: Values) => this.#release(values, "net"),
    resolve: (values: Values) => {
      this.#release(values, "toPayee");
      this.#amount(values, "toPayer");
    },
    redeem: (values: Values) => this.#redeem(values),
    "redeem.done": (values: Values) => this.#known(values, "amount"),
    payout: (values: Values) => this.#payOut(values),
    "payout.returned": (values: Values) => this.#returned(values),
    refund: (values: Values) => this.#amount(values, "amount"),
    "refund.return": (values: Values) => this.#amount(values, "amount"),
    reclaim: (values: Values) => this.#known(values, "amount"),
    "withdraw.credit": (values: Values) => this.#known(values, "amount"),
    "withdraw.fees": (values: Values) => this.#amount(values, "amount"),
    reassign: (values: Values) => {
      const { value } = this.#known(values, "amount");
      const payout = this.payouts.find((one) => one.status === "owed" && isSame(one.amount.value, value));
      if (payout !== undefined) this.#own.push(payout.fee);
    },
    rate: (values: Values) => this.#quotation(values["rate"]),
    publish: (values: Values) => {
      this.#quotation(values["rate"]);
      this.#time(values["time"]);
    },
    "attest.apart": (values: Values) => this.#attest(values),
    verify: (values: Values) => this.#time(values["until"]),
    wait: (values: Values) => this.#time(values["until"]),
    trip: () => {
      this.times.add(this.now).add(this.now + (this.reading.terms?.cooldown ?? 0n));
    },
    "step.report": (values: Values) => this.#report(values),
  };

  #where(what: string): string {
    return `step ${this.step}: ${what}`;
  }

  /** What the custodian attests is three accounts together, and each is what the account holds when the step ends. */
  #attest(values: Values): void {
    const { reading } = this;
    this.#time(values["time"]);
    const [reserve, transit, pledged] = ["reserve", "transit", "pledged"].map((name) =>
      this.#amount(values, name),
    );
    if (reserve === undefined || transit === undefined || pledged === undefined) return;
    const attested = this.#amount(values, "attested");
    reading.equal(attested, sum([reserve.value, transit.value, pledged.value]), this.#where("attested"));
    const [before] = this.#accounts(pledged.unit);
    // The desk pledges more, or takes some back.
    this.#own.push({ ...pledged, value: subtractRationals(pledged.value, before) });
    this.#settles.push(() => {
      const held = this.#accounts(pledged.unit);
      for (const [at, shown] of [pledged, reserve, transit].entries())
        reading.equal(shown, held[at] ?? ZERO, this.#where("what is attested of an account"));
    });
  }

  /** What is pledged for a token, kept as its reserve, and on its way to be paid out. */
  #accounts(token: string): readonly [pledged: Rational, reserve: Rational, transit: Rational] {
    const { balances, words } = this.reading;
    const at = (account: "movement.pledged" | "movement.at", who?: "party.reserve" | "party.payouts") =>
      sum(
        [...balances]
          .filter(([place]) => {
            const [holder = "", where = ""] = place.split(" ");
            const asset = valuesOf(where, account, words)?.["asset"] ?? "";
            return token === `X${asset}` && (who === undefined || holder === squashed(words[who]));
          })
          .map(([, value]) => value),
      );
    return [at("movement.pledged"), at("movement.at", "party.reserve"), at("movement.at", "party.payouts")];
  }

  readonly #settles: (() => void)[] = [];

  /** Once what the step moved is read, what its sentences state of accounts is held against them. */
  settle(): void {
    for (const check of this.#settles.splice(0)) check();
  }

  /** An amount of the step; an input where nothing else gives it. */
  #amount(values: Values, name: string): Figure {
    const shown = this.reading.figure(values[name], this.#where(name));
    this.#own.push(shown);
    this.amounts.push(shown);
    return shown;
  }

  /** An amount that was shown before, or is what two of those make up. */
  #known(values: Values, name: string): Figure {
    const known = this.amounts.filter(({ unit }) => values[name]?.endsWith(unit)).map(({ value }) => value);
    const shown = this.#amount(values, name);
    this.reading.check(isMadeOf(shown.value, known), this.#where(`${values[name] ?? ""} comes from nowhere`));
    return shown;
  }

  #time(printed: string | undefined): bigint {
    const unix = secondsOf(printed ?? "");
    if (unix === undefined) this.reading.miss(this.#where(`${printed ?? "nothing"} is no time`));
    this.times.add(unix ?? 0n);
    return unix ?? 0n;
  }

  #deadline(values: Values, period: "terms.inspection" | "terms.arbitration"): void {
    const until = this.#time(values["until"]);
    const expected = this.now + (this.reading.terms?.periods.get(period) ?? 0n);
    this.reading.check(
      until === expected,
      this.#where(`the deadline ${values["until"] ?? ""} is not ${expected}`),
    );
  }

  #percent(values: Values, name: string, agreed: Rational | undefined): Rational {
    const { value } = this.reading.figure(values[name], this.#where(name));
    this.reading.check(isSame(value, agreed ?? ZERO), this.#where(`${values[name] ?? ""} was not agreed`));
    return value;
  }

  #instruct(bearer: string, values: Values): void {
    this.#instructed = [bearer, this.#amount(values, "instructed")];
  }

  #quote(values: Values): void {
    const { reading } = this;
    const [sell, fee, buy] = [
      this.#amount(values, "sell"),
      this.#amount(values, "fee"),
      this.#amount(values, "buy"),
    ];
    const part = this.#percent(values, "feeBps", reading.terms?.payFee);
    reading.equal(fee, feeOf(sell.value, part, sell.decimals), this.#where("fee of paying"));
    const expires = this.#time(values["expires"]);
    reading.check(expires >= this.now, this.#where("the quote has expired before it is given"));
    for (const period of ["terms.delivery", "terms.returns"] as const)
      this.times.add(this.now + (reading.terms?.periods.get(period) ?? 0n));
    this.quotes.push({ sell, fee, buy, expires, instructed: this.#instructed, paid: false });
    this.#pending = "pay";
  }

  #quoteRedeem(values: Values): void {
    const { reading } = this;
    const quote = this.quotes.at(-1);
    const [net, receives] = [this.#amount(values, "net"), this.#amount(values, "buy")];
    const part = this.#percent(values, "feeBps", reading.terms?.escrowFee);
    if (quote === undefined) return reading.miss(this.#where("nothing was quoted"));
    const fee = feeOf(quote.buy.value, part, quote.buy.decimals);
    reading.equal(net, subtractRationals(quote.buy.value, fee), this.#where("tokens after the escrow's fee"));
    quote.net = net;
    quote.receives = receives;
    this.#pending = "redeem";
  }

  #mid(values: Values): void {
    const { reading } = this;
    const rate = reading.rate(values["rate"], this.#where("mid"));
    const pending = this.#pending;
    this.#pending = undefined;
    if (rate === undefined) return;
    const { payMargin = ZERO, redeemMargin = ZERO } = reading.terms ?? {};
    const margin = this.#percent(values, "spread", pending === "pay" ? payMargin : redeemMargin);
    const bid = lessMargin(rate.value, margin);
    const quote = this.quotes.at(-1);
    if (pending === "pay" && quote !== undefined) {
      quote.mid = rate.value;
      quote.bid = bid;
    } else if (pending === "redeem" && quote !== undefined) {
      quote.redeemBid = bid;
      checkQuote(quote, reading, this.#where("quote"));
    } else if (typeof pending === "object")
      checkPayout(pending, rate, bid, reading, this.#where("redemption"));
    else reading.miss(this.#where("a rate of no conversion"));
  }

  #pay(values: Values): void {
    const { reading } = this;
    const [sell, fee, buy] = [
      this.#amount(values, "sell"),
      this.#amount(values, "fee"),
      this.#amount(values, "buy"),
    ];
    const alike = this.quotes.filter(
      (one) => !one.paid && isSame(one.sell.value, sell.value) && isSame(one.buy.value, buy.value),
    );
    const quote = alike.find(({ expires }) => this.now <= expires) ?? alike[0];
    if (quote === undefined) return reading.miss(this.#where("what is paid was not quoted"));
    quote.paid = true;
    reading.check(isSame(quote.fee.value, fee.value), this.#where("the fee is not the quoted one"));
    reading.check(this.now <= quote.expires, this.#where("the quote has expired"));
    chargePayment(quote, reading);
  }

  #release(values: Values, to: "net" | "toPayee"): void {
    const { reading } = this;
    const [net, fee] = [this.#amount(values, to), this.#amount(values, "fee")];
    const part = this.#percent(values, "feeBps", reading.terms?.escrowFee);
    const gross = sum([net.value, fee.value]);
    reading.equal(fee, feeOf(gross, part, fee.decimals), this.#where("the escrow's fee"));
    this.amounts.push({ ...net, value: gross });
    this.#own.push({ ...net, value: gross });
    reading.costs.push({ name: "escrow-fee", unit: fee.unit, value: fee.value });
  }

  #redeem(values: Values): void {
    const [tokens, amount, fee] = [
      this.#known(values, "tokens"),
      this.#amount(values, "amount"),
      this.#amount(values, "fee"),
    ];
    this.#percent(values, "feeBps", this.reading.terms?.redeemFee);
    const gross = sum([amount.value, fee.value]);
    const payout: Payout = { tokens, amount, fee, gross, atMid: ZERO, exact: ZERO, status: "owed" };
    this.payouts.push(payout);
    this.times.add(this.now + (this.reading.terms?.periods.get("terms.payout") ?? 0n));
    this.#pending = payout;
  }

  #payOut(values: Values): void {
    const amount = this.#amount(values, "amount");
    const payout = this.payouts.find(
      (one) => one.status === "owed" && isSame(one.amount.value, amount.value),
    );
    if (payout === undefined) return this.reading.miss(this.#where("what is paid out was not owed"));
    payout.status = "paid";
    this.#own.push(payout.fee, payout.tokens);
    this.reading.costs.push({ name: "received", unit: amount.unit, value: amount.value });
  }

  #returned(values: Values): void {
    const tokens = this.#amount(values, "tokens");
    const payout = this.payouts.find(
      (one) => one.status === "owed" && isSame(one.tokens.value, tokens.value),
    );
    if (payout === undefined) return this.reading.miss(this.#where("what comes back was not owed"));
    payout.status = "returned";
    this.#own.push(payout.amount, payout.fee);
    chargePayout(payout, -1n, this.reading);
  }

  #quotation(printed: string | undefined): void {
    const rate = this.reading.rate(printed, this.#where("a quotation"));
    if (rate !== undefined) this.answers.push(rate.value);
  }

  #report(values: Values): void {
    const { value } = this.reading.figure(values["answer"], this.#where("an answer"));
    this.answers.push(value);
    const at = this.#time(values["time"]);
    this.reading.check(at <= this.now, this.#where("a feed publishes what is to come"));
  }
}

/** Sentences whose figures are names, such as the code of a reason. */
const RULES = { "payout.fails": () => undefined, reenter: () => undefined };
