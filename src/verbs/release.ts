import { z } from "zod";
import { requireSameAsset } from "../money/money.ts";
import { call } from "../chain/call.ts";
import { byWhom } from "./shared/by-whom.ts";
import { bookRedemption, payoutOf, REDEMPTION_SENTENCES } from "./shared/redemption.ts";
import { eventInteger } from "../world/event-integer.ts";
import { basisPoints, money, party } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import { tokenAmount, yesOrNo } from "../fields/fields.ts";
import { feeUp, proportionalFee } from "../fx/fee.ts";
import { requirePaidOut, requireSpotPaidOut } from "./shared/paid-out.ts";
import { partOf, redeemAtQuote, standingLeg } from "./shared/second-leg.ts";
import type { Sentences, VerbRun } from "./step-run.ts";
import { verb } from "./verb.ts";
import { heldFor, type Payment, type SecondLeg } from "../world/payment.ts";

const SENTENCES = {
  ...REDEMPTION_SENTENCES,
  release: {
    en: "{net} to {payee}; {fee} is the escrow's fee ({feeBps}, rounded up)",
    zh: "{net} 付给 {payee}；{fee} 为托管费（{feeBps}，向上舍入）",
  },
  "release.credit": {
    en: "{net} cannot be paid to {payee} now and become its held credit; {fee} is the escrow's fee ({feeBps}, rounded up)",
    zh: "{net} 暂不能付给 {payee}，记为待领款；{fee} 为托管费（{feeBps}，向上舍入）",
  },
} as const satisfies Sentences;

type Run = VerbRun<typeof SENTENCES>;

export const release = verb({
  name: "release",
  about: "payment",
  words: { en: "release", zh: "放行" },
  explanation: {
    en: "What is held goes to the payee, less the escrow's fee. The payer may release a part or all of it at any time, in a dispute too; after the inspection period, or after an arbitration without a decision on what was delivered, anyone may release all of it.",
    zh: "托管的款项扣除托管费后付给收款人（放行，电商也称“放款”）。付款人可以随时放行一部分或全部，争议期间也可以；验货期满，或货物已送达而裁决期满仍无裁决，任何人都可以全部放行。",
  },
  page: {
    purpose:
      "What is held, or a part of it, goes to the payee, less the escrow's fee. Settled directly, payer and payee have it redeemed in the same transaction; anyone else releases tokens unless the step has it otherwise, and the payee redeems them later. Where the payee has a firm second leg, it redeems at that in a transaction of its own, right after.",
    who: "the payer at any time, in a dispute too; anyone once the inspection has ended, or the arbitration of what was delivered",
    calls:
      "`SettlementEscrow.release`, or `releaseAndRedeem`; `SettlementGateway.redeemAtQuote` after a release, for a firm second leg",
    refusals: [
      "`Unauthorized`",
      "`BeforeDeadline`",
      "`AmountOutOfRange`",
      "`PartialReleaseByOther`",
      "`IllegalTransition`",
      "`CostTooHigh`",
      "`RedemptionNotConsented`",
      "`FUNDS_INSUFFICIENT` of the FX dealer, or `FUNDS_PROMISED`, where it is redeemed too",
    ],
    limits: [
      "`releaseAndRedeem` takes the spot rate and charges basis points of it: the gateway can use no quote there.",
      "Once anyone may release, anyone chooses the moment. A payee who cannot be paid just then, because of a freeze or a pause of the token or a freeze of the escrow, has a credit; anyone can have it paid out later.",
    ],
  },
  sentences: SENTENCES,
  converts: { direction: "redeem", modes: ["direct"] },
  schema: (scope) =>
    z.strictObject({
      amount: tokenAmount(scope, "A part of what is held, the escrow's fee included.").exactOptional(),
      redeem: yesOrNo(
        "Settled directly: whether it is redeemed in the same transaction; yes for payer and payee, no for others and while the payee's tokens are frozen, unless given.",
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
    const released = part?.minor ?? leftOrAll(heldFor(payment), terms.amount);
    const expected = released - feeUp(released, proportionalFee(terms.feeBps));
    // What a payee whose tokens are frozen cannot receive is kept for it; nothing is there to be redeemed.
    const stopped = world.frozen.has(payee.name) || world.blocked.has(payee.name);
    const redeems = world.mode === "direct" && (redeem ?? (isParty && !stopped));
    // The gateway redeems what is released at the spot rate: a firm quote is used in a transaction of the payee's own.
    const second = redeems ? standingLeg(payment, expected, run.now + 1n) : undefined;
    const direct = redeems && second === undefined;
    if (direct && expected > 0n)
      requireSpotPaidOut(run, payment, { bank: payee.bank, redeemer: payee, tokens: expected });
    if (second !== undefined) requirePaidOut(run, payment, payee.bank, partOf(second, expected));
    const { revert, events } = await run.send(
      sender,
      call("escrow", direct ? "releaseAndRedeem" : "release", [terms, released]),
    );
    if (revert !== undefined) return;

    const fee = { minor: eventInteger(events, "Released", "fee"), asset: token };
    const net = { minor: released - fee.minor, asset: token };
    run.fee("escrow", fee, payee.name, world.operators.platform, { minor: released, asset: token });
    const credited = eventInteger(events, "CreditAdded", "amount") > 0n;
    run.narrate(credited ? "release.credit" : "release", {
      payer: party(sender),
      payee: party(payee.name),
      net: money(net),
      fee: money(fee),
      feeBps: basisPoints(terms.feeBps),
    });
    if (direct) bookRedemption(run, payment, payoutOf(run, payment, events, { bank: payee.bank }));
    if (second !== undefined && !credited) await redeemFirm(run, payment, second, net.minor);
  },
});

/** The payee redeems at its firm quote what was released to it. */
async function redeemFirm(run: Run, payment: Payment, second: SecondLeg, tokens: bigint): Promise<void> {
  const { bank } = payment.payee;
  const part = partOf(second, tokens);
  const { revert, events } = await redeemAtQuote(run, payment, { second, part, bank });
  if (revert === undefined) bookRedemption(run, payment, payoutOf(run, payment, events, { bank, part }));
}

/** What is held; of a payment that holds nothing all it ever had, for the escrow to refuse. */
export function leftOrAll(held: bigint, all: bigint): bigint {
  return held > 0n ? held : all;
}
