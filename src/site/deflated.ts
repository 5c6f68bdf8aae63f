import { deflateRawSync } from "node:zlib";

/** A document as the page inflates it: deflated, in base64. The same document gives the same text. */
export function deflated(document: unknown): string {
  return deflatedText(JSON.stringify(document));
}

/** The same of a document that is JSON already. */
export function deflatedText(json: string): string {
  return deflateRawSync(json, { level: 9 }).toString("base64");
}
