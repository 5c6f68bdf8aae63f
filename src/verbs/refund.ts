import { z } from "zod";
import { SettlementError } from "../errors/settlement-error.ts";
import { formatAmount, requireSameAsset } from "../money/money.ts";
import { call } from "../chain/call.ts";
import { byWhom } from "./shared/by-whom.ts";
import { money, party } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import { leftOrAll } from "./release.ts";
import { tokenAmount } from "../fields/fields.ts";
import { verb } from "./verb.ts";
import { heldFor, releasedToPayee, unredeemedOf, type Payment } from "../world/payment.ts";

export const refund = verb({
  name: "refund",
  about: "payment",
  role: () => "way-out",
  words: { en: "refund", zh: "退款" },
  explanation: {
    en: "The payee refunds out of the escrow; or, once all is released, out of its own tokens, as for returned goods.",
    zh: "收款人退款：从托管款项中退；全部放行之后，则用自有代币退，例如退货。",
  },
  page: {
    purpose:
      "The payee refunds: out of the escrow, or, once all is released, with its own tokens, as for returned goods.",
    who: "the payee, in a dispute too; of what was released only once nothing is held, and before `returnBy`",
    calls: "`SettlementEscrow.refund`",
    refusals: [
      "`Unauthorized`",
      "`AfterDeadline`",
      "`AmountOutOfRange`",
      "`REFUND_REDEEMED` without an amount, once the payee has redeemed some of what was released",
      "`ERC20InsufficientBalance` for an amount that the payee no longer holds",
      "`IncompleteTransfer` where less arrives than is returned",
    ],
    limits: [
      "An amount that is given may be more than this payment has left at the payee: the escrow takes it from all that the payee holds, up to what it released.",
      "`returnBy` is a time of the clock. A pause of the token that lasts over it ends the returns through the escrow, for counting paused time would need the escrow to follow every token's pauses; the payee then gives back by a transfer of its own.",
      "Nothing makes a payee return what was released: a return is its consent, and what was released before a reclaim or a resolution cannot be returned through the escrow.",
    ],
  },
  sentences: {
    refund: {
      en: "{payee} refunds {amount} of what is held to {payer}",
      zh: "{payee} 将托管中的 {amount} 退给 {payer}",
    },
    "refund.return": {
      en: "{payee} accepts a return and refunds {amount} of its own to {payer}",
      zh: "{payee} 同意退货，向 {payer} 退还 {amount}",
    },
  },
  schema: (scope) =>
    z.strictObject({
      amount: tokenAmount(
        scope,
        "A part of what is held, or of what was released; unless given all that is held, or else what this payment released to the payee and has not given back.",
      ).exactOptional(),
      ...byWhom(scope),
    }),
  async carryOut({ payment: name, amount: part, by }, run) {
    const payment = run.payment(name);
    const { payer, payee } = payment;
    const sender = by ?? payee.name;
    run.by(sender);
    const { terms } = quoted(payment);
    if (part !== undefined) requireSameAsset(part.asset, payment.settlement.token);
    const held = heldFor(payment);
    const minor = part?.minor ?? (held > 0n ? held : leftOrAll(returnable(payment), terms.amount));
    const { revert } = await run.send(sender, call("escrow", "refund", [terms, minor]));
    if (revert !== undefined) return;
    run.narrate(held > 0n ? "refund" : "refund.return", {
      payee: party(payee.name),
      payer: party(payer.name),
      amount: money({ minor, asset: payment.settlement.token }),
    });
  },
});

/**
 * What the payee was released of this payment and has not given back, in minor units: the escrow's fee is not among it.
 * The escrow takes it from all that the payee holds, other payments' tokens too, so that it must have as much of this one.
 *
 * @throws REFUND_REDEEMED where the payee has redeemed some of it
 */
function returnable(payment: Payment): bigint {
  const { flow, name, payee, settlement } = payment;
  const due = releasedToPayee(payment) - flow.returned;
  const left = unredeemedOf(payment) - payment.credits.payee;
  // After a reclaim or a resolution nothing is returned through the escrow, which refuses by its own error.
  const isClosed = flow.reclaimed + flow.resolvedToPayee + flow.resolvedToPayer + flow.resolvedFee > 0n;
  if (left >= due || isClosed) return due;
  const show = (minor: bigint): string =>
    `${formatAmount({ minor: minor < 0n ? 0n : minor, asset: settlement.token })} ${settlement.token.code}`;
  throw new SettlementError("REFUND_REDEEMED", {
    payment: name,
    payee: payee.name,
    due: show(due),
    left: show(left),
  });
}
