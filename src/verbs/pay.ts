import { z } from "zod";
import { call } from "../chain/call.ts";
import { convertDown, convertExactly } from "../fx/convert.ts";
import { phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { formatAmount } from "../money/money.ts";
import { rational, subtractRationals } from "../money/rational.ts";
import { documentHash } from "../escrow/document-hash.ts";
import { amount, line, oneOf } from "../fields/fields.ts";
import { midOf } from "../world/market.ts";
import {
  BOOKING_REFUSALS,
  BOOKING_SENTENCES,
  bookingDates,
  custodianDates,
  datesOf,
} from "./shared/bank-day.ts";
import { requireCurrentNow } from "./shared/current-currency.ts";
import { midResidue } from "./shared/mid-residue.ts";
import { money, party } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import { recordPayersCharges } from "./shared/bank-charges.ts";
import { prefundingHeld } from "./shared/desk-funds.ts";
import { firstPromise, keepSecondLeg } from "./shared/second-leg.ts";
import { missingOf, ON_SHORT, requote } from "./shared/short-deposit.ts";
import { backingMoney, PAYOUTS, RESERVE } from "../world/reserve.ts";
import type { BookingDates, LedgerEntry } from "../ports.ts";
import type { StepRun } from "./step-run.ts";
import { verb } from "./verb.ts";
import type { Payment, Settlement } from "../world/payment.ts";

export const pay = verb({
  name: "pay",
  about: "payment",
  words: { en: "pay", zh: "付款" },
  explanation: {
    en: "The payer's bank debits the amount, the gateway keeps its on-ramp fee, and tokens are minted for the rest at the firm quote. Refused after the quote's last second, for a payer that is not verified, and beyond the attested reserve.",
    zh: "付款人的开户行借记法币，网关收取手续费，其余按可成交报价铸成代币。报价过了最后一秒、付款人未经身份核验、或超出已证明的储备时，会被拒绝。",
  },
  page: {
    purpose:
      "The payer's bank debits the payer and attests the deposit; the gateway mints the tokens of the quote, to the payer, or, settled directly, straight into the escrow.",
    who: "the payer, through its bank",
    calls: "`SettlementGateway.payAtQuote`, or `payIntoEscrowAtQuote`",
    refusals: [
      "`FUNDS_INSUFFICIENT`",
      "`CURRENCY_REPLACED` in a currency that has ended since the scenario began",
      ...BOOKING_REFUSALS,
      "`DEPOSIT_SHORT` for less than was quoted, unless `onShort: credit`",
      "`DEPOSIT_SURPLUS` for more",
      "`QuoteExpired`",
      "`QuoteAlreadyUsed`",
      "`DepositAlreadyUsed`",
      "`QuoteOffMarket`",
      "`ReserveExceeded`",
      "`NotVerified`",
      "`ParticipantBlocked`",
      "`QuoteFeeTooHigh`",
      "every refusal of the oracle",
    ],
    limits: [
      "A quote is for its amounts: the gateway takes no part of one. Of a short deposit that is credited the FX dealer signs the quote anew, at the same rate, fee and time, and the terms are agreed anew over what it buys; what was disclosed stays under the id of the terms before.",
      "The bank acts for the payer: the gateway asks for no signature of the payer, neither to the deposit nor, settled directly, to the terms that it funds. A bank that may not be trusted with that loses its role.",
      "A corridor's limit is a bucket that refills evenly: at most its capacity at once, up to twice as much within one window.",
    ],
  },
  sentences: {
    ...BOOKING_SENTENCES,
    "pay.short": {
      en: "of the {quoted} that were quoted {arrived} arrived: {missing} are missing and buy nothing; {desk} signs its quote anew for what arrived, at the same rate",
      zh: "报价 {quoted}，到账 {arrived}：缺 {missing}，不换成代币；{desk} 按同一汇率就到账金额重新签署报价",
    },
    pay: {
      en: "{bank} debits {sell}: on-ramp fee {fee}, the rest is converted to {buy}",
      zh: "{bank} 借记 {sell}：网关手续费 {fee}，其余兑换为 {buy}",
    },
    "pay.direct": {
      en: "{bank} debits {sell}: on-ramp fee {fee}, the rest is converted to {buy}, deposited in escrow at once",
      zh: "{bank} 借记 {sell}：网关手续费 {fee}，其余兑换为 {buy}，直接存入托管",
    },
    "pay.sending": {
      en: "{bank} charges {charge} for sending; {debit} leave the account of {payer} in all",
      zh: "{bank} 收取汇出费 {charge}；{payer} 账户共支出 {debit}",
    },
    "pay.prepaid": {
      en: "of that {paid} buy the {charge} that {bank} charges for crediting",
      zh: "其中 {paid} 用于预付 {bank} 的入账费 {charge}",
    },
  },
  converts: { direction: "pay", modes: ["granular", "direct"] },
  schema: (scope) =>
    z.strictObject({
      deposit: line(
        "The bank's reference of the deposit, which counts once.",
        "second transfer",
      ).exactOptional(),
      amount: amount(
        scope,
        "What arrives; the quoted amount unless given. More is refused, and stays with the payer.",
        { example: "985.00 EUR" },
      ).exactOptional(),
      onShort: oneOf(
        ON_SHORT,
        "way with a short deposit",
        "What becomes of less than was quoted; it is refused unless given.",
      ).exactOptional(),
    }),
  amounts: ({ amount: arrived }) =>
    arrived === undefined ? [] : [{ key: "amount", amount: arrived, of: "payer" }],
  async carryOut({ payment: name, deposit = "", amount: arrived, onShort = "refuse" }, run) {
    const payment = run.payment(name);
    run.by(payment.payer.name);
    requireCurrentNow(run, payment.payer.currency);
    const dates = bookingDates(run, payment.payer);
    const kept = custodianDates(run, payment.settlement);
    const asked = quoted(payment).quote.pay.sell;
    const missing = arrived === undefined ? 0n : missingOf(payment, arrived, onShort);
    const requoted = missing === 0n ? undefined : await requote(run, payment, arrived ?? asked);
    let paid = false;
    try {
      paid = await mint(run, payment, deposit);
    } finally {
      if (!paid) requoted?.undo();
    }
    if (!paid) return;
    await requoted?.withdraw();

    const { quote } = quoted(payment);
    payment.paid = true;
    run.world.reservations.free(firstPromise(quote.signed));
    keepSecondLeg(run, payment);
    book(run, payment, { dates, kept });
    recordCharges(run, payment);
    const { operators, mode } = run.world;
    const { sell, buy, fee } = quote.pay;
    if (requoted !== undefined) {
      payment.missing = missing;
      run.narrate("pay.short", {
        quoted: money(asked),
        arrived: money(sell),
        missing: money({ minor: missing, asset: asked.asset }),
        desk: party(operators.desk),
      });
    }
    run.narrate(mode === "direct" ? "pay.direct" : "pay", {
      payer: party(payment.payer.name),
      bank: party(payment.payer.bank),
      sell: money(sell),
      fee: money(fee),
      buy: money(buy),
    });
    if (dates !== undefined) run.narrate("booking.dates", datesOf(payment.payer.bank, dates));
    if (quote.charges === undefined) return;
    const { sending, receiving, debit } = quote.charges;
    if (debit.minor > sell.minor)
      run.narrate("pay.sending", {
        bank: party(payment.payer.bank),
        charge: money(sending),
        debit: money(debit),
        payer: party(payment.payer.name),
      });
    if (receiving.owed > 0n)
      run.narrate("pay.prepaid", {
        bank: party(payment.payee.bank),
        charge: money({ minor: receiving.owed, asset: payment.payee.currency }),
        paid: money({ minor: receiving.charged, asset: sell.asset }),
      });
  },
});

/** The bank attests the deposit, and the tokens of the quote are minted. @returns Whether they are. */
async function mint(run: StepRun, payment: Payment, deposit: string): Promise<boolean> {
  const { name, settlement } = payment;
  const { quote, terms, payer } = quoted(payment);
  requireFunds(run, payment);
  requireBacking(run, settlement, quote.pay.buy.minor);
  const reference = deposit === "" ? documentHash("deposit", name) : documentHash("deposit", name, deposit);
  const { revert } = await run.send(
    payer.bank,
    run.world.mode === "direct"
      ? call("gateway", "payIntoEscrowAtQuote", [terms, quote.signed, quote.signature])
      : call("gateway", "payAtQuote", [quote.signed, quote.signature, reference]),
  );
  return revert === undefined;
}

/** What paying cost, and what the desk lost or won by standing for its quote. */
function recordCharges(run: StepRun, payment: Payment): void {
  const { operators } = run.world;
  const { quote, payer } = quoted(payment);
  const { sell, buy, fee } = quote.pay;
  const { mids } = quote;
  const converted = sell.minor - fee.minor;
  const how = { fee: quote.pay.terms.fee, of: sell };
  run.fee("pay", fee, payer.name, operators.platform, sell, how);
  recordPayersCharges(run, payment);
  const atMid = convertDown(converted, mids.pay, sell.asset.decimals, buy.asset.decimals);
  const atRate = convertDown(converted, quote.pay.terms.rate, sell.asset.decimals, buy.asset.decimals);
  const of = { minor: converted, asset: sell.asset };
  run.spread("pay", { minor: atMid - atRate, asset: buy.asset }, operators.desk, mids.pay, of);
  run.residue("pay", buy.asset.code, midResidue(converted, mids.pay), operators.desk);
  // Where what arrives is fixed, what is sent is rounded up to a whole unit, which may buy some more.
  if (atRate > buy.minor) {
    const unit = convertExactly(1n, mids.pay, sell.asset.decimals, buy.asset.decimals);
    run.residue("receive", buy.asset.code, rational(atRate - buy.minor), operators.desk, unit);
  }
  recordRateLock(run, payment, converted);
}

/** What the desk lost by standing for its quote: the fiat at mid of the quote, less the fiat at mid of now. */
function recordRateLock(run: StepRun, { payer, quote, settlement }: Payment, converted: bigint): void {
  const { world } = run;
  const { token, currency } = settlement;
  const now = midOf(world.rates, payer.currency, currency);
  if (quote === undefined || now === undefined) return;
  const [from, to] = [payer.currency.decimals, token.decimals];
  const atQuote = convertExactly(converted, quote.mids.pay, from, to);
  const lost = subtractRationals(atQuote, convertExactly(converted, now, from, to));
  const moved = {
    of: { minor: converted, asset: payer.currency },
    from: quote.mids.pay,
    to: { ...now, quote: token },
  };
  run.move("rate-lock", token.code, lost, world.operators.desk, "", moved);
}

/** The bank looks before it attests: what it attests must be there to be booked. */
function requireFunds({ rails }: StepRun, { payer, quote, name }: Payment): void {
  if (quote === undefined) return;
  const debit = quote.charges?.debit ?? quote.pay.sell;
  const held = rails.balanceOf(payer.bank, payer.name, debit.asset);
  if (held.minor >= debit.minor) return;
  throw new SettlementError("FUNDS_INSUFFICIENT", {
    account: payer.name,
    bank: payer.bank,
    asset: debit.asset.code,
    held: formatAmount(held),
    needed: formatAmount(debit),
    reference: name,
  });
}

/**
 * Money that waits for a payout is attested as well, yet backs no new tokens: the desk looks that its own is enough, less
 * what has come back to it since the last attestation. What is beyond everything attested, the token refuses by itself.
 */
function requireBacking(run: StepRun, settlement: Settlement, minted: bigint): void {
  const { rails, world } = run;
  const { custodian, desk } = world.operators;
  const held = prefundingHeld(run, settlement);
  const waiting = rails.balanceOf(custodian, PAYOUTS, settlement.reserve);
  if (held.minor >= minted || held.minor + waiting.minor < minted) return;
  throw new SettlementError("FUNDS_INSUFFICIENT", {
    account: desk,
    bank: custodian,
    asset: settlement.currency.code,
    held: formatAmount(held),
    needed: formatAmount(backingMoney(settlement, minted)),
    reference: phrase("backing-tokens"),
  });
}

/** The payer's fiat goes to the desk and the fee to the platform; as much of the desk's money becomes reserve. */
function book(
  run: StepRun,
  { payer, quote, name, settlement }: Payment,
  { dates, kept }: { readonly dates: BookingDates | undefined; readonly kept: Pick<LedgerEntry, "dates"> },
): void {
  if (quote === undefined) return;
  const { platform, desk, custodian } = run.world.operators;
  const { sell, buy, fee } = quote.pay;
  const { debit = sell, sending, receiving } = quote.charges ?? {};
  const converted = sell.minor - fee.minor + (receiving?.charged ?? 0n);
  run.book({
    bank: payer.bank,
    reference: `pay ${name}`,
    ...(dates === undefined ? {} : { dates }),
    lines: [
      { account: payer.name, side: "debit", amount: debit },
      { account: desk, side: "credit", amount: { minor: converted, asset: sell.asset } },
      { account: platform, side: "credit", amount: fee },
      ...(sending === undefined || sending.minor === 0n
        ? []
        : [{ account: payer.bank, side: "credit" as const, amount: sending }]),
    ],
  });
  const backing = backingMoney(settlement, buy.minor);
  run.book({
    bank: custodian,
    reference: `pay ${name}`,
    ...kept,
    lines: [
      { account: desk, side: "debit", amount: backing },
      { account: RESERVE, side: "credit", amount: backing },
    ],
  });
}
