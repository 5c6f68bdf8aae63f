import { z } from "zod";
import { call, tokenCall } from "../chain/call.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { requireSameAsset } from "../money/money.ts";
import { currencyBytes } from "../escrow/code-bytes.ts";
import { amount, bank as bankField, oneOf, yesOrNo } from "../fields/fields.ts";
import { money, time } from "./shared/narrate.ts";
import { requirePaidOut, requireSpotPaidOut } from "./shared/paid-out.ts";
import { bookRedemption, payoutOf, REDEMPTION_SENTENCES } from "./shared/redemption.ts";
import { quoted } from "./shared/quoted.ts";
import { partOf, redeemAtQuote, standingLeg } from "./shared/second-leg.ts";
import type { StepRun } from "./step-run.ts";
import { verb } from "./verb.ts";
import type { PartyName } from "../ports.ts";
import { payersTokensOf, SIDES, unredeemedOf, type Settlement } from "../world/payment.ts";

export const redeem = verb({
  name: "redeem",
  about: "payment",
  words: { en: "redeem", zh: "赎回" },
  explanation: {
    en: "The payee's tokens are burned at the FX dealer's firm quote where one stands, otherwise at the spot rate, as are those that the payer has got back, and its bank owes it the fiat less the gateway's fee. Nothing is burned that the FX dealer's money at that bank would not pay.",
    zh: "收款人的代币按做市商仍有效的可成交报价销毁，否则按即期汇率销毁；退回付款人的代币同样按即期汇率销毁。其开户行应付等值法币，已扣网关手续费。做市商在该银行的资金不足以入账时，不会销毁代币。",
  },
  page: {
    purpose:
      "The payee's tokens are burned at the firm second leg of its quote, as long as that stands, otherwise at the guarded spot rate, and its bank owes it the fiat. With `for: payer`, those that the payer has got back (refund, reclaim, resolution, cancelled terms), in its own currency at its own bank. Before, the FX dealer's money at that bank is checked: what it owes already and what firm quotes hold back is not there.",
    who: "the payee; the payer for what came back to it",
    calls:
      "`SettlementGateway.redeemAtSpot`, or `redeemAtQuote`; of a part, `cancelQuote` for what was signed in one before; a payer first allows the gateway to burn as much (`StableToken.approve`)",
    refusals: [
      "`FUNDS_INSUFFICIENT` of the FX dealer, or `FUNDS_PROMISED`",
      "`CURRENCY_REPLACED` in a currency that has ended since the scenario began",
      "`BelowMinimumOut`",
      "`AmountTooSmall`",
      "`AccountFrozen`",
      "`ParticipantBlocked`",
      "every refusal of the oracle",
    ],
    limits: [
      "At the spot rate the gateway charges basis points and nothing else: a corridor's fixed part, minimum, maximum and bands are charged by firm quotes, whose amounts are worked out before they are signed.",
      "The chain does not see the FX dealer's money at a bank: who calls the gateway without asking the FX dealer can have tokens burned for a payout that its bank cannot book, and gets them back when the bank fails it or lets it lapse.",
    ],
  },
  sentences: {
    ...REDEMPTION_SENTENCES,
    "redeem.expired": {
      en: "the firm quote stood until {expires}: this is the spot rate",
      zh: "可成交报价有效至 {expires}，现按即期汇率赎回",
    },
    "redeem.done": { en: "{amount} already owed since the release", zh: "放行时已计入应付 {amount}" },
  },
  converts: { direction: "redeem", modes: ["granular"] },
  schema: (scope) =>
    z.strictObject({
      for: oneOf(
        SIDES,
        "side of a payment",
        "Whose tokens are redeemed; the payee's unless given.",
      ).exactOptional(),
      minimum: amount(scope, "The least fiat that is accepted, in the redeemer's currency.").exactOptional(),
      bank: bankField(scope, "Where the redeemer is paid; at its own bank unless given.").exactOptional(),
      atSpot: yesOrNo(
        "At the spot rate although a firm quote of the FX dealer is valid; at that quote unless given.",
      ).exactOptional(),
    }),
  async carryOut({ payment: name, for: side = "payee", minimum, bank, atSpot }, run) {
    const { chain, world } = run;
    const payment = run.payment(name);
    const { payouts, [side]: redeemer, settlement } = payment;
    const paidAt = bank ?? redeemer.bank;
    run.by(redeemer.name);
    const { quote } = quoted(payment);
    if (minimum !== undefined) requireSameAsset(minimum.asset, redeemer.currency);
    const owned = side === "payee" ? unredeemedOf(payment) : payersTokensOf(payment);
    if (side === "payee" && world.mode === "direct" && owned === 0n) {
      const owed = payouts.filter((payout) => payout.status === "owed" && payout.side === side);
      if (owed.length === 0) throw new SettlementError("PAYOUT_MISSING", { payment: name });
      const minor = owed.reduce((sum, payout) => sum + payout.amount, 0n);
      run.narrate("redeem.done", { amount: money({ minor, asset: redeemer.currency }) });
      return;
    }

    const tokens = owned < 0n ? 0n : owned;
    const second = side === "payer" || atSpot === true ? undefined : standingLeg(payment, tokens, run.now);
    const part = second === undefined ? undefined : partOf(second, tokens);
    if (second !== undefined && part !== undefined && part.buy >= (minimum?.minor ?? 0n)) {
      requirePaidOut(run, payment, paidAt, part);
      const { revert, events } = await redeemAtQuote(run, payment, { second, part, bank: paidAt });
      if (revert === undefined)
        bookRedemption(run, payment, payoutOf(run, payment, events, { bank: paidAt, part }));
      return;
    }
    if (tokens > 0n) requireSpotPaidOut(run, payment, { bank: paidAt, redeemer, tokens });
    if (side === "payer" && !(await allow(run, redeemer.name, settlement, tokens))) return;
    const { revert, events } = await run.send(
      redeemer.name,
      call("gateway", "redeemAtSpot", [
        chain.contractAddress(settlement.token.code),
        tokens,
        chain.addressOf(paidAt),
        currencyBytes(redeemer.currency.code),
        minimum?.minor ?? 0n,
      ]),
    );
    if (revert !== undefined) return;
    bookRedemption(run, payment, payoutOf(run, payment, events, { bank: paidAt, side }));
    const ended = side === "payee" ? quote.second?.expiresAt : undefined;
    if (ended !== undefined && ended < run.now) run.narrate("redeem.expired", { expires: time(ended) });
  },
});

/** A payer lets the gateway burn what it redeems; payees have before the first step. @returns Whether it may. */
async function allow(
  run: StepRun,
  owner: PartyName,
  { token: { code } }: Settlement,
  tokens: bigint,
): Promise<boolean> {
  const gateway = run.chain.contractAddress("gateway");
  const allowed = await run.chain.read(tokenCall(code, "allowance", [run.chain.addressOf(owner), gateway]));
  if (allowed >= tokens) return true;
  const { revert } = await run.send(owner, tokenCall(code, "approve", [gateway, tokens]));
  return revert === undefined;
}
