import type { CommandOptions, ConverterPlace } from "./options.ts";

/** The command that asks the same questions again, to be pasted into a shell. */
export function repeatCommand(
  { profiles, skip, only, timeoutMs }: CommandOptions,
  { kind, value }: ConverterPlace,
  { seed, questions }: { readonly seed: string; readonly questions: number },
): string {
  const options: readonly (readonly [name: string, value: string])[] = [
    [kind, value],
    ...profiles.map((name) => ["profile", name] as const),
    ...only.map((id) => ["only", id] as const),
    ...[...skip].map(([id, reason]) => ["skip", `${id}=${reason}`] as const),
    ["seed", seed],
    ["questions", String(questions)],
    ...(timeoutMs === undefined ? [] : [["timeout", String(timeoutMs)] as const]),
  ];
  const words = options.map(([name, value]) =>
    value.startsWith("-") ? `--${name}=${quoted(value)}` : `--${name} ${quoted(value)}`,
  );
  return ["npx exchange-rate-conformance", ...words].join(" ");
}

function quoted(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
