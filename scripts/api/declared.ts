/** A declaration as it stands in a file of declarations. */
export interface Declared {
  /** With its stars; empty where there is none. */
  readonly comment: string;
  /** Without `export declare`, with the comments of its members. */
  readonly text: string;
}

/**
 * The declarations of a name; several where a function is overloaded or an interface shares its name with a constant.
 *
 * @param file The text of a file that the compiler wrote.
 */
export function declaredAs(name: string, file: string): Declared[] {
  const start = new RegExp(
    `^(?:export )?(?:declare )?((?:abstract )?(?:class|const|enum|function|interface|let|type) ${name}\\b)`,
    "gm",
  );
  return [...file.matchAll(start)].map((match) => {
    const from = match.index + match[0].length;
    const text = `${match[1] ?? ""}${file.slice(from, endOf(file, from))}`;
    return { comment: commentBefore(file, match.index), text: publicOf(text) };
  });
}

/** Where a statement ends: at a semicolon, or at the brace that closes a body, outside of all brackets and comments. */
function endOf(file: string, from: number): number {
  let depth = 0;
  for (const part of file.slice(from).matchAll(/\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\.)*"|=>|[[({<>)}\];]/g)) {
    const [token] = part;
    if (token.length > 1) continue;
    if ("[({<".includes(token)) depth += 1;
    else if (token !== ";") depth -= 1;
    const end = from + part.index + 1;
    if (depth === 0 && (token === ";" || (token === "}" && file[end] === "\n"))) return end;
  }
  return file.length;
}

function commentBefore(file: string, at: number): string {
  return /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.exec(file.slice(0, at))?.[0].trim() ?? "";
}

/** Without what is private, and with the indentation of the sources. */
function publicOf(text: string): string {
  return text
    .replaceAll(/^ +(?:#private|private .*);\n/gm, "")
    .replaceAll(/^(?: {4})+/gm, (blanks) => " ".repeat(blanks.length / 2));
}
