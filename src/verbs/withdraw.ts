import { z } from "zod";
import { call } from "../chain/call.ts";
import { eventInteger } from "../world/event-integer.ts";
import { oneOf, party as partyField } from "../fields/fields.ts";
import { money, party } from "./shared/narrate.ts";
import { verb } from "./verb.ts";

/** What the escrow owes besides its payments. */
const OWED = ["credit", "fees"] as const;

export const withdraw = verb({
  name: "withdraw",
  about: "system",
  words: { en: "withdraw", zh: "提取" },
  explanation: {
    en: "Somebody takes out of the escrow what could not be paid out to it, or the fees that it earned.",
    zh: "某方从托管合约取出先前未能付给它的款项，或它赚得的费用。",
  },
  page: {
    purpose: "Somebody takes out of the escrow what could not be paid out to it, or the fees that it earned.",
    who: "whoever it is owed to",
    calls: "`SettlementEscrow.withdrawCredit`, or `withdrawFees`",
    refusals: ["`NothingOwed`", "`OwnerFrozen`", "`TokenPaused`"],
  },
  sentences: {
    "withdraw.credit": {
      en: "{amount} that were kept for {owner} go to {to}",
      zh: "代 {owner} 保管的 {amount} 付给 {to}",
    },
    "withdraw.fees": {
      en: "{amount} that {owner} earned in fees go to {to}",
      zh: "{owner} 所得的 {amount} 费用付给 {to}",
    },
  },
  schema: (scope) =>
    z.strictObject({
      party: partyField(scope).meta({ description: "Whose it is." }),
      what: oneOf(OWED, "thing that the escrow owes").prefault("credit"),
      to: partyField(scope)
        .meta({ description: "Who gets the tokens; their owner unless given." })
        .exactOptional(),
    }),
  async carryOut({ party: owner, what, to = owner }, run) {
    const { chain, world } = run;
    run.by(owner);
    const [method, event] =
      what === "credit"
        ? (["withdrawCredit", "CreditWithdrawn"] as const)
        : (["withdrawFees", "FeesWithdrawn"] as const);
    for (const { token } of world.settlements.values()) {
      const args = [chain.contractAddress(token.code), chain.addressOf(to)] as const;
      const { revert, events } = await run.send(owner, call("escrow", method, args));
      if (revert !== undefined) return;
      run.narrate(what === "credit" ? "withdraw.credit" : "withdraw.fees", {
        owner: party(owner),
        to: party(to),
        amount: money({ minor: eventInteger(events, event, "amount"), asset: token }),
      });
    }
  },
});
