/** A piece of a lesson's text. */
export type Span =
  | { readonly kind: "text" | "strong" | "emphasis" | "code"; readonly text: string }
  | { readonly kind: "term"; readonly text: string; readonly id: string };

const MARKED = /\*\*(.+?)\*\*|\*([^\s*](?:[^*]*[^\s*])?)\*|`([^`]+)`|\[([^\]]+)\]\(term:([a-z0-9-]+)\)/gu;

/** The pieces of a text with `**strong**`, `*emphasis*`, `` `code` `` and `[term](term:escrow)`; anything else is text as it stands. */
export function spansOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKED)) {
    const [all, strong, emphasis, code, term, id] = match;
    if (match.index > end) spans.push({ kind: "text", text: text.slice(end, match.index) });
    if (strong !== undefined) spans.push({ kind: "strong", text: strong });
    else if (emphasis !== undefined) spans.push({ kind: "emphasis", text: emphasis });
    else if (code !== undefined) spans.push({ kind: "code", text: code });
    else if (term !== undefined && id !== undefined) spans.push({ kind: "term", text: term, id });
    end = match.index + all.length;
  }
  if (end < text.length) spans.push({ kind: "text", text: text.slice(end) });
  return spans;
}

/** The text without its marks, for a file. */
export function plainText(text: string): string {
  return spansOf(text)
    .map((span) => span.text)
    .join("");
}
