import {
  divideRationals,
  multiplyRationals,
  rational,
  subtractRationals,
  type Rational,
} from "../../../src/money/rational.ts";
import { bandAt, charged, NO_FEE, type PrintedFee } from "./fees.ts";
import {
  down,
  feeOf,
  figure,
  isSame,
  lessMargin,
  negative,
  sum,
  up,
  ZERO,
  type Figure,
  isMadeOf,
} from "./figures.ts";
import {
  chargePayment,
  chargePayout,
  checkPayout,
  checkQuote,
  redeemFeeOf,
  type Payout,
  type Quote,
} from "./conversions.ts";
import type { Reading, Sentence } from "./reading.ts";
import { secondsOf } from "./times.ts";
import { accountAt } from "./terms.ts";
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
  /** What feeds have answered last, by pair. */
  readonly rates = new Map<string, Rational>();
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
    this.#quoted = undefined;
    this.#paying = undefined;
    this.#payingOut = undefined;
  }

  /** What the step quotes, pays and pays out. */
  #quoted: Quote | undefined;
  #paying: Quote | undefined;
  #payingOut: { readonly amount: Figure; payout?: Payout; charge?: Figure } | undefined;
  /** Whose fee the sums below it belong to. */
  #fee: PrintedFee = NO_FEE;
  /** What a bank sends back. */
  #back: Payout | undefined;
  #shortened: readonly [quoted: Figure, arrived: Figure] | undefined;

  /** At the end of a step no conversion is left without its rate. */
  finish(): void {
    this.reading.check(this.#pending === undefined, `step ${this.step}: a conversion has no rate`);
    if (this.#quoted !== undefined) checkQuote(this.#quoted, this.reading, this.#where("quote"));
    if (this.#paying !== undefined) chargePayment(this.#paying, this.reading);
    this.#finishPayout();
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
    "quote.charges.SLEV.unknown": (values: Values) => this.#instruct("SHAR", values),
    "quote.pay": (values: Values) => this.#quote(values),
    "quote.pay.indicative": (values: Values) => this.#quote(values),
    "quote.redeem": (values: Values) => this.#quoteRedeem(values),
    "quote.redeem.firm": (values: Values) => this.#quoteFirm(values),
    "quote.redeem.unreserved": (values: Values) => this.#quoteFirm(values),
    "quote.fee": (values: Values) => this.#firmFee(values),
    "quote.fee.band": (values: Values) => this.#known(values, "amount"),
    "quote.fee.fixed": (values: Values) => this.#feeSum(values, "fixed"),
    "quote.fee.minimum": (values: Values) => this.#feeSum(values, "minimum"),
    "quote.fee.maximum": (values: Values) => this.#feeSum(values, "maximum"),
    "quote.fee.spot": (values: Values) => {
      this.#percent(values, "feeBps", this.reading.terms?.redeemFees[0]?.part);
    },
    "quote.forward": (values: Values) => this.#forward(values),
    "quote.sending": (values: Values) => this.#sending(values),
    "quote.receiving": (values: Values) => this.#receiving(values),
    "quote.prepaid": (values: Values) => this.#prepaid(values),
    "pay.short": (values: Values) => this.#short(values),
    "pay.prepaid": (values: Values) => {
      const { charge, paid } = this.#paying?.prepaid ?? {};
      for (const [name, quoted] of [
        ["charge", charge],
        ["paid", paid],
      ] as const) {
        const shown = this.#amount(values, name);
        this.reading.check(isSame(shown.value, quoted?.value ?? ZERO), this.#where(`${name} was not quoted`));
      }
    },
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
    "redeem.quoted": (values: Values) => this.#redeem(values),
    "redeem.firm": () => {
      const payout = this.#pending;
      if (typeof payout !== "object") return this.reading.miss(this.#where("nothing is redeemed"));
      const alike = ({ firm, net }: Quote) =>
        firm !== undefined && isSame(net?.value ?? ZERO, payout.tokens.value);
      const quote = this.quotes.find(alike);
      if (quote === undefined) return this.reading.miss(this.#where("no firm quote is for it"));
      this.reading.check(this.now <= (quote.firm?.until ?? 0n), this.#where("the firm quote has expired"));
      payout.firm = quote;
    },
    "redeem.done": (values: Values) => this.#known(values, "amount"),
    payout: (values: Values) => this.#payOut(values),
    "payout.prepaid": (values: Values) => {
      const { value } = this.#known(values, "charge");
      const { payout } = this.#payingOut ?? {};
      if (payout !== undefined) this.#own.push({ ...payout.amount, value: sum([payout.gross, value]) });
    },
    "payout.sent-back": (values: Values) => this.#sentBack(values),
    "payout.returned": (values: Values) => this.#returned(values),
    "payout.charge-back": (values: Values) => {
      const charge = this.#known(values, "charge");
      const { gross = ZERO, taken } = this.#back ?? {};
      this.#own.push({ ...charge, value: sum([gross, charge.value]) });
      // What the payer has prepaid is kept for the next payout; what was taken out is given back for good.
      if (taken === undefined) return;
      const { value, unit } = taken;
      this.reading.check(isSame(value, charge.value), this.#where("another charge is given back"));
      this.reading.costs.push({ name: "payee-bank-fee", unit, value: negative(value) });
    },
    reverse: (values: Values) => this.#reverse(values),
    "reverse.buyer": (values: Values) => this.#reverse(values),
    "reverse.claim": (values: Values) => this.#amount(values, "amount"),
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
    this.#fee = bandAt(reading.terms?.payFees ?? [], sell) ?? NO_FEE;
    this.#percent(values, "feeBps", this.#fee.part);
    reading.equal(fee, charged(this.#fee, sell.value, sell.decimals), this.#where("fee of paying"));
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
    this.#quoted = quote;
    this.#pending = "redeem";
  }

  #quoteFirm(values: Values): void {
    this.#quoteRedeem(values);
    const until = this.#time(values["expires"]);
    this.reading.check(until > this.now, this.#where("the second leg is over before it is given"));
    if (this.#quoted !== undefined) this.#quoted.firm = { until };
  }

  #firmFee(values: Values): void {
    const fee = this.#amount(values, "fee");
    const { net, receives, firm } = this.#quoted ?? {};
    if (this.#quoted === undefined || net === undefined || receives === undefined || firm === undefined)
      return this.reading.miss(this.#where("a fee of no firm quote"));
    firm.fee = fee;
    this.#fee = redeemFeeOf(this.#quoted, net, this.reading);
    this.#percent(values, "feeBps", this.#fee.part);
    // The desk owes both, and holds both back.
    this.amounts.push({ ...fee, value: sum([receives.value, fee.value]) });
  }

  #feeSum(values: Values, name: "fixed" | "minimum" | "maximum"): void {
    const shown = this.reading.figure(values["sum"], this.#where(name));
    const agreed = this.#fee[name];
    this.reading.check(
      agreed !== undefined && isSame(agreed.value, shown.value),
      this.#where(`${values["sum"] ?? ""} was not agreed`),
    );
  }

  /** Points for each day begun, and all of them. */
  #forward(values: Values): void {
    const points = this.#percent(values, "points", this.reading.terms?.forward);
    const spread = this.reading.figure(values["spread"], this.#where("spread"));
    const { firm } = this.#quoted ?? {};
    const begun = ((firm?.until ?? 0n) - this.now + 86_399n) / 86_400n;
    this.reading.check(
      values["days"] === String(begun),
      this.#where(`${values["days"] ?? ""} days are not begun`),
    );
    this.reading.equal(spread, multiplyRationals(points, rational(begun)), this.#where("price of time"));
    if (firm !== undefined) firm.forward = spread.value;
  }

  /** What a bank charges, of an amount, as it is agreed. */
  #bankCharge(values: Values, direction: "sending" | "receiving", base: Figure): Figure {
    const charge = this.#amount(values, "charge");
    const fee = this.reading.terms?.banks.get(values["bank"] ?? "")?.[direction] ?? NO_FEE;
    this.reading.equal(
      charge,
      charged(fee, base.value, charge.decimals),
      this.#where(`charge for ${direction}`),
    );
    return charge;
  }

  #sending(values: Values): void {
    const quote = this.#quoted ?? this.#paying;
    if (quote === undefined) return this.reading.miss(this.#where("a charge of no payment"));
    const charge = this.#bankCharge(values, "sending", quote.sell);
    const debit = this.#amount(values, "debit");
    const parts = [quote.sell.value, charge.value, quote.prepaid?.paid.value ?? ZERO];
    this.reading.equal(debit, sum(parts), this.#where("what leaves the account"));
    quote.sending = { charge, debit };
  }

  #receiving(values: Values): void {
    const { receives } = this.#quoted ?? {};
    if (receives !== undefined) this.#bankCharge(values, "receiving", receives);
    else if (this.#payingOut !== undefined) {
      const { amount } = this.#payingOut;
      const shown = this.reading.figure(values["charge"], this.#where("charge"));
      const gross = { ...amount, value: sum([amount.value, shown.value]) };
      this.#payingOut.charge = this.#bankCharge(values, "receiving", gross);
    } else this.reading.miss(this.#where("a charge of no payout"));
  }

  /** The payer pays the payee's bank, at mid from its currency to the payee's, rounded up. */
  #prepaid(values: Values): void {
    const quote = this.#quoted;
    if (quote?.receives === undefined) return this.reading.miss(this.#where("nothing was quoted"));
    const charge = this.#bankCharge(values, "receiving", quote.receives);
    const paid = this.#amount(values, "paid");
    const mid = multiplyRationals(quote.mid ?? ZERO, quote.redeemMid ?? ZERO);
    if (mid.numerator > 0n)
      this.reading.equal(paid, up(divideRationals(charge.value, mid), paid.decimals), this.#where("prepaid"));
    quote.prepaid = { charge, paid };
  }

  #mid(values: Values): void {
    const { reading } = this;
    const rate = reading.rate(values["rate"], this.#where("mid"));
    const pending = this.#pending;
    this.#pending = undefined;
    if (rate === undefined) return;
    const { payMargin = ZERO, redeemMargin = ZERO } = reading.terms ?? {};
    const margin = this.#percent(values, "spread", pending === "pay" ? payMargin : redeemMargin);
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
      checkPayout(pending, rate, margin, reading, this.#where("redemption"));
    else reading.miss(this.#where("a rate of no conversion"));
  }

  #pay(values: Values): void {
    const { reading } = this;
    const [sell, fee, buy] = [
      this.#amount(values, "sell"),
      this.#amount(values, "fee"),
      this.#amount(values, "buy"),
    ];
    const short = this.#shortened;
    this.#shortened = undefined;
    if (short !== undefined) this.#requote(short, { sell, fee, buy });
    const alike = this.quotes.filter(
      (one) => !one.paid && isSame(one.sell.value, sell.value) && isSame(one.buy.value, buy.value),
    );
    const quote = alike.find(({ expires }) => this.now <= expires) ?? alike[0];
    if (quote === undefined) return reading.miss(this.#where("what is paid was not quoted"));
    quote.paid = true;
    reading.check(isSame(quote.fee.value, fee.value), this.#where("the fee is not the quoted one"));
    reading.check(this.now <= quote.expires, this.#where("the quote has expired"));
    this.#paying = quote;
    // The payee's bank's charge goes to the desk, which pays it out.
    const kept = subtractRationals(sell.value, fee.value);
    this.#own.push({ ...sell, value: sum([kept, quote.prepaid?.paid.value ?? ZERO]) });
    if (quote.sending !== undefined) this.#own.push(quote.sending.debit, quote.sending.charge);
  }

  #short(values: Values): void {
    const [quoted, arrived] = [this.#known(values, "quoted"), this.#amount(values, "arrived")];
    const missing = this.#amount(values, "missing");
    const less = subtractRationals(quoted.value, arrived.value);
    this.reading.equal(missing, less, this.#where("what is missing"));
    this.#shortened = [quoted, arrived];
  }

  /** What arrived buys at the quoted rate, less its own fee. */
  #requote([quoted, arrived]: readonly [Figure, Figure], paid: Pick<Quote, "sell" | "fee" | "buy">): void {
    const { reading } = this;
    const quote = this.quotes.find((one) => !one.paid && isSame(one.sell.value, quoted.value));
    if (quote === undefined) return reading.miss(this.#where("nothing was quoted"));
    reading.check(isSame(paid.sell.value, arrived.value), this.#where("what is paid has not arrived"));
    const fee = bandAt(reading.terms?.payFees ?? [], quote.sell) ?? NO_FEE;
    reading.equal(
      paid.fee,
      charged(fee, arrived.value, arrived.decimals),
      this.#where("fee of what arrived"),
    );
    const rest = multiplyRationals(subtractRationals(arrived.value, paid.fee.value), quote.bid ?? ZERO);
    reading.equal(paid.buy, down(rest, paid.buy.decimals), this.#where("what it buys"));
    Object.assign(quote, paid);
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
    if ("feeBps" in values) this.#percent(values, "feeBps", this.reading.terms?.redeemFees[0]?.part);
    const gross = sum([amount.value, fee.value]);
    const payout: Payout = { tokens, amount, fee, gross, atMid: ZERO, exact: ZERO, status: "owed" };
    this.payouts.push(payout);
    this.times.add(this.now + (this.reading.terms?.periods.get("terms.payout") ?? 0n));
    this.#pending = payout;
  }

  #payOut(values: Values): void {
    this.#finishPayout();
    const amount = this.#amount(values, "amount");
    const payout = this.payouts.find(
      (one) => one.status === "owed" && isSame(one.amount.value, amount.value),
    );
    this.#payingOut = { amount, ...(payout === undefined ? {} : { payout }) };
  }

  /** What was owed is paid, less what the payee's bank takes out of it. */
  #finishPayout(): void {
    if (this.#payingOut === undefined) return;
    const { amount, charge } = this.#payingOut;
    this.#payingOut = undefined;
    const owed = sum([amount.value, charge?.value ?? ZERO]);
    const payout = this.payouts.find((one) => one.status === "owed" && isSame(one.amount.value, owed));
    if (payout === undefined) return this.reading.miss(this.#where("what is paid out was not owed"));
    payout.status = "paid";
    payout.credited = amount;
    payout.taken = charge;
    this.#own.push(payout.amount, payout.fee, payout.tokens);
    this.reading.costs.push({ name: "paid-out", unit: amount.unit, value: amount.value });
    if (charge !== undefined)
      this.reading.costs.push({ name: "payee-bank-fee", unit: charge.unit, value: charge.value });
  }

  /** What backs tokens anew goes from the desk over the payouts in transit to the reserve, and is booked twice. */
  #passThrough({ value, unit }: Figure): void {
    const { balances, booked } = this.reading;
    for (const place of balances.keys()) {
      const [, where = ""] = place.split(" ");
      const [asset, account] = accountAt(where, this.reading);
      if (account === where || unit !== `X${asset}`) continue;
      booked.set(account, sum([booked.get(account) ?? ZERO, value]));
    }
  }

  #sentBack(values: Values): void {
    const amount = this.#amount(values, "amount");
    const payout = this.payouts.find(
      ({ status, credited }) => status === "paid" && isSame(credited?.value ?? ZERO, amount.value),
    );
    if (payout === undefined) return this.reading.miss(this.#where("what comes back was not paid"));
    payout.status = "sent-back";
    this.#back = payout;
    this.#own.push(payout.amount, payout.fee, payout.tokens);
    this.reading.costs.push({ name: "paid-out", unit: amount.unit, value: negative(amount.value) });
  }

  #reverse(values: Values): void {
    const amount = this.#amount(values, "amount");
    const isPaid = this.quotes.some(({ paid, sell }) => paid && isSame(sell.value, amount.value));
    this.reading.check(isPaid, this.#where("what is taken back was not paid in"));
    this.reading.parts.push({ name: "reversal", unit: amount.unit, value: amount.value });
  }

  #returned(values: Values): void {
    const tokens = this.#amount(values, "tokens");
    const payout = this.payouts.find(
      ({ status, tokens: burned }) =>
        (status === "owed" || status === "sent-back") && isSame(burned.value, tokens.value),
    );
    if (payout === undefined) return this.reading.miss(this.#where("what comes back was not owed"));
    if (payout.status === "sent-back") this.#passThrough(tokens);
    payout.status = "returned";
    this.#own.push(payout.amount, payout.fee);
    chargePayout(payout, -1n, this.reading);
  }

  #quotation(printed: string | undefined): void {
    const rate = this.reading.rate(printed, this.#where("a quotation"));
    if (rate === undefined) return;
    this.answers.push(rate.value);
    this.#answer(`${rate.base}/${rate.quote}`, rate.value, this.now);
  }

  /** What a step has set stands above what feeds had published before it. */
  #answer(pair: string, value: Rational, at: bigint): void {
    if (at < (this.#answered.get(pair) ?? 0n)) return;
    this.#answered.set(pair, at);
    this.rates.set(pair, value);
  }

  readonly #answered = new Map<string, bigint>();

  #report(values: Values): void {
    const { value } = this.reading.figure(values["answer"], this.#where("an answer"));
    this.answers.push(value);
    const at = this.#time(values["time"]);
    this.#answer(values["pair"] ?? "", value, at);
    this.reading.check(at <= this.now, this.#where("a feed publishes what is to come"));
  }
}

/** Sentences whose figures are names, such as the code of a reason. */
const RULES = { "payout.fails": () => undefined, reenter: () => undefined };
