import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "chai";
import { settleVectors } from "../../../src/cli/vectors.ts";
import { ended, type Ended } from "../../cli/support/command.ts";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const SAMPLE = path.join(ROOT, "test/testing/vectors/exchange-rates.json");
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

const run = (files: readonly string[], json = false): Promise<Ended> =>
  ended((context) => settleVectors({ files, json, lang: "en" }, context));

describe("settle vectors", () => {
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
    expect(await run([SAMPLE])).to.deep.equal({
      code: 0,
      out: "119 passed, 0 failed, 0 unsupported",
      errors: "",
    });
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

  it("ends with 2 when no file is named, or a folder", async () => {
    expect((await run([])).errors).to.match(/^VECTOR_FILES_MISSING: /);
    const { code, errors } = await run([folder]);
    expect(errors.split("\n")).to.deep.equal([
      `VECTOR_FILE_UNREADABLE: ${folder} cannot be read: it is a folder. Give the path of a JSON file, from the folder you are in.`,
      "  npx hardhat settle explain VECTOR_FILE_UNREADABLE",
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
