import { spawn } from "node:child_process";
import path from "node:path";
import { expect } from "chai";
import { settleRun } from "../../../src/cli/run.ts";
import type { TraceStep } from "../../../src/trace/trace.ts";
import { ended } from "../support/command.ts";
import { NO_OPTIONS } from "../support/run-arguments.ts";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const HAPPY = path.join(ROOT, "scenarios/01-happy-path.yaml");
const DIRECT = path.join(ROOT, "scenarios/03-direct-settlement.yaml");

interface Line {
  readonly type: string;
  readonly file?: string;
  readonly step?: TraceStep;
  readonly exitCode?: number;
  readonly format?: string;
  readonly outcome?: string;
  readonly error?: { readonly code: string };
  readonly scenarios?: readonly { readonly steps?: number }[];
}

async function linesOf(files: readonly string[], json = false): Promise<{ code: number; lines: Line[] }> {
  const { code, out } = await ended((context) =>
    settleRun({ ...NO_OPTIONS, jsonl: true, json, files }, context),
  );
  return { code, lines: out === "" ? [] : out.split("\n").map((line) => JSON.parse(line) as Line) };
}

describe("corridor run --jsonl", function () {
  this.timeout(60_000);

  it("prints a line for the beginning, each step and the end", async () => {
    const { code, lines } = await linesOf([HAPPY]);
    const [begin, ...rest] = lines;
    expect([begin?.type, begin?.format]).to.deep.equal(["begin", "corridor-steps/1"]);
    const steps = rest.flatMap(({ step }) => step ?? []);
    expect(steps.map(({ index }) => index)).to.deep.equal(steps.map((_, at) => at + 1));
    expect(begin?.scenarios?.[0]?.steps).to.equal(steps.length);
    expect(rest.at(-2)).to.include({ type: "end", file: HAPPY, outcome: "passed", exitCode: 0 });
    expect(rest.at(-1)).to.deep.equal({ type: "done", exitCode: 0 });
    expect(code).to.equal(0);
  });

  it("prints the steps of scenarios that run side by side, and the errors of files", async () => {
    const { code, lines } = await linesOf([HAPPY, DIRECT, "none.yaml"]);
    for (const file of [HAPPY, DIRECT]) {
      const steps = lines.filter((line) => line.file === file).flatMap(({ step }) => step ?? []);
      expect(steps.length, file).to.be.greaterThan(5);
    }
    const none = lines.find(({ type, file }) => type === "end" && file === "none.yaml");
    expect(none?.error?.code).to.equal("SCENARIO_FILE_UNREADABLE");
    expect([code, lines.at(-1)?.exitCode]).to.deep.equal([2, 2]);
  });

  it("is no other output besides", async () => {
    expect(await linesOf([HAPPY], true)).to.deep.include({ code: 2 });
  });

  it("prints steps before the end, and ends early with 3 and one line once nobody reads", async () => {
    const child = spawn(process.execPath, ["src/cli/main.ts", "run", HAPPY, "--jsonl"], { cwd: ROOT });
    let [errors, lines] = ["", 0];
    child.stderr.on("data", (text: Buffer) => (errors += text.toString()));
    child.stdout.on("data", (text: Buffer) => {
      lines += text.toString().split("\n").length - 1;
      if (lines > 1) child.stdout.destroy();
    });
    const code = await new Promise((resolve) => child.once("exit", resolve));
    expect(code).to.equal(3);
    expect(lines).to.be.within(2, 8);
    expect(errors.match(/FILE_UNWRITABLE: stdout/g)).to.have.lengthOf(1);
  });
});
