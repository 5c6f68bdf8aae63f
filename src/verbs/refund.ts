import { z } from "zod";
import { requireSameAsset } from "../money/money.ts";
import { call } from "../chain/call.ts";
import { byWhom } from "./shared/by-whom.ts";
import { money, party } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import { leftOrAll } from "./release.ts";
import { tokenAmount } from "../fields/fields.ts";
import { verb } from "./verb.ts";
import { heldFor } from "../world/payment.ts";

export const refund = verb({
  name: "refund",
  about: "payment",
  words: { en: "refund", zh: "退款" },
  explanation: {
    en: "The payee gives back, out of the escrow; or, once all is released, out of its own tokens, as for goods that were returned.",
    zh: "收款人退款：从托管中退；全部放款之后，则用自己的代币退，例如退货。",
  },
  page: {
    purpose:
      "The payee gives back: out of the escrow, or, once all is released, of its own tokens, as for goods that came back.",
    who: "the payee, in a dispute too; of what was released only once nothing is held, and before `returnBy`",
    calls: "`SettlementEscrow.refund`",
    refusals: [
      "`Unauthorized`",
      "`AfterDeadline`",
      "`AmountOutOfRange`",
      "`ERC20InsufficientBalance` once the tokens are redeemed",
      "`IncompleteTransfer` where less arrives than is returned",
    ],
    limits: [
      "`returnBy` is a time of the clock. A pause of the token that lasts over it ends the returns through the escrow, for counting paused time would need the escrow to follow every token's pauses; the payee then gives back by a transfer of its own.",
      "Nothing makes a payee return what was released: a return is its consent, and what was released before a reclaim or a resolution cannot be returned through the escrow.",
    ],
  },
  sentences: {
    refund: {
      en: "{payee} gives {amount} of what is held back to {payer}",
      zh: "{payee} 将托管中的 {amount} 退给 {payer}",
    },
    "refund.return": {
      en: "{payee} takes the goods back and returns {amount} to {payer}",
      zh: "{payee} 收回货物，并将 {amount} 退还 {payer}",
    },
  },
  schema: (scope) =>
    z.strictObject({
      amount: tokenAmount(scope, "A part of what is held, or of what was released.").exactOptional(),
      ...byWhom(scope),
    }),
  async carryOut({ payment: name, amount: part, by }, run) {
    const payment = run.payment(name);
    const { payer, payee, flow } = payment;
    const sender = by ?? payee.name;
    run.by(sender);
    const { terms } = quoted(payment);
    if (part !== undefined) requireSameAsset(part.asset, payment.settlement.token);
    const held = heldFor(payment);
    const minor = part?.minor ?? leftOrAll(held, leftOrAll(flow.released - flow.returned, terms.amount));
    const { revert } = await run.send(sender, call("escrow", "refund", [terms, minor]));
    if (revert !== undefined) return;
    run.narrate(held > 0n ? "refund" : "refund.return", {
      payee: party(payee.name),
      payer: party(payer.name),
      amount: money({ minor, asset: payment.settlement.token }),
    });
  },
});
