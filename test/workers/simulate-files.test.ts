import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "chai";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import { exitCode } from "../../src/cli/exit-codes.ts";
import { ensureBuild } from "../../src/cli/ensure-build.ts";
import { goldenOf } from "../../src/files/golden.ts";
import { ScenarioInvalid } from "../../src/scenario/source/scenario-invalid.ts";
import { traceFileText } from "../../src/files/traces.ts";
import { traceText } from "../../src/trace/trace-text.ts";
import { simulateFiles, type FileResult } from "../../src/workers/simulate-files.ts";
import { refusalOf } from "../support/refusal.ts";

const LIBRARY = path.join(PACKAGE_ROOT, "scenarios");
const file = (name: string): string => path.join(LIBRARY, `${name}.yaml`);
const FILES = ["01-happy-path", "05-dinar-three-decimals", "09-weekend"].map(file);

async function all(results: AsyncIterable<FileResult>): Promise<FileResult[]> {
  const found: FileResult[] = [];
  for await (const result of results) found.push(result);
  return found;
}

/** Processes that this one has started and that still run. */
function children(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === "ProcessWrap").length;
}

describe("several scenarios on all cores", function () {
  // Processes start slowly on a machine that does other things.
  this.timeout(120_000);

  before(() => ensureBuild());
  afterEach(async () => {
    // A process that is killed takes a moment to end.
    for (let tries = 0; children() > 0 && tries < 200; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(children()).to.equal(0);
  });

  it("each come to the trace that they come to alone, byte for byte", async () => {
    const results = await all(simulateFiles(FILES));
    expect(results.map((result) => result.file)).to.have.members(FILES);
    const first = results.find((result) => result.file === FILES[0])?.trace;
    if (first === undefined) throw new Error("no trace");
    expect(traceText(first)).to.equal(traceFileText(goldenOf(FILES[0] ?? "", first.scenario.name)));
    expect(exitCode(results.map(({ trace, error }) => trace ?? error))).to.equal(0);
  });

  it("are changed alike", async () => {
    const changed = await all(simulateFiles(FILES, { until: "pay", seed: "7", processes: 1 }));
    expect(changed.map(({ trace }) => [trace?.until, trace?.scenario.seed])).to.deep.equal(
      FILES.map(() => ["pay", "7"]),
    );
  });

  it("have results of their own where they cannot be simulated, and keep no other from it", async () => {
    const [good = ""] = FILES;
    const folder = mkdtempSync(path.join(tmpdir(), "corridor-files-"));
    const bad = path.join(folder, "bad.yaml");
    writeFileSync(bad, "titel: {}\n");
    try {
      const results = await all(simulateFiles([folder, good, file("no-such"), "01-hapy-path"]));
      expect(
        results.map((result) => [result.file, result.trace?.outcome ?? result.error?.code]),
      ).to.deep.equal([
        [bad, "SCENARIO_INVALID"],
        [file("no-such"), "SCENARIO_FILE_UNREADABLE"],
        ["01-hapy-path", "NAME_MISSPELT"],
        [good, "passed"],
      ]);
      expect(results[0]?.error).to.be.instanceOf(ScenarioInvalid);
      expect(exitCode(results.map(({ trace, error }) => trace ?? error))).to.equal(2);
    } finally {
      rmSync(folder, { recursive: true });
    }
    const changed = await all(simulateFiles(FILES, { until: "pai" }));
    expect(changed.map(({ error }) => error?.code)).to.deep.equal(FILES.map(() => "UNTIL_MISSPELT"));
  });

  it("are never simulated by no process, which would look like success", async () => {
    for (const processes of [0, -1, 1.5, NaN, Infinity]) {
      const refused = await refusalOf(() => simulateFiles(FILES, { processes }).next());
      expect(refused.code, String(processes)).to.equal("FIELD_OUT_OF_RANGE");
    }
  });

  it("end with the loop that is left, and with a signal's reason", async () => {
    const seen: string[] = [];
    for await (const result of simulateFiles(FILES, { processes: 1 })) {
      seen.push(result.file);
      if (seen.length === 1) break;
    }
    expect(seen).to.have.length(1);
    const cancel = new AbortController();
    const reason = new Error("enough");
    let error: unknown;
    try {
      for await (const { file: ended } of simulateFiles(FILES, { signal: cancel.signal, processes: 1 })) {
        expect(ended).to.contain(LIBRARY);
        cancel.abort(reason);
      }
    } catch (thrown) {
      error = thrown;
    }
    expect(error).to.equal(reason);
    const begun = simulateFiles(FILES, { signal: cancel.signal }).next();
    expect(await begun.catch((thrown: unknown) => thrown)).to.equal(reason);
  });
});
