import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const ROOT = resolve(import.meta.dirname, "../..");

export interface Outcome {
  readonly passed: boolean;
  /** What to show of a check that failed. */
  readonly output: string;
}

/** Runs a script, or a package's binary, with this Node: no npx, whose start alone takes half a second. */
export function runNode(entry: string, ...toolArguments: string[]): Promise<Outcome> {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
  const child = spawn(process.execPath, [entry, ...toolArguments], {
    cwd: ROOT,
    env: { ...process.env, ...colour },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const collect = (text: string) => {
    output += text;
  };
  child.stdout.setEncoding("utf8").on("data", collect);
  child.stderr.setEncoding("utf8").on("data", collect);
  return new Promise((done) => {
    child.on("error", (error) => done({ passed: false, output: error.message }));
    child.on("close", (code) => done({ passed: code === 0, output }));
  });
}

/** The file that a package runs as the named binary. */
export function binaryOf(packageName: string, binary = packageName): string {
  const folder = join(ROOT, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bin === "string" ? bin : bin[binary];
  if (file === undefined) throw new Error(`${packageName} has no binary ${binary}`);
  return join(folder, file);
}
