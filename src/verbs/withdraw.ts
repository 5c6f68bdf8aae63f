import { z } from "zod";
import { call } from "../chain/call.ts";
import { byWhom } from "./shared/by-whom.ts";
import { eventInteger } from "../world/event-integer.ts";
import { oneOf, party as partyField } from "../fields/fields.ts";
import { SIDES } from "../world/payment.ts";
import { money, party } from "./shared/narrate.ts";
import { verb } from "./verb.ts";

/** What the escrow owes besides its payments. */
const OWED = ["credit", "fees"] as const;

export const withdraw = verb({
  name: "withdraw",
  about: "system",
  words: { en: "withdraw", zh: "提取" },
  explanation: {
    en: "A party withdraws a held credit from the escrow, or the fees that it earned. Anyone else may have it paid out to that party.",
    zh: "某方从托管合约提取待领款，或应得的费用。其他任何人也可以代为发起，款项只付给该方。",
  },
  page: {
    purpose:
      "A party withdraws a held credit from the escrow, or the fees that it earned; or anyone else has it paid out to that party.",
    who: "the owner, to any account where the token would pay the owner as well; anyone else, to the owner alone",
    calls:
      "`SettlementEscrow.withdrawCredit` or `withdrawFees`; `payCredit` or `payFees` when the caller is not the owner",
    refusals: ["`NothingOwed`", "`AccountFrozen`", "`OwnerNotPayable`", "`ReservedAddress`", "`TokenPaused`"],
    limits: [
      "Whether an owner can be paid is found out by a transfer that is tried and undone, so that a freeze that refuses the owner as a receiver cannot be bypassed, whatever the token calls it. A token that answers otherwise in the trial deceives only those who use that token.",
    ],
  },
  sentences: {
    "withdraw.credit": {
      en: "held credit of {owner} paid to {to}: {amount}",
      zh: "{owner} 的待领款 {amount} 付给 {to}",
    },
    "withdraw.fees": {
      en: "fees of {owner} paid to {to}: {amount}",
      zh: "{owner} 应得的费用 {amount} 付给 {to}",
    },
  },
  schema: (scope) =>
    z.strictObject({
      party: partyField(scope).meta({ description: "Whose it is." }),
      what: oneOf(OWED, "thing that the escrow owes").prefault("credit"),
      to: partyField(scope)
        .meta({ description: "Who gets the tokens; their owner unless given." })
        .exactOptional(),
      ...byWhom(scope),
    }),
  // Fees are of no payment any more once they accrued.
  concerns: ({ party: owner, what }, { payments }) =>
    [...payments.values()]
      .filter(
        (payment) =>
          what === "credit" &&
          SIDES.some((side) => payment[side].name === owner && payment.credits[side] > 0n),
      )
      .map(({ name }) => name),
  async carryOut({ party: owner, what, to = owner, by = owner }, run) {
    const { chain, world } = run;
    run.by(by);
    const event = what === "credit" ? "CreditWithdrawn" : "FeesWithdrawn";
    for (const { token } of world.settlements.values()) {
      const address = chain.contractAddress(token.code);
      // Others have it paid to its owner; elsewhere they could take only what is owed to themselves.
      const [owed, target] = [chain.addressOf(owner), chain.addressOf(to)];
      const { revert, events } = await run.send(
        by,
        by !== owner && to === owner
          ? call("escrow", what === "credit" ? "payCredit" : "payFees", [owed, address])
          : call("escrow", what === "credit" ? "withdrawCredit" : "withdrawFees", [address, target]),
      );
      if (revert !== undefined) return;
      run.narrate(what === "credit" ? "withdraw.credit" : "withdraw.fees", {
        owner: party(owner),
        to: party(to),
        amount: money({ minor: eventInteger(events, event, "amount"), asset: token }),
      });
    }
  },
});
