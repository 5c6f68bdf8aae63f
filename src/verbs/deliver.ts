import { z } from "zod";
import { call } from "../chain/call.ts";
import { byWhom } from "./shared/by-whom.ts";
import { documentHash } from "../escrow/document-hash.ts";
import { party, time } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import { verb } from "./verb.ts";

export const deliver = verb({
  name: "deliver",
  about: "payment",
  words: { en: "deliver", zh: "送达" },
  explanation: {
    en: "The carrier attests that the goods have arrived: Funded becomes Delivered, and the inspection period begins in which the payer may dispute.",
    zh: "承运人证明货物已送达：状态由“已托管”变为“已送达”，付款人可在验货期内提出争议。",
  },
  page: {
    purpose: "The carrier attests that the goods arrived; from now on time is on the payee's side.",
    who: "the carrier alone, before `deliverBy`",
    calls: "`SettlementEscrow.deliver`",
    refusals: ["`Unauthorized`", "`AfterDeadline`", "`IllegalTransition`"],
  },
  sentences: {
    deliver: {
      en: "{carrier} attests delivery; {payer} may dispute until {until}",
      zh: "{carrier} 证明货物已送达；{payer} 可在 {until} 之前提出争议",
    },
  },
  schema: (scope) => z.strictObject(byWhom(scope)),
  deadlines: (_, now, { inspectionPeriod }) => ({ inspectionEnds: now + inspectionPeriod }),
  async carryOut({ payment: name, by }, run) {
    const carrier = by ?? run.world.operators.carrier;
    run.by(carrier);
    const { terms, payer } = quoted(run.payment(name));
    const { revert, timestamp } = await run.send(
      carrier,
      call("escrow", "deliver", [terms, documentHash("proof of delivery", name)]),
    );
    if (revert !== undefined) return;
    const inspectionEnds = timestamp + terms.inspectionPeriod;
    run.narrate("deliver", {
      carrier: party(carrier),
      payer: party(payer.name),
      until: time(inspectionEnds),
    });
  },
});
