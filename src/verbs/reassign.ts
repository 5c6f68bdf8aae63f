import { z } from "zod";
import { call } from "../chain/call.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { bank as bankField } from "../fields/fields.ts";
import { CASH, type PartyName } from "../ports.ts";
import { requireInventory } from "./shared/inventory.ts";
import { money, party } from "./shared/narrate.ts";
import type { StepRun } from "./step-run.ts";
import { verb } from "./verb.ts";
import { costOfPayout, type OwedPayout } from "../world/payment.ts";

export const reassign = verb({
  name: "reassign",
  about: "payment",
  role: () => "way-out",
  words: { en: "reassign", zh: "转交入账" },
  explanation: {
    en: "The platform moves the payouts of a bank that has lost its role to another bank, which credits the payee at an account of its own, by the same deadline.",
    zh: "平台把已失去资格的银行的应付款项转交另一家银行，由其按原定期限在本行为收款人入账。",
  },
  page: {
    purpose: "From then on the payouts of a bank that has lost its role are owed by another bank.",
    who: "the platform",
    calls: "`SettlementGateway.reassignPayout`",
    refusals: [
      "`PAYOUT_MISSING`",
      "`StillABank`",
      "`NotABank`",
      "`PayoutOverdue`",
      "`FUNDS_INSUFFICIENT` of the FX dealer",
    ],
    limits: [
      "Which bank the payee is paid at is the platform's choice; amount, payee and deadline stay as they were.",
    ],
  },
  sentences: {
    reassign: {
      en: "{to} owes {payee} {amount} in place of {from}",
      zh: "{to} 代替 {from} 应付 {payee} {amount}",
    },
  },
  schema: (scope) => z.strictObject({ to: bankField(scope) }),
  async carryOut({ payment: name, to }, run) {
    const payment = run.payment(name);
    const { platform } = run.world.operators;
    run.by(platform);
    const owed = payment.payouts.filter(({ status }) => status === "owed");
    if (owed.length === 0) throw new SettlementError("PAYOUT_MISSING", { payment: name });
    for (const payout of owed) {
      requireInventory(run, name, payout);
      const { revert, events } = await run.send(
        platform,
        call("gateway", "reassignPayout", [payout.payout, run.chain.addressOf(to)]),
      );
      if (revert !== undefined) return;
      const from = payout.bank;
      moveInventory(run, name, payout, to);
      const moved = events.find((event) => event.name === "PayoutReassigned");
      payout.id = (moved?.args["newId"] ?? payout.id) as string;
      payout.payout = { ...payout.payout, bank: run.chain.addressOf(to) };
      payout.bank = to;
      run.narrate("reassign", {
        from: party(from),
        to: party(to),
        payee: party(payout.payee),
        amount: money({ minor: payout.amount, asset: payout.currency }),
      });
    }
  },
});

/** The desk takes what the payout needs from the one bank to the other. */
function moveInventory(run: StepRun, name: string, owed: OwedPayout, to: PartyName): void {
  const { desk } = run.world.operators;
  const { bank: from, currency } = owed;
  const needed = { minor: costOfPayout(owed), asset: currency };
  for (const [bank, debit, credit] of [
    [from, desk, CASH],
    [to, CASH, desk],
  ] as const)
    run.book({
      bank,
      reference: `reassign ${name}`,
      lines: [
        { account: debit, side: "debit", amount: needed },
        { account: credit, side: "credit", amount: needed },
      ],
    });
}
