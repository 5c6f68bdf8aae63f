import { text } from "./shared/narrate.ts";
import { pauseFields, switchPause } from "./shared/pause-switch.ts";
import { verb } from "./verb.ts";

export const pause = verb({
  name: "pause",
  about: "system",
  role: () => "fault",
  words: { en: "pause", zh: "暂停" },
  actor: { en: "pauser", zh: "暂停管理员" },
  explanation: {
    en: "Transfers of the token are suspended, or the escrow accepts no new payments in it. What is in escrow can still be withdrawn under the rules.",
    zh: "代币暂停一切转账，或托管合约不再接受以它结算的新付款。已入托管的款项仍可按规则提取。",
  },
  page: {
    purpose:
      "Transfers of the token are suspended, or the escrow accepts no new payments in it. No withdrawal needs an unpaused escrow.",
    who: "the platform, as pauser",
    calls: "`StableToken.pause`, or `SettlementEscrow.pause`",
    refusals: ["`TokenNotAllowed`"],
  },
  sentences: {
    "pause.token": { en: "{token} transfers suspended", zh: "{token} 暂停一切转账" },
    "pause.escrow": {
      en: "the escrow accepts no new payments in {token}; payments in escrow can still be withdrawn under the rules",
      zh: "托管合约暂停接受新的 {token} 付款；已入托管的款项仍可按规则提取",
    },
  },
  schema: pauseFields,
  async carryOut({ what }, run) {
    for (const code of run.world.settlements.keys())
      if (await switchPause(run, "pause", what, code)) run.narrate(`pause.${what}`, { token: text(code) });
  },
});
