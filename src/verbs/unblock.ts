import { call } from "../chain/call.ts";
import { party } from "./shared/narrate.ts";
import { partyFields, switchParty, switchTokens } from "./shared/party-switch.ts";
import { verb } from "./verb.ts";

export const unblock = verb({
  name: "unblock",
  about: "system",
  role: () => "way-out",
  words: { en: "unblock", zh: "解禁" },
  explanation: {
    en: "Compliance lifts a block: the party may pass the gateway again, and its tokens can move, unless they were frozen by a freeze of their own.",
    zh: "合规方解除封锁：该方可再次通过网关，其代币也可转移；若另有单独的冻结，则仍被冻结。",
  },
  page: {
    purpose:
      "A blocked party may pass the gateway again, and its tokens can move. A `freeze` of its own stays until `unfreeze`.",
    who: "the platform, for compliance",
    calls: "`ParticipantRegistry.setBlocked`, and `StableToken.setFrozen` for every token",
    refusals: [],
  },
  sentences: {
    unblock: {
      en: "{party} may pass the gateway again, and its tokens can move",
      zh: "{party} 可再次通过网关，其代币解除冻结",
    },
    "unblock.frozen": {
      en: "{party} may pass the gateway again; its tokens stay frozen by a freeze of their own",
      zh: "{party} 可再次通过网关；其代币另有单独的冻结，仍被冻结",
    },
  },
  schema: partyFields,
  async carryOut({ party: who }, run) {
    const { world } = run;
    if (!(await switchParty(run, who, (address) => call("registry", "setBlocked", [address, false])))) return;
    const isFrozen = world.frozen.has(who);
    if (!isFrozen && !(await switchTokens(run, who, false))) return;
    world.blocked.delete(who);
    run.narrate(isFrozen ? "unblock.frozen" : "unblock", { party: party(who) });
  },
});
