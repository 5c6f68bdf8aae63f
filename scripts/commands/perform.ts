import { spawn } from "node:child_process";

/** A command that has ended, or that was interrupted when it was ready. */
export interface Performed {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly errors: string;
  /** What became of it where it did not end by itself in time. */
  readonly late?: string;
}

export interface Stays {
  /** What it prints when it can be used. */
  readonly ready: RegExp;
}

/** Many times what any takes, since a machine may have other work. */
const LONGEST = 600_000;
const LONGEST_TO_END = 10_000;

/** A command that was started by a shell in a process group of its own. */
export interface Running {
  readonly ready: Promise<void>;
  readonly ended: Promise<Performed>;
  /** Ctrl-C. */
  readonly interrupt: () => void;
}

export function start(command: string, cwd: string, env: NodeJS.ProcessEnv, stays?: Stays): Running {
  const child = spawn(command, { cwd, env, shell: true, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let [out, errors, late]: [string, string, string | undefined] = ["", "", undefined];
  const { promise: ready, resolve: isReady } = Promise.withResolvers<void>();
  const look = (): void => {
    if (stays?.ready.test(out + errors)) isReady();
  };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
    look();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
    look();
  });
  const end = (signal: NodeJS.Signals): void => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, signal);
  };
  const killIn = (limit: number, problem: string) =>
    setTimeout(() => {
      late = problem;
      end("SIGKILL");
    }, limit);
  let timer = killIn(LONGEST, `did not end in ${LONGEST / 1_000} s`);
  const ended = new Promise<Performed>((done) => {
    child.on("error", (error) => done({ code: null, signal: null, out, errors: error.message }));
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      isReady();
      done({ code, signal, out, errors, ...(late === undefined ? {} : { late }) });
    });
  });
  const interrupt = (): void => {
    clearTimeout(timer);
    timer = killIn(LONGEST_TO_END, `did not end in ${LONGEST_TO_END / 1_000} s when it was interrupted`);
    end("SIGINT");
  };
  return { ready, ended, interrupt };
}

/** Runs a command to its end; one that stays is interrupted as soon as it is ready. */
export async function perform(
  command: string,
  cwd: string,
  env: NodeJS.ProcessEnv,
  stays?: Stays,
): Promise<Performed> {
  const running = start(command, cwd, env, stays);
  if (stays !== undefined) {
    await running.ready;
    running.interrupt();
  }
  return running.ended;
}
