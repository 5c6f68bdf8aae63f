import { spawn, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** A client that scenarios run on, beside the chain in this process. */
export interface Client {
  readonly name: string;
  /** Whether a machine may be without it. */
  readonly optional: boolean;
  /** How many scenarios of the library it is asked for. */
  readonly scenarios: number;
  /** Whether each of them is run on a fresh one. */
  readonly renewed: boolean;
  /** Starts it on a port of this machine. */
  start(port: number): ChildProcess;
}

const ROOT = path.resolve(import.meta.dirname, "../..");
/** A process group of its own: npx hands on to the program it starts, and both must end. */
const PROCESS = { cwd: ROOT, detached: true } as const;
const require = createRequire(import.meta.url);
/** Seconds: 1 January 1999, before every scenario's clock. */
const CLOCK_BEGINS = 915_148_800;
/** Not in the lock file, because the binaries of other platforms are not in every registry. */
const ANVIL = "@foundry-rs/anvil-linux-amd64@1.7.1";

export const CLIENTS: readonly Client[] = [
  {
    name: "hardhat node",
    optional: false,
    scenarios: Infinity,
    renewed: false,
    start: (port) => spawn(process.execPath, [binaryOf("hardhat"), "node", "--port", String(port)], PROCESS),
  },
  {
    name: "anvil",
    optional: true,
    scenarios: 6,
    // Put back to a snapshot a few times, version 1.7.1 may no longer answer.
    renewed: true,
    start: (port) =>
      spawn(
        "npx",
        [
          "-y",
          "-p",
          ANVIL,
          "--",
          "anvil",
          "--timestamp",
          String(CLOCK_BEGINS),
          "--hardfork",
          "cancun",
        ].concat(["--host", "127.0.0.1", "--port", String(port)]),
        PROCESS,
      ),
  },
];

/** Why a client cannot be had here; nothing where it can. */
export function unavailable({ name }: Client): string | undefined {
  const here = `${process.platform} ${process.arch}`;
  return name === "anvil" && here !== "linux x64"
    ? `its package is for linux x64, and this is ${here}`
    : undefined;
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Waits until a client answers. @returns Why it did not, if it did not. */
export async function answers(url: string, child: ChildProcess): Promise<string | undefined> {
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) return said.trim().split("\n").at(-1) ?? "it ended";
    try {
      const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "eth_chainId", params: [] });
      await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
      return undefined;
    } catch {
      await pause(100);
    }
  }
  return "it did not answer within a minute";
}

/** Ends a client and whatever it started. */
export function stop({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid);
  } catch {
    // It had ended by itself.
  }
}

function binaryOf(name: string): string {
  const manifest = require.resolve(`${name}/package.json`);
  const { bin } = require(manifest) as { bin: string | Record<string, string> };
  return path.join(path.dirname(manifest), typeof bin === "string" ? bin : (bin[name] ?? ""));
}
