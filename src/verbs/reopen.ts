import { party } from "./shared/narrate.ts";
import { partyFields, paymentsOfParty } from "./shared/party-switch.ts";
import { customerOf } from "../world/parties.ts";
import { verb } from "./verb.ts";

export const reopen = verb({
  name: "reopen",
  about: "system",
  role: () => "way-out",
  words: { en: "reopen", zh: "重开账户" },
  explanation: {
    en: "A bank reopens a closed account.",
    zh: "银行为已销户的客户重开账户。",
  },
  page: {
    purpose: "A closed account is reopened.",
    who: "the customer's bank",
    calls: "no contract",
    refusals: ["`PARTY_UNKNOWN`"],
  },
  sentences: {
    reopen: { en: "{bank} reopens the account of {party}", zh: "{bank} 为 {party} 重开账户" },
  },
  schema: partyFields,
  concerns: paymentsOfParty,
  carryOut({ party: who }, run) {
    const { bank } = customerOf(run.world, who);
    run.by(bank);
    run.world.closedAccounts.delete(who);
    run.narrate("reopen", { bank: party(bank), party: party(who) });
    return Promise.resolve();
  },
});
