import { party } from "./shared/narrate.ts";
import { partyFields, paymentsOfParty, switchTokens } from "./shared/party-switch.ts";
import { verb } from "./verb.ts";

export const unfreeze = verb({
  name: "unfreeze",
  about: "system",
  role: () => "way-out",
  words: { en: "unfreeze", zh: "解冻" },
  actor: { en: "compliance officer", zh: "合规人员" },
  explanation: {
    en: "The compliance officer lifts the freeze of a party's tokens.",
    zh: "合规人员解冻某方的代币。",
  },
  page: {
    purpose: "Frozen tokens can be transferred again; those of a blocked party when it is unblocked.",
    who: "the platform, for compliance",
    calls: "`StableToken.setFrozen`",
    refusals: [],
    limits: [
      "The simulator keeps a freeze and a block apart; the token has one mark for both. On a blocked party, this step sends no transaction.",
    ],
  },
  sentences: {
    unfreeze: { en: "the tokens of {party} can be transferred again", zh: "{party} 的代币已解冻" },
    "unfreeze.blocked": {
      en: "the freeze of {party} is lifted, and its tokens stay frozen as long as it is blocked",
      zh: "{party} 自身的冻结已解除；移出黑名单之前，其代币仍被冻结",
    },
  },
  schema: partyFields,
  concerns: paymentsOfParty,
  async carryOut({ party: who }, run) {
    const { world } = run;
    run.by(world.operators.platform);
    if (world.blocked.has(who)) {
      world.frozen.delete(who);
      run.narrate("unfreeze.blocked", { party: party(who) });
      return;
    }
    if (!(await switchTokens(run, who, false))) return;
    world.frozen.delete(who);
    run.narrate("unfreeze", { party: party(who) });
  },
});
