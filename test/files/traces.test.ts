import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect } from "chai";
import { isTraceFile, readTraceFile } from "../../src/files/traces.ts";
import { scratchFolder } from "../cli/support/command.ts";
import { refusalOf } from "../support/refusal.ts";

const TRACE = readFileSync(path.resolve(import.meta.dirname, "../compat/trace-2.json"), "utf8");

describe("a trace's file", () => {
  const inFolder = scratchFolder();
  const written = (name: string, content: string | Uint8Array): string => {
    writeFileSync(inFolder(name), content);
    return inFolder(name);
  };
  const marked = `\uFEFF${TRACE.replaceAll("\n", "\r\n")}`;

  for (const [name, content] of [
    ["marked.json", marked],
    ["marked.json.gz", gzipSync(marked)],
  ] as const)
    it(`is read as a shell of Windows writes it: ${name}`, () => {
      const file = written(name, content);
      expect(isTraceFile(file)).to.equal(true);
      expect(readTraceFile(file)).to.deep.equal(readTraceFile(written("plain.json", TRACE)));
    });

  for (const [name, content] of [
    ["plain.json.gz", TRACE],
    ["cut.json.gz", gzipSync(TRACE).subarray(0, 200)],
  ] as const)
    it(`that is no gzip is refused in words: ${name}`, async () => {
      const file = written(name, content);
      const { message } = await refusalOf(() => readTraceFile(file));
      expect(message).to.contain(`${file} cannot be read: it is not compressed with gzip, or is cut off.`);
    });

  for (const [format, code, found] of [
    ['"corridor-trace/9"', "FORMAT_NEWER", "corridor-trace/9"],
    ['"other/1"', "FORMAT_FOREIGN", "other/1"],
  ] as const)
    it(`of the format ${format} is known for a trace, and refused with what is read`, async () => {
      const file = written("other.json", TRACE.replace('"corridor-trace/2"', format));
      expect(isTraceFile(file)).to.equal(true);
      const refused = await refusalOf(() => readTraceFile(file));
      expect([refused.code, refused.parameters]).to.deep.equal([
        code,
        { file, found, known: "corridor-trace/2" },
      ]);
    });

  for (const [what, text] of [
    ["no format", TRACE.replace('"format": "corridor-trace/2",', "")],
    ["an object for its format", TRACE.replace('"corridor-trace/2"', "{}")],
    ["a number for its format", TRACE.replace('"corridor-trace/2"', "2")],
  ] as const)
    it(`with ${what} is no scenario, and refused as a trace`, async () => {
      const file = written("without.json", text);
      expect(text).to.not.equal(TRACE);
      expect(isTraceFile(file)).to.equal(true);
      expect((await refusalOf(() => readTraceFile(file))).code).to.be.oneOf([
        "TRACE_INVALID",
        "FORMAT_FOREIGN",
      ]);
    });
});
