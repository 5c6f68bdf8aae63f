import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "chai";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import { traceText } from "../../src/trace/trace-text.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { happyPath } from "../support/happy-path.ts";
import { runInProcess } from "../support/in-process.ts";

const PAGE = path.join(PACKAGE_ROOT, "docs/reference/trace-hashes.md");

describe("the page on a trace's hashes", () => {
  let folder = "";
  let trace: Trace;
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "corridor-hashes-"));
    const [, script = ""] = /```js\n(.*?)```/s.exec(readFileSync(PAGE, "utf8")) ?? [];
    writeFileSync(path.join(folder, "check.mjs"), script);
    trace = await runInProcess(happyPath());
  });
  after(() => rmSync(folder, { recursive: true }));

  const told = (document: Trace): string => {
    const file = path.join(folder, "trace.json");
    writeFileSync(file, traceText(document));
    return execFileSync(process.execPath, ["check.mjs", file], { cwd: folder, encoding: "utf8" });
  };

  it("has lines that find what settle check finds, with nothing of this project", () => {
    expect(told(trace)).to.equal(`unchanged: ${trace.last ?? ""}\n`);
    expect(told({ ...trace, outcome: "failed" })).to.equal("changed\n");
    expect(told({ ...trace, steps: trace.steps.slice(1) })).to.equal("changed\n");
  });
});
