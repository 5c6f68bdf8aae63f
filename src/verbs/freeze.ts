import { party } from "./shared/narrate.ts";
import { partyFields, switchTokens } from "./shared/party-switch.ts";
import { verb } from "./verb.ts";

export const freeze = verb({
  name: "freeze",
  about: "system",
  role: () => "fault",
  words: { en: "freeze", zh: "冻结" },
  explanation: {
    en: "Compliance freezes somebody's tokens: they stay where they are, whatever path is tried.",
    zh: "合规方冻结某方的代币：无论走哪条路，都留在原处。",
  },
  page: {
    purpose: "Somebody's tokens stay where they are; no path moves them.",
    who: "the platform, for compliance",
    calls: "`StableToken.setFrozen`",
    refusals: ["`AccountMissing`"],
    limits: [
      "Compliance may freeze any account but the zero address, the escrow's too, whose payments then wait until it is let go on: a freeze names its account in an event, where a pause stops all.",
    ],
  },
  sentences: {
    freeze: {
      en: "the tokens of {party} are frozen: they stay where they are",
      zh: "{party} 的代币被冻结：留在原处",
    },
  },
  schema: partyFields,
  async carryOut({ party: who }, run) {
    if (!(await switchTokens(run, who, true))) return;
    run.world.frozen.add(who);
    run.narrate("freeze", { party: party(who) });
  },
});
