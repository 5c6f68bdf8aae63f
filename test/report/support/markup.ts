/** Elements of HTML that have no end. */
const VOID = new Set(["meta", "br", "input", "hr", "img", "link"]);

export interface Element {
  readonly name: string;
  readonly attributes: string;
}

/**
 * The elements of a text in HTML or XML, in order. What is not well formed is an error: a tag that is not closed or
 * closed in the wrong order, a bare `<` or `&`, an attribute without quotes.
 */
export function elementsOf(text: string): Element[] {
  const open: string[] = [];
  const elements: Element[] = [];
  // What a style sheet contains is no markup.
  const rest = text.replace(/<style>[\s\S]*?<\/style>/, "<style></style>");
  const between = rest.split(/<[^<>]*>/).join("");
  const bare = /[<>]|&(?!(?:#\d+|amp|lt|gt|quot);)/.exec(between);
  if (bare !== null) throw new Error(`bare ${bare[0]} in ${between.slice(bare.index - 20, bare.index + 20)}`);
  for (const [tag, end = "", name = "", attributes = "", empty = ""] of rest.matchAll(
    /<(\/?)([!?\w:-]+)([^<>]*?)(\/?)>/g,
  )) {
    if (name.startsWith("!") || name.startsWith("?")) continue;
    if (end !== "") {
      const last = open.pop();
      if (last !== name) throw new Error(`${tag} closes ${last ?? "nothing"}`);
      continue;
    }
    if (!/^(?:\s+[\w:-]+(?:="[^"]*")?)*\s*$/.test(attributes)) throw new Error(`attributes of ${tag}`);
    elements.push({ name, attributes });
    if (empty === "" && !VOID.has(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`${open.join(", ")} not closed`);
  return elements;
}
