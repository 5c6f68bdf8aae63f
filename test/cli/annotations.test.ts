import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { errorAnnotations, runAnnotations } from "../../src/cli/annotations.ts";
import { settleCheck } from "../../src/cli/check.ts";
import { settleRun } from "../../src/cli/run.ts";
import { outputFormat } from "../../src/cli/output-format.ts";
import { SettlementError } from "../../src/errors/settlement-error.ts";
import { happyTrace } from "../report/support/traces.ts";
import { ended, scratchFolder } from "./support/command.ts";
import { NO_OPTIONS } from "./support/run-arguments.ts";

const HAPPY = path.resolve(import.meta.dirname, "../../scenarios/01-happy-path.yaml");

describe("mistakes for editors and GitHub", () => {
  const inFolder = scratchFolder();
  const written = (name: string, text: string): string => {
    const file = inFolder(name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  const changed = (name: string, from: string, to: string): string => {
    const text = readFileSync(HAPPY, "utf8");
    expect(text).to.contain(from);
    return written(name, text.replace(from, to));
  };
  const lineOf = (file: string, text: string): number =>
    readFileSync(file, "utf8")
      .split("\n")
      .findIndex((line) => line.includes(text)) + 1;

  const check = (files: string[], format: string, json = false) =>
    ended((context) => settleCheck({ files, format, json, lang: "en" }, context));
  const run = (files: string[], format: string, more: object = {}) =>
    ended((context) => settleRun({ ...NO_OPTIONS, ...more, files, format }, context));

  it("check prints a line for each mistake of each file, and nothing else", async () => {
    const bad = written("bad.yaml", "titel: x\n");
    const { code, out, errors } = await check([bad, HAPPY, inFolder("none.yaml")], "unix");
    const lines = out.split("\n");
    expect(lines[0]).to.equal(
      `${bad}:1:1: error: There is no "titel" here. Did you mean title? [KEY_MISSPELT]`,
    );
    expect(lines.at(-1)).to.match(/none\.yaml:1:1: error: .* \[SCENARIO_FILE_UNREADABLE\]$/);
    for (const line of lines) expect(line).to.match(/^[^:]+:\d+:\d+: error: .+ \[[A-Z_]+\]$/);
    expect(errors).to.equal("");
    expect(code).to.equal(2);
  });

  it("check marks the characters that are wrong for GitHub", async () => {
    const { out } = await check([written("mark.yaml", "titel: x\n")], "github");
    expect(out).to.match(
      /^::error file=[^,]+mark\.yaml,line=1,endLine=1,col=1,endColumn=6,title=KEY_MISSPELT::/,
    );
  });

  it("names a file from the checkout, wherever the command was called", async () => {
    const file = written("deep/in/it.yaml", "titel: x\n");
    const before = process.env["GITHUB_WORKSPACE"];
    process.env["GITHUB_WORKSPACE"] = path.dirname(path.dirname(path.dirname(file)));
    try {
      expect((await check([file], "github")).out).to.contain("file=deep/in/it.yaml,");
    } finally {
      if (before === undefined) delete process.env["GITHUB_WORKSPACE"];
      else process.env["GITHUB_WORKSPACE"] = before;
    }
  });

  it("prints nothing where nothing is wrong", async () => {
    for (const format of ["unix", "github"])
      expect(await check([HAPPY], format)).to.deep.include({ code: 0, out: "", errors: "" });
  });

  it("run shows what cannot be run, and what was set from the command line at the file's beginning", async () => {
    const bad = await run([written("bad.yaml", "titel: x\n")], "unix");
    expect(bad.out).to.contain("bad.yaml:1:1: error: ");
    expect(bad).to.deep.include({ code: 2, errors: "" });
    const set = await run([HAPPY], "unix", { set: ["corridors.pay.x=1"] });
    expect(set.out).to.match(
      /01-happy-path\.yaml:1:1: error: --set: There is no "x" here\..*\[KEY_UNKNOWN\]$/,
    );
  });

  it("run shows what cannot be run of every file, also where there is none", async () => {
    const [first, second, none] = [
      written("first.yaml", "titel: x\n"),
      written("second.yaml", "titel: x\n"),
      inFolder("none.yaml"),
    ];
    const { code, out, errors } = await run([first, second, HAPPY, none], "unix");
    for (const [file, mistake] of [
      [first, "KEY_MISSPELT"],
      [second, "KEY_MISSPELT"],
      [none, "SCENARIO_FILE_UNREADABLE"],
    ] as const)
      expect(
        out
          .split("\n")
          .filter((line) => line.startsWith(`${file}:1:1: error: `))
          .join(""),
      ).to.contain(`[${mistake}]`);
    expect([code, errors]).to.deep.equal([2, ""]);
  });

  it("run shows an unmet expectation at its line", async function () {
    this.timeout(30_000);
    const file = changed("unmet.yaml", "received: 7477.30 CNY", "received: 7477.31 CNY");
    const { code, out, errors } = await run([file], "unix");
    const lines = out.split("\n");
    expect(lines).to.have.lengthOf(1);
    expect(lines[0]).to.contain(`unmet.yaml:${lineOf(file, "7477.31")}:`);
    expect(lines[0]).to.contain(
      "expected 7,477.31 CNY, found 7,477.30 CNY, missed by 0.01 CNY [EXPECTATION_UNMET]",
    );
    expect({ code, errors }).to.deep.equal({ code: 1, errors: "" });
  });

  it("run shows a refusal that was not expected at its step, with why", async function () {
    this.timeout(30_000);
    const file = changed("refused.yaml", "  - deliver:", "  - redeem:\n  - deliver:");
    const { code, out } = await run([file], "github");
    expect(out).to.match(/^::error file=[^,]*refused\.yaml,line=\d+,endLine=\d+,col=5,/);
    expect(out).to.contain("title=EXPECTATION_UNMET::");
    expect(code).to.equal(1);
  });

  it("shows broken invariants and drift at their steps", async () => {
    const happy = await happyTrace();
    const file = HAPPY;
    const [step] = happy.steps;
    const difference = {
      kind: "gas",
      step: 1,
      verb: "quote",
      path: "gas",
      asset: "",
      left: '"1"',
      right: '"2"',
    } as const;
    const drift = runAnnotations(
      { file, outcome: "drift", exitCode: 5, trace: happy, differences: [difference, difference] },
      "en",
    );
    expect(drift).to.have.lengthOf(1);
    expect(drift[0]).to.deep.include({ code: "GOLDEN_DRIFT", line: Math.max(1, step?.line ?? 0) });
    expect(drift[0]?.message).to.contain("further differences: 1");
    const [first, ...others] = happy.invariants;
    if (first === undefined) throw new Error("The trace has no invariants.");
    const broken = { ...first, broken: { step: 1, subject: "seller", left: "1", right: "2" } };
    const trace = { ...happy, invariants: [broken, ...others] };
    const found = runAnnotations({ file, outcome: "broken", exitCode: 4, trace }, "en");
    expect(found.map(({ code }) => code)).to.deep.equal(["INVARIANT_BROKEN"]);
  });

  it("places an error without a place at the beginning of its file, in either language", () => {
    const error = new SettlementError("FILE_UNREADABLE", { file: "a", problem: "gone" });
    expect(errorAnnotations(error, "a", "en")[0]).to.deep.include({ file: "a", line: 1, column: 1 });
    expect(errorAnnotations(error, "a", "zh")[0]?.message).to.match(/\p{Script=Han}/u);
  });

  it("takes --json for --format json, and refuses it beside another format", async () => {
    expect(outputFormat({ format: "text", json: true })).to.equal("json");
    expect(outputFormat({ format: "json", json: true })).to.equal("json");
    expect(outputFormat({ format: "unix", json: false })).to.equal("unix");
    expect(() => outputFormat({ format: "unix", json: true })).to.throw("--json");
    expect(() => outputFormat({ format: "gcc", json: false })).to.throw("text, json, unix");
    const bad = written("json.yaml", "titel: x\n");
    const [first, second] = [await check([bad], "json"), await check([bad], "text", true)];
    expect(first.out).to.equal(second.out);
    expect(JSON.parse((await check([], "json")).out)).to.have.property("error");
  });
});
