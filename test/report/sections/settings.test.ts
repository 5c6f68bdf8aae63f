import { expect } from "chai";
import { LANGUAGES } from "../../../src/language.ts";
import { compareTraces } from "../../../src/report/compare-traces.ts";
import { comparisonReport } from "../../../src/report/comparison.ts";
import { consoleReport } from "../../../src/report/console.ts";
import { htmlReport } from "../../../src/report/html.ts";
import { markdownReport } from "../../../src/report/markdown.ts";
import type { Trace, TraceSetting } from "../../../src/trace/trace.ts";
import { happyTrace } from "../support/traces.ts";

describe("the settings in reports", () => {
  const SETTINGS: readonly TraceSetting[] = [
    { key: "escrow.feeBps", value: "50", from: "file" },
    { key: "escrow.deliverWithin", value: "10d", from: "default" },
    { key: "system.pairs.*.breakerBps", value: "10.00%", from: "derived" },
  ];
  const withSettings = (trace: Trace, settings = SETTINGS): Trace => ({ ...trace, settings: [...settings] });
  let trace: Trace;
  before(async () => {
    trace = await happyTrace();
  });

  it("stand in the console's report with -v, and in HTML and Markdown", () => {
    const own = withSettings(trace);
    const full = consoleReport(own, "en", { verbosity: 1 });
    expect(full).to.match(/escrow\.feeBps +50 \(0\.50%\) +the file/);
    expect(full).to.match(/escrow\.deliverWithin +10d +default/);
    expect(full).to.match(/system\.pairs\.\*\.breakerBps +10\.00% +worked out/);
    expect(consoleReport(own, "zh", { verbosity: 1 })).to.match(/escrow\.deliverWithin +10d +默认/);
    expect(consoleReport(own, "en")).to.not.contain("escrow.feeBps");
    for (const language of LANGUAGES) {
      expect(markdownReport([own], language)).to.contain("escrow.deliverWithin");
      expect(htmlReport([own], language)).to.contain("escrow.deliverWithin");
    }
  });

  it("have one cell of HTML for where several in succession are from", () => {
    const settings = [...SETTINGS, { key: "system.grace", value: "1h", from: "derived" as const }];
    const cells = [
      ...htmlReport([withSettings(trace, settings)], "en").matchAll(/<td( rowspan="\d+")?>([^\n]*?)<\/td>/g),
    ]
      .filter(([, , text = ""]) => /the file|default|worked out/.test(text))
      .map(([, span = "", text = ""]) => `${/the file|default|worked out/.exec(text)?.[0] ?? ""}${span}`);
    expect(cells).to.deep.equal(["the file", "default", 'worked out rowspan="2"']);
  });

  it("are not missed in a trace of an earlier build, and no difference to it", () => {
    const { settings: _, ...older } = withSettings(trace);
    expect(consoleReport(older, "en", { verbosity: 1 })).to.not.contain("Settings");
    expect(compareTraces(older, withSettings(trace))).to.deep.equal([]);
  });

  it("are compared by their keys", () => {
    const [first, ...others] = SETTINGS;
    const before = withSettings(trace);
    const now = withSettings(trace, [{ key: "escrow.feeBps", value: "60", from: "set" }, ...others]);
    expect(first?.value).to.equal("50");
    const compared = {
      left: "a",
      right: "b",
      differences: compareTraces(before, now),
      traces: [before, now],
    } as const;
    expect(comparisonReport(compared, "en")).to.contain("escrow.feeBps: 60 (0.60%) instead of 50 (0.50%)");
  });
});
