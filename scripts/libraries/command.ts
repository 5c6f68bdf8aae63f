import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** What cannot be had on this machine, with the reason that the page gives. */
export class Unavailable extends Error {
  override readonly name = "Unavailable";
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Written to its standard input. */
  readonly input?: string;
  /** Milliseconds after which it is ended; three minutes unless given. */
  readonly timeoutMs?: number;
}

const THREE_MINUTES = 180_000;

/** The standard output of a program. @throws Unavailable where it does not start, fails or takes too long. */
export async function output(
  command: string,
  args: readonly string[],
  { cwd, env, input = "", timeoutMs = THREE_MINUTES }: RunOptions = {},
): Promise<string> {
  const child = spawn(command, args, {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, ...env },
    timeout: timeoutMs,
    killSignal: "SIGKILL",
    shell: process.platform === "win32" && command === "npm",
  });
  let [out, err] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  child.stdin.on("error", () => undefined).end(input);
  const ended = await new Promise<number | string>((resolve) => {
    child.on("error", ({ message }) => resolve(message));
    child.on("close", (code, signal) => resolve(code ?? `ended by ${signal ?? "a signal"}`));
  });
  if (ended === 0) return out;
  const last = err
    .trim()
    .split("\n")
    .findLast((line) => /error|cannot|unable|not found|no /i.test(line));
  throw new Unavailable(
    `${command} ${args.at(0) ?? ""} failed (${ended}): ${last ?? err.trim().slice(-200)}`,
  );
}

/** Where a program is on the PATH; nothing where it is not. */
export function onPath(...names: readonly string[]): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const endings = process.platform === "win32" ? [".exe", ".cmd", ""] : [""];
  return names
    .flatMap((name) => folders.flatMap((folder) => endings.map((ending) => join(folder, `${name}${ending}`))))
    .find((path) => existsSync(path));
}

/** As `onPath`. @throws Unavailable */
export function requireOnPath(...names: readonly string[]): string {
  const found = onPath(...names);
  if (found === undefined) throw new Unavailable(`no ${names.join(" or ")} on this machine`);
  return found;
}
