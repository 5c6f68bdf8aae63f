import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect } from "chai";
import { traceText } from "../../src/trace/trace-text.ts";
import { happyPath } from "../support/happy-path.ts";
import { runInProcess } from "../support/in-process.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const MAIN = path.join(ROOT, "src/cli/main.ts");
const GOOD = "scenarios/01-happy-path.yaml";

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function check(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const all = [MAIN, "check", ...args];
    execFile(process.execPath, all, { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

describe("corridor check", function () {
  this.timeout(20_000);
  let folder = "";
  const file = (name: string, content: string | Uint8Array): string => {
    const made = path.join(folder, name);
    writeFileSync(made, content);
    return made;
  };

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "corridor-check-"));
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  it("says in a line that a scenario is good, and ends with 0", async () => {
    const { code, stdout, stderr } = await check(GOOD);
    expect(stderr).to.equal("");
    expect(stdout).to.equal(`${GOOD}: valid; payments: 1, steps: 9\n`);
    expect(code).to.equal(0);
  });

  it("ends with 2 for every kind of bad file, in 40 lines at most and without a stack trace", async () => {
    const files = [
      file("empty.yaml", ""),
      file("wrong.yaml", "titel: {}\nclock: noon\n"),
      file("broken.yaml", "title: {\n"),
      file("latin.yaml", Buffer.from("title: caf\xe9\n", "latin1")),
      file("large.yaml", "title: x\n".repeat(600_000)),
      path.join(folder, "none.yaml"),
    ];
    const ended = await Promise.all(files.map((each) => check(each)));
    for (const { code, stdout, stderr } of ended) {
      expect(code).to.equal(2);
      expect(stdout).to.equal("");
      expect(stderr.trimEnd().split("\n").length).to.be.within(1, 40);
      expect(stderr).to.not.contain("    at ");
    }
  });

  it("checks the scenarios in a folder, and refuses one without any", async () => {
    const inside = path.join(folder, "inside");
    mkdirSync(inside);
    const none = await check(inside);
    expect(none.code).to.equal(2);
    expect(none.stderr).to.contain(`SCENARIOS_NONE_THERE: There is no scenario in ${inside}.`);
    file("inside/a.yaml", readFileSync(path.join(ROOT, GOOD), "utf8"));
    expect((await check(inside)).stdout).to.equal(`${inside}/a.yaml: valid; payments: 1, steps: 9\n`);
  });

  it("goes on after a bad file, and ends with 2", async () => {
    const { code, stdout, stderr } = await check(file("bad.yaml", "title: []\n"), GOOD);
    expect(stdout).to.contain("valid; payments: 1");
    expect(stderr).to.contain("bad.yaml:1:8 VALUE_KIND");
    expect(code).to.equal(2);
  });

  it("prints one JSON object with --json", async () => {
    const bad = file("json.yaml", "title: []\n");
    const { code, stdout, stderr } = await check(bad, GOOD, "--json");
    const report = JSON.parse(stdout) as { valid: boolean; files: { file: string; mistakes: object[] }[] };
    expect(stderr).to.equal("");
    expect(report.valid).to.equal(false);
    expect(report.files.map((each) => each.file)).to.deep.equal([bad, GOOD]);
    expect(report.files[0]?.mistakes.at(-1)).to.deep.include({
      code: "VALUE_KIND",
      place: { file: bad, line: 1, column: 8 },
    });
    expect(report.files[1]?.mistakes).to.deep.equal([]);
    expect(code).to.equal(2);
  });

  describe("of a trace", () => {
    let text = "";
    let last = "";
    before(async () => {
      const trace = await runInProcess(happyPath());
      text = traceText(trace);
      last = trace.last ?? "";
    });

    it("states its last hash, known by what is in it, compressed or not, beside a scenario", async () => {
      const files = [
        file("run.json", text),
        file("run.json.gz", gzipSync(text)),
        file("named-as-a-scenario.yaml", text),
      ];
      const { code, stdout, stderr } = await check(...files, GOOD);
      expect(stderr).to.equal("");
      const lines = stdout.trimEnd().split("\n");
      for (const [at, each] of files.entries())
        expect(lines[at]).to.equal(
          `${each}: trace of 01-happy-path, as the run wrote it; steps: 9; last hash: ${last}`,
        );
      expect(lines[3]).to.contain("valid; payments: 1");
      expect(code).to.equal(0);
    });

    it("names what was changed in it, in both languages, and ends with 2", async () => {
      const changed = file("changed.json", text.replace('"actor": "buyer"', '"actor": "seller"'));
      const english = await check(changed);
      expect(english.stderr).to.match(
        /^TRACE_CHANGED: .*changed\.json: step \d \(\w+\) was changed: its hash is 0x/,
      );
      expect(english.code).to.equal(2);
      expect(english.stdout).to.equal("");
      const chinese = await check(changed, "--lang", "zh");
      expect(chinese.stderr).to.match(/^TRACE_CHANGED：.*：步骤 \d（\w+）被改动过：其哈希值为 0x/);
      const json = await check(changed, file("run.json", text), "--json");
      const { files } = JSON.parse(json.stdout) as {
        files: { hash?: string; mistakes: { code: string }[] }[];
      };
      expect(files.map(({ hash, mistakes }) => [hash, mistakes.map((each) => each.code)])).to.deep.equal([
        [undefined, ["TRACE_CHANGED"]],
        [last, []],
      ]);
      expect(json.code).to.equal(2);
    });

    it("states that one of an earlier version has no hashes, and refuses what is no whole trace", async () => {
      const bare = text
        .replaceAll(/,\s*"previous": "0x[0-9a-f]{64}"(?=\s*[,}])/g, "")
        .replace(/,\s*"last": "0x[0-9a-f]{64}"(?=\s*})/, "");
      const { code, stdout } = await check(file("old.json", bare));
      expect(stdout).to.contain("it has no hashes");
      expect(code).to.equal(0);
      const cut = await check(file("cut.json", text.slice(0, 5_000)));
      expect(cut.stderr).to.match(/^TRACE_INVALID: /);
      expect(cut.code).to.equal(2);
    });
  });

  it("asks for a file where none is named", async () => {
    const { code, stderr } = await check();
    expect(stderr).to.contain("SCENARIOS_MISSING");
    expect(code).to.equal(2);
  });
});
