import { expect } from "chai";
import { consoleReport } from "../../../src/report/console.ts";
import { htmlReport } from "../../../src/report/html.ts";
import { markdownReport } from "../../../src/report/markdown.ts";
import { parseTrace } from "../../../src/trace/parse-trace.ts";
import { traceText } from "../../../src/trace/trace-text.ts";
import type { Trace } from "../../../src/trace/trace.ts";
import { happyPath } from "../../support/happy-path.ts";
import { runInProcess } from "../../support/in-process.ts";

describe("the steps of a report", () => {
  let trace: Trace;
  before(async () => {
    const { steps, ...rest } = await runInProcess(happyPath());
    const between = {
      messages: [{ name: "pacs.008.001.08", text: "<Document>\u202e</Document>" }],
      clearing: [
        {
          system: "TARGET",
          from: "buyer",
          to: "platform",
          amount: { minor: "100000", asset: "EUR" },
          at: "2025-01-23T15:35:01Z",
        },
      ],
    };
    trace = { ...rest, steps: steps.map((step) => (step.verb === "pay" ? { ...step, ...between } : step)) };
  });

  it("show what went between banks where a trace has it, which its schema reads", () => {
    expect(parseTrace(traceText(trace), "x").steps[3]?.clearing).to.deep.equal(trace.steps[3]?.clearing);
    const said = {
      en: ["message pacs.008.001.08", "TARGET clears 1,000.00 EUR from buyer to platform"],
      zh: ["报文 pacs.008.001.08", "TARGET 清算："],
    };
    for (const language of ["en", "zh"] as const) {
      // Sentences of a table are set in several lines.
      const console = consoleReport(trace, language).replaceAll(/\s+/g, " ");
      const markdown = markdownReport([trace], language);
      const html = htmlReport([trace], language);
      expect(console).to.contain(said[language][0]);
      for (const text of said[language]) {
        expect(markdown.replaceAll("\\", "")).to.contain(text);
        expect(html).to.contain(text);
      }
    }
  });

  it("have a message's text among the events, where nothing is markup or unseen", () => {
    expect(consoleReport(trace, "en")).to.not.contain("<Document>");
    expect(consoleReport(trace, "en", { verbosity: 1 }).replaceAll(/\s+/g, "")).to.contain(
      "<Document>\\u202e",
    );
    expect(htmlReport([trace], "en"))
      .to.contain("&lt;Document&gt;")
      .and.to.not.contain("<Document>");
  });
});
