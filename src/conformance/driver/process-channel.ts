import { KitError } from "../asking/refused.ts";
import { excerpt } from "../asking/show.ts";
import { answerInvalid, answerText, requireShort, silent, type Channel } from "./channel.ts";
import type { DriverCommand } from "./driver-command.ts";
import { LineReader } from "./line-reader.ts";
import { RunningProcess } from "./running-process.ts";

/** What is kept of what a process prints for people. */
const KEPT = 4_096;

/** How long the last words of a process are waited for after it has ended, in milliseconds. */
const LAST_WORDS = 200;

interface Waiting {
  readonly answer: (line: string) => void;
  readonly fail: (reason: KitError) => void;
}

/** Requests and answers as lines of a process: its standard input and output. */
export class ProcessChannel implements Channel {
  readonly label: string;
  readonly #process: RunningProcess;
  readonly #timeoutMs: number;
  readonly #reader = new LineReader();
  #errors = "";
  #waiting: Waiting | undefined;
  #failure: KitError | undefined;
  #lastCall = "hello";

  constructor(command: DriverCommand, timeoutMs: number) {
    this.label = excerpt([command.command, ...(command.args ?? [])].join(" "));
    this.#timeoutMs = timeoutMs;
    this.#process = new RunningProcess(command, this.label);
    this.#listen(command);
  }

  get failure(): KitError | undefined {
    return this.#failure;
  }

  async exchange<Answer>(request: string, call: string, read: (text: string) => Answer): Promise<Answer> {
    if (this.#failure !== undefined) throw this.#failure;
    this.#lastCall = call;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<Answer>((answer, fail) => {
        this.#waiting = { answer: (line) => answer(read(line)), fail };
        timer = setTimeout(() => this.#fail(this.#late(call)), this.#timeoutMs);
        this.#process.child.stdin.write(`${request}\n`);
      });
    } finally {
      clearTimeout(timer);
    }
  }

  #fail(reason: KitError): void {
    if (this.#failure !== undefined) return;
    this.#failure = reason;
    this.#waiting?.fail(reason);
    this.#waiting = undefined;
    this.#process.kill();
  }

  async close(): Promise<void> {
    const closed = new KitError("DRIVER_ENDED", `${this.label} was closed`);
    this.#failure ??= closed;
    this.#waiting?.fail(closed);
    this.#waiting = undefined;
    await this.#process.close();
  }

  #listen(command: DriverCommand): void {
    const { child } = this.#process;
    child.stdout.on("data", (piece: Buffer) => this.#read(piece));
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      this.#errors = (this.#errors + text).slice(-KEPT);
    });
    // A pipe that breaks is mostly one of a process that has just ended, which is the better reason.
    child.stdin.on("error", () => this.#soon(() => this.#fail(this.#inputClosed())));
    child.on("error", (error) => this.#fail(this.#notStarted(command, error)));
    child.on("exit", (code, signal) => {
      const end = (): void => this.#fail(this.#over(code, signal));
      child.once("close", end);
      this.#soon(end);
    });
  }

  #soon(then: () => void): void {
    setTimeout(then, LAST_WORDS).unref();
  }

  #read(piece: Buffer): void {
    try {
      for (const bytes of this.#reader.push(piece)) {
        if (this.#failure !== undefined) return;
        this.#answered(answerText(this.label, this.#lastCall, bytes));
      }
      requireShort(this.label, this.#lastCall, this.#reader.pending);
    } catch (error) {
      if (!(error instanceof KitError)) throw error;
      this.#fail(error);
    }
  }

  #answered(line: string): void {
    const waiting = this.#waiting;
    if (waiting !== undefined) {
      waiting.answer(line);
      this.#waiting = undefined;
      return;
    }
    throw answerInvalid(
      this.label,
      `printed a line after its answer to ${this.#lastCall}: ${JSON.stringify(excerpt(line, 200))}; one line a request is due, and what is for people belongs on stderr`,
    );
  }

  #late(call: string): KitError {
    const { pending, beginning } = this.#reader;
    const more =
      pending === 0 ? "" : `; it printed ${JSON.stringify(excerpt(beginning))} without the end of a line`;
    return silent(this.label, call, this.#timeoutMs, more);
  }

  #notStarted({ command, cwd }: DriverCommand, error: NodeJS.ErrnoException): KitError {
    const where = cwd === undefined ? "" : `, or no folder ${JSON.stringify(cwd)}`;
    const why =
      error.code === "ENOENT"
        ? `there is no program ${JSON.stringify(command)}${where} (ENOENT)`
        : error.message;
    return new KitError("DRIVER_NOT_STARTED", `${this.label} cannot be started: ${why}`);
  }

  #inputClosed(): KitError {
    return new KitError(
      "DRIVER_ENDED",
      `${this.label} closed its standard input before it was asked ${this.#lastCall}${this.#lastWords()}`,
    );
  }

  #over(code: number | null, signal: NodeJS.Signals | null): KitError {
    const how = signal === null ? `exit code ${code ?? "unknown"}` : `the signal ${signal}`;
    const when = this.#waiting === undefined ? "after" : "before";
    return new KitError(
      "DRIVER_ENDED",
      `${this.label} ended with ${how} ${when} it answered ${this.#lastCall}${this.#lastWords()}`,
    );
  }

  /** The last line for people, which mostly names the mistake. */
  #lastWords(): string {
    const last = this.#errors
      .split(/\r?\n/)
      .filter((line) => line.trim() !== "")
      .pop();
    return last === undefined ? "; it printed nothing on stderr" : `: ${excerpt(last.trim(), 300)}`;
  }
}
