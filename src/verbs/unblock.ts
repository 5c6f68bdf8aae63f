import { call } from "../chain/call.ts";
import { party } from "./shared/narrate.ts";
import { partyFields, paymentsOfParty, switchParty, switchTokens } from "./shared/party-switch.ts";
import { verb } from "./verb.ts";

export const unblock = verb({
  name: "unblock",
  about: "system",
  role: () => "way-out",
  words: { en: "unblock", zh: "移出黑名单" },
  actor: { en: "compliance officer", zh: "合规人员" },
  explanation: {
    en: "The compliance officer removes a party from the deny list: the gateway accepts it again, and its tokens can be transferred, unless a freeze of their own holds them.",
    zh: "合规人员将某方移出黑名单：网关重新受理，其代币也可转账；若另有单独的冻结，则仍被冻结。",
  },
  page: {
    purpose:
      "The gateway accepts a blocked party again, and its tokens can be transferred. A `freeze` of its own stays until `unfreeze`.",
    who: "the platform, for compliance",
    calls: "`ParticipantRegistry.setBlocked`, and `StableToken.setFrozen` for every token",
    refusals: [],
  },
  sentences: {
    unblock: {
      en: "{party} is removed from the deny list, and its tokens can be transferred again",
      zh: "{party} 被移出黑名单，其代币已解冻",
    },
    "unblock.frozen": {
      en: "{party} is removed from the deny list; its tokens stay frozen by a freeze of their own",
      zh: "{party} 被移出黑名单；其代币另有单独的冻结，仍被冻结",
    },
  },
  schema: partyFields,
  concerns: paymentsOfParty,
  async carryOut({ party: who }, run) {
    const { world } = run;
    if (!(await switchParty(run, who, (address) => call("registry", "setBlocked", [address, false])))) return;
    const isFrozen = world.frozen.has(who);
    if (!isFrozen && !(await switchTokens(run, who, false))) return;
    world.blocked.delete(who);
    run.narrate(isFrozen ? "unblock.frozen" : "unblock", { party: party(who) });
  },
});
