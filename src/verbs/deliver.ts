import { z } from "zod";
import { call } from "../chain/call.ts";
import { byWhom } from "./shared/by-whom.ts";
import { documentHash } from "../escrow/document-hash.ts";
import { eventInteger } from "../world/event-integer.ts";
import { party, time } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import { verb } from "./verb.ts";

export const deliver = verb({
  name: "deliver",
  about: "payment",
  words: { en: "deliver", zh: "送达" },
  explanation: {
    en: "The carrier attests that the goods have arrived: Funded becomes Delivered, and the inspection period begins in which the payer may dispute. While a dispute is open, the attestation is recorded, and the payment stays Disputed; the arbiter then has at least the inspection period. Once the arbitration has ended without a decision, the delivery is an ordinary one.",
    zh: "承运人出具送达证明：状态由“已托管”变为“已送达”，付款人可在验货期内提出争议。若争议仍在裁决期内，则记录该证明，状态仍为“争议中”，且裁决期至少再持续一个验货期；若裁决期已过而争议裁决人未裁决，则照常送达并开始验货期。",
  },
  page: {
    purpose:
      "The carrier attests that the goods arrived; from then on the payee is paid if nobody acts, in a dispute too.",
    who: "the carrier alone, before `deliverBy`",
    calls: "`SettlementEscrow.deliver`",
    refusals: ["`Unauthorized`", "`AfterDeadline`", "`IllegalTransition` a second time"],
    limits: [
      "An attestation during a dispute opens no inspection: the dispute takes its place, and the arbiter has at least as long as the inspection would have lasted. When the arbitration has ended without a decision the dispute is over, and a delivery before `deliverBy` begins the inspection.",
      "The carrier's attestation is proof of delivery, an oracle of the contract: nothing else shows that the goods arrived. The escrow refuses only a carrier that is the payee.",
    ],
  },
  sentences: {
    deliver: {
      en: "{carrier} attests delivery; {payer} may dispute before {until}",
      zh: "{carrier} 出具送达证明；{payer} 在 {until} 之前（不含该秒）可提出争议",
    },
    "deliver.disputed": {
      en: "{carrier} attests delivery while there is a dispute; unless {arbiter} decides, anyone may release from {until} on",
      zh: "争议期间 {carrier} 出具送达证明；若 {arbiter} 不裁决，自 {until} 起任何人都可以放行",
    },
  },
  schema: (scope) => z.strictObject(byWhom(scope)),
  deadlines: (_, now, { inspectionPeriod }) => ({ inspectionEnds: now + inspectionPeriod }),
  async carryOut({ payment: name, by }, run) {
    const carrier = by ?? run.world.operators.carrier;
    run.by(carrier);
    const payment = run.payment(name);
    const { terms, payer } = quoted(payment);
    const { revert, events } = await run.send(
      carrier,
      call("escrow", "deliver", [terms, documentHash("proof of delivery", name)]),
    );
    if (revert !== undefined) return;
    const until = time(eventInteger(events, "Delivered", "releasableFrom"));
    // Delivered once only, it has the end of an inspection where one has begun.
    if (payment.inspectionEnds !== undefined)
      run.narrate("deliver", { carrier: party(carrier), payer: party(payer.name), until });
    else
      run.narrate("deliver.disputed", {
        carrier: party(carrier),
        arbiter: party(run.world.operators.arbiter),
        until,
      });
  },
});
