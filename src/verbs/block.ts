import { call } from "../chain/call.ts";
import { party } from "./shared/narrate.ts";
import { partyFields, switchParty } from "./shared/party-switch.ts";
import { verb } from "./verb.ts";

export const block = verb({
  name: "block",
  about: "system",
  words: { en: "block", zh: "禁止" },
  explanation: {
    en: "Compliance blocks somebody: the gateway takes no deposit of theirs and owes them no payout.",
    zh: "合规方封锁某方：网关不收其存款，也不欠其兑付。",
  },
  page: {
    purpose: "The gateway takes no deposit of somebody and owes it no payout. The escrow does not ask.",
    who: "the platform, for compliance",
    calls: "`ParticipantRegistry.setBlocked`",
    refusals: [],
  },
  sentences: {
    block: {
      en: "{party} is blocked: no deposit of it is taken, and no payout is owed to it",
      zh: "{party} 被禁止：不接受其存款，也不再向其承兑",
    },
  },
  schema: partyFields,
  async carryOut({ party: who }, run) {
    if (await switchParty(run, who, (address) => call("registry", "setBlocked", [address, true])))
      run.narrate("block", { party: party(who) });
  },
});
