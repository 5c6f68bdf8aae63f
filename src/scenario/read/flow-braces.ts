import type { MapNode, SourceNode } from "../source/source-node.ts";

/**
 * The text of a value. What YAML reads as a map whose keys have no values, `{order}` without quotes, is the expression that
 * it was written as.
 *
 * @returns Nothing for a list, and for a map with values.
 */
export function textWithBraces(node: SourceNode): string | undefined {
  if (node.kind === "text") return node.text;
  return node.kind === "map" && isExpression(node) ? sliceOf(node) : undefined;
}

function isExpression(node: MapNode): boolean {
  const { source } = node.span;
  return (
    node.entries.length > 0 &&
    source.text.charAt(node.span.start) === "{" &&
    node.entries.every(
      ({ value, keySpan }) =>
        value.kind === "text" &&
        value.absent &&
        !/^["']?\s*:/.test(source.text.slice(keySpan.end, keySpan.end + 80)),
    )
  );
}

/** On one line, as YAML folds it. */
function sliceOf({ span: { source, start, end } }: MapNode): string {
  return source.text.slice(start, end).trim().replaceAll(/\s+/g, " ");
}
