import { z } from "zod";
import { tokenCall } from "../chain/call.ts";
import { CASH } from "../ports.ts";
import { refuse, tokenAmount } from "../fields/fields.ts";
import { atMostOne } from "../fields/key-choices.ts";
import { list } from "../errors/phrases.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { money, party, time } from "./shared/narrate.ts";
import { backingMoney, PAYOUTS, pledgedAccount, RESERVE } from "../world/reserve.ts";
import type { Settlement } from "../world/payment.ts";
import type { StepRun } from "./step-run.ts";
import { verb } from "./verb.ts";

export const attest = verb({
  name: "attest",
  about: "system",
  words: { en: "attest", zh: "出具储备证明" },
  explanation: {
    en: "The custodian attests three accounts and their sum: the reserve, which equals the supply, payouts in transit, and what the FX dealer has pledged for new tokens. The chain takes the sum. The FX dealer may pledge more first, or take some back; its free money is never counted, and what backs tokens stays.",
    zh: "储备存管行对三个账户及其合计出具证明：储备（等于流通量）、在途资金，以及做市商为新代币质押的资金；上链的是合计数。做市商可以先追加质押或取回一部分；其自由资金从不计入，代币的储备不动。",
  },
  page: {
    purpose:
      "The custodian counts the reserve, payouts in transit and what the FX dealer has pledged, and states each and their sum, which is what the chain takes. Before, the FX dealer may pledge more of its own money, or take some back.",
    who: "the custodian",
    calls: "`StableToken.attestReserve`",
    refusals: ["`FUNDS_INSUFFICIENT` when the FX dealer would withdraw what backs tokens"],
    limits: [
      "The chain has one figure. That it is three accounts, and that the FX dealer's free money is none of them, is the custodian's statement alone.",
      "The attested figure is used until the next attestation or the end of `maximumReserveAge`: the token lowers it for payouts that were confirmed, and notices no other money that leaves.",
    ],
  },
  sentences: {
    // Of traces that were written while one figure stood for all.
    attest: {
      en: "{custodian} attests a reserve of {reserve} as of {time}",
      zh: "{custodian} 出具储备证明：{reserve}，截至 {time}",
    },
    "attest.apart": {
      en: "{custodian} attests {attested} as of {time}: a reserve of {reserve}, which equals the supply, {transit} of payouts in transit, and {pledged} pledged by the FX dealer",
      zh: "{custodian} 出具储备证明：{attested}，截至 {time}；其中储备 {reserve}（等于流通代币）、在途资金 {transit}、做市商质押 {pledged}",
    },
  },
  schema: (scope) => {
    const sum = (about: string) => tokenAmount(scope, about, { sign: "nonnegative" }).exactOptional();
    return z
      .strictObject({
        reserve: sum(
          "The attested figure that the FX dealer's pledge leads to, in tokens; unchanged unless given.",
        ),
        spare: sum("Or what the FX dealer keeps pledged beyond what backs tokens and payouts."),
      })
      .transform((given, context) =>
        given.reserve === undefined || given.spare === undefined
          ? given
          : refuse(context, new SettlementError("FIELDS_NOT_ONE", { fields: list(["reserve", "spare"]) })),
      )
      .meta(atMostOne(["reserve", "spare"]));
  },
  async carryOut({ reserve, spare }, run) {
    const { world, now } = run;
    const { custodian } = world.operators;
    const account = pledgedAccount(world.operators);
    run.by(custodian);
    const stated = (reserve ?? spare)?.asset.code;
    for (const settlement of world.settlements.values()) {
      const { token } = settlement;
      // An amount is about its own token; without one the reserve of every token is attested.
      if (stated !== undefined && stated !== token.code) continue;
      const bound = heldAs(run, settlement, RESERVE) + heldAs(run, settlement, PAYOUTS);
      const total = reserve?.minor ?? (spare === undefined ? undefined : bound + spare.minor);
      if (total !== undefined) pledge(run, settlement, total - bound - heldAs(run, settlement, account));
      const figures = [RESERVE, PAYOUTS, account].map((each) => heldAs(run, settlement, each));
      const [backing = 0n, transit = 0n, pledged = 0n] = figures;
      const attested = backing + transit + pledged;
      const { revert } = await run.send(custodian, tokenCall(token.code, "attestReserve", [attested, now]));
      if (revert !== undefined) return;
      world.freed.set(token.code, 0n);
      const inTokens = (minor: bigint) => money({ minor, asset: token });
      run.narrate("attest.apart", {
        custodian: party(custodian),
        attested: inTokens(attested),
        time: time(now),
        reserve: inTokens(backing),
        transit: inTokens(transit),
        pledged: inTokens(pledged),
      });
    }
  },
});

function heldAs({ rails, world }: StepRun, { reserve }: Settlement, account: string): bigint {
  return rails.balanceOf(world.operators.custodian, account, reserve).minor;
}

/**
 * The desk pledges more of its own money, or, below zero, takes some back.
 *
 * @throws FUNDS_INSUFFICIENT when it would take what backs tokens.
 */
function pledge(run: StepRun, settlement: Settlement, change: bigint): void {
  if (change === 0n) return;
  const { operators } = run.world;
  const pledged = pledgedAccount(operators);
  const amount = backingMoney(settlement, change < 0n ? -change : change);
  const [debit, credit] = change < 0n ? [pledged, CASH] : [CASH, pledged];
  run.book({
    bank: operators.custodian,
    reference: "attest",
    lines: [
      { account: debit, side: "debit", amount },
      { account: credit, side: "credit", amount },
    ],
  });
}
