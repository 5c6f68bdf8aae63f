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
    en: "The platform shows somebody who the payer is and what is paid for. Only a hash of it stands on the chain; the same thing is disclosed to nobody twice.",
    zh: "平台向某方披露付款人是谁、为何付款。链上只有其哈希；同一内容不会向同一方披露两次。",
  },
  page: {
    purpose: "Somebody is shown who pays and what for; the hash of it is recorded.",
    who: "the platform",
    calls: "`ParticipantRegistry.disclose`",
    refusals: ["`AlreadyDisclosed`", "`ContentHashMissing`"],
  },
  sentences: {
    disclose: {
      en: "{payer} is verified; what is paid for, and by whom, is shown to {to}; its hash is recorded",
      zh: "{payer} 已通过验证；付款人与用途向 {to} 披露，链上只记录其哈希",
    },
  },
  schema: () => z.strictObject({ to: name("Who is shown it: a party, or anybody else by name.", "customs") }),
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
