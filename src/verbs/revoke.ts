import { z } from "zod";
import { call } from "../chain/call.ts";
import { bank as bankField } from "../fields/fields.ts";
import { party } from "./shared/narrate.ts";
import { verb } from "./verb.ts";

export const revoke = verb({
  name: "revoke",
  about: "system",
  role: () => "fault",
  words: { en: "revoke", zh: "撤销资格" },
  explanation: {
    en: "The platform revokes a bank's role at the gateway: the bank can no longer attest deposits or report on payouts, not even on those that it owes.",
    zh: "平台撤销一家银行在网关的资格：该行不能再证明存款，也不能再报告入账结果，即使是应由其入账的款项。",
  },
  page: {
    purpose: "A bank loses its role at the gateway, and with it its power over payouts that it owes.",
    who: "the platform",
    calls: "`SettlementGateway.revokeRole`",
    refusals: ["`NAME_UNKNOWN`"],
    limits: [
      "What the bank has attested before stands. What it owes waits: `reassign` moves it to another bank, and from `payoutDue` on `claim` returns the tokens.",
    ],
  },
  sentences: {
    revoke: {
      en: "{bank} loses its role at the gateway",
      zh: "{bank} 在网关的资格被撤销",
    },
  },
  schema: (scope) => z.strictObject({ bank: bankField(scope) }),
  concerns: ({ bank }, { payments }) =>
    [...payments.values()]
      .filter(({ payer, payee }) => payer.bank === bank || payee.bank === bank)
      .map(({ name }) => name),
  async carryOut({ bank }, run) {
    const { platform } = run.world.operators;
    run.by(platform);
    const role = await run.chain.read(call("gateway", "BANK_ROLE", []));
    const { revert } = await run.send(
      platform,
      call("gateway", "revokeRole", [role, run.chain.addressOf(bank)]),
    );
    if (revert === undefined) run.narrate("revoke", { bank: party(bank) });
  },
});
