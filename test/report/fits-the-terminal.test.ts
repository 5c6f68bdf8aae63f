import { readdirSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import stringWidth from "string-width";
import { PACKAGE_ROOT } from "../../src/chain/package-root.ts";
import { readTraceFile } from "../../src/files/traces.ts";
import { LANGUAGES } from "../../src/language.ts";
import { consoleReport, textReport } from "../../src/report/console.ts";
import { summaryLines } from "../../src/report/run-summary.ts";

const GOLDEN = path.join(PACKAGE_ROOT, "scenarios/golden");
const NAMES = readdirSync(GOLDEN);
const WIDTHS = [80, 100, 200];

/** Those whose reports with everything are looked at, too: a refusal, all charges, several payments. */
const IN_FULL = ["20-stale-rate.json", "44-charges-and-tiers.json", "34-charge-bearers.json"];

function tooWide(text: string, width: number): string[] {
  return text.split("\n").filter((line) => stringWidth(line) > width);
}

describe("no line is wider than the terminal", () => {
  it("has every scenario of the library to look at", () => {
    expect(NAMES.length).to.be.at.least(48);
  });

  for (const name of NAMES)
    it(`in the report on ${name}`, () => {
      const trace = readTraceFile(path.join(GOLDEN, name));
      for (const language of LANGUAGES)
        for (const width of WIDTHS)
          for (const verbosity of IN_FULL.includes(name) ? ([0, 1, 2] as const) : ([0] as const))
            expect(tooWide(consoleReport(trace, language, { width, verbosity }), width)).to.deep.equal([]);
    });

  for (const language of LANGUAGES)
    for (const width of WIDTHS)
      it(`in the table of several runs, and in a report as plain text (${language}, ${width} columns)`, () => {
        const trace = readTraceFile(path.join(GOLDEN, "01-happy-path.json"));
        const name =
          "a-scenario-of-a-name-that-is-as-long-as-a-line-is-wide-on-the-narrowest-terminal-there-is";
        const rows = [trace, undefined].map((one) => ({ name, outcome: "error" as const, trace: one }));
        const { head, rows: lines } = summaryLines(rows, language, width);
        expect(tooWide([...head, ...lines.flat()].join("\n"), width)).to.deep.equal([]);
        expect(lines.flat().join("").replaceAll(/\s/g, "")).to.include(name);
        expect(tooWide(textReport([trace, trace], language, { width }), width)).to.deep.equal([]);
      });

  it("and is found where it is", () => {
    const trace = readTraceFile(path.join(GOLDEN, "01-happy-path.json"));
    expect(tooWide(consoleReport(trace, "en", { width: 200 }), 80).length).to.be.above(10);
  });
});
