import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { expect } from "chai";
import type { ReportArguments } from "../../src/cli/commands/report.ts";
import { settleReport } from "../../src/cli/report.ts";
import { SettlementError } from "../../src/errors/settlement-error.ts";
import type { Renderer, ReportFile } from "../../src/report/renderer.ts";
import { RENDERERS } from "../../src/report/renderers.ts";
import { traceText } from "../../src/trace/trace-text.ts";
import { happyTrace } from "../report/support/traces.ts";
import { ended, scratchFolder, type Ended } from "./support/command.ts";

/** A format of several files: one for each step that moved money, and an index. */
const STATEMENTS: Renderer = {
  name: "a-test-format",
  severalFiles: true,
  load: async () =>
    function* render(traces, language) {
      for (const { scenario, steps } of traces)
        for (const { index, verb, movements } of steps)
          if (movements.length > 0)
            yield { path: `${scenario.name}/${index}-${verb}.txt`, chunks: [`${verb}, `, `${language}\n`] };
      yield { path: "index.txt", chunks: [`${traces.length} trace\n`] };
    },
};

describe("reports of several files", () => {
  const inFolder = scratchFolder();
  let trace = "";
  before(async () => {
    trace = inFolder("trace.json");
    writeFileSync(trace, traceText(await happyTrace()));
  });

  const report = (args: Partial<ReportArguments>, ...renderers: Renderer[]): Promise<Ended> =>
    ended((context) =>
      settleReport({ traces: [trace], format: "", out: "", lang: "en", force: false, ...args }, context, [
        ...RENDERERS,
        ...renderers,
      ]),
    );
  const inFiles = (
    files: Iterable<ReportFile>,
    row: Partial<Renderer> = { severalFiles: true },
  ): Renderer => ({
    name: "files",
    load: async () => () => files,
    ...row,
  });

  it("are written into the folder of --out, with the folders inside it", async () => {
    const out = inFolder("made/here");
    const { code, out: printed, errors } = await report({ format: "a-test-format", out }, STATEMENTS);
    expect([code, printed, errors]).to.deep.equal([0, "", out]);
    expect(readdirSync(out)).to.deep.equal(["01-happy-path", "index.txt"]);
    expect(readdirSync(inFolder("made/here/01-happy-path"))).to.include.members(["4-pay.txt", "5-fund.txt"]);
    expect(readFileSync(inFolder("made/here/01-happy-path/4-pay.txt"), "utf8")).to.equal("pay, en\n");
    expect(readFileSync(inFolder("made/here/index.txt"), "utf8")).to.equal("1 trace\n");
  });

  it("do not go to stdout: 2, with how many there are", async () => {
    const { code, out, errors } = await report({ format: "a-test-format" }, STATEMENTS);
    expect([code, out]).to.deep.equal([2, ""]);
    expect(errors).to.match(
      /REPORT_OF_SEVERAL_FILES: a-test-format makes [6-9] files, but stdout takes one\./,
    );
  });

  it("go to stdout where there is one, and nothing does where there is none", async () => {
    const one = inFiles([{ path: "index.txt", chunks: ["first\nsec", "ond\n\nth", "ird\n", "  \n"] }]);
    expect(await report({ format: "files" }, one)).to.deep.equal({
      code: 0,
      out: "first\nsecond\n\nthird",
      errors: "",
    });
    expect(await report({ format: "files" }, inFiles([]))).to.deep.equal({ code: 0, out: "", errors: "" });
  });

  it("that would leave the folder are refused before any is written", async () => {
    const files = ["index.txt", "../escaped.txt"].map((path) => ({ path, chunks: ["text"] }));
    const { code, errors } = await report({ format: "files", out: inFolder("deep/kept") }, inFiles(files));
    expect(code).to.equal(4);
    expect(errors).to.contain("REPORT_FILES_INVALID").and.to.contain('"../escaped.txt" is not a path inside');
    expect(existsSync(inFolder("deep"))).to.equal(false);
  });

  it("are known by name, like the others", async () => {
    const { code, errors } = await report({ format: "a-test-forma" }, STATEMENTS);
    expect(code).to.equal(2);
    expect(errors).to.contain("html, markdown, csv").and.to.contain("a-test-format.");
  });
});

describe("a long report", () => {
  const inFolder = scratchFolder();
  let trace = "";
  before(async () => {
    trace = inFolder("trace.json");
    writeFileSync(trace, traceText(await happyTrace()));
  });
  const report = (chunks: Iterable<string>, out: string): Promise<Ended> => {
    const renderer: Renderer = {
      name: "long",
      endings: [".long"],
      load: async () => () => [{ path: "report.long", chunks }],
    };
    const args = { traces: [trace], format: "", out, lang: "en", force: false };
    return ended((context) => settleReport(args, context, [renderer]));
  };

  it("is on the disk up to the piece that is being made, under another name until it is whole", async () => {
    const out = inFolder("report.long");
    const sizes: (number | undefined)[] = [];
    const chunks = function* (): Generator<string> {
      for (let at = 0; at < 4; at += 1) {
        const [unfinished = ""] = readdirSync(inFolder("")).filter((name) => name.endsWith(".tmp"));
        sizes.push(existsSync(out) ? undefined : statSync(inFolder(unfinished)).size);
        yield "x".repeat(1000);
      }
    };
    expect(await report(chunks(), out)).to.deep.equal({ code: 0, out: "", errors: out });
    expect(sizes).to.deep.equal([0, 1000, 2000, 3000]);
    expect(statSync(out).size).to.equal(4000);
  });

  it("that cannot be made to its end says why, and not that the disk refused", async () => {
    const chunks = function* (): Generator<string> {
      yield "begun\n";
      throw new SettlementError("REPORT_OF_ONE_TRACE", { format: "long", count: 2 });
    };
    const { code, errors } = await report(chunks(), inFolder("broken.long"));
    expect(code).to.equal(2);
    expect(errors).to.contain("REPORT_OF_ONE_TRACE: long shows one trace");
    // Nothing half written stays.
    expect(readdirSync(inFolder("")).toSorted()).to.deep.equal(["report.long", "trace.json"]);
  });
});
