import { z } from "zod";
import { requireSameAsset } from "../money/money.ts";
import { call } from "../chain/call.ts";
import { byWhom } from "./shared/by-whom.ts";
import { bookRedemption, payoutOf, REDEMPTION_SENTENCES } from "./shared/redemption.ts";
import { eventInteger } from "../world/event-integer.ts";
import { money, party } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import { tokenAmount, yesOrNo } from "../fields/fields.ts";
import { verb } from "./verb.ts";
import { heldFor } from "../world/payment.ts";

export const release = verb({
  name: "release",
  about: "payment",
  words: { en: "release", zh: "放款" },
  explanation: {
    en: "What is held goes to the payee, less the escrow's fee. The payer may release a part or all of it at any time, in a dispute too; after the inspection period, or where the arbiter stays silent on what was delivered, anyone may release all of it.",
    zh: "托管的资金付给收款人，扣除托管费。付款人可以随时放款一部分或全部，争议期间也可以；验货期过后，或货物已送达而仲裁人沉默至期满，任何人都可以放款全部。",
  },
  page: {
    purpose:
      "What is held, or a part of it, goes to the payee, less the escrow's fee. Settled directly, payer and payee have it redeemed in the same transaction; anyone else releases tokens unless told otherwise, and the payee redeems them later.",
    who: "the payer at any time, in a dispute too; anyone once the inspection has ended, or the arbitration of what was delivered",
    calls: "`SettlementEscrow.release`, or `releaseAndRedeem`",
    refusals: [
      "`Unauthorized`",
      "`BeforeDeadline`",
      "`AmountOutOfRange`",
      "`PartialReleaseByOther`",
      "`IllegalTransition`",
      "`CostTooHigh`",
      "`RedemptionNotConsented`",
    ],
    limits: [
      "Once anyone may release, anyone chooses the moment. A payee who cannot be paid just then, because of a freeze or a pause of the token or a freeze of the escrow, has a credit; anyone can have it paid out later.",
    ],
  },
  sentences: {
    ...REDEMPTION_SENTENCES,
    release: { en: "{net} to {payee}; {fee} is the escrow's fee", zh: "{net} 付给 {payee}；{fee} 为托管费" },
    "release.credit": {
      en: "{net} for {payee} cannot be paid out and are kept for it; {fee} is the escrow's fee",
      zh: "{net} 暂时无法付给 {payee}，由托管合约代为保管；{fee} 为托管费",
    },
  },
  converts: { direction: "redeem", modes: ["direct"] },
  schema: (scope) =>
    z.strictObject({
      amount: tokenAmount(scope, "A part of what is held, the escrow's fee included.").exactOptional(),
      redeem: yesOrNo(
        "Settled directly: whether it is redeemed in the same transaction; yes for payer and payee, no for others, unless given.",
      ).exactOptional(),
      ...byWhom(scope),
    }),
  async carryOut({ payment: name, amount: part, by, redeem }, run) {
    const { world } = run;
    const payment = run.payment(name);
    const { payer, payee } = payment;
    const { token } = payment.settlement;
    const sender = by ?? payer.name;
    run.by(sender);
    const { terms } = quoted(payment);
    if (part !== undefined) requireSameAsset(part.asset, token);
    const isParty = sender === payer.name || sender === payee.name;
    const direct = world.mode === "direct" && (redeem ?? isParty);
    const released = part?.minor ?? leftOrAll(heldFor(payment), terms.amount);
    const { revert, events } = await run.send(
      sender,
      call("escrow", direct ? "releaseAndRedeem" : "release", [terms, released]),
    );
    if (revert !== undefined) return;

    const fee = { minor: eventInteger(events, "Released", "fee"), asset: token };
    const net = { minor: released - fee.minor, asset: token };
    run.fee("escrow", fee, payee.name, world.operators.platform);
    const credited = eventInteger(events, "CreditAdded", "amount") > 0n;
    run.narrate(credited ? "release.credit" : "release", {
      payer: party(sender),
      payee: party(payee.name),
      net: money(net),
      fee: money(fee),
    });
    if (direct) bookRedemption(run, payment, payoutOf(run, payment, events, payee.bank));
  },
});

/** What is held; of a payment that holds nothing all it ever had, for the escrow to refuse. */
export function leftOrAll(held: bigint, all: bigint): bigint {
  return held > 0n ? held : all;
}
