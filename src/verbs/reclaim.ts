import { z } from "zod";
import { call } from "../chain/call.ts";
import { byWhom } from "./shared/by-whom.ts";
import { eventInteger } from "../world/event-integer.ts";
import { money, party } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import { verb } from "./verb.ts";

export const reclaim = verb({
  name: "reclaim",
  about: "payment",
  role: () => "way-out",
  words: { en: "reclaim", zh: "收回" },
  explanation: {
    en: "The time is over: what is held goes back to the payer, because nobody delivered in time. In a dispute the arbiter must have stayed silent as well. Anyone may ask for it.",
    zh: "期限已过：因无人按时交货，托管的资金退回付款人；若有争议，还须仲裁人沉默至期满。任何人都可以发起。",
  },
  page: {
    purpose:
      "What is held goes back to the payer, because nobody delivered in time and, where there was a dispute, the arbiter was silent.",
    who: "anyone, from `deliverBy` on; in a dispute from the later of `deliverBy` and `arbitrationEnds` on",
    calls: "`SettlementEscrow.reclaim`",
    refusals: ["`BeforeDeadline`", "`IllegalTransition` once delivery is attested"],
  },
  sentences: {
    reclaim: { en: "the time is over: {amount} go back to {payer}", zh: "期限已过：{amount} 退回 {payer}" },
  },
  schema: (scope) => z.strictObject(byWhom(scope)),
  async carryOut({ payment: name, by }, run) {
    const payment = run.payment(name);
    const { payer } = payment;
    const sender = by ?? payer.name;
    run.by(sender);
    const { terms } = quoted(payment);
    const { revert, events } = await run.send(sender, call("escrow", "reclaim", [terms]));
    if (revert !== undefined) return;
    const amount = { minor: eventInteger(events, "Reclaimed", "amount"), asset: payment.settlement.token };
    run.narrate("reclaim", { payer: party(payer.name), amount: money(amount) });
  },
});
