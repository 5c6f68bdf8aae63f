import { party } from "./shared/narrate.ts";
import { partyFields } from "./shared/party-switch.ts";
import { customerOf } from "../world/parties.ts";
import { verb } from "./verb.ts";

export const reopen = verb({
  name: "reopen",
  about: "system",
  role: () => "way-out",
  words: { en: "reopen", zh: "复户" },
  explanation: {
    en: "A bank opens a closed account again.",
    zh: "银行重新开立已关闭的账户。",
  },
  page: {
    purpose: "A closed account is opened again.",
    who: "the customer's bank",
    calls: "no contract hears of it",
    refusals: ["`PARTY_UNKNOWN`"],
  },
  sentences: {
    reopen: { en: "{bank} opens the account of {party} again", zh: "{bank} 重新开立 {party} 的账户" },
  },
  schema: partyFields,
  carryOut({ party: who }, run) {
    const { bank } = customerOf(run.world, who);
    run.by(bank);
    run.world.closedAccounts.delete(who);
    run.narrate("reopen", { bank: party(bank), party: party(who) });
    return Promise.resolve();
  },
});
