import { execFileSync, spawn } from "node:child_process";
import { existsSync, truncateSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect } from "chai";
import { readBytes, readText } from "../../src/files/disk.ts";
import { MOST_TEXT_BYTES, MOST_TRACE_BYTES } from "../../src/files/input-caps.ts";
import { isTraceFile, readTraceFile, traceFileText } from "../../src/files/traces.ts";
import { scratchFolder } from "../cli/support/command.ts";
import { refusalOf } from "../support/refusal.ts";

/** Bytes of each member of a bomb: members of gzip stand one behind another. */
const MEMBER = 16_000_000;

describe("how much of a file is read", () => {
  const inFolder = scratchFolder();

  it("is a text of as many bytes as are allowed, and none of one more", async () => {
    const file = inFolder("text");
    writeFileSync(file, "");
    truncateSync(file, MOST_TEXT_BYTES);
    expect(readBytes(file, file, "FILE_UNREADABLE").length).to.equal(MOST_TEXT_BYTES);
    truncateSync(file, MOST_TEXT_BYTES + 1);
    const { message } = await refusalOf(() => readText(file, "SCENARIO_FILE_UNREADABLE"));
    expect(message).to.contain(`it has more than ${MOST_TEXT_BYTES} bytes`);
  });

  it("is a trace of as many bytes as are allowed, and none of one more", async () => {
    const file = inFolder("trace.json");
    writeFileSync(file, "x".repeat(10));
    expect(traceFileText(file, 10)).to.have.length(10);
    const { message } = await refusalOf(() => traceFileText(file, 9));
    expect(message).to.contain("it has more than 9 bytes");
  });

  it("is a compressed trace that unpacks to as many bytes as are allowed, and none of one more", async () => {
    const file = inFolder("trace.json.gz");
    writeFileSync(file, gzipSync("x".repeat(1_000)));
    expect(traceFileText(file, 1_000)).to.have.length(1_000);
    const { message } = await refusalOf(() => traceFileText(file, 999));
    expect(message).to.contain("it unpacks to more than 999 bytes");
  });

  it("is not what a bomb unpacks to", async () => {
    const file = inFolder("bomb.json.gz");
    const member = gzipSync(Buffer.alloc(MEMBER), { level: 9 });
    const members = Array.from({ length: MOST_TRACE_BYTES / MEMBER + 1 }, () => member);
    writeFileSync(file, Buffer.concat(members));
    const { code, message } = await refusalOf(() => readTraceFile(file));
    expect(code).to.equal("FILE_UNREADABLE");
    expect(message).to.contain(`it unpacks to more than ${MOST_TRACE_BYTES} bytes`);
  });

  it("is all that comes out of a pipe, as often as it is asked for", function () {
    if (process.platform === "win32") this.skip();
    const pipe = inFolder("pipe");
    execFileSync("mkfifo", [pipe]);
    const writer = spawn("sh", ["-c", 'printf "%s" "title: piped" > "$1"', "sh", pipe]);
    after(() => writer.kill());
    expect(isTraceFile(pipe)).to.equal(false);
    expect(readText(pipe, "SCENARIO_FILE_UNREADABLE")).to.equal("title: piped");
  });

  it("ends where a device does not", async function () {
    if (!existsSync("/dev/zero")) this.skip();
    const { message } = await refusalOf(() => readText("/dev/zero", "SCENARIO_FILE_UNREADABLE"));
    expect(message).to.contain(`it has more than ${MOST_TEXT_BYTES} bytes`);
  });
});
