/** A part of a text: as it is, or set off. */
export interface Span {
  readonly kind: "plain" | "strong" | "code" | "term";
  readonly text: string;
  /** Of a term: its id in the glossary. */
  readonly term?: string;
}

const SPAN = /\*\*(.+?)\*\*|`([^`]+)`|\[([^\]]+)\]\(term:([a-z0-9-]+)\)/gu;

/** The parts of a text of a lesson. */
export function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(SPAN)) {
    const [whole, strong, code, term, id = ""] = match;
    if (match.index > end) spans.push({ kind: "plain", text: text.slice(end, match.index) });
    if (strong !== undefined) spans.push({ kind: "strong", text: strong });
    else if (code !== undefined) spans.push({ kind: "code", text: code });
    else spans.push({ kind: "term", text: term ?? "", term: id });
    end = match.index + whole.length;
  }
  if (end < text.length) spans.push({ kind: "plain", text: text.slice(end) });
  return spans;
}

/** A text without what sets parts of it off. */
export function plainText(text: string): string {
  return spansOf(text)
    .map((span) => span.text)
    .join("");
}
