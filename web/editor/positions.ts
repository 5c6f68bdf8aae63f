/** Where a place of a text is, and what stands there. */

export function lineCount(text: string): number {
  return text.split("\n").length;
}

/** The index in the text of a line and column, both from 1; the end of the line where the column is beyond it. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split("\n");
  const at = Math.min(Math.max(1, line), lines.length);
  const before = lines.slice(0, at - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return before + Math.min(Math.max(0, column - 1), lines[at - 1]?.length ?? 0);
}

/** The line and column, from 1, of an index in the text. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A name for a file, from the scenario's title or what it is called: `a-payment-crosses-the-border`. */
export function fileName(text: string): string {
  const title = /^title:\s*(?:\{\s*en:\s*)?"?([^"\n,}]+)/m.exec(text)?.[1] ?? "";
  const name = title
    .slice(0, 200)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 60);
  return name === "" ? "own-scenario" : name;
}
