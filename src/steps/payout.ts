import { SettlementError } from "../errors.ts";
import { noFields } from "./fields.ts";
import { money, party } from "./narrate.ts";
import { PAYOUTS } from "./owe.ts";
import type { Verb } from "./verb.ts";

export interface PayoutParameters {
  readonly payment: string;
}

/** The payee's bank pays the fiat out and says so; the desk gets the reserve that backed the burned tokens. */
export const payout: Verb<PayoutParameters> = {
  name: "payout",
  about: "payment",
  schema: noFields,
  async carryOut({ payment: name }, run) {
    const payment = run.payment(name);
    const { payout: owed } = payment;
    if (owed === undefined) throw new SettlementError("PAYOUT_MISSING", { payment: name });
    run.by(owed.bank, name);
    const { revert } = await run.send(owed.bank, {
      contract: "gateway",
      method: "confirmPayout",
      args: [{ ...owed.payout }],
    });
    if (revert !== undefined) return;

    const { world } = run;
    const { custodian, desk, platform } = world.operators;
    const { currency, amount, fee, tokens } = owed;
    const backing = { minor: tokens, asset: world.reserveAsset };
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
    payment.payout = { ...owed, status: "paid" };
    run.tell("payout", {
      bank: party(owed.bank),
      payee: party(owed.payee),
      amount: money({ minor: amount, asset: currency }),
    });
  },
};
