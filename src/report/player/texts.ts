import type { Trace } from "../../trace/trace.ts";
import type { Speaker } from "../speaker.ts";
import type { WordKey } from "../words/dictionary.ts";
import { PageSpeaker } from "./page-speaker.ts";
import type { Text } from "./player-document.ts";

/** Writes texts in both languages, once where they are the same. */
export class Texts {
  readonly en: PageSpeaker;
  readonly zh: PageSpeaker;

  /** The codes of the run's tokens, which are the names of their contracts. */
  readonly tokens: ReadonlySet<string>;

  /** Parties and all else that has a name. */
  readonly names: ReadonlySet<string>;

  constructor(trace: Trace) {
    this.names = new Set([...trace.parties, ...(trace.names ?? [])].map(({ name }) => name));
    this.tokens = new Set(trace.assets.filter(({ kind }) => kind === "token").map(({ code }) => code));
    this.en = new PageSpeaker("en", trace);
    this.zh = new PageSpeaker("zh", trace);
  }

  /** What each language writes. */
  of(write: (speaker: PageSpeaker) => string): Text {
    return oneOrBoth(write(this.en), write(this.zh));
  }

  /** A phrase, with values that each language writes. */
  say(key: WordKey, values: (speaker: PageSpeaker) => Readonly<Record<string, string>> = () => ({})): Text {
    return this.of((speaker) => speaker.say(key, values(speaker)));
  }

  party(name: string): Text {
    return this.of((speaker) => speaker.party(name));
  }

  /** Several texts of each language, one by one. */
  all(write: (speaker: PageSpeaker) => readonly string[]): Text[] {
    const chinese = write(this.zh);
    return write(this.en).map((text, at) => oneOrBoth(text, chinese[at] ?? text));
  }
}

/** A text of which both languages have their own, or one where they are the same. */
export function oneOrBoth(en: string, zh: string): Text {
  return en === zh ? en : { en, zh };
}

/** What one language has of a text. */
export function inLanguage(text: Text, { language }: Pick<Speaker, "language">): string {
  return typeof text === "string" ? text : text[language];
}
