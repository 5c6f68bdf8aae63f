import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { KitError } from "../asking/refused.ts";
import type { DriverCommand } from "./driver-command.ts";

/** How long a process may take to end after it was asked to, in milliseconds. */
const GRACE = 500;

/** What is left when this process ends is ended with it, whatever it does. */
const running = new Set<RunningProcess>();
let watched = false;

/** A started process, with all that it starts itself. */
export class RunningProcess {
  readonly child: ChildProcessWithoutNullStreams;
  /** When it has ended, or could not be started. */
  readonly ended: Promise<void>;
  #alive = true;

  /** @throws KitError DRIVER_NOT_STARTED where not even an attempt could be made. */
  constructor({ command, args = [], cwd, env }: DriverCommand, label: string) {
    try {
      this.child = spawn(command, args, {
        ...(cwd === undefined ? {} : { cwd }),
        env: { ...process.env, ...env },
        stdio: ["pipe", "pipe", "pipe"],
        windowsHide: true,
        // A group of its own, so that what a script starts is ended with the script.
        detached: process.platform !== "win32",
      });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new KitError("DRIVER_NOT_STARTED", `${label} cannot be started: ${why}`);
    }
    this.ended = new Promise((resolve) => {
      const over = (): void => {
        this.#alive = false;
        running.delete(this);
        resolve();
      };
      this.child.once("exit", over).once("error", over);
    });
    running.add(this);
    if (!watched) process.on("exit", () => running.forEach((one) => one.signal("SIGKILL")));
    watched = true;
  }

  /** Ends it, with force where it does not listen. */
  kill(): void {
    for (const stream of [this.child.stdin, this.child.stdout, this.child.stderr]) stream.destroy();
    this.signal("SIGTERM");
    const timer = setTimeout(() => this.signal("SIGKILL"), GRACE);
    void this.#cleared(timer);
  }

  async #cleared(timer: ReturnType<typeof setTimeout>): Promise<void> {
    await this.ended;
    clearTimeout(timer);
    // What it had started may still be there.
    this.#signalGroup("SIGKILL");
  }

  /** Lets it end by itself, which a driver does when its input ends; resolves when it has ended. */
  async close(): Promise<void> {
    if (this.#alive) {
      this.child.stdin.end();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, GRACE);
      });
      await Promise.race([this.ended, late]);
      clearTimeout(timer);
    }
    this.kill();
    await this.ended;
  }

  signal(name: "SIGTERM" | "SIGKILL"): void {
    if (this.#alive && !this.#signalGroup(name)) this.child.kill(name);
  }

  #signalGroup(name: "SIGTERM" | "SIGKILL"): boolean {
    const { pid } = this.child;
    if (pid === undefined || process.platform === "win32") return false;
    try {
      return process.kill(-pid, name);
    } catch {
      return false;
    }
  }
}
