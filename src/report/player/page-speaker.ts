import type { NarrationValue } from "../../trace/trace.ts";
import { Speaker } from "../speaker.ts";

/** Parties and contracts that English calls by a noun, which has an article in a sentence. */
const NOUNS = new Set([
  "buyer",
  "seller",
  "payer",
  "payee",
  "platform",
  "desk",
  "custodian",
  "carrier",
  "arbiter",
  "escrow",
  "gateway",
  "oracle",
  "registry",
]);

/** Writes sentences that are read aloud: `The tokens of the seller are frozen`. */
export class PageSpeaker extends Speaker {
  override value(value: NarrationValue): string {
    return "party" in value ? this.partyInSentence(value.party) : super.value(value);
  }

  /** A party inside a sentence: with its article where it has one. */
  partyInSentence(name: string): string {
    const party = this.party(name);
    return this.language === "en" && NOUNS.has(name) ? `the ${party}` : party;
  }
}
