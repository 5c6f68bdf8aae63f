import { z } from "zod";
import { tokenCall } from "../chain/call.ts";
import { CASH } from "../ports.ts";
import { refuse, tokenAmount } from "../fields/fields.ts";
import { SettlementError } from "../errors/settlement-error.ts";
import { money, party, time } from "./shared/narrate.ts";
import { backingMoney, PAYOUTS, RESERVE } from "../world/reserve.ts";
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
    const bound = heldAs(run, RESERVE) + heldAs(run, PAYOUTS);
    const total = reserve?.minor ?? (spare === undefined ? undefined : bound + spare.minor);
    if (total !== undefined) bookDesk(run, total - bound - deskHolds(run));
    const attested = bound + deskHolds(run);
    const { revert } = await run.send(
      custodian,
      tokenCall(world.token.code, "attestReserve", [attested, now]),
    );
    if (revert === undefined)
      run.narrate("attest", {
        custodian: party(custodian),
        reserve: money({ minor: attested, asset: world.token }),
        time: time(now),
      });
  },
});

function heldAs({ rails, world }: StepRun, account: string): bigint {
  return rails.balanceOf(world.operators.custodian, account, world.reserveAsset).minor;
}

function deskHolds(run: StepRun): bigint {
  return heldAs(run, run.world.operators.desk);
}

/** The desk brings money, or, below zero, takes it. @throws FUNDS_INSUFFICIENT when it would take what backs tokens. */
function bookDesk(run: StepRun, change: bigint): void {
  if (change === 0n) return;
  const { world } = run;
  const { custodian, desk } = world.operators;
  const amount = backingMoney(world, change < 0n ? -change : change);
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
