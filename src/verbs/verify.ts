import { z } from "zod";
import { call } from "../chain/call.ts";
import { codeBytes } from "../escrow/code-bytes.ts";
import { party as partyField } from "../fields/fields.ts";
import { party, text, time } from "./shared/narrate.ts";
import { customerOf } from "../world/parties.ts";
import { verb } from "./verb.ts";

/** Seconds that a verification is good for: a year. */
const VALID_FOR = 31_536_000n;

export const verify = verb({
  name: "verify",
  about: "system",
  words: { en: "verify", zh: "验证" },
  explanation: {
    en: "The platform checks who a customer is, and the registry knows it for a year.",
    zh: "平台核实客户身份，登记有效一年。",
  },
  page: {
    purpose: "A customer is known for a year. A blocked one stays blocked.",
    who: "the platform",
    calls: "`ParticipantRegistry.verify`",
    refusals: ["`PARTY_UNKNOWN`"],
    limits: [
      "A verification outlives the role of whoever gave it: it ends with its time, another verification, or a block.",
    ],
  },
  sentences: {
    verify: {
      en: "{party} ({country}) is verified until {until}",
      zh: "{party}（{country}）已通过验证，有效期至 {until}",
    },
  },
  schema: (scope) => z.strictObject({ party: partyField(scope) }),
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
