import { expect } from "chai";
import { RENDERERS } from "../../src/report/renderers.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { refusalOf } from "../support/refusal.ts";
import { elementsOf } from "./support/markup.ts";
import { textOf } from "./support/text-of.ts";
import { happyTrace, HOSTILE, manyPayments, refusedTrace, withHostileNames } from "./support/traces.ts";

describe("reports for programs", () => {
  let trace: Trace;
  before(async () => {
    trace = await happyTrace();
  });

  describe("JUnit", () => {
    it("has a suite for each scenario, and a case for each expectation, each invariant and the run", async () => {
      const xml = await textOf("junit", [trace, withHostileNames(trace)], "en");
      const cases = elementsOf(xml).filter(({ name }) => name === "testcase");
      const expectations = [...trace.steps.flatMap((step) => step.expectations), ...trace.expectations];
      expect(cases.length).to.equal(2 * (expectations.length + trace.invariants.length + 1));
      expect(xml).to.contain(`<testsuites name="corridor" tests="${cases.length}" failures="0">`);
      expect(xml).to.contain('<testsuite name="&quot;double&quot; &amp; &#39;single&#39;"');
    });

    it("counts and tells what failed, with both values", async () => {
      const xml = await textOf("junit", [refusedTrace(trace)], "en");
      expect(xml).to.contain('failures="2"');
      expect(xml).to.contain(
        '<failure type="expectation" message="refusal: expected QuoteExpired, found StaleRate">',
      );
      expect(elementsOf(xml).filter(({ name }) => name === "failure").length).to.equal(2);
    });

    it("gives no two cases of a suite one name", async () => {
      const names = [...(await textOf("junit", [trace], "en")).matchAll(/<testcase name="([^"]*)"/g)].map(
        ([, name]) => name,
      );
      expect(new Set(names).size).to.equal(names.length);
    });
  });

  describe("CSV", () => {
    it("gives back every field, with commas, quotes and line breaks", async () => {
      const hostile = withHostileNames(trace);
      const [head, ...rows] = parseCsv(await textOf("csv", [hostile], "en"));
      expect(head?.slice(0, 4)).to.deep.equal(["scenario", "step", "line", "time"]);
      expect(rows.length).to.equal(hostile.steps.length);
      expect(rows.map((row) => row[6])).to.deep.equal(hostile.steps.map(({ payment }) => payment));
      for (const row of rows) expect([row.length, row[0]]).to.deep.equal([head?.length, HOSTILE.quotes]);
    });

    it("has movements whose change is what is between before and after", async () => {
      const rows = parseCsv(await textOf("csv-movements", [trace], "en"));
      expect(rows.map((row) => row.join(" "))).to.include(
        "01-happy-path 4 2025-01-23T15:35:00Z pay payment buyer Rhein Bank EUR 5000.00 4000.00 -1000.00",
      );
      expect(rows.length - 1).to.equal(trace.steps.flatMap(({ movements }) => movements).length);
    });
  });

  describe("Markdown", () => {
    it("has as many cells in every row as in its head, whatever is in them", async () => {
      const traces = [withHostileNames(trace), refusedTrace(trace)];
      const lines = (await textOf("markdown", traces, "zh")).split("\n");
      let cells = 0;
      for (const line of lines) {
        const count = line.startsWith("|") ? line.split(/(?<!\\)\|/).length : 0;
        if (cells > 0 && count > 0) expect(count, line).to.equal(cells);
        cells = count;
      }
      expect(lines.join("\n")).to.not.contain("<script>");
    });
  });

  describe("Mermaid", () => {
    it("leaves no character of a name that would end a statement", async () => {
      for (const format of ["mermaid", "mermaid-states"] as const) {
        const diagram = await textOf(format, [withHostileNames(trace)], "en");
        expect(diagram.replaceAll(/#\d+;/g, "")).to.not.match(/[<|&;#]/);
        for (const line of diagram.trimEnd().split("\n"))
          expect(line).to.match(/^(sequenceDiagram|stateDiagram-v2| {4}\S.*)$/);
      }
    });

    it("keeps a step and what it is in its run in one line", async () => {
      const steps = trace.steps.map((step) => ({ ...step, role: "way-out" as const }));
      expect(await textOf("mermaid", [{ ...trace, steps }], "en")).to.contain(
        "4 pay (way out)#58; payAtQuote",
      );
      expect(await textOf("mermaid", [{ ...trace, steps }], "zh")).to.contain("4 付款（补救）：payAtQuote");
    });

    it("draws a refusal as a lost message", async () => {
      const steps = refusedTrace(trace).steps.map((step) => ({
        ...step,
        transactions: step.transactions.map((sent) =>
          step.refusal === undefined ? sent : { ...sent, revert: { error: "StaleRate", args: {} } },
        ),
      }));
      expect(await textOf("mermaid", [{ ...trace, steps }], "en")).to.match(
        /-x\w+: 4 pay(?: \(refused\))?#58; payAtQuote -#62; StaleRate/,
      );
    });

    it("shows one trace only", async () => {
      const { code, parameters } = await refusalOf(() => textOf("mermaid", [trace, trace], "en"));
      expect([code, parameters]).to.deep.equal(["REPORT_OF_ONE_TRACE", { format: "mermaid", count: 2 }]);
    });
  });

  it("are the same every time", async () => {
    for (const format of RENDERERS)
      for (const each of [trace, refusedTrace(trace), manyPayments(trace, 13)]) {
        const again = structuredClone(each);
        expect(await textOf(format, [each], "zh")).to.equal(await textOf(format, [again], "zh"));
      }
  });
});

/** Records of a text in CSV, as RFC 4180 has it. */
function parseCsv(text: string): string[][] {
  expect(text.endsWith("\r\n")).to.equal(true);
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    record.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === ",") continue;
    records.push(record);
    record = [];
  }
  return records;
}
