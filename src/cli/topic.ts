import type { CommandWords, Language } from "../language.ts";

/** What can be explained. */
export type TopicKind =
  "scenario" | "verb" | "fault" | "error" | "contract-error" | "status" | "exit-code" | "term";

/** Something that `corridor explain` knows, with its explanation in lines. */
export interface Topic {
  readonly kind: TopicKind;
  readonly name: string;
  /** Further names under which it is found. */
  readonly also?: readonly string[];
  /** Its first sentences. */
  readonly summary: (language: Language, words: CommandWords) => string;
  /** All of it, in lines; what is indented is to be copied. @param words The words that commands are called by. */
  readonly explain: (language: Language, words: CommandWords) => Promise<string[]>;
}
