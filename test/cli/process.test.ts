import { spawn } from "node:child_process";
import { constants } from "node:os";
import path from "node:path";
import { expect } from "chai";

const ROOT = path.resolve(import.meta.dirname, "../..");
const HARDHAT = path.join(ROOT, "node_modules/hardhat/dist/src/cli.js");
const HAPPY = "scenarios/01-happy-path.yaml";

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs the command line as people do, in an environment like that of CI. */
function settle(args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [HARDHAT, "settle", ...args], {
      cwd: ROOT,
      env: { ...process.env, CI: "true" },
    });
    let [out, errors] = ["", ""];
    child.stdout.on("data", (chunk) => (out += String(chunk)));
    child.stderr.on("data", (chunk) => (errors += String(chunk)));
    child.on("close", (code) => resolve({ code, out, errors }));
  });
}

describe("settle, as a process", () => {
  const usage: [string, string[]][] = [
    ["an option that there is not", ["run", "--fast"]],
    ["a missing argument", ["compare", "one.json"]],
    ["a subcommand that there is not", ["walk"]],
  ];
  for (const [what, args] of usage) {
    it(`ends with 2 for ${what}`, async () => {
      expect((await settle(args)).code).to.equal(2);
    });
  }

  it("ends with what the command says, and shows no stack trace, not even in CI", async () => {
    const { code, errors } = await settle(["run", "nowhere.yaml"]);
    expect(code).to.equal(2);
    expect(errors)
      .to.contain("SCENARIO_FILE_UNREADABLE")
      .and.to.not.match(/\n\s+at /);
  });

  it("shows the stack trace with --show-stack-traces", async () => {
    const { errors } = await settle(["explain", "nothing-like-it", "--show-stack-traces"]);
    expect(errors).to.match(/TOPIC_UNLISTED[\s\S]*\n\s+at /);
  });

  it("uses no colour where the output is no terminal", async () => {
    const { code, out } = await settle(["run", HAPPY]);
    expect(code).to.equal(0);
    expect(out).to.contain("PASSED").and.to.not.contain("\u001B");
  });

  it("ends with 130 when it is interrupted", async () => {
    const child = spawn(process.execPath, [HARDHAT, "settle", "run", "scenarios"], { cwd: ROOT });
    const code = await new Promise((resolve) => {
      // Before the command begins it is Node that ends, by the signal; a shell says 130 either way.
      child.on("close", (ended, signal) =>
        resolve(ended ?? 128 + (constants.signals[signal ?? "SIGTERM"] ?? 0)),
      );
      setTimeout(() => child.kill("SIGINT"), 2_500);
    });
    expect(code).to.equal(130);
  });

  for (const [what, target, problem] of [
    ["is full", "> /dev/full", "the disk is full"],
    ["has lost its reader", "| true", "its reader has gone"],
  ] as const) {
    it(`ends with 3 and a line where stdout ${what}`, async () => {
      const command = `${process.execPath} ${HARDHAT} settle list ${target}; echo "\${PIPESTATUS[0]}" >&2`;
      const child = spawn("bash", ["-c", command], { cwd: ROOT });
      let errors = "";
      child.stderr.on("data", (chunk) => (errors += String(chunk)));
      await new Promise((resolve) => child.on("close", resolve));
      const [told, , code] = errors.trim().split("\n");
      expect(told).to.match(new RegExp(`^FILE_UNWRITABLE: stdout cannot be written: ${problem}\\.`));
      expect(code).to.equal("3");
    });
  }

  it("says with --help what each command takes", async () => {
    const commands = ["run", "list", "explain", "compare", "report"];
    const helps = await Promise.all(commands.map((command) => settle([command, "--help"])));
    for (const [at, { code, out }] of helps.entries()) {
      expect([commands[at], code]).to.deep.equal([commands[at], 0]);
      expect(out).to.contain("--lang");
    }
    expect(helps[0]?.out).to.match(/0 passed.*130 interrupted/);
  });
});
