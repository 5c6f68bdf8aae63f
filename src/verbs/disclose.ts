import { z } from "zod";
import { call } from "../chain/call.ts";
import { documentHash } from "../escrow/document-hash.ts";
import { name } from "../fields/fields.ts";
import { party } from "./shared/narrate.ts";
import { quoted } from "./shared/quoted.ts";
import { verb } from "./verb.ts";

export const disclose = verb({
  name: "disclose",
  about: "payment",
  words: { en: "disclose", zh: "披露" },
  explanation: {
    en: "The platform discloses the payer and the purpose of the payment to a recipient. Only a hash of it is stored on the chain; the same content is not disclosed to one recipient twice.",
    zh: "平台向接收方披露付款人与款项用途。链上只存哈希值；同一内容不会向同一接收方披露两次。",
  },
  page: {
    purpose:
      "Payer and purpose are disclosed to a recipient (payment transparency, FATF recommendation 16); the hash is stored on the chain.",
    who: "the platform",
    calls: "`ParticipantRegistry.disclose`",
    refusals: ["`AlreadyDisclosed`", "`ContentHashMissing`"],
  },
  sentences: {
    disclose: {
      en: "{payer} is verified; purpose and payer disclosed to {to}; only a hash is stored on chain",
      zh: "{payer} 已通过身份核验；已向 {to} 披露付款人与款项用途，链上只存哈希值",
    },
  },
  schema: () => z.strictObject({ to: name("The recipient: a party, or anybody else by name.", "customs") }),
  async carryOut({ payment: name, to }, run) {
    const { platform } = run.world.operators;
    run.by(platform);
    const { id, payer, payee } = quoted(run.payment(name));
    const content = documentHash(
      "disclosure",
      name,
      payer.name,
      payer.country,
      payee.name,
      payee.country,
      to,
    );
    const { revert } = await run.send(
      platform,
      call("registry", "disclose", [id, run.chain.addressOf(to), content]),
    );
    if (revert === undefined) run.narrate("disclose", { payer: party(payer.name), to: party(to) });
  },
});
