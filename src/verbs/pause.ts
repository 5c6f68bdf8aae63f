import { text } from "./shared/narrate.ts";
import { pauseFields, switchPause } from "./shared/pause-switch.ts";
import { verb } from "./verb.ts";

export const pause = verb({
  name: "pause",
  about: "system",
  role: () => "fault",
  words: { en: "pause", zh: "暂停" },
  explanation: {
    en: "The token stops moving altogether, or the escrow takes no new payments in it. Every way out of the escrow stays open.",
    zh: "代币完全停止流动，或托管不再接受以它计价的新付款。退出托管的每条路仍然开放。",
  },
  page: {
    purpose:
      "The token stops moving altogether, or the escrow takes no new payments in it. No exit needs an unpaused escrow.",
    who: "the platform, as pauser",
    calls: "`StableToken.pause`, or `SettlementEscrow.pause`",
    refusals: ["`TokenNotAllowed`"],
  },
  sentences: {
    "pause.token": { en: "no {token} moves", zh: "{token} 全部暂停转移" },
    "pause.escrow": {
      en: "the escrow takes no new payments in {token}; every way out stays open",
      zh: "托管合约暂停接受新的 {token} 付款；所有出口仍然开放",
    },
  },
  schema: pauseFields,
  async carryOut({ what }, run) {
    for (const code of run.world.settlements.keys())
      if (await switchPause(run, "pause", what, code)) run.narrate(`pause.${what}`, { token: text(code) });
  },
});
