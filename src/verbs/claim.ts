import { z } from "zod";
import { call } from "../chain/call.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { byWhom } from "./shared/by-whom.ts";
import { bookReturn, RETURN_SENTENCES } from "./shared/redemption.ts";
import { verb } from "./verb.ts";

export const claim = verb({
  name: "claim",
  about: "payment",
  role: () => "way-out",
  words: { en: "claim", zh: "认领" },
  explanation: {
    en: "The tokens of a failed payout that could not be returned at once are returned to the payee; so are those of a payout on which its bank has not reported for thirty days. Anyone may start it.",
    zh: "入账失败时未能立即退回的代币，退回收款人；银行三十天内未报告结果的应付款项，其代币也退回。任何人都可以发起。",
  },
  page: {
    purpose:
      "The tokens of a failed payout that could not be minted when it failed are returned to the payee, and so are those of a payout whose bank has not reported by `payoutDue`.",
    who: "anyone",
    calls: "`SettlementGateway.claimReturn`",
    refusals: ["`WrongPayoutStatus`", "`PayoutNotOverdue`", "`PAYOUT_MISSING`", "`TokenPaused`"],
  },
  sentences: RETURN_SENTENCES,
  schema: (scope) => z.strictObject(byWhom(scope)),
  async carryOut({ payment: name, by }, run) {
    const payment = run.payment(name);
    // One that cannot come back is still named, for the gateway to refuse it by its own error.
    const { payouts } = payment;
    const owed =
      payouts.find(({ status }) => status === "returnable") ??
      payouts.find(({ status }) => status === "owed") ??
      payouts.at(-1);
    const sender = by ?? owed?.payee ?? payment.payee.name;
    run.by(sender);
    if (owed === undefined) throw new SettlementError("PAYOUT_MISSING", { payment: name });
    const { revert } = await run.send(sender, call("gateway", "claimReturn", [owed.payout]));
    if (revert === undefined) bookReturn(run, payment, owed);
  },
});
