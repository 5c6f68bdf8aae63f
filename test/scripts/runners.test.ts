import { expect } from "chai";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../scripts/test/runners.ts";
import { printSummary } from "../../scripts/test/summary.ts";

describe("test runners", () => {
  const folder = mkdtempSync(join(tmpdir(), "corridor-runners-"));
  const log = console.log;
  let printed: string[];

  beforeEach(() => {
    printed = [];
    console.log = (text: string) => printed.push(text);
  });
  afterEach(() => {
    console.log = log;
  });
  after(() => rmSync(folder, { recursive: true }));

  const counted = async (code: string, ...selection: string[]) => {
    const script = join(folder, "runner.cjs");
    writeFileSync(script, code);
    const runner = { name: "sample", script, arguments: ["first"], ownsFile: () => true };
    const { passed, failed, skipped } = await run(runner, ...selection);
    return [passed, failed, skipped];
  };

  it("are counted by what they send", async () => {
    const send = "process.send({ passed: 5, failed: 0, skipped: 2 }, () => process.exit(0))";
    expect(await counted(send)).to.deep.equal([5, 0, 2]);
  });

  it("are given their arguments and the selection", async () => {
    const send =
      "const n = process.argv.slice(2).join() === 'first,a.ts' ? 1 : 0; process.send({ passed: n, failed: 0, skipped: 0 }, () => process.exit(0))";
    expect(await counted(send, "a.ts")).to.deep.equal([1, 0, 0]);
  });

  it("count as one failure when they crash before they count", async () => {
    expect(await counted("process.exit(0)")).to.deep.equal([0, 1, 0]);
    expect(await counted("process.kill(process.pid, 'SIGKILL')")).to.deep.equal([0, 1, 0]);
  });

  it("count as one failure when they fail although no test did", async () => {
    const send = "process.send({ passed: 5, failed: 0, skipped: 0 }, () => process.exit(9))";
    expect(await counted(send)).to.deep.equal([5, 1, 0]);
  });

  const result = (passed: number, failed: number) => ({
    name: "sample",
    passed,
    failed,
    skipped: 3,
    seconds: 1,
  });

  it("add up in the very last line", () => {
    expect(printSummary([result(1, 2), result(4, 0)])).to.equal(false);
    expect(printed.at(-1)).to.equal("\n5 passed, 2 failed");
    expect(printSummary([result(1, 0), result(4, 0)])).to.equal(true);
    expect(printed.at(-1)).to.equal("\n5 passed, 0 failed");
  });

  it("have not succeeded where no test was run", () => {
    expect(printSummary([result(0, 0)])).to.equal(false);
    expect(printed.at(-1)).to.equal("\n0 passed, 0 failed");
  });
});
