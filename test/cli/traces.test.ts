import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "chai";
import { settleCompare } from "../../src/cli/compare.ts";
import type { ReportArguments } from "../../src/cli/commands/report.ts";
import { settleReport } from "../../src/cli/report.ts";
import { RENDERERS } from "../../src/report/renderers.ts";
import { traceText } from "../../src/trace/trace-text.ts";
import { happyTrace, refusedTrace } from "../report/support/traces.ts";
import { ended, scratchFolder, type Ended } from "./support/command.ts";

describe("commands that read traces", () => {
  const inFolder = scratchFolder();
  let [one, other] = ["", ""];
  before(async () => {
    [one, other] = [inFolder("one.json"), inFolder("other.json")];
    const trace = await happyTrace();
    writeFileSync(one, traceText(trace));
    writeFileSync(other, traceText(refusedTrace(trace)));
  });

  const compare = (left: string, right: string, json = false): Promise<Ended> =>
    ended((context) => settleCompare({ left, right, json, lang: "en" }, context));
  const report = (args: Partial<ReportArguments>): Promise<Ended> =>
    ended((context) =>
      settleReport({ traces: [one], format: "", out: "", lang: "en", force: false, ...args }, context),
    );

  it("compare: 0 and a line where they are the same, 5 and every difference where not", async () => {
    expect(await compare(one, one)).to.deep.equal({
      code: 0,
      out: `${one} and ${one} are the same`,
      errors: "",
    });
    const { code, out } = await compare(one, other);
    expect(code).to.equal(5);
    expect(out.replaceAll(/\s+/g, " ")).to.contain(`step 9, payout: in ${one} alone`);
    const full = await ended(
      (context) => settleCompare({ left: one, right: other, json: false, lang: "en" }, context),
      { verbosity: 1 },
    );
    expect(full.out.replaceAll(/\s+/g, " ")).to.match(/step 9, payout the step.*"payout".*\(none\)/);
    const { same, differences } = JSON.parse((await compare(one, other, true)).out) as {
      same: boolean;
      differences: object[];
    };
    expect([same, differences.length > 5]).to.deep.equal([false, true]);
  });

  it("compare: 2 where a file is no trace, with the place inside", async () => {
    writeFileSync(
      inFolder("bad.json"),
      readFileSync(one, "utf8").replace('"outcome": "passed"', '"outcome": "fine"'),
    );
    const { code, errors } = await compare(one, inFolder("bad.json"));
    expect(code).to.equal(2);
    expect(errors).to.contain(
      'bad.json is not a trace: at $.outcome it has "fine", and "passed" or "failed" or "broken"',
    );
    expect((await compare(one, inFolder("none.json"))).errors).to.contain("there is no such file");
  });

  for (const { name: format } of RENDERERS.filter(({ severalFiles }) => severalFiles !== true)) {
    it(`report: ${format}`, async () => {
      const { code, out } = await report({ format });
      expect(code).to.equal(0);
      expect(out).to.contain(
        format.startsWith("mermaid") ? "iagram" : "01-happy-path".slice(format === "text" ? 13 : 0),
      );
    });
  }

  it("report: by the ending of the file that it writes", async () => {
    for (const [name, beginning] of [
      ["r.html", "<!doctype html>"],
      ["r.md", "# Corridor"],
      ["r.csv", "scenario,step"],
      ["r.mmd", "sequenceDiagram"],
      ["r.xml", "<?xml"],
      ["r.json", "[\n"],
    ] as const) {
      expect((await report({ out: inFolder(name) })).code).to.equal(0);
      expect(readFileSync(inFolder(name), "utf8").startsWith(beginning), name).to.equal(true);
    }
  });

  it("report: 2 where it would overwrite a trace that it reads, or a file of another program unless forced", async () => {
    const text = readFileSync(one, "utf8");
    const own = await report({ out: one, format: "json", force: true });
    expect([own.code, own.out]).to.deep.equal([2, ""]);
    expect(own.errors).to.contain(`OUTPUT_IS_INPUT: --out ${one} would overwrite ${one}`);
    expect(readFileSync(one, "utf8")).to.equal(text);
    const notes = inFolder("notes.md");
    writeFileSync(notes, "# My notes\n");
    expect((await report({ out: notes })).errors).to.contain(`OUTPUT_FOREIGN: --out ${notes}`);
    expect((await report({ out: notes, force: true })).code).to.equal(0);
    expect((await report({ out: notes })).code).to.equal(0);
  });

  it("report: 2 for no trace and for a format that there is not, 3 where it cannot write", async () => {
    expect(await report({ traces: [] })).to.deep.include({ code: 2, out: "" });
    expect((await report({ format: "pdf" })).errors).to.contain("OPTION_INVALID: --format pdf");
    expect(await report({ out: `${one}/r.html` })).to.deep.include({ code: 3, out: "" });
  });
});
