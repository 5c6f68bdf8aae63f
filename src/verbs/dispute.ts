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
    en: "The payer disputes, or the payee before delivery. Until the arbitration period ends the arbiter may divide what is held; each party may still give up its own claim: the payer releases, the payee refunds.",
    zh: "付款人提出争议，收款人在送达前也可以。直到仲裁期结束，仲裁人可以分配托管的资金；双方仍可放弃己方的主张：付款人放款，收款人退款。",
  },
  page: {
    purpose:
      "Until the arbitration ends the arbiter may divide what is held, and neither party can take it; each may still give up its own claim by `release` or `refund`.",
    who: "the payer until the inspection ends; the payee before delivery",
    calls: "`SettlementEscrow.dispute`",
    refusals: ["`NotAParty`", "`Unauthorized`", "`AfterDeadline`", "`NoArbiter`", "`IllegalTransition`"],
    limits: [
      "A dispute needs no proof: the evidence is a hash. Where the arbiter stays silent, the carrier's attestation decides: what was delivered is anyone's to release, what was not is anyone's to reclaim from `deliverBy` on; what is delivered in between is inspected, and can be disputed anew.",
    ],
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
