import { visibleText } from "../language.ts";

/** What is wrong at a place of a file, as editors and GitHub show it. */
export interface Annotation {
  readonly file: string;
  /** From 1, as editors count. */
  readonly line: number;
  readonly column: number;
  /** The first column after it, where it ends on its line. */
  readonly endColumn?: number;
  /** Code of the error: `KEY_MISSPELT`. */
  readonly code: string;
  /** What is wrong and what to do about it. */
  readonly message: string;
}

/**
 * A line as compilers print it, by the GNU coding standards ("Formatting Error Messages"), with the code behind it: what the
 * problem matcher `$gcc` of VS Code, the `errorformat` of Vim and the compilation mode of Emacs find without settings.
 *
 * @example unixLine({ file: "a.yaml", line: 3, column: 5, code: "KEY_MISSPELT", message: "There is no titel." });
 * // a.yaml:3:5: error: There is no titel. [KEY_MISSPELT]
 */
export function unixLine({ file, line, column, code, message }: Annotation): string {
  return `${visibleText(file)}:${line}:${column}: error: ${onOneLine(message)} [${code}]`;
}

/**
 * A workflow command of GitHub Actions, which marks the line in the changes of a pull request. Values are escaped as the
 * runner reads them (`actions/toolkit`, `packages/core/src/command.ts`).
 */
export function githubLine({ file, line, column, endColumn, code, message }: Annotation): string {
  const properties = {
    file: visibleText(file),
    line,
    endLine: endColumn === undefined ? undefined : line,
    col: column,
    endColumn,
    title: code,
  };
  const given = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapedProperty(String(value))}`],
  );
  return `::error ${given.join(",")}::${escapedData(onOneLine(message))}`;
}

/** Line ends of a text that others wrote would begin a line of their own. */
function onOneLine(text: string): string {
  return visibleText(text.replaceAll(/\s+/g, " "));
}

/** The characters by which the runner would end a value. */
function escapedData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
