import type { CommandOptions, ConverterPlace } from "./options.ts";

/** What of a command makes the questions what they are. */
interface Repeated extends Pick<CommandOptions, "profiles" | "skip" | "only" | "timeoutMs" | "vectors"> {
  readonly seed: string | undefined;
  readonly questions: string | number | undefined;
}

/** The command that asks the same questions again, to be pasted into a shell. */
export function repeatCommand(
  { profiles, skip, only, timeoutMs, vectors, seed, questions }: Repeated,
  { kind, value }: ConverterPlace,
): string {
  const options: readonly (readonly [name: string, value: string | number | undefined])[] = [
    [kind, value],
    ...profiles.map((name) => ["profile", name] as const),
    ...only.map((id) => ["only", id] as const),
    ...[...skip].map(([id, reason]) => ["skip", `${id}=${reason}`] as const),
    ["seed", seed],
    ["questions", questions],
    ["timeout", timeoutMs],
  ];
  const words = options.flatMap(([name, given]) => {
    if (given === undefined) return [];
    const word = String(given);
    return [word.startsWith("-") ? `--${name}=${quoted(word)}` : `--${name} ${quoted(word)}`];
  });
  const files = vectors === undefined ? [] : ["--vectors", ...vectors.map(quoted)];
  return ["npx exchange-rate-conformance", ...words, ...files].join(" ");
}

function quoted(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
