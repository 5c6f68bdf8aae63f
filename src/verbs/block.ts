import { call } from "../chain/call.ts";
import { party } from "./shared/narrate.ts";
import { partyFields, paymentsOfParty, switchParty, switchTokens } from "./shared/party-switch.ts";
import { verb } from "./verb.ts";

export const block = verb({
  name: "block",
  about: "system",
  role: () => "fault",
  words: { en: "block", zh: "列入黑名单" },
  actor: { en: "compliance officer", zh: "合规人员" },
  explanation: {
    en: "The compliance officer puts a party on the deny list, as on a sanctions hit: the gateway rejects its deposits and payouts, and its tokens are frozen, so that a release to it is held as a credit.",
    zh: "合规人员将某方列入黑名单（如制裁名单命中）：网关不受理其存款，也不再向其付款；其代币同时被冻结，向其放行的款项转为待领款。",
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
      en: "{party} is on the deny list: its deposits and payouts are rejected, and its tokens are frozen",
      zh: "{party} 被列入黑名单：网关不受理其存款，也不再向其付款；其代币同时被冻结，不得转出转入",
    },
  },
  schema: partyFields,
  concerns: paymentsOfParty,
  async carryOut({ party: who }, run) {
    if (!(await switchParty(run, who, (address) => call("registry", "setBlocked", [address, true])))) return;
    if (!(await switchTokens(run, who, true))) return;
    run.world.blocked.add(who);
    run.narrate("block", { party: party(who) });
  },
});
