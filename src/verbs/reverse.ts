import { z } from "zod";
import { SettlementError } from "../errors/settlement-error.ts";
import { oneOf, readBy } from "../fields/fields.ts";
import { parseReturnReason } from "../messages/iso20022/return-reasons.ts";
import type { Money } from "../money/money.ts";
import { rational } from "../money/rational.ts";
import type { BookingDates, LedgerLine, PartyName } from "../ports.ts";
import { claimOn } from "../trace/bank-asset.ts";
import type { Payment } from "../world/payment.ts";
import { BOOKING_REFUSALS, BOOKING_SENTENCES, bookingDates, datesOf } from "./shared/bank-day.ts";
import { money, party, text } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import type { StepRun } from "./step-run.ts";
import { verb } from "./verb.ts";

/** Who may bear a deposit that is taken back. */
const BEARERS = ["desk", "platform", "buyer"] as const;
type Bearer = (typeof BEARERS)[number];

export const reverse = verb({
  name: "reverse",
  about: "payment",
  role: () => "fault",
  words: { en: "reverse", zh: "撤回存款" },
  explanation: {
    en: "The payer's bank takes the deposit back after the tokens were minted: a recall, a chargeback, an R-transaction. The payer has its money again and whoever bears the loss is named; the tokens stay, and stay backed.",
    zh: "代币铸造之后，付款人的银行撤回存款：召回、拒付或 R 类交易。付款人取回资金，损失由指明的一方承担；代币不变，仍有储备支持。",
  },
  page: {
    purpose:
      "The payer's bank takes back the deposit that was paid. The payer's account is credited with the deposit that reached the gateway; the bearer's account at that bank falls by as much, and what is not there is a claim of the bank on the bearer. Borne by the buyer, all of it is such a claim. Tokens and reserve stay as they are.",
    who: "the payer's bank",
    calls: "no contract: on the chain a deposit that became tokens is final",
    refusals: [
      "`PAYMENT_NOT_PAID`",
      "`DEPOSIT_REVERSED` a second time",
      ...BOOKING_REFUSALS,
      "`RETURN_REASON_UNKNOWN` for a reason that is not on ISO 20022's list of return reasons",
    ],
    limits: [
      "Nothing takes the tokens back: they are their holder's, and what backs them is the reserve, not the deposit. The loss is the bearer's until it has recovered it outside of the system.",
      "The platform keeps its fee, whoever bears the reversal, and banks what they charged for sending and crediting.",
    ],
  },
  sentences: {
    ...BOOKING_SENTENCES,
    reverse: {
      en: "{bank} takes the deposit back ({reason}): {payer} has {amount} again, {bearer} bears it, and the tokens stay backed",
      zh: "{bank} 撤回存款（{reason}）：{payer} 取回 {amount}，由 {bearer} 承担；代币仍有储备支持",
    },
    "reverse.buyer": {
      en: "{bank} takes the deposit back ({reason}): {payer} has {amount} again and owes as much, and the tokens stay backed",
      zh: "{bank} 撤回存款（{reason}）：{payer} 取回 {amount}，但须自行承担同额债务；代币仍有储备支持",
    },
    "reverse.claim": {
      en: "{amount} of it are not covered: {bank} has a claim of as much on {bearer}",
      zh: "其中 {amount} 无资金可抵：{bank} 对 {bearer} 享有同额债权",
    },
  },
  schema: () =>
    z.strictObject({
      reason: readBy(parseReturnReason, "Why: an ISO 20022 external return reason.", "MD06", {
        pattern: /^[A-Z][A-Z0-9]{3}$/,
      }),
      borneBy: oneOf(BEARERS, "bearer of a loss", "Who bears it; the FX dealer unless given.").prefault(
        "desk",
      ),
    }),
  carryOut({ payment: name, reason, borneBy }, run) {
    const payment = run.payment(name);
    const { payer, reversed } = payment;
    const { quote } = quoted(payment);
    const { bank } = payer;
    run.by(bank);
    if (!payment.paid) throw new SettlementError("PAYMENT_NOT_PAID", { payment: name });
    if (reversed !== undefined)
      throw new SettlementError("DEPOSIT_REVERSED", { payment: name, reason: reversed.reason });

    const dates = bookingDates(run, payer);
    const amount = quote.pay.sell;
    const bearer = borneBy === "buyer" ? payer.name : run.world.operators[borneBy];
    const claim = book(run, payment, { amount, borneBy, dates });
    payment.reversed = { amount, reason, borneBy: bearer, claim };
    run.move("reversal", amount.asset.code, rational(amount.minor), bearer, payer.name);
    run.narrate(borneBy === "buyer" ? "reverse.buyer" : "reverse", {
      bank: party(bank),
      payer: party(payer.name),
      bearer: party(bearer),
      amount: money(amount),
      reason: text(reason),
    });
    if (dates !== undefined) run.narrate("booking.dates", datesOf(bank, dates));
    if (claim > 0n)
      run.narrate("reverse.claim", {
        bank: party(bank),
        bearer: party(bearer),
        amount: money({ minor: claim, asset: amount.asset }),
      });
    return Promise.resolve();
  },
});

/**
 * The payer is credited; the bearer's account pays as much of it as it holds, and the bank has a claim for the rest.
 *
 * @returns The claim, in minor units.
 */
function book(
  run: StepRun,
  { name, payer }: Payment,
  {
    amount,
    borneBy,
    dates,
  }: { readonly amount: Money; readonly borneBy: Bearer; readonly dates: BookingDates | undefined },
): bigint {
  const { minor, asset } = amount;
  const bearer: PartyName = borneBy === "buyer" ? payer.name : run.world.operators[borneBy];
  const held = borneBy === "buyer" ? 0n : run.rails.balanceOf(payer.bank, bearer, asset).minor;
  const taken = held < minor ? held : minor;
  const claim = minor - taken;
  const debits: LedgerLine[] = [
    { account: bearer, side: "debit", amount: { minor: taken, asset } },
    { account: claimOn(bearer), side: "debit", amount: { minor: claim, asset } },
  ];
  run.book({
    bank: payer.bank,
    reference: `reverse ${name}`,
    ...(dates === undefined ? {} : { dates }),
    lines: [
      ...debits.filter((line) => line.amount.minor > 0n),
      { account: payer.name, side: "credit", amount },
    ],
  });
  return claim;
}
