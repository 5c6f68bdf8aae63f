import { BY_NPX, inWordsOf } from "../../src/language.ts";

/**
 * The words that commands are called by: a server puts those in with which it was started. A site and a file, which go to
 * other people, have those that work everywhere.
 */
export function calledAs(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="corridor-command"]');
  return meta?.content ?? BY_NPX.corridor;
}

/** A text with its commands in those words. */
export function called(text: string): string {
  return inWordsOf(text, calledAs());
}
