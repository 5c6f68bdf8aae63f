import { z } from "zod";
import { call } from "../chain/call.ts";
import { codeBytes } from "../escrow/code-bytes.ts";
import { party as partyField } from "../fields/fields.ts";
import { party, text, time } from "./shared/narrate.ts";
import { paymentsOfParty } from "./shared/party-switch.ts";
import { customerOf } from "../world/parties.ts";
import { verb } from "./verb.ts";

/** Seconds that a verification is good for: a year. */
const VALID_FOR = 31_536_000n;

export const verify = verb({
  name: "verify",
  about: "system",
  words: { en: "verify", zh: "身份核验" },
  explanation: {
    en: "The platform verifies a customer's identity (KYC), which the registry records for a year.",
    zh: "平台核验客户身份（KYC），登记有效一年。",
  },
  page: {
    purpose: "A customer's identity is recorded for a year. A party on the deny list stays on it.",
    who: "the platform",
    calls: "`ParticipantRegistry.verify`",
    refusals: ["`PARTY_UNKNOWN`"],
    limits: [
      "A verification stays valid when its verifier loses its role: it ends with its time, another verification, or an entry on the deny list.",
    ],
  },
  sentences: {
    verify: {
      en: "{party} ({country}) is verified, valid through {until}",
      zh: "{party}（{country}）已通过身份核验，有效至 {until}（含该秒）",
    },
  },
  schema: (scope) => z.strictObject({ party: partyField(scope) }),
  concerns: paymentsOfParty,
  async carryOut({ party: who }, run) {
    const { platform } = run.world.operators;
    run.by(platform);
    const { country } = customerOf(run.world, who);
    const until = run.now + VALID_FOR;
    const { revert } = await run.send(
      platform,
      call("registry", "verify", [run.chain.addressOf(who), until, codeBytes(country, 2), 1n]),
    );
    if (revert === undefined)
      run.narrate("verify", { party: party(who), country: text(country), until: time(until) });
  },
});
