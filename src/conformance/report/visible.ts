/** What a reader must see: controls, marks that turn the direction of text, blanks of no width, halves of a character. */
const HIDDEN =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;

const LONGEST = 600;

/** A text of a converter as one line of text, whatever is in it: what is hidden is spelled out, what is too long is cut. */
export function visible(text: string, longest: number = LONGEST): string {
  const shown = text.replace(HIDDEN, (hidden) => `\\u{${(hidden.codePointAt(0) ?? 0).toString(16)}}`);
  if (shown.length <= longest) return shown;
  return `${shown.slice(0, longest).replace(/\p{Surrogate}$/u, "")}... (${text.length} characters)`;
}
