import { z } from "zod";
import { call } from "../chain/call.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { requireSameAsset } from "../money/money.ts";
import { currencyBytes } from "../escrow/code-bytes.ts";
import { amount, bank as bankField } from "../fields/fields.ts";
import { money } from "./shared/narrate.ts";
import { bookRedemption, payoutOf, REDEMPTION_SENTENCES } from "./shared/redemption.ts";
import { quoted } from "./shared/quoted.ts";
import { verb } from "./verb.ts";
import { unredeemedOf } from "../world/payment.ts";

export const redeem = verb({
  name: "redeem",
  about: "payment",
  words: { en: "redeem", zh: "赎回" },
  explanation: {
    en: "The payee's tokens are burned at the spot rate, and its bank owes it the fiat less the gateway's fee.",
    zh: "按即期汇率销毁收款人的代币，其银行欠它相应的法币，已扣网关手续费。",
  },
  page: {
    purpose: "The payee's tokens are burned at the guarded spot rate, and its bank owes it the fiat.",
    who: "the payee",
    calls: "`SettlementGateway.redeemAtSpot`",
    refusals: [
      "`BelowMinimumOut`",
      "`AmountTooSmall`",
      "`AccountFrozen`",
      "`ParticipantBlocked`",
      "every refusal of the oracle",
    ],
  },
  sentences: {
    ...REDEMPTION_SENTENCES,
    "redeem.done": { en: "{amount} were owed when the payment was released", zh: "放款时已应付 {amount}" },
  },
  converts: { direction: "redeem", modes: ["granular"] },
  schema: (scope) =>
    z.strictObject({
      minimum: amount(scope, "The least fiat that the payee accepts.").exactOptional(),
      bank: bankField(scope, "Where the payee is paid; at its own bank unless given.").exactOptional(),
    }),
  async carryOut({ payment: name, minimum, bank }, run) {
    const { chain, world } = run;
    const payment = run.payment(name);
    const { payee, payouts } = payment;
    const paidAt = bank ?? payee.bank;
    run.by(payee.name);
    quoted(payment);
    if (minimum !== undefined) requireSameAsset(minimum.asset, payee.currency);
    const tokens = unredeemedOf(payment);
    if (world.mode === "direct" && tokens === 0n) {
      const owed = payouts.filter(({ status }) => status === "owed");
      if (owed.length === 0) throw new SettlementError("PAYOUT_MISSING", { payment: name });
      const minor = owed.reduce((sum, payout) => sum + payout.amount, 0n);
      run.narrate("redeem.done", { amount: money({ minor, asset: payee.currency }) });
      return;
    }

    const { revert, events } = await run.send(
      payee.name,
      call("gateway", "redeemAtSpot", [
        chain.contractAddress(payment.settlement.token.code),
        tokens < 0n ? 0n : tokens,
        chain.addressOf(paidAt),
        currencyBytes(payee.currency.code),
        minimum?.minor ?? 0n,
      ]),
    );
    if (revert === undefined) bookRedemption(run, payment, payoutOf(run, payment, events, paidAt));
  },
});
