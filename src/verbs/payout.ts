import { z } from "zod";
import { call } from "../chain/call.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { codeBytes } from "../escrow/code-bytes.ts";
import { oneOf, readBy } from "../fields/fields.ts";
import { receivingCharge } from "./shared/bank-charges.ts";
import { requireInventory } from "./shared/inventory.ts";
import { money, party, text } from "./shared/narrate.ts";
import { bookReturn, RETURN_SENTENCES } from "./shared/redemption.ts";
import { backingMoney, PAYOUTS } from "../world/reserve.ts";
import type { StepRun, VerbRun, Sentences } from "./step-run.ts";
import { verb } from "./verb.ts";
import { costOfPayout, SIDES, type OwedPayout, type Payment } from "../world/payment.ts";

const REASON = /^[A-Z]{2}[0-9]{2}$/;

/** An ISO 20022 external status reason. @throws FIELD_MALFORMED */
function parseReason(text: string): string {
  if (REASON.test(text)) return text;
  throw new SettlementError("FIELD_MALFORMED", {
    text: text.slice(0, 40),
    wanted: "an ISO 20022 status reason",
    example: "AC04",
  });
}

const SENTENCES = {
  ...RETURN_SENTENCES,
  payout: {
    en: "{bank} pays {payee} {amount} and confirms it",
    zh: "{bank} 向 {payee} 支付 {amount} 并予以确认",
  },
  "payout.charge": {
    en: "{bank} takes {charge} out of it for crediting {payee}",
    zh: "{bank} 从中扣除向 {payee} 入账的费用 {charge}",
  },
  "payout.prepaid": {
    en: "{bank} has {charge} for crediting it, which the payer has prepaid",
    zh: "{bank} 收到入账费用 {charge}，已由付款人预付",
  },
  "payout.fails": {
    en: "{bank} cannot pay {payee} and says why: {reason}",
    zh: "{bank} 无法向 {payee} 兑付，原因代码 {reason}",
  },
  "payout.returnable": {
    en: "the tokens of {payee} cannot come back now and wait to be claimed",
    zh: "{payee} 的代币现在无法退回，等待认领",
  },
} as const satisfies Sentences;

type Run = VerbRun<typeof SENTENCES>;

export const payout = verb({
  name: "payout",
  about: "payment",
  words: { en: "payout", zh: "兑付" },
  explanation: {
    en: "The payee's bank pays what is owed and confirms it on the chain; or it cannot, says why, and the tokens come back.",
    zh: "收款人的银行支付所欠款项并在链上确认；若付不出，则说明原因，代币退回。",
  },
  page: {
    purpose:
      "The payee's bank pays what it owes and says so; or, with `fails`, says why it cannot, and the tokens come back.",
    who: "the payee's bank",
    calls: "`SettlementGateway.confirmPayout`, or `failPayout`",
    refusals: [
      "`PAYOUT_MISSING`",
      "`ACCOUNT_CLOSED`",
      "`FUNDS_INSUFFICIENT` of the desk",
      "`PayoutOverdue`",
      "`NotABank`",
    ],
    limits: [
      "Whether the fiat has arrived is the bank's word alone. A bank that pays and does not confirm in time has paid for nothing: from `payoutDue` on the tokens come back.",
      "The tokens of a failed payout are minted anew, against the gateway's limit at the token: where it is used up, they wait to be claimed.",
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
        "Why the bank cannot pay: an ISO 20022 status reason.",
        "AC04",
      ).exactOptional(),
    }),
  async carryOut({ payment: name, for: side, fails }, run) {
    const payment = run.payment(name);
    const payouts = payment.payouts.filter((payout) => side === undefined || payout.side === side);
    const open = payouts.filter(({ status }) => status === "owed");
    // One whose tokens have come back is still named, for the gateway to refuse it by its own error.
    const owed = open.length > 0 ? open : payouts.slice(-1).filter(({ status }) => status === "returned");
    run.by(owed[0]?.bank ?? payment[side ?? "payee"].bank);
    if (owed.length === 0) throw new SettlementError("PAYOUT_MISSING", { payment: name });
    for (const payout of owed) {
      const done =
        fails === undefined ? await confirm(run, payment, payout) : await fail(run, payment, payout, fails);
      if (!done) return;
    }
  },
});

/** @returns Whether it went through. */
async function confirm(run: Run, payment: Payment, owed: OwedPayout): Promise<boolean> {
  const { name, settlement } = payment;
  requirePayable(run, name, owed);
  const charge = receivingCharge(run.world, payment, owed);
  const { revert } = await run.send(owed.bank, call("gateway", "confirmPayout", [owed.payout]));
  if (revert !== undefined) return false;

  const { world } = run;
  const { custodian, desk, platform } = world.operators;
  const { currency, amount, fee, tokens, prepaid = 0n } = owed;
  const backing = backingMoney(settlement, tokens);
  run.book({
    bank: custodian,
    reference: `payout ${name}`,
    lines: [
      { account: PAYOUTS, side: "debit", amount: backing },
      { account: desk, side: "credit", amount: backing },
    ],
  });
  run.book({
    bank: owed.bank,
    reference: `payout ${name}`,
    lines: [
      { account: desk, side: "debit", amount: { minor: costOfPayout(owed), asset: currency } },
      { account: owed.payee, side: "credit", amount: { minor: amount - charge, asset: currency } },
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
    run.fee("payee-bank", { minor: charge, asset: currency }, owed.payee, owed.bank);
  }
  run.narrate("payout", {
    bank: party(owed.bank),
    payee: party(owed.payee),
    amount: money({ minor: amount - charge, asset: currency }),
  });
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

/** The bank looks before it confirms: the account must be there, and the desk's money. */
function requirePayable(run: StepRun, name: string, owed: OwedPayout): void {
  if (run.world.closedAccounts.has(owed.payee))
    throw new SettlementError("ACCOUNT_CLOSED", { account: owed.payee, bank: owed.bank });
  requireInventory(run, name, owed);
}

/** @returns Whether it went through. */
async function fail(run: Run, payment: Payment, owed: OwedPayout, reason: string): Promise<boolean> {
  const { revert, events } = await run.send(
    owed.bank,
    call("gateway", "failPayout", [owed.payout, codeBytes(reason, 4)]),
  );
  if (revert !== undefined) return false;

  run.narrate("payout.fails", { bank: party(owed.bank), payee: party(owed.payee), reason: text(reason) });
  if (events.some(({ name }) => name === "PayoutReturned")) {
    bookReturn(run, payment, owed);
  } else {
    owed.status = "returnable";
    run.narrate("payout.returnable", { payee: party(owed.payee) });
  }
  return true;
}
