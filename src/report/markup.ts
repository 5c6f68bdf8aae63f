import { ownValue } from "../own-value.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Characters that XML 1.0 has no place for, not even escaped. */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- these very characters are looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text as it may stand between tags and in attributes, of HTML and XML alike. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll(FORBIDDEN, "\uFFFD")
    .replaceAll(/[&<>"']/g, (character) => ownValue(ENTITIES, character) ?? "");
}

/** A text in an attribute of XML, where a reader would turn line breaks and tabs into blanks. */
export function escapeAttribute(text: string): string {
  return escapeMarkup(text).replaceAll(/[\n\r\t]/g, (character) => `&#${character.codePointAt(0) ?? 0};`);
}
