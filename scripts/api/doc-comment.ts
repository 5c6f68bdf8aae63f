/** A comment of documentation, taken apart. Every text is as it was written, without the stars. */
export interface DocComment {
  readonly summary: string;
  readonly parameters: readonly { readonly name: string; readonly text: string }[];
  readonly returns: string;
  readonly throws: readonly string[];
  readonly examples: readonly string[];
  readonly see: readonly string[];
  readonly remarks: readonly string[];
  readonly deprecated: string | undefined;
}

const BLOCK = /^@(\w+) ?/;

/** @param comment With its stars, or empty. */
export function docComment(comment: string): DocComment {
  const blocks = blocksOf(comment);
  const textsOf = (...tags: string[]) =>
    blocks.filter(({ tag }) => tags.includes(tag)).map(({ text }) => text);
  return {
    summary: textsOf("").join("\n"),
    parameters: textsOf("param", "typeParam").map(parameterOf),
    returns: textsOf("returns").join("\n"),
    throws: textsOf("throws"),
    examples: textsOf("example"),
    see: textsOf("see"),
    remarks: textsOf("remarks"),
    deprecated: textsOf("deprecated")[0],
  };
}

/** What stands before the first tag has the empty one. A line in a fenced block begins no tag. */
function blocksOf(comment: string): { readonly tag: string; readonly text: string }[] {
  const blocks: { tag: string; lines: string[] }[] = [{ tag: "", lines: [] }];
  let fenced = false;
  for (const line of linesOf(comment)) {
    const tag = fenced ? undefined : BLOCK.exec(line);
    if (tag) blocks.push({ tag: tag[1] ?? "", lines: [line.slice(tag[0].length)] });
    else blocks.at(-1)?.lines.push(line);
    if (line.trimStart().startsWith("```")) fenced = !fenced;
  }
  return blocks.map(({ tag, lines }) => ({ tag, text: lines.join("\n").trim() }));
}

function linesOf(comment: string): string[] {
  const inner = comment
    .trim()
    .replace(/^\/\*\*/, "")
    .replace(/\*\/$/, "");
  return inner.split("\n").map((line) => line.replace(/^\s*\*? ?/, "").trimEnd());
}

/** `minor Minor units`, `minor - Minor units` and `{ minor } Minor units`. */
function parameterOf(text: string): { readonly name: string; readonly text: string } {
  const [, name = "", rest = ""] = /^(\{[^}]*\}|\S+)\s*(?:- )?([\s\S]*)$/.exec(text) ?? [];
  return { name, text: rest };
}
