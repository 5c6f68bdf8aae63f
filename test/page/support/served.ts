import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../../..");

/** A running `settle serve`. */
export interface Served {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts the server of the page as a user does, on a free port. @param folders With scenarios of one's own. */
export async function serve(...folders: string[]): Promise<Served> {
  const child = spawn(
    process.execPath,
    ["scripts/bootstrap.cjs", "hardhat", "settle", "serve", "--port", "0", ...folders],
    { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] },
  );
  return { address: await addressOf(child), stop: () => ended(child) };
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
      reject(new Error(`settle serve ended with ${code ?? "a signal"}: ${printed}`)),
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
