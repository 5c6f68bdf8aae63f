import { tokenCall } from "../chain/call.ts";
import { party } from "./shared/narrate.ts";
import { partyFields, switchParty } from "./shared/party-switch.ts";
import { verb } from "./verb.ts";

export const unfreeze = verb({
  name: "unfreeze",
  about: "system",
  words: { en: "unfreeze", zh: "解冻" },
  explanation: {
    en: "Compliance lets somebody's tokens move again.",
    zh: "合规方解冻某方的代币。",
  },
  page: {
    purpose: "Frozen tokens can move again.",
    who: "the platform, for compliance",
    calls: "`StableToken.setFrozen`",
    refusals: [],
  },
  sentences: {
    unfreeze: { en: "the tokens of {party} can move again", zh: "{party} 的代币解除冻结" },
  },
  schema: partyFields,
  async carryOut({ party: who }, run) {
    for (const code of run.world.settlements.keys())
      if (!(await switchParty(run, who, (address) => tokenCall(code, "setFrozen", [address, false])))) return;
    run.narrate("unfreeze", { party: party(who) });
  },
});
