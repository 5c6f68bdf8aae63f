import { call } from "../chain/call.ts";
import { party } from "./shared/narrate.ts";
import { partyFields, switchParty, switchTokens } from "./shared/party-switch.ts";
import { verb } from "./verb.ts";

export const block = verb({
  name: "block",
  about: "system",
  role: () => "fault",
  words: { en: "block", zh: "禁止" },
  explanation: {
    en: "Compliance blocks a party, as on a sanctions hit: the gateway takes no deposit of it and owes it no payout, and its tokens are frozen, so that a release to it is kept as a credit.",
    zh: "合规方封锁某方，如制裁名单命中：网关不收其存款，也不欠其兑付；其代币同时被冻结，放给它的款项由托管合约代为保管。",
  },
  page: {
    purpose:
      "A sanctions hit: the registry refuses the party, and the issuer freezes its tokens, in one step. A release or a refund to it becomes a credit, as with a freeze; nobody else's exit is touched.",
    who: "the platform, for compliance",
    calls: "`ParticipantRegistry.setBlocked`, and `StableToken.setFrozen` for every token",
    refusals: [],
    limits: [
      "Registry and token are marked by two transactions: whoever sends one between them acts on a party that is blocked and not yet frozen. The registry comes first, so that no payout is owed in between.",
      "The escrow does not ask the registry: what keeps a payment from a blocked party is the freeze of its tokens.",
    ],
  },
  sentences: {
    block: {
      en: "{party} is blocked: no deposit of it is taken and no payout is owed to it, and its tokens are frozen where they are",
      zh: "{party} 被封锁：不接受其存款，也不再向其承兑；其代币同时被冻结，留在原处",
    },
  },
  schema: partyFields,
  async carryOut({ party: who }, run) {
    if (!(await switchParty(run, who, (address) => call("registry", "setBlocked", [address, true])))) return;
    if (!(await switchTokens(run, who, true))) return;
    run.world.blocked.add(who);
    run.narrate("block", { party: party(who) });
  },
});
