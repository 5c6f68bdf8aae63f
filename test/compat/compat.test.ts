import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { runJson } from "../../src/cli/run/run-json.ts";
import { requireVectors } from "../../src/conformance/vectors/vector.ts";
import { openDriver } from "../../src/conformance/driver/open-driver.ts";
import { Refused } from "../../src/conformance/asking/refused.ts";
import { runCommand } from "../../src/conformance/cli/run-command.ts";
import { ERRORS } from "../../src/errors/table.ts";
import { requireFormat } from "../../src/errors/require-format.ts";
import { SettlementError } from "../../src/errors/settlement-error.ts";
import { isOwnFile } from "../../src/files/own-files.ts";
import { saveScenario } from "../../src/files/saved-scenarios.ts";
import { readScenarioFile } from "../../src/files/scenarios.ts";
import { readTraceFile } from "../../src/files/traces.ts";
import { formatPath, parsePath } from "../../src/fx/sources/stored-path.ts";
import { readScenario } from "../../src/scenario/read-scenario.ts";
import { ScenarioInvalid } from "../../src/scenario/source/scenario-invalid.ts";
import { parseVectors } from "../../src/testing/vectors/parse-vectors.ts";
import { parseTrace } from "../../src/trace/parse-trace.ts";
import { QUESTION } from "../conformance/driver/faulty.ts";

const HERE = import.meta.dirname;
const file = (name: string): string => join(HERE, name);
const text = (name: string): string => readFileSync(file(name), "utf8");

/** What reads each file that an earlier version wrote; the test fails where a file of the folder is not in it. */
const READ: Readonly<Record<string, () => unknown>> = {
  "scenario-1.yaml": () => {
    const old: string[] = [];
    const { steps } = readScenarioFile(file("scenario-1.yaml"), { onOldWord: (word) => old.push(word.old) });
    expect(old).to.deep.equal(["report", "break"]);
    expect(steps.map(({ verb }) => verb)).to.include("publish");
  },
  "saved-on-the-page-1.yaml": () => {
    const folder = mkdtempSync(join(tmpdir(), "corridor-saved-"));
    try {
      const name = "saved-on-the-page-1";
      copyFileSync(file(`${name}.yaml`), join(folder, `${name}.yaml`));
      readScenarioFile(join(folder, `${name}.yaml`));
      // It knows its own: anything else in its place is refused.
      expect(saveScenario(folder, name, "title: x\n")).to.contain(name);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  "trace-1.json": () => expect(readTraceFile(file("trace-1.json")).format).to.equal("corridor-trace/2"),
  "trace-2.json": () => expect(readTraceFile(file("trace-2.json")).steps).to.have.lengthOf(9),
  "trace-2-without-names.json": () =>
    expect(readTraceFile(file("trace-2-without-names.json")).names).to.equal(undefined),
  "run-1.json": () => {
    const then = JSON.parse(text("run-1.json")) as { runs: [{ trace: unknown }] };
    const trace = parseTrace(JSON.stringify(then.runs[0].trace), "run-1.json");
    const record = { file: "a.yaml", outcome: "passed", exitCode: 0, trace } as const;
    expectMembers(JSON.parse(runJson([record])), then);
  },
  "kit-report-1.json": async () => {
    const printed: string[] = [];
    const driver = `${process.execPath} ${fileURLToPath(new URL("../conformance/driver/library-driver.ts", import.meta.url))}`;
    await runCommand(["--driver", driver, "--only", "A1", "--json"], {
      out: (part) => void printed.push(part),
      error: () => {},
      folder: HERE,
    });
    const then = JSON.parse(text("kit-report-1.json")) as { format: string; version: number };
    const now = JSON.parse(printed.join("")) as typeof then;
    expect(now.version).to.equal(then.version);
    expectMembers(now, then);
  },
  "rate-path-1.txt": () =>
    expect(formatPath(parsePath(text("rate-path-1.txt")))).to.equal(text("rate-path-1.txt")),
  "vectors-1.json": () => {
    const vectors = parseVectors(text("vectors-1.json"));
    expect(vectors.length).to.be.greaterThan(3);
    expect(requireVectors(JSON.parse(text("vectors-1.json")))).to.have.lengthOf(vectors.length);
  },
  "driver-1.jsonl": async () => {
    const replay = fileURLToPath(new URL("replay-driver.ts", import.meta.url));
    const driver = await openDriver({ command: process.execPath, args: [replay, file("driver-1.jsonl")] });
    try {
      expect(await driver.convert(QUESTION)).to.equal(10_835n);
      const usd = { code: "USD", decimals: 2 };
      const refused = await Promise.resolve(driver.parseAmount?.("12.345", usd)).catch(
        (error: unknown) => error,
      );
      expect(refused).to.be.instanceOf(Refused);
      expect(await driver.allocate?.({ amount: 5n, weights: [0n, 1n, 1n] })).to.deep.equal([0n, 3n, 2n]);
    } finally {
      await driver.close();
    }
  },
};

/** Every member that a document of then has, in lists by their first item, is there now too. */
function expectMembers(now: unknown, then: unknown, path = ""): void {
  if (Array.isArray(then)) {
    if (then.length > 0) expectMembers((now as unknown[])[0], then[0], `${path}[0]`);
  } else if (typeof then === "object" && then !== null) {
    expect(Object.keys(now as object), path).to.include.members(Object.keys(then));
    for (const [key, value] of Object.entries(then))
      expectMembers((now as Record<string, unknown>)[key], value, `${path}.${key}`);
  } else expect(typeof now, path).to.equal(typeof then);
}

/** What a later version wrote, or something else, and the code that it is refused with. */
const REFUSED: readonly (readonly [name: string, read: () => unknown, code: string, found: string])[] = [
  [
    "a scenario",
    () => readScenario("format: corridor-scenario/2\nnew: yes\n"),
    "FORMAT_NEWER",
    "corridor-scenario/2",
  ],
  ["a trace as a scenario", () => readScenario(text("trace-2.json")), "FORMAT_FOREIGN", "corridor-trace/2"],
  [
    "a trace",
    () => parseTrace('{"format":"corridor-trace/3","a":1}', "t"),
    "FORMAT_NEWER",
    "corridor-trace/3",
  ],
  [
    "a trace to which a later version added something",
    () =>
      parseTrace('{"format":"corridor-trace/2","tool":{"name":"corridor","version":"99.1.0"},"new":1}', "t"),
    "FORMAT_NEWER",
    "corridor 99.1.0",
  ],
  ["a run as a trace", () => parseTrace(text("run-1.json"), "r"), "FORMAT_FOREIGN", "corridor-run/1"],
  [
    "a scenario as a trace",
    () => parseTrace('{"format":"corridor-scenario/1"}', "s"),
    "FORMAT_FOREIGN",
    "corridor-scenario/1",
  ],
  [
    "a trace of no version",
    () => parseTrace('{"format":"corridor-trace/0"}', "t"),
    "FORMAT_FOREIGN",
    "corridor-trace/0",
  ],
  [
    "a rate path",
    () => parsePath(text("rate-path-1.txt").replace("path 1", "path 2")),
    "FORMAT_NEWER",
    "corridor-rate-path/2",
  ],
  [
    "vectors",
    () => parseVectors('{"format":"exchange-rate-vectors/2","cases":[]}'),
    "FORMAT_NEWER",
    "exchange-rate-vectors/2",
  ],
  ["a trace as vectors", () => parseVectors(text("trace-2.json")), "FORMAT_FOREIGN", "corridor-trace/2"],
];

describe("what earlier versions wrote", () => {
  it("is all in the table", () => {
    const files = readdirSync(HERE).filter((name) => !/\.ts$|^README\.md$|^report-/.test(name));
    expect(Object.keys(READ)).to.have.members(files);
  });

  for (const [name, read] of Object.entries(READ)) it(`is read: ${name}`, () => read());

  for (const name of readdirSync(HERE).filter((one) => one.startsWith("report-")))
    it(`is known as its own and may be written over: ${name}`, () => {
      expect(isOwnFile(file(name))).to.equal(true);
    });
});

describe("what a later version wrote, or something else", () => {
  for (const [name, read, code, found] of REFUSED)
    it(`is refused with both versions and the way: ${name}`, () => {
      const error = errorOf(read);
      expect(error.code).to.equal(code);
      expect(error.message)
        .to.contain(found)
        .and.to.match(/corridor-\S+\/\d|exchange-rate-vectors\/1/);
      if (code === "FORMAT_NEWER") expect(error.message).to.contain("npm install corridor@latest");
    });

  it("is refused in Chinese too", () => {
    for (const code of ["FORMAT_NEWER", "FORMAT_FOREIGN"] as const)
      for (const part of ["{found}", "{known}"]) expect(ERRORS[code].zh.what).to.contain(part);
  });

  it("is shown in part where it is long, and nothing of it is unseen", () => {
    const known = { name: "corridor-trace", version: 2 };
    const error = errorOf(() => requireFormat(`\u001b${"x".repeat(500)}`, known, "t"));
    expect(error.message).to.contain("\\u001b").and.to.have.lengthOf.below(300);
  });
});

/** The error that reading ends with; of a scenario the only mistake. */
function errorOf(read: () => unknown): SettlementError {
  try {
    read();
  } catch (error) {
    if (error instanceof ScenarioInvalid) {
      expect(error.problems).to.have.lengthOf(1);
      const [only] = error.problems;
      if (only !== undefined) return only.error;
    }
    if (error instanceof SettlementError) return error;
    throw error;
  }
  throw new Error("It was read.");
}
