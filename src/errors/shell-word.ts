/** A command in a text, up to the name of a file in it. */
const FILE_IN_COMMAND = /(\{corridor\}(?: [\w./=@-]+)*) \{file\}/g;

/** A word as POSIX shells, PowerShell and cmd take it, where there is such a way: in quotes only where it needs them. */
export function shellWord(word: string): string {
  const path = word.startsWith("-") ? `./${word}` : word;
  if (/^[\p{Letter}\p{Number}_@+=:,./\\-]+$/u.test(path) && !path.includes("\\")) return path;
  if (!/["$`!\\]/.test(path) || /^[A-Za-z]:\\/.test(path)) return `"${path}"`;
  return `'${path.replaceAll("'", String.raw`'\''`)}'`;
}

/** A template and its values in which the file of a command stands as it is typed, and elsewhere as it is named. */
export function asTyped<Values extends Readonly<Record<string, string | number | bigint>>>(
  template: string,
  values: Values,
): readonly [template: string, values: Values & { readonly typedFile: string }] {
  const file = "file" in values ? String(values["file"]) : "";
  return [template.replaceAll(FILE_IN_COMMAND, "$1 {typedFile}"), { ...values, typedFile: shellWord(file) }];
}
