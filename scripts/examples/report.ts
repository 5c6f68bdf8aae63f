import { spawn } from "node:child_process";
import type { Counts } from "../test/runners.ts";

/** A process that has ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
  /** What it printed on stdout and stderr, as it came. */
  readonly all: string;
}

/** As `--no-audit` and the like, for commands that are run as they stand on a page. */
const QUIET_NPM = { npm_config_audit: "false", npm_config_fund: "false", npm_config_prefer_offline: "true" };

/** What commands get besides: where npm finds the packages that were packed here. */
let ownEnvironment: Readonly<Record<string, string>> = {};

/** Gives every command that is run from now on these variables. */
export function useEnvironment(env: Readonly<Record<string, string>>): void {
  ownEnvironment = env;
}

const results = { passed: 0, failed: 0, skipped: 0 };

/** The outcomes so far. */
export function counts(): Counts {
  return { ...results };
}

/** Prints an outcome and counts it. @param problem Empty where it passed. */
export function report(what: string, problem: string = ""): undefined {
  if (problem === "") results.passed += 1;
  else results.failed += 1;
  console.log(problem === "" ? `✔ ${what}` : `✖ ${what}\n${problem.trimEnd()}`);
}

/** Prints and counts what was not tried on this machine. */
export function leaveOut(what: string, reason: string): void {
  results.skipped += 1;
  console.log(`- ${what} (${reason})`);
}

/** Runs a command as it stands on a page, and reports whether it ended with 0. */
export async function commandPasses(what: string, project: string, command: string): Promise<void> {
  const { code, all } = await run(command, [], project, true);
  report(what, code === 0 ? "" : all);
}

/** This process's environment without what npm tells a script of itself, such as the folder that it was called in. */
function outsideOfScripts(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => name !== "INIT_CWD" && !/^npm_(?!config_)/.test(name),
  );
  return Object.fromEntries(kept);
}

export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  shell: boolean = false,
): Promise<Ended> {
  const child = spawn(command, args, {
    cwd,
    env: { ...outsideOfScripts(), ...QUIET_NPM, ...ownEnvironment },
    shell: shell || process.platform === "win32",
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, errors, all]: [string[], string[], string[]] = [[], [], []];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out.push(text);
    all.push(text);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors.push(text);
    all.push(text);
  });
  return new Promise((done) => {
    child.on("error", (error) => done({ code: 1, out: "", errors: error.message, all: error.message }));
    child.on("close", (code) =>
      done({ code, out: out.join(""), errors: errors.join(""), all: all.join("") }),
    );
  });
}
