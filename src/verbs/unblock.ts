import { call } from "../chain/call.ts";
import { party } from "./shared/narrate.ts";
import { partyFields, switchParty } from "./shared/party-switch.ts";
import { verb } from "./verb.ts";

export const unblock = verb({
  name: "unblock",
  about: "system",
  words: { en: "unblock", zh: "解禁" },
  explanation: {
    en: "Compliance lets somebody through the gateway again.",
    zh: "合规方重新允许某方通过网关。",
  },
  page: {
    purpose: "A blocked party may pass the gateway again.",
    who: "the platform, for compliance",
    calls: "`ParticipantRegistry.setBlocked`",
    refusals: [],
  },
  sentences: {
    unblock: { en: "{party} may pass the gateway again", zh: "{party} 可再次通过网关" },
  },
  schema: partyFields,
  async carryOut({ party: who }, run) {
    if (await switchParty(run, who, (address) => call("registry", "setBlocked", [address, false])))
      run.narrate("unblock", { party: party(who) });
  },
});
