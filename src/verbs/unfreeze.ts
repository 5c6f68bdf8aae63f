import { party } from "./shared/narrate.ts";
import { partyFields, switchTokens } from "./shared/party-switch.ts";
import { verb } from "./verb.ts";

export const unfreeze = verb({
  name: "unfreeze",
  about: "system",
  role: () => "way-out",
  words: { en: "unfreeze", zh: "解冻" },
  explanation: {
    en: "Compliance lets somebody's tokens move again.",
    zh: "合规方解冻某方的代币。",
  },
  page: {
    purpose: "Frozen tokens can move again; those of a blocked party when it is unblocked.",
    who: "the platform, for compliance",
    calls: "`StableToken.setFrozen`",
    refusals: [],
    limits: [
      "The simulator keeps a freeze and a block apart; the token has one mark for both. On a blocked party, this step sends no transaction.",
    ],
  },
  sentences: {
    unfreeze: { en: "the tokens of {party} can move again", zh: "{party} 的代币解除冻结" },
    "unfreeze.blocked": {
      en: "the freeze of {party} is lifted, and its tokens stay frozen as long as it is blocked",
      zh: "{party} 自身的冻结已解除；封锁解除之前，其代币仍被冻结",
    },
  },
  schema: partyFields,
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
