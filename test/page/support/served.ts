import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { before } from "mocha";

const ROOT = path.resolve(import.meta.dirname, "../../..");

/** A running `corridor serve`. */
interface Served {
  readonly process: ChildProcess;
  readonly address: string;
  /** Where it saves scenarios of one's own. */
  readonly folder: string;
}

let served: Promise<Served> | undefined;

/** The server that all tests of a run share, started as a user does before the first of them. */
export function serverForTests(): () => Omit<Served, "process"> {
  let known: Served | undefined;
  before(async () => {
    known = await startServer();
  });
  return () => {
    if (known === undefined) throw new Error("the server has not started");
    return known;
  };
}

/** Starts it, unless it was started. */
export function startServer(): Promise<Served> {
  return (served ??= serve());
}

/** Ends it, where it was started. */
export async function stopServer(): Promise<void> {
  if (served === undefined) return;
  const { process: child, folder } = await served;
  await ended(child);
  rmSync(folder, { recursive: true, force: true });
}

async function serve(): Promise<Served> {
  const folder = mkdtempSync(path.join(tmpdir(), "corridor-own-"));
  const child = spawn(
    process.execPath,
    ["scripts/bootstrap.cjs", "src/cli/main.ts", "serve", "--port", "0", folder],
    { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] },
  );
  return { process: child, address: await addressOf(child), folder };
}

/** The address that the server prints. */
function addressOf(child: ChildProcess): Promise<string> {
  let printed = "";
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", (code) =>
      reject(new Error(`corridor serve ended with ${code ?? "a signal"}: ${printed}`)),
    );
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGINT");
    setTimeout(() => child.kill("SIGKILL"), 3_000).unref();
    return undefined;
  });
}
