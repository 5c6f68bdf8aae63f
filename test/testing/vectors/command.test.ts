import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "chai";
import { settleVectors } from "../../../src/cli/vectors.ts";
import { ended, type Ended } from "../../cli/support/command.ts";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const SAMPLE = path.join(ROOT, "kit/vectors/exchange-rates.json");
const HARDHAT = path.join(ROOT, "node_modules/hardhat/dist/src/cli.js");

const RIGHT = { op: "divide", num: "1", den: "2", mode: "FLOOR" };
const CASES = [
  { id: "right", inputs: RIGHT, expected: { result: "0" } },
  { id: "wrong", inputs: RIGHT, expected: { result: "1" } },
  { id: "library only", inputs: { op: "minor_units", code: "JPY" }, expected: { minor: 2 } },
  {
    id: "unreadable",
    inputs: { op: "divide", num: "x", den: "2", mode: "FLOOR" },
    expected: { result: "0" },
  },
  { id: "unknown", inputs: { op: "multiply" }, expected: { result: "0" } },
];

const run = (files: readonly string[], json = false, op = "", lang = "en"): Promise<Ended> =>
  ended((context) => settleVectors({ files, op, json, lang }, context));

describe("corridor vectors", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "vectors-"));
  });
  after(() => rmSync(folder, { recursive: true }));

  const write = (name: string, text: string): string => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  const failing = (): string => write("cases.json", JSON.stringify(CASES));

  it("counts a file where everything passes, and ends with 0", async () => {
    const { code, out, errors } = await run([SAMPLE]);
    expect({ code, errors }).to.deep.equal({ code: 0, errors: "" });
    const lines = out.split("\n");
    expect(lines).to.include("convert.source: 8 passed, 0 failed, 0 unsupported");
    expect(lines.at(-1)).to.equal("119 passed, 0 failed, 0 unsupported");
    expect(lines).to.have.length(32);
  });

  it("tells each failure with its side, inputs, expected and got, and ends with 1", async () => {
    const file = failing();
    const { code, out } = await run([file]);
    expect(out.split("\n")).to.deep.equal([
      `failed ${file} wrong divide in the library: inputs {"num":"1","den":"2","mode":"FLOOR"}, expected {"result":"1"}, got {"result":"0"} (result: expected "1", got "0")`,
      `failed ${file} wrong divide in the contracts: inputs {"num":"1","den":"2","mode":"FLOOR"}, expected {"result":"1"}, got {"result":"0"} (result: expected "1", got "0")`,
      `failed ${file} library only minor_units in the library: inputs {"code":"JPY"}, expected {"minor":2}, got {"minor":0} (minor: expected 2, got 0)`,
      `failed ${file} unreadable divide in the library: inputs {"num":"x","den":"2","mode":"FLOOR"}, expected {"result":"0"}, got nothing (The field num of divide is "x"; a whole number is required. Correct the vector file.)`,
      'unsupported operation "multiply": unknown',
      "divide: 1 passed, 2 failed, 0 unsupported",
      "minor_units: 0 passed, 1 failed, 0 unsupported",
      "1 passed, 3 failed, 1 unsupported",
    ]);
    expect(code).to.equal(1);
  });

  it("adds up several files, and says with --json everything in one object", async () => {
    const { code, out, errors } = await run([failing(), SAMPLE], true);
    expect(code).to.equal(1);
    expect(errors).to.equal("");
    const report = JSON.parse(out) as Record<string, unknown>;
    expect(report).to.include({ passed: 120, failed: 3, unsupported: 1 });
    expect(report.ranOnContracts).to.be.at.least(50);
    expect(report.failures).to.have.length(4);
    expect(report.unsupportedCases).to.have.length(1);
  });

  const bad: readonly (readonly [string, string | undefined, string])[] = [
    ["is not JSON", '[\n  {"id": "a",, }]', "VECTOR_FILE_INVALID: @:2:14: "],
    ["is no list", "\uFEFF{}", "VECTOR_FILE_INVALID: @:1:1: "],
    ["has a case without inputs", '[\n\n  {"id": "a"}]', "VECTOR_FILE_INVALID: @:3:3: "],
    [
      "has an id twice",
      '[{"id":"a","inputs":{"op":"x"},"expected":{}},\n {"id":"a","inputs":{"op":"x"},"expected":{}}]',
      "VECTOR_FILE_INVALID: @:2:2: ",
    ],
    ["is not there", undefined, "VECTOR_FILE_UNREADABLE: @ cannot be read: there is no such file."],
  ];
  for (const [what, text, message] of bad) {
    it(`ends with 2 when a file ${what}, and runs nothing`, async () => {
      const file = text === undefined ? path.join(folder, "nowhere.json") : write("bad.json", text);
      const { code, out, errors } = await run([SAMPLE, file]);
      expect(code).to.equal(2);
      expect(out).to.equal("");
      expect(errors.startsWith(message.replace("@", file)), errors).to.equal(true);
      const told = JSON.parse((await run([file], true)).out) as { error: { code: string } };
      expect(told.error.code).to.equal(message.slice(0, message.indexOf(":")));
    });
  }

  it("runs the published vectors where no file is named", async () => {
    const { code, out } = await run([]);
    expect(code).to.equal(0);
    expect(out.split("\n").at(-1)).to.match(/^2[0-9]{2} passed, 0 failed, 0 unsupported$/);
  });

  it("runs the cases of one operation with --op, and refuses one that has none", async () => {
    const { code, out } = await run([], false, "chrgbr.map");
    expect(code).to.equal(0);
    expect(out).to.equal("chrgbr.map: 5 passed, 0 failed, 0 unsupported\n5 passed, 0 failed, 0 unsupported");
    const unknown = await run([], false, "chrgbr.maps");
    expect(unknown.code).to.equal(2);
    expect(unknown.errors).to.match(/^OPTION_INVALID: .*chrgbr\.maps.*chrgbr\.map,/);
  });

  it("reports in Chinese with --lang zh", async () => {
    const { out } = await run([failing()], false, "divide", "zh");
    const lines = out.split("\n");
    expect(lines[0]).to.match(/^失败 .* wrong divide（程序库）：输入 .*，应为 .*，得到 .*（.*）$/);
    expect(lines.at(-1)).to.equal("通过 1，失败 2，不支持 0");
  });

  it("ends with 2 when a folder is named", async () => {
    const { code, errors } = await run([folder]);
    expect(errors.split("\n")).to.deep.equal([
      `VECTOR_FILE_UNREADABLE: ${folder} cannot be read: it is a folder. Give the path of a JSON file, from the folder you are in.`,
      "  npx corridor explain VECTOR_FILE_UNREADABLE",
    ]);
    expect(code).to.equal(2);
  });

  it("is a task of Hardhat, with nothing but its own output on stdout", async () => {
    const { code, out } = await new Promise<{ code: unknown; out: string }>((done) => {
      const args = [HARDHAT, "settle", "vectors", failing(), "--json"];
      execFile(process.execPath, args, { cwd: ROOT }, (error, stdout) =>
        done({ code: error?.code ?? 0, out: stdout }),
      );
    });
    expect(code).to.equal(1);
    expect(JSON.parse(out)).to.include({ passed: 1, failed: 3, unsupported: 1 });
  });
});
