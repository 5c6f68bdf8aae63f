import { z } from "zod";
import { call } from "../chain/call.ts";
import { byWhom } from "./shared/by-whom.ts";
import { documentHash } from "../escrow/document-hash.ts";
import { eventInteger } from "../world/event-integer.ts";
import { party, time } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import { verb } from "./verb.ts";

export const dispute = verb({
  name: "dispute",
  about: "payment",
  words: { en: "dispute", zh: "争议" },
  explanation: {
    en: "The payer disputes, or the payee before delivery. From now on only the arbiter can move the payment, until the arbitration period ends.",
    zh: "付款人提出争议，收款人在送达前也可以。此后直到仲裁期结束，只有仲裁人能动用这笔付款。",
  },
  page: {
    purpose: "From now on only the arbiter can move the payment, until the arbitration ends.",
    who: "the payer until the inspection ends; the payee before delivery",
    calls: "`SettlementEscrow.dispute`",
    refusals: ["`NotAParty`", "`Unauthorized`", "`AfterDeadline`", "`IllegalTransition`"],
  },
  sentences: {
    dispute: {
      en: "{party} disputes; {arbiter} has until {until} to decide",
      zh: "{party} 提出争议；{arbiter} 须在 {until} 之前裁决",
    },
  },
  schema: (scope) => z.strictObject(byWhom(scope)),
  deadlines: (_, now, { arbitrationPeriod }) => ({ arbitrationEnds: now + arbitrationPeriod }),
  async carryOut({ payment: name, by }, run) {
    const payment = run.payment(name);
    const sender = by ?? payment.payer.name;
    run.by(sender);
    const { terms } = quoted(payment);
    const { revert, events } = await run.send(
      sender,
      call("escrow", "dispute", [terms, documentHash("evidence", name)]),
    );
    if (revert !== undefined) return;
    run.narrate("dispute", {
      party: party(sender),
      arbiter: party(run.world.operators.arbiter),
      until: time(eventInteger(events, "Disputed", "arbitrationEnds")),
    });
  },
});
