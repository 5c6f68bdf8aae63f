import { z } from "zod";
import { SettlementError } from "../errors/settlement-error.ts";
import { formatAmount } from "../money/money.ts";
import { readBy } from "../fields/fields.ts";
import { money, party, text } from "./shared/narrate.ts";
import { recordCharges } from "./shared/redemption.ts";
import { backingMoney, PAYOUTS, RESERVE } from "../world/reserve.ts";
import type { StepRun } from "./step-run.ts";
import type { Verb } from "./verb.ts";
import type { OwedPayout, Payment } from "../world/world.ts";

export interface PayoutParameters {
  readonly payment: string;
  /** The bank cannot pay, for this ISO 20022 status reason: `AC04`. */
  readonly fails?: string;
}

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

/**
 * The payee's bank pays out the fiat that it owes and says so; the desk gets the reserve that backed the burned tokens.
 * Or it says that it cannot, and the tokens come back to the payee.
 */
export const payout: Verb<PayoutParameters> = {
  name: "payout",
  about: "payment",
  schema: () =>
    z.strictObject({
      fails: readBy(
        parseReason,
        "Why the bank cannot pay: an ISO 20022 status reason.",
        "AC04",
      ).exactOptional(),
    }),
  async carryOut({ payment: name, fails }, run) {
    const payment = run.payment(name);
    run.by(payment.payee.bank, name);
    const owed = payment.payouts.filter(({ status }) => status === "owed");
    if (owed.length === 0) throw new SettlementError("PAYOUT_MISSING", { payment: name });
    for (const payout of owed) {
      const done =
        fails === undefined ? await confirm(run, name, payout) : await fail(run, payment, payout, fails);
      if (!done) return;
    }
  },
};

/** @returns Whether it went through. */
async function confirm(run: StepRun, name: string, owed: OwedPayout): Promise<boolean> {
  requirePayable(run, name, owed);
  const { revert } = await run.send(owed.bank, {
    contract: "gateway",
    method: "confirmPayout",
    args: [{ ...owed.payout }],
  });
  if (revert !== undefined) return false;

  const { world } = run;
  const { custodian, desk, platform } = world.operators;
  const { currency, amount, fee, tokens } = owed;
  const backing = backingMoney(world, tokens);
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
      { account: desk, side: "debit", amount: { minor: amount + fee, asset: currency } },
      { account: owed.payee, side: "credit", amount: { minor: amount, asset: currency } },
      { account: platform, side: "credit", amount: { minor: fee, asset: currency } },
    ],
  });
  owed.status = "paid";
  run.tell("payout", {
    bank: party(owed.bank),
    payee: party(owed.payee),
    amount: money({ minor: amount, asset: currency }),
  });
  return true;
}

/** The bank looks before it confirms: the account must be there, and the desk's money. */
function requirePayable({ rails, world }: StepRun, name: string, owed: OwedPayout): void {
  if (world.closedAccounts.has(owed.payee))
    throw new SettlementError("ACCOUNT_CLOSED", { account: owed.payee, bank: owed.bank });
  const { desk } = world.operators;
  const needed = { minor: owed.amount + owed.fee, asset: owed.currency };
  const held = rails.balanceOf(owed.bank, desk, owed.currency);
  if (held.minor >= needed.minor) return;
  throw new SettlementError("FUNDS_INSUFFICIENT", {
    account: desk,
    bank: owed.bank,
    asset: owed.currency.code,
    held: formatAmount(held),
    needed: formatAmount(needed),
    reference: name,
  });
}

/** @returns Whether it went through. */
async function fail(run: StepRun, payment: Payment, owed: OwedPayout, reason: string): Promise<boolean> {
  const { revert, events } = await run.send(owed.bank, {
    contract: "gateway",
    method: "failPayout",
    args: [{ ...owed.payout }, `0x${Buffer.from(reason, "ascii").toString("hex")}`],
  });
  if (revert !== undefined) return false;

  run.tell("payout.fails", { bank: party(owed.bank), payee: party(owed.payee), reason: text(reason) });
  if (events.some(({ name }) => name === "PayoutReturned")) {
    bookReturn(run, payment, owed);
  } else {
    owed.status = "returnable";
    run.tell("payout.returnable", { payee: party(owed.payee) });
  }
  return true;
}

/** The burned tokens are there again, and backed; nothing was charged for what did not happen. */
export function bookReturn(run: StepRun, payment: Payment, owed: OwedPayout): void {
  const { world } = run;
  const backing = backingMoney(world, owed.tokens);
  run.book({
    bank: world.operators.custodian,
    reference: `return ${payment.name}`,
    lines: [
      { account: PAYOUTS, side: "debit", amount: backing },
      { account: RESERVE, side: "credit", amount: backing },
    ],
  });
  recordCharges(run, owed, -1n);
  owed.status = "returned";
  payment.redeemed -= owed.tokens;
  run.tell("payout.returned", {
    payee: party(owed.payee),
    tokens: money({ minor: owed.tokens, asset: world.token }),
  });
}
