import { party } from "./shared/narrate.ts";
import { partyFields } from "./shared/party-switch.ts";
import { customerOf } from "../world/parties.ts";
import { verb } from "./verb.ts";

export const close = verb({
  name: "close",
  about: "system",
  role: () => "fault",
  words: { en: "close", zh: "销户" },
  explanation: {
    en: "A bank closes a customer's account: what is in it stays, and nothing more is paid into it.",
    zh: "银行关闭客户的账户：其中的资金不动，不再接受入账。",
  },
  page: {
    purpose: "A bank closes a customer's account: nothing more is paid into it.",
    who: "the customer's bank",
    calls: "no contract hears of it",
    refusals: ["`PARTY_UNKNOWN`"],
  },
  sentences: {
    close: { en: "{bank} closes the account of {party}", zh: "{bank} 关闭 {party} 的账户" },
  },
  schema: partyFields,
  carryOut({ party: who }, run) {
    const { bank } = customerOf(run.world, who);
    run.by(bank);
    run.world.closedAccounts.add(who);
    run.narrate("close", { bank: party(bank), party: party(who) });
    return Promise.resolve();
  },
});
