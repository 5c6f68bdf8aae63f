import { party } from "./shared/narrate.ts";
import { partyFields, paymentsOfParty } from "./shared/party-switch.ts";
import { customerOf } from "../world/parties.ts";
import { verb } from "./verb.ts";

export const close = verb({
  name: "close",
  about: "system",
  role: () => "fault",
  words: { en: "close", zh: "销户" },
  explanation: {
    en: "A bank closes a customer's account: its balance stays, and credits to it are rejected.",
    zh: "银行为客户销户：账户余额不动，不再接受入账。",
  },
  page: {
    purpose: "A bank closes a customer's account: credits to it are rejected.",
    who: "the customer's bank",
    calls: "no contract",
    refusals: ["`PARTY_UNKNOWN`"],
  },
  sentences: {
    close: { en: "{bank} closes the account of {party}", zh: "{bank} 为 {party} 销户" },
  },
  schema: partyFields,
  concerns: paymentsOfParty,
  carryOut({ party: who }, run) {
    const { bank } = customerOf(run.world, who);
    run.by(bank);
    run.world.closedAccounts.add(who);
    run.narrate("close", { bank: party(bank), party: party(who) });
    return Promise.resolve();
  },
});
