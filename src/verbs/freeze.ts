import { party } from "./shared/narrate.ts";
import { partyFields, paymentsOfParty, switchTokens } from "./shared/party-switch.ts";
import { verb } from "./verb.ts";

export const freeze = verb({
  name: "freeze",
  about: "system",
  role: () => "fault",
  words: { en: "freeze", zh: "冻结" },
  actor: { en: "compliance officer", zh: "合规人员" },
  explanation: {
    en: "The compliance officer freezes a party's tokens: they cannot be transferred in or out, by any path.",
    zh: "合规人员冻结某方的代币：无论以何种方式，都不得转出转入。",
  },
  page: {
    purpose: "A party's tokens cannot be transferred in or out, by any path.",
    who: "the platform, for compliance",
    calls: "`StableToken.setFrozen`",
    refusals: ["`AccountMissing`"],
    limits: [
      "Compliance may freeze any account but the zero address, the escrow's too, whose payments then wait until the freeze is lifted: a freeze names its account in an event, where a pause stops all.",
    ],
  },
  sentences: {
    freeze: {
      en: "the tokens of {party} are frozen: no transfers in or out",
      zh: "{party} 的代币已被冻结，不得转出转入",
    },
  },
  schema: partyFields,
  concerns: paymentsOfParty,
  async carryOut({ party: who }, run) {
    if (!(await switchTokens(run, who, true))) return;
    run.world.frozen.add(who);
    run.narrate("freeze", { party: party(who) });
  },
});
