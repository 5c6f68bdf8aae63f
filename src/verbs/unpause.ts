import { text } from "./shared/narrate.ts";
import { pauseFields, switchPause } from "./shared/pause-switch.ts";
import { verb } from "./verb.ts";

export const unpause = verb({
  name: "unpause",
  about: "system",
  role: () => "way-out",
  words: { en: "unpause", zh: "恢复运行" },
  explanation: {
    en: "What was paused goes on.",
    zh: "恢复被暂停的部分。",
  },
  page: {
    purpose: "What was paused goes on.",
    who: "the platform, as pauser",
    calls: "`StableToken.unpause`, or `SettlementEscrow.unpause`",
    refusals: ["`TokenNotPaused`"],
  },
  sentences: {
    "unpause.token": { en: "{token} moves again", zh: "{token} 恢复转移" },
    "unpause.escrow": {
      en: "the escrow takes new payments in {token} again",
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
