import { z } from "zod";
import { call } from "../chain/call.ts";
import { phrase } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import type { Money } from "../money/money.ts";
import { rational } from "../money/rational.ts";
import type { EventRecord } from "../ports.ts";
import { codeBytes } from "../escrow/code-bytes.ts";
import { oneOf, readBy } from "../fields/fields.ts";
import {
  BOOKING_REFUSALS,
  BOOKING_SENTENCES,
  bookingDates,
  custodianDates,
  datesOf,
} from "./shared/bank-day.ts";
import { requireCurrentNow } from "./shared/current-currency.ts";
import { receivingCharge, receivingFee } from "./shared/bank-charges.ts";
import { requireInventory, requireMoney } from "./shared/inventory.ts";
import { CASH_SENTENCES, recordRounding, roundedPayout } from "./shared/cash.ts";
import { money, party, text } from "./shared/narrate.ts";
import { bookReturn, RETURN_SENTENCES } from "./shared/redemption.ts";
import { backingMoney, PAYOUTS } from "../world/reserve.ts";
import type { StepRun, VerbRun, Sentences } from "./step-run.ts";
import { verb } from "./verb.ts";
import { costOfPayout, creditedOf, SIDES, type OwedPayout, type Payment } from "../world/payment.ts";

const REASON = /^[A-Z]{2}[0-9]{2}$/;

/** An ISO 20022 external status reason. @throws FIELD_MALFORMED */
function parseReason(text: string): string {
  if (REASON.test(text)) return text;
  throw new SettlementError("FIELD_MALFORMED", {
    text: text.slice(0, 40),
    wanted: phrase("status-reason"),
    example: "AC04",
  });
}

const SENTENCES = {
  ...RETURN_SENTENCES,
  ...BOOKING_SENTENCES,
  ...CASH_SENTENCES,
  payout: {
    en: "{bank} credits {amount} to the account of {payee} and confirms it on chain",
    zh: "{bank} 贷记 {payee} 账户 {amount} 并在链上确认",
  },
  "payout.charge": {
    en: "{bank} takes {charge} out of it for crediting {payee}",
    zh: "{bank} 从中扣除向 {payee} 入账的费用 {charge}",
  },
  "payout.prepaid": {
    en: "{bank} keeps {charge} for crediting it, prepaid by the payer",
    zh: "{bank} 收到入账费用 {charge}，已由付款人预付",
  },
  "payout.fails": {
    en: "{bank} reports the credit to {payee} as failed: {reason}",
    zh: "{bank} 向 {payee} 入账失败，原因代码 {reason}",
  },
  "payout.sent-back": {
    en: "{amount} that {bank} had credited to {payee} came back: {reason}",
    zh: "{bank} 已付给 {payee} 的 {amount} 被退回，原因代码 {reason}",
  },
  "payout.charge-back": {
    en: "{bank} gives back {charge} that it had taken for crediting it",
    zh: "{bank} 退还此前收取的入账费用 {charge}",
  },
  "payout.returnable": {
    en: "the tokens of {payee} cannot be returned now and are held to be claimed",
    zh: "{payee} 的代币现在无法退回，转为待领款",
  },
} as const satisfies Sentences;

type Run = VerbRun<typeof SENTENCES>;

export const payout = verb({
  name: "payout",
  about: "payment",
  role: ({ fails }) => (fails === undefined ? "normal" : "fault"),
  words: { en: "payout", zh: "入账" },
  explanation: {
    en: "The bank of the payee, or of a payer who redeemed, pays what is owed and confirms it on the chain; or it reports the credit as failed, and the tokens are returned. A payout that it had confirmed can come back for thirty days after the redemption; the tokens are then returned as well.",
    zh: "收款人（或赎回的付款人）的银行支付所欠款项并在链上确认；若入账失败，则报告原因，代币退回。已确认的入账在赎回后三十天内仍可能被退回，代币也随之退回。",
  },
  page: {
    purpose:
      "The bank pays what it owes and confirms it; or, with `fails`, reports the failure with its reason, and the tokens are returned. With `fails` where nothing is owed, the last payout that it confirmed comes back: the money from the account through the bank to the FX dealer, with what the bank had taken or had been prepaid for crediting it, the tokens to who had redeemed them, and nothing is charged.",
    who: "the payout's bank",
    calls: "`SettlementGateway.confirmPayout`, `failPayout`, or, after a confirmation, `returnPayout`",
    refusals: [
      "`PAYOUT_MISSING`",
      "`ACCOUNT_CLOSED`",
      ...BOOKING_REFUSALS,
      "`CASH_ROUNDS_TO_NOTHING` to a party with `rounding` whose payout is less than half of the smallest cash",
      "`CURRENCY_REPLACED` in a currency that has ended since the scenario began",
      "`FUNDS_INSUFFICIENT` of the FX dealer; of the account that the money has left again, and of the FX dealer at the custodian, for a return",
      "`PayoutOverdue`",
      "`NotABank`",
    ],
    limits: [
      "Whether the fiat has arrived is the bank's word alone. A bank that pays and does not confirm in time has paid for nothing: from `payoutDue` on the tokens come back.",
      "To a party with `rounding`, the bank pays multiples of the smallest cash, after its charge. On the chain the amount stays as it was redeemed; the difference is the FX dealer's, gained or lost, and a step's residue `cash`.",
      "The tokens of a failed payout are minted anew, against the gateway's limit at the token: where it is used up, they wait to be claimed.",
      "A return after the confirmation needs as much of the FX dealer's money at the custodian as backs the tokens, and an attested reserve that covers them: until it does, they wait to be claimed. After `payoutDue`, or after sixteen further redemptions of the same party in the token, the gateway takes no return.",
    ],
  },
  sentences: SENTENCES,
  schema: () =>
    z.strictObject({
      for: oneOf(
        SIDES,
        "side of a payment",
        "Whose payouts the step is about; those of both unless given.",
      ).exactOptional(),
      fails: readBy(
        parseReason,
        "Why the bank cannot credit the account: an ISO 20022 status reason.",
        "AC04",
      ).exactOptional(),
    }),
  async carryOut({ payment: name, for: side, fails }, run) {
    const payment = run.payment(name);
    const payouts = payment.payouts.filter((payout) => side === undefined || payout.side === side);
    const owed = reportedOn(payouts, fails !== undefined);
    run.by(owed[0]?.bank ?? payment[side ?? "payee"].bank);
    if (owed.length === 0) throw new SettlementError("PAYOUT_MISSING", { payment: name });
    for (const payout of owed) {
      const done =
        fails === undefined
          ? await confirm(run, payment, payout)
          : payout.status === "paid"
            ? await sendBack(run, payment, payout, fails)
            : await fail(run, payment, payout, fails);
      if (!done) return;
    }
  },
});

/** The payouts that a report is about: all that are owed; of failures, where none is, the last that was paid. */
function reportedOn(payouts: readonly OwedPayout[], fails: boolean): readonly OwedPayout[] {
  const open = payouts.filter(({ status }) => status === "owed");
  if (open.length > 0) return open;
  const paid = payouts.findLast(({ status }) => status === "paid");
  if (fails && paid !== undefined) return [paid];
  // One whose tokens have come back is still named, for the gateway to refuse it by its own error.
  return payouts.slice(-1).filter(({ status }) => status === "returned");
}

/** @returns Whether it went through. */
async function confirm(run: Run, payment: Payment, owed: OwedPayout): Promise<boolean> {
  const { name, settlement } = payment;
  requirePayable(run, owed);
  // What goes to the payee is of value on the agreed day at the soonest.
  const dates = bookingDates(run, owed, owed.side === "payee" ? payment.days?.value : undefined);
  const kept = custodianDates(run, settlement);
  const charge = receivingCharge(run.world, payment, owed);
  const cash = roundedPayout(run, payment, owed, owed.amount - charge);
  const credited = creditedOf({ amount: owed.amount, charge, ...(cash === undefined ? {} : { cash }) });
  const cost = costOfPayout({ ...owed, ...(cash === undefined ? {} : { cash }) });
  requireInventory(run, name, owed, cost);
  const { revert } = await run.send(owed.bank, call("gateway", "confirmPayout", [owed.payout]));
  if (revert !== undefined) return false;

  const { world } = run;
  const { custodian, desk, platform } = world.operators;
  const { currency, amount, fee, tokens, prepaid = 0n } = owed;
  const backing = backingMoney(settlement, tokens);
  run.book({
    bank: custodian,
    reference: `payout ${name}`,
    ...kept,
    lines: [
      { account: PAYOUTS, side: "debit", amount: backing },
      { account: desk, side: "credit", amount: backing },
    ],
  });
  run.book({
    bank: owed.bank,
    reference: `payout ${name}`,
    ...(dates === undefined ? {} : { dates }),
    lines: [
      { account: desk, side: "debit", amount: { minor: cost, asset: currency } },
      { account: owed.payee, side: "credit", amount: { minor: credited, asset: currency } },
      { account: platform, side: "credit", amount: { minor: fee, asset: currency } },
      ...(charge + prepaid === 0n
        ? []
        : [
            {
              account: owed.bank,
              side: "credit" as const,
              amount: { minor: charge + prepaid, asset: currency },
            },
          ]),
    ],
  });
  const { code } = settlement.token;
  world.freed.set(code, (world.freed.get(code) ?? 0n) + tokens);
  owed.status = "paid";
  if (charge > 0n) {
    owed.charge = charge;
    const how = { fee: receivingFee(world, owed.bank, currency), of: { minor: amount, asset: currency } };
    run.fee("payee-bank", { minor: charge, asset: currency }, owed.payee, owed.bank, undefined, how);
  }
  run.narrate("payout", {
    bank: party(owed.bank),
    payee: party(owed.payee),
    amount: money({ minor: credited, asset: currency }),
  });
  if (dates !== undefined) run.narrate("booking.dates", datesOf(owed.bank, dates));
  if (cash !== undefined) recordRounding(run, payment, owed, amount - charge, cash);
  if (charge > 0n)
    run.narrate("payout.charge", {
      bank: party(owed.bank),
      payee: party(owed.payee),
      charge: money({ minor: charge, asset: currency }),
    });
  if (prepaid > 0n)
    run.narrate("payout.prepaid", {
      bank: party(owed.bank),
      charge: money({ minor: prepaid, asset: currency }),
    });
  return true;
}

/** The bank looks before it confirms: the account must be there. */
function requirePayable(run: StepRun, owed: OwedPayout): void {
  if (run.world.closedAccounts.has(owed.payee))
    throw new SettlementError("ACCOUNT_CLOSED", { account: owed.payee, bank: owed.bank });
  requireCurrentNow(run, owed.currency);
}

/** @returns Whether it went through. */
async function fail(run: Run, payment: Payment, owed: OwedPayout, reason: string): Promise<boolean> {
  bookingDates(run, owed);
  const { revert, events } = await run.send(
    owed.bank,
    call("gateway", "failPayout", [owed.payout, codeBytes(reason, 4)]),
  );
  if (revert !== undefined) return false;

  run.narrate("payout.fails", { bank: party(owed.bank), payee: party(owed.payee), reason: text(reason) });
  returnTokens(run, payment, owed, events);
  return true;
}

/** The tokens are returned to their owner, or held to be claimed. */
function returnTokens(run: Run, payment: Payment, owed: OwedPayout, events: readonly EventRecord[]): void {
  if (events.some(({ name }) => name === "PayoutReturned")) return bookReturn(run, payment, owed);
  owed.status = "returnable";
  run.narrate("payout.returnable", { payee: party(owed.payee) });
}

/** A payout that was confirmed comes back: its money to the desk, which backs the tokens anew. @returns Whether it did. */
async function sendBack(run: Run, payment: Payment, owed: OwedPayout, reason: string): Promise<boolean> {
  const { custodian, desk, platform } = run.world.operators;
  const dates = bookingDates(run, owed);
  const kept = custodianDates(run, payment.settlement);
  const { currency, fee, tokens, bank, payee, charge = 0n, prepaid = 0n, cash } = owed;
  const inCurrency = (minor: bigint): Money => ({ minor, asset: currency });
  const [paid, charged, given] = [
    inCurrency(creditedOf(owed)),
    inCurrency(fee),
    inCurrency(charge + prepaid),
  ];
  const backing = backingMoney(payment.settlement, tokens);
  const reference = `return ${payment.name}`;
  requireMoney(run, { bank, account: payee, amount: paid, reference });
  requireMoney(run, { bank, account: platform, amount: charged, reference });
  const { code } = payment.settlement.currency;
  requireMoney(run, {
    bank: custodian,
    account: desk,
    amount: backing,
    code,
    reference: phrase("backing-tokens"),
  });
  const { revert, events } = await run.send(
    bank,
    call("gateway", "returnPayout", [owed.payout, codeBytes(reason, 4)]),
  );
  if (revert !== undefined) return false;

  run.book({
    bank,
    reference,
    ...(dates === undefined ? {} : { dates }),
    lines: [
      { account: payee, side: "debit", amount: paid },
      { account: platform, side: "debit", amount: charged },
      // What the bank has for a credit that is undone, taken out of it or prepaid, goes back as well.
      ...(given.minor > 0n ? [{ account: bank, side: "debit" as const, amount: given }] : []),
      { account: desk, side: "credit", amount: inCurrency(costOfPayout(owed)) },
    ],
  });
  run.book({
    bank: custodian,
    reference,
    ...kept,
    lines: [
      { account: desk, side: "debit", amount: backing },
      { account: PAYOUTS, side: "credit", amount: backing },
    ],
  });
  run.narrate("payout.sent-back", {
    bank: party(bank),
    payee: party(payee),
    amount: money(paid),
    reason: text(reason),
  });
  if (dates !== undefined) run.narrate("booking.dates", datesOf(bank, dates));
  if (given.minor > 0n) run.narrate("payout.charge-back", { bank: party(bank), charge: money(given) });
  if (charge > 0n) run.fee("payee-bank", inCurrency(-charge), payee, bank);
  if (cash !== undefined)
    run.residue("cash", currency.code, rational(-cash.residue), desk, rational(cash.increment), payee);
  delete owed.charge;
  delete owed.cash;
  returnTokens(run, payment, owed, events);
  return true;
}
