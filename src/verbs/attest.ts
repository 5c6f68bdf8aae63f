import { z } from "zod";
import { tokenCall } from "../chain/call.ts";
import { CASH } from "../ports.ts";
import { refuse, tokenAmount } from "../fields/fields.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { money, party, time } from "./shared/narrate.ts";
import { backingMoney, PAYOUTS, RESERVE } from "../world/reserve.ts";
import type { Settlement } from "../world/payment.ts";
import type { StepRun } from "./step-run.ts";
import { verb } from "./verb.ts";

export const attest = verb({
  name: "attest",
  about: "system",
  words: { en: "attest", zh: "储备证明" },
  explanation: {
    en: "The custodian counts the reserve and states it on the chain. The desk may bring money first, or take out what is its own; what backs tokens stays.",
    zh: "储备托管行清点储备并在链上证明。外汇商可以先存入资金，或取走自己的部分；支持代币的储备不动。",
  },
  page: {
    purpose:
      "The custodian counts the reserve and states it. Before, the desk may bring money or take out what is its own.",
    who: "the custodian",
    calls: "`StableToken.attestReserve`",
    refusals: ["`FUNDS_INSUFFICIENT` when the desk would take what backs tokens"],
    limits: [
      "What the custodian states is believed until the next attestation or the end of `maximumReserveAge`: the token lowers it for payouts that were confirmed, and notices no other money that leaves.",
    ],
  },
  sentences: {
    attest: {
      en: "{custodian} attests a reserve of {reserve} as of {time}",
      zh: "{custodian} 证明储备为 {reserve}，时间 {time}",
    },
  },
  schema: (scope) => {
    const sum = (about: string) => tokenAmount(scope, about, { sign: "nonnegative" }).exactOptional();
    return z
      .strictObject({
        reserve: sum("What the desk brings the reserve to, in tokens; as it is unless given."),
        spare: sum("Or what it keeps there beyond what backs tokens."),
      })
      .transform((given, context) =>
        given.reserve === undefined || given.spare === undefined
          ? given
          : refuse(context, new SettlementError("FIELDS_NOT_ONE", { fields: "reserve or spare" })),
      );
  },
  async carryOut({ reserve, spare }, run) {
    const { world, now } = run;
    const { custodian } = world.operators;
    run.by(custodian);
    const stated = (reserve ?? spare)?.asset.code;
    for (const settlement of world.settlements.values()) {
      const { token } = settlement;
      // An amount is about its own token; without one the reserve of every token is attested.
      if (stated !== undefined && stated !== token.code) continue;
      const bound = heldAs(run, settlement, RESERVE) + heldAs(run, settlement, PAYOUTS);
      const total = reserve?.minor ?? (spare === undefined ? undefined : bound + spare.minor);
      if (total !== undefined) bookDesk(run, settlement, total - bound - deskHolds(run, settlement));
      const attested = bound + deskHolds(run, settlement);
      const { revert } = await run.send(custodian, tokenCall(token.code, "attestReserve", [attested, now]));
      if (revert !== undefined) return;
      world.freed.set(token.code, 0n);
      run.narrate("attest", {
        custodian: party(custodian),
        reserve: money({ minor: attested, asset: token }),
        time: time(now),
      });
    }
  },
});

function heldAs({ rails, world }: StepRun, { reserve }: Settlement, account: string): bigint {
  return rails.balanceOf(world.operators.custodian, account, reserve).minor;
}

function deskHolds(run: StepRun, settlement: Settlement): bigint {
  return heldAs(run, settlement, run.world.operators.desk);
}

/** The desk brings money, or, below zero, takes it. @throws FUNDS_INSUFFICIENT when it would take what backs tokens. */
function bookDesk(run: StepRun, settlement: Settlement, change: bigint): void {
  if (change === 0n) return;
  const { custodian, desk } = run.world.operators;
  const amount = backingMoney(settlement, change < 0n ? -change : change);
  const [debit, credit] = change < 0n ? [desk, CASH] : [CASH, desk];
  run.book({
    bank: custodian,
    reference: change < 0n ? "the desk takes out its own" : "the desk brings money",
    lines: [
      { account: debit, side: "debit", amount },
      { account: credit, side: "credit", amount },
    ],
  });
}
