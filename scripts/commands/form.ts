// What a program prints again and again with other names in it: one of each form is run.

/** What differs within a form, and what stands for it. */
const NAMES: readonly (readonly [differs: RegExp, same: string])[] = [
  // Of a converter its program counts, since each language starts in its own way.
  [/ --driver (?:["'](?<program>python3|java) [^"']*["']|["']?[\w./-]+["']?)/, " --driver $<program>"],
  [/ explain [A-Z][A-Z_]+$/, " explain CODE"],
  [/ lesson \d+/, " lesson N"],
  [/ --answer \S+/, " --answer ANSWER"],
  [/ --lang (?:en|zh)/, ""],
];

export function formOf(command: string): string {
  return NAMES.reduce((text, [differs, same]) => text.replace(differs, same), command);
}
