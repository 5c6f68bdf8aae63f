import { execFileSync } from "node:child_process";
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { Outputs } from "../../src/files/outputs.ts";
import { renderReport } from "../../src/report/render-report.ts";
import { RENDERERS } from "../../src/report/renderers.ts";
import { LANGUAGES } from "../../src/language.ts";
import { traceText } from "../../src/trace/trace-text.ts";
import { runJson } from "../../src/cli/run/run-json.ts";
import { happyTrace } from "../report/support/traces.ts";
import { refusalOf } from "../support/refusal.ts";
import { scratchFolder } from "../cli/support/command.ts";

describe("outputs", () => {
  const inFolder = scratchFolder();
  const input = (): string => inFolder("My.yaml");
  before(() => {
    writeFileSync(input(), "title: mine\n");
    mkdirSync(inFolder("folder"));
    symlinkSync(input(), inFolder("link.html"));
    symlinkSync(inFolder("not-yet.json"), inFolder("dangling"));
    symlinkSync(inFolder("folder"), inFolder("folder-link"));
    linkSync(input(), inFolder("hard.html"));
  });
  const claim = (file: string, force = false): Promise<string> => {
    const outputs = new Outputs(force);
    outputs.reads(input());
    outputs.claim("--junit", inFolder("taken.xml"));
    outputs.claim("--trace", inFolder("dangling"));
    return codeOf(() => outputs.claim("--report", file));
  };
  const codeOf = async (work: () => void): Promise<string> => {
    try {
      work();
      return "";
    } catch {
      return (await refusalOf(async () => work())).code;
    }
  };

  const refused: [what: string, code: string, file: () => string][] = [
    ["an input", "OUTPUT_IS_INPUT", input],
    ["an input by a link", "OUTPUT_IS_INPUT", () => inFolder("link.html")],
    ["an input by its other name", "OUTPUT_IS_INPUT", () => inFolder("hard.html")],
    ["an input by way of a folder", "OUTPUT_IS_INPUT", () => inFolder("folder/../My.yaml")],
    ["an input by a relative path", "OUTPUT_IS_INPUT", () => path.relative(process.cwd(), input())],
    ["an input with a dot before it", "OUTPUT_IS_INPUT", () => `./${path.relative(process.cwd(), input())}`],
    ["another output", "OUTPUTS_SAME", () => inFolder("./folder/../taken.xml")],
    ["another output where case does not count", "OUTPUTS_SAME", () => inFolder("Taken.XML")],
    ["what a link to nothing leads to", "OUTPUTS_SAME", () => inFolder("not-yet.json")],
    ["a file below another output", "OUTPUTS_SAME", () => inFolder("taken.xml/report.html")],
    ["a folder", "OUTPUT_IS_FOLDER", () => inFolder("folder")],
    ["a folder by a link", "OUTPUT_IS_FOLDER", () => inFolder("folder-link")],
    ["a folder that is not there", "OUTPUT_IS_FOLDER", () => inFolder("none/")],
    ["a file below a file", "FILE_UNWRITABLE", () => inFolder("My.yaml/deep/report.html")],
  ];
  for (const [what, code, file] of refused) {
    it(`are refused, forced or not: ${what}`, async () => {
      expect([await claim(file()), await claim(file(), true)]).to.deep.equal([code, code]);
    });
  }

  it("name both paths", async () => {
    const outputs = new Outputs(true);
    outputs.reads(input());
    const { parameters } = await refusalOf(async () => outputs.claim("--report", inFolder("link.html")));
    expect(parameters).to.deep.equal({ option: "--report", file: inFolder("link.html"), input: input() });
  });

  it("of one scenario that is named twice are one", async () => {
    const outputs = new Outputs(false);
    outputs.claim("--trace", inFolder("a.json"), "a.yaml");
    outputs.claim("--trace", inFolder("a.json"), "a.yaml");
    expect(await codeOf(() => outputs.claim("--trace", inFolder("a.json"), "b/a.yaml"))).to.equal(
      "OUTPUTS_SAME",
    );
  });

  it("may be thrown away several times, but stdout takes one", async () => {
    const outputs = new Outputs(false);
    outputs.claim("--report", "/dev/null");
    outputs.claim("--junit", "/dev/null");
    outputs.prints("--json");
    expect(await codeOf(() => outputs.claim("--trace", "/dev/stdout"))).to.equal("OUTPUTS_SAME");
  });

  it("write over files of others where that is forced, and over empty ones", async () => {
    const foreign = inFolder("notes.html");
    writeFileSync(foreign, "<!doctype html><title>My notes</title>");
    writeFileSync(inFolder("empty"), "");
    expect([await claim(foreign), await claim(foreign, true), await claim(inFolder("empty"))]).to.deep.equal([
      "OUTPUT_FOREIGN",
      "",
      "",
    ]);
    // By a link it is the file behind it that is replaced.
    symlinkSync(foreign, inFolder("notes-link.html"));
    new Outputs(true).write("--report", inFolder("notes-link.html"), ["mine"]);
    expect(readFileSync(foreign, "utf8")).to.equal("mine");
  });

  it("of every format are known again, and those of other programs are not", async () => {
    const trace = await happyTrace();
    for (const renderer of RENDERERS)
      for (const language of LANGUAGES) {
        const [file] = await renderReport(renderer, [trace], language);
        writeFileSync(inFolder("own"), [...(file?.chunks ?? [])].join(""));
        expect(await claim(inFolder("own")), `${renderer.name} ${language}`).to.equal("");
      }
    for (const text of [traceText(trace), runJson([{ file: "a", outcome: "passed", exitCode: 0, trace }])]) {
      writeFileSync(inFolder("own"), text);
      expect(await claim(inFolder("own")), text.slice(0, 40)).to.equal("");
    }
    for (const text of [
      '{ "name": "corridor" }',
      "a,b\n1,2\n",
      "# Corridor\n",
      "<?xml version='1.0'?><a/>",
      "\x1f\x8b",
    ]) {
      writeFileSync(inFolder("other"), text);
      expect(await claim(inFolder("other")), text).to.equal("OUTPUT_FOREIGN");
    }
  });

  it("leave nothing half written, neither files nor folders", async () => {
    const breaking = function* (): Generator<string> {
      yield "begun";
      throw new Error("no more");
    };
    writeFileSync(inFolder("kept.html"), "");
    for (const file of ["kept.html", "new/deep/report.html"])
      expect(() => new Outputs(false).write("--report", inFolder(file), breaking())).to.throw("no more");
    expect(existsSync(inFolder("new"))).to.equal(false);
    expect(readFileSync(inFolder("kept.html"), "utf8")).to.equal("");
    expect(readdirSync(inFolder("")).filter((name) => name.endsWith(".tmp"))).to.deep.equal([]);
  });

  it("end with the disk's reason where it is full", async function () {
    if (!existsSync("/dev/full")) this.skip();
    const { code, parameters } = await refusalOf(async () =>
      new Outputs(false).write("--report", "/dev/full", ["text"]),
    );
    expect([code, parameters]).to.deep.equal([
      "FILE_UNWRITABLE",
      { file: "/dev/full", problem: "the disk is full" },
    ]);
  });

  it("go into a pipe", async function () {
    if (process.platform === "win32") this.skip();
    const program =
      'import { Outputs } from "./src/files/outputs.ts"; new Outputs(false).write("--out", "/dev/stdout", ["a", "b".repeat(200_000)]);';
    expect(
      execFileSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" }),
    ).to.equal(`a${"b".repeat(200_000)}`);
  });
});
