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
    en: "The payer disputes, or the payee before delivery. Before the arbitration period ends the arbiter may divide what is held; each party may still give up its own claim: the payer releases, the payee refunds. This is not a legal arbitration.",
    zh: "付款人提出争议，收款人在送达前也可以。裁决期届满之前，争议裁决人可以分配托管的款项；双方仍可放弃己方的主张：付款人放行，收款人退款。这不是法律意义上的仲裁。",
  },
  page: {
    purpose:
      "Before the arbitration ends the arbiter may divide what is held, and neither party can take it; each may still give up its own claim by `release` or `refund`.",
    who: "the payer before the inspection ends; the payee before delivery",
    calls: "`SettlementEscrow.dispute`",
    refusals: ["`NotAParty`", "`Unauthorized`", "`AfterDeadline`", "`NoArbiter`", "`IllegalTransition`"],
    limits: [
      "A dispute needs no proof: the evidence is a hash. Where the arbiter does not decide, the carrier's attestation does: anyone may release a payment that was delivered, and reclaim one that was not from `deliverBy` on; what is delivered in between is inspected, and can be disputed anew.",
    ],
  },
  sentences: {
    dispute: {
      en: "{party} disputes; {arbiter} may decide before {until}",
      zh: "{party} 提出争议；{arbiter} 须在 {until} 之前（不含该秒）裁决",
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
