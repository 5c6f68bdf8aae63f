import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { renderReport } from "../../src/report/render-report.ts";
import type { Renderer, ReportFile } from "../../src/report/renderer.ts";
import { FORMAT_LIST, RENDERERS, rendererOf } from "../../src/report/renderers.ts";
import { refusalOf } from "../support/refusal.ts";
import { happyTrace } from "./support/traces.ts";

const REFERENCE = path.resolve(import.meta.dirname, "../../docs/reference/command-line.md");

describe("the table of renderers", () => {
  it("finds a renderer by its name, and for no other name one that makes no report", async () => {
    // As a program without types gives it, from what its user wrote.
    const find = rendererOf as (name: string) => Renderer;
    expect(find("csv").name).to.equal("csv");
    for (const name of ["cvs", "", "constructor", "__proto__"])
      expect((await refusalOf(() => find(name))).code, name).to.equal("NAME_UNKNOWN");
  });

  it("is what help and the reference list", () => {
    expect(FORMAT_LIST.split(/, | or /)).to.deep.equal(RENDERERS.map(({ name }) => name));
    expect(readFileSync(REFERENCE, "utf8")).to.contain(`Makes a report of traces: ${FORMAT_LIST}.`);
  });

  it("gives no ending to two formats, and all in small letters", () => {
    const endings = RENDERERS.flatMap((renderer) => renderer.endings ?? []);
    expect(new Set(endings).size).to.equal(endings.length);
    for (const ending of endings) expect(ending).to.match(/^\.[a-z]+$/);
  });

  it("gives every file a name with an ending of its format", async () => {
    for (const renderer of RENDERERS) {
      const files = await renderReport(renderer, [await happyTrace()], "en");
      expect(files, renderer.name).to.have.length.greaterThan(0);
      for (const file of files) {
        const ending = path.extname(file.path);
        expect(renderer.endings ?? [ending], file.path).to.include(ending);
        expect(ending, file.path).to.match(/^\.[a-z]+$/);
      }
    }
  });
});

describe("the files of a report", () => {
  const made = async (files: readonly ReportFile[], row: Partial<Renderer> = { severalFiles: true }) =>
    renderReport({ name: "test", load: async () => () => files, ...row }, [await happyTrace()], "en");
  const named = (...paths: string[]): ReportFile[] => paths.map((each) => ({ path: each, chunks: ["text"] }));
  const problemOf = async (action: () => unknown): Promise<unknown> => {
    const { code, who, parameters } = await refusalOf(action);
    expect([code, who, parameters["format"]]).to.deep.equal(["REPORT_FILES_INVALID", "bug", "test"]);
    return parameters["problem"];
  };

  it("may lie in folders, and may be none", async () => {
    const files = named("index.html", "messages/pacs.008/parcel-1.xml", "messages/..hidden/名称 (2).xml");
    expect(await made(files)).to.deep.equal(files);
    expect(await made([])).to.deep.equal([]);
  });

  for (const outside of [
    "../out.xml",
    "messages/../../out.xml",
    "/etc/out.xml",
    "messages//out.xml",
    "messages/",
    "./out.xml",
    "..",
    "",
    "..\\out.xml",
    "C:/out.xml",
    "out\n.xml",
    "out\0.xml",
  ])
    it(`may not be called ${JSON.stringify(outside)}`, async () => {
      expect(await problemOf(() => made(named("index.html", outside)))).to.equal(
        `${JSON.stringify(outside)} is not a path inside its folder`,
      );
    });

  it("may not share a path, not even in letters of another size", async () => {
    expect(await problemOf(() => made(named("a/b.xml", "A/b.xml")))).to.equal(
      'there is more than one "A/b.xml"',
    );
  });

  it("are exactly one of a renderer of one file", async () => {
    expect(await problemOf(() => made(named("a", "b"), {}))).to.equal("2 files instead of one");
    expect(await problemOf(() => made([], {}))).to.equal("0 files instead of one");
    expect((await made(named("a"), {})).length).to.equal(1);
  });

  it("are not rendered of several traces where the format shows one", async () => {
    const trace = await happyTrace();
    for (const traces of [[], [trace, trace]]) {
      const refused = await refusalOf(() => renderReport(rendererOf("mermaid-states"), traces, "en"));
      expect([refused.code, refused.parameters]).to.deep.equal([
        "REPORT_OF_ONE_TRACE",
        { format: "mermaid-states", count: traces.length },
      ]);
    }
  });
});
