import type { Quote } from "../../fx/quote.ts";
import { tenorText } from "../../fx/calendars/business-days.ts";
import { calendarOf } from "../../fx/calendars/calendars.ts";
import { utcDay } from "../../fx/oracle/summer-time.ts";
import { midRate, sellingMid } from "../../world/market.ts";
import type { Customer, Payment } from "../../world/payment.ts";
import type { Sentences, VerbRun } from "../step-run.ts";
import { receivingCharge } from "./bank-charges.ts";
import type { FixedAmount } from "./fixed-amount.ts";
import { basisPoints, MID_SENTENCES, money, party, rate, text, time } from "./narrate.ts";
import type { Forward } from "./quote-promise.ts";
import { tiersOf } from "./quote-terms.ts";

/** What a quote reports. */
export const QUOTE_SENTENCES = {
  ...MID_SENTENCES,
  "quote.charges.DEBT": {
    en: "{instructed} is instructed; the payer bears all charges (DEBT, as OUR); the exchange rate margin is not a charge",
    zh: "指示金额 {instructed}（InstdAmt）；全部费用由付款人承担（DEBT，相当于 OUR）；汇差不属于费用",
  },
  "quote.charges.CRED": {
    en: "{instructed} is instructed; the payee bears all charges (CRED, as BEN)",
    zh: "指示金额 {instructed}（InstdAmt）；全部费用由收款人承担（CRED，相当于 BEN）",
  },
  "quote.charges.SHAR": {
    en: "{instructed} is instructed; payer and payee each bear the charges of their own side (SHAR, as SHA)",
    zh: "指示金额 {instructed}（InstdAmt）；双方各自承担己方费用（SHAR，相当于 SHA）",
  },
  "quote.charges.SLEV.unknown": {
    en: "{instructed} is instructed with SLEV, but no scheme of these two banks defines it: each bears the charges of its own side, as under SHAR",
    zh: "指示金额 {instructed}（InstdAmt）标为 SLEV，但这两家银行没有共同的服务级别或清算组织规则：按 SHAR 由双方各自承担己方费用",
  },
  "quote.charges.SLEV": {
    en: "{instructed} is instructed; charges as agreed in the service level or scheme, here shared (SLEV)",
    zh: "指示金额 {instructed}（InstdAmt）；按服务级别或清算组织规则分担（SLEV）",
  },
  "quote.pay": {
    en: "{sell}, less a fee of {fee} ({feeBps}, rounded up), buys {buy}; firm quote, valid through {expires}",
    zh: "{sell} 扣除手续费 {fee}（{feeBps}，向上舍入）后换得 {buy}；可成交报价，有效至 {expires}（含该秒）",
  },
  "quote.pay.indicative": {
    en: "{sell}, less a fee of {fee} ({feeBps}, rounded up), would buy {buy}; indicative, valid through {expires}: nothing is reserved",
    zh: "{sell} 扣除手续费 {fee}（{feeBps}，向上舍入）后约可换得 {buy}；参考报价，有效至 {expires}（含该秒）：未预留资金",
  },
  "quote.redeem": {
    en: "of which {net} after the escrow's fee of {feeBps} would be {buy} at today's rate, not guaranteed: what is received is indicative",
    zh: "扣除托管费 {feeBps} 后剩 {net}，按当前汇率约可得 {buy}（不作保证）：收款额仅为参考",
  },
  "quote.redeem.firm": {
    en: "of which {net} after the escrow's fee of {feeBps} will be {buy}; firm, valid through {expires}, whatever the rate does",
    zh: "扣除托管费 {feeBps} 后剩 {net}，将得 {buy}；可成交报价，有效至 {expires}（含该秒），不受汇率变动影响",
  },
  "quote.redeem.unreserved": {
    en: "of which {net} after the escrow's fee of {feeBps} is to be {buy} through {expires}; indicative: nothing is reserved for it",
    zh: "扣除托管费 {feeBps} 后剩 {net}，在 {expires}（含该秒）之前约可得 {buy}；参考报价：未为其预留资金",
  },
  "quote.forward": {
    en: "forward points of {points} for each of {days} days: {spread} more off the reference rate",
    zh: "远期点每日 {points}，共 {days} 日：在市场参考价上再减 {spread}",
  },
  "quote.forward.none": {
    en: "no forward points are charged: {desk} bears what the rate moves until then",
    zh: "不收取远期点：此期间的汇率变动由 {desk} 承担",
  },
  "quote.fee": {
    en: "that is after the gateway's fee for redeeming, {fee} ({feeBps})",
    zh: "已扣除赎回手续费 {fee}（{feeBps}）",
  },
  "quote.fee.fixed": { en: "the fee has a fixed part of {sum}", zh: "手续费含固定部分 {sum}" },
  "quote.fee.minimum": { en: "the fee is {sum} at least", zh: "手续费最低 {sum}" },
  "quote.fee.maximum": { en: "the fee is capped at {sum}", zh: "手续费以 {sum} 为上限" },
  "quote.fee.band": {
    en: "the fee is that of the band that {amount} lies in",
    zh: "手续费按 {amount} 所在档位收取",
  },
  "quote.fee.spot": {
    en: "at the spot rate the gateway charges {feeBps} for redeeming, and nothing else of the corridor's fee",
    zh: "按即期汇率赎回时，网关只收取 {feeBps}，不收取该走廊手续费的其他部分",
  },
  "quote.value-date": {
    en: "value date {value}: {tenor} from {trade} in business days of {bank} ({currency})",
    zh: "起息日 {value}：自 {trade} 起 {tenor}，按 {bank}（{currency}）的营业日计算",
  },
  "quote.value-date.both": {
    en: "value date {value}: {tenor} from {trade} in business days of {bank} ({currency}) and of {otherBank} ({otherCurrency})",
    zh: "起息日 {value}：自 {trade} 起 {tenor}，按 {bank}（{currency}）与 {otherBank}（{otherCurrency}）的共同营业日计算",
  },
  "quote.sending": {
    en: "{bank} charges {charge} for sending; {debit} leave the account of {payer} in all",
    zh: "{bank} 收取汇出费 {charge}；{payer} 账户共支出 {debit}",
  },
  "quote.receiving": {
    en: "{bank} takes {charge} out of it for crediting {payee}",
    zh: "{bank} 从中扣除向 {payee} 入账的费用 {charge}",
  },
  "quote.prepaid": {
    en: "{bank} charges {charge} for crediting {payee}; {payer} prepays it with {paid}",
    zh: "{bank} 向 {payee} 入账收费 {charge}；由 {payer} 以 {paid} 预付",
  },
} as const satisfies Sentences;

type Run = VerbRun<typeof QUOTE_SENTENCES>;

/** Reports a quote that was given: what was fixed, each leg with its rate and fee, what banks charge, and the time. */
export function narrateQuote(
  run: Run,
  payment: Payment,
  fixed: FixedAmount,
  forward: Forward | undefined,
): void {
  const { quote } = payment;
  if (quote === undefined) return;
  if ("instructed" in fixed) narrateBearer(run, payment, fixed);
  narratePaying(run, payment, quote);
  narrateRedeeming(run, payment, quote);
  narrateCharges(run, payment, quote);
  if (forward?.points === 0n) run.narrate("quote.forward.none", { desk: party(run.world.operators.desk) });
  else if (forward !== undefined)
    run.narrate("quote.forward", {
      points: basisPoints(forward.points),
      days: text(forward.days.toString()),
      spread: basisPoints(forward.basisPoints),
    });
}

type Given = NonNullable<Payment["quote"]>;

function narrateBearer(
  run: Run,
  { payer, payee }: Payment,
  { instructed, chargeBearer }: Extract<FixedAmount, { readonly instructed: unknown }>,
): void {
  const scheme = [payer, payee].every(isInSepa);
  const key = chargeBearer === "SLEV" && !scheme ? "SLEV.unknown" : chargeBearer;
  run.narrate(`quote.charges.${key}`, { instructed: money(instructed) });
}

/** EU and EEA members, and the others whose banks are in the schemes of the European Payments Council. */
const SEPA_COUNTRIES: ReadonlySet<string> = new Set(
  (
    "AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT " +
    "RO RS SE SI SK SM VA"
  ).split(" "),
);

/** Whether SEPA, the scheme that prescribes SLEV, carries a customer's payments: its euros, in a country of the scheme. */
function isInSepa({ country, currency }: Customer): boolean {
  return currency.code === "EUR" && SEPA_COUNTRIES.has(country);
}

function narratePaying(run: Run, { payer, settlement }: Payment, { pay, expiresAt }: Given): void {
  const { world } = run;
  run.narrate(world.desk.reserves ? "quote.pay" : "quote.pay.indicative", {
    sell: money(pay.sell),
    fee: money(pay.fee),
    feeBps: basisPoints(pay.terms.fee.basisPoints),
    buy: money(pay.buy),
    expires: time(expiresAt),
  });
  narrateFee(run, pay, tiersOf(world.corridors.pay, payer.currency.code).length);
  run.narrate("quote.rate", {
    rate: rate(midRate(world, payer.currency, settlement.currency)),
    spread: basisPoints(world.corridors.pay.spreadBps),
  });
}

function narrateRedeeming(run: Run, { payee, settlement }: Payment, { redeem, second }: Given): void {
  const { world } = run;
  const arrives = {
    net: money(redeem.sell),
    feeBps: basisPoints(world.escrow.feeBps),
    buy: money(redeem.buy),
  };
  if (second === undefined) {
    run.narrate("quote.redeem", arrives);
    if (world.corridors.redeem.fees !== undefined)
      run.narrate("quote.fee.spot", { feeBps: basisPoints(world.corridors.redeem.feeBps) });
  } else {
    run.narrate(world.desk.reserves ? "quote.redeem.firm" : "quote.redeem.unreserved", {
      ...arrives,
      expires: time(second.expiresAt),
    });
    run.narrate("quote.fee", {
      fee: money(redeem.fee),
      feeBps: basisPoints(redeem.terms.fee.basisPoints),
    });
    narrateFee(run, redeem, tiersOf(world.corridors.redeem, payee.currency.code).length);
  }
  run.narrate("quote.rate", {
    rate: rate(sellingMid(world, settlement, payee.currency)),
    spread: basisPoints(world.corridors.redeem.spreadBps),
  });
}

/** What a fee has beside basis points. */
function narrateFee(run: Run, { terms, fee, sell }: Quote, bands: number): void {
  const { fixed, minimum = 0n, maximum } = terms.fee;
  const sum = (minor: bigint) => ({ sum: money({ minor, asset: fee.asset }) });
  if (bands > 1) run.narrate("quote.fee.band", { amount: money(sell) });
  if (fixed > 0n) run.narrate("quote.fee.fixed", sum(fixed));
  if (minimum > 0n) run.narrate("quote.fee.minimum", sum(minimum));
  if (maximum !== undefined) run.narrate("quote.fee.maximum", sum(maximum));
}

/** When the payment is of value, where a calendar counts. */
export function narrateDays(run: Run, { days, payer, payee }: Payment): void {
  const { calendars } = run.world;
  if (days === undefined || calendars === undefined) return;
  const [first, second] = [payer, payee].filter((each) => calendarOf(calendars, each) !== undefined);
  if (first === undefined) return;
  const own = {
    value: text(utcDay(days.value)),
    trade: text(utcDay(days.trade)),
    tenor: text(tenorText(calendars.valueDate.after)),
    bank: party(first.bank),
    currency: text(first.currency.code),
  };
  if (second === undefined || second.bank === first.bank) return run.narrate("quote.value-date", own);
  const other = { otherBank: party(second.bank), otherCurrency: text(second.currency.code) };
  run.narrate("quote.value-date.both", { ...own, ...other });
}

function narrateCharges(run: Run, payment: Payment, { pay, charges, redeem }: Given): void {
  if (charges === undefined) return;
  const { payer, payee } = payment;
  const { sending, receiving, debit } = charges;
  if (receiving.owed > 0n)
    run.narrate("quote.prepaid", {
      bank: party(payee.bank),
      charge: money({ minor: receiving.owed, asset: payee.currency }),
      payee: party(payee.name),
      payer: party(payer.name),
      paid: money({ minor: receiving.charged, asset: payer.currency }),
    });
  const taken = receivingCharge(run.world, payment, {
    bank: payee.bank,
    amount: redeem.buy.minor,
    currency: payee.currency,
  });
  if (taken > 0n)
    run.narrate("quote.receiving", {
      bank: party(payee.bank),
      charge: money({ minor: taken, asset: payee.currency }),
      payee: party(payee.name),
    });
  if (debit.minor > pay.sell.minor)
    run.narrate("quote.sending", {
      bank: party(payer.bank),
      charge: money(sending),
      debit: money(debit),
      payer: party(payer.name),
    });
}
