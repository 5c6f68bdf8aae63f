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
  words: { en: "reclaim", zh: "到期退回" },
  explanation: {
    en: "The deadline (long-stop date) has passed without an attested delivery: what is held is returned to the payer. In a dispute the arbitration must have ended without a decision as well. Anyone may start it.",
    zh: "期限届满而没有送达证明：托管的款项退回付款人；若有争议，还须裁决期满仍无裁决。任何人都可以发起。",
  },
  page: {
    purpose:
      "What is held is returned to the payer, because delivery was not attested in time and, where there was a dispute, the arbiter did not decide.",
    who: "anyone, from `deliverBy` on; in a dispute from the later of `deliverBy` and `arbitrationEnds` on",
    calls: "`SettlementEscrow.reclaim`",
    refusals: ["`BeforeDeadline`", "`IllegalTransition` once delivery is attested"],
  },
  sentences: {
    reclaim: { en: "deadline passed: {amount} returned to {payer}", zh: "期限届满：{amount} 退回 {payer}" },
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
