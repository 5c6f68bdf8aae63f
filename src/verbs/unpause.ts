import { text } from "./shared/narrate.ts";
import { pauseFields, switchPause } from "./shared/pause-switch.ts";
import { verb } from "./verb.ts";

export const unpause = verb({
  name: "unpause",
  about: "system",
  role: () => "way-out",
  words: { en: "unpause", zh: "解除暂停" },
  actor: { en: "pauser", zh: "暂停管理员" },
  explanation: {
    en: "A pause is lifted: transfers of the token, or new payments into the escrow, resume.",
    zh: "解除暂停：恢复代币转账，或恢复接受新付款。",
  },
  page: {
    purpose: "Transfers of the token, or new payments into the escrow, resume.",
    who: "the platform, as pauser",
    calls: "`StableToken.unpause`, or `SettlementEscrow.unpause`",
    refusals: ["`TokenNotPaused`"],
  },
  sentences: {
    "unpause.token": { en: "{token} transfers resumed", zh: "{token} 恢复转账" },
    "unpause.escrow": {
      en: "the escrow accepts new payments in {token} again",
      zh: "托管合约恢复接受 {token} 付款",
    },
  },
  schema: pauseFields,
  async carryOut({ what }, run) {
    for (const code of run.world.settlements.keys())
      if (await switchPause(run, "unpause", what, code))
        run.narrate(`unpause.${what}`, { token: text(code) });
  },
});
