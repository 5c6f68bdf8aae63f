import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { compareTraces } from "../../src/report/compare-traces.ts";
import { consoleReport } from "../../src/report/console.ts";
import { htmlReport } from "../../src/report/html.ts";
import { LANGUAGES } from "../../src/language.ts";
import { parseTrace } from "../../src/trace/parse-trace.ts";
import { traceText } from "../../src/trace/trace-text.ts";

const FILE = path.resolve(import.meta.dirname, "../compat/trace-1.json");

describe("a trace of version 1", () => {
  const text = readFileSync(FILE, "utf8");
  const trace = parseTrace(text, FILE);

  it("is read as one of this version, which reads itself", () => {
    expect(text).to.contain("corridor-trace/1");
    expect(trace.format).to.equal("corridor-trace/2");
    expect(parseTrace(traceText(trace), FILE)).to.deep.equal(trace);
  });

  it("has no status in steps that are about no payment, where version 1 had one", () => {
    const statuses = trace.steps
      .filter(({ payment }) => payment === "")
      .flatMap(({ status }) => [status.before, status.after]);
    expect(new Set(statuses)).to.deep.equal(new Set([""]));
  });

  it("keeps every figure, and knows costs from what the market moved", () => {
    const [totals] = trace.totals.payments;
    const market = totals?.parts.filter(({ kind }) => kind === "market").map(({ name }) => name);
    expect(market).to.deep.equal(["rate-move"]);
    expect(trace.totals.reserves.map(({ reserve, supply }) => reserve === supply)).to.deep.equal([true]);
    const roles = trace.steps.filter(({ refusal }) => refusal !== undefined).map(({ role }) => role);
    expect(new Set(roles)).to.deep.equal(new Set(["refusal"]));
  });

  for (const language of LANGUAGES) {
    it(`is reported without what it does not have (${language})`, () => {
      const report = consoleReport(trace, language);
      expect(report).to.not.match(/\{\w+\}|undefined|NaN|\bterms\./);
      const page = htmlReport([trace], language);
      expect(page).to.contain("<table");
      // Its releases and redemptions have no rate of their fee: nothing stands in brackets in its place.
      expect(report + page).to.not.match(/[(（]–/);
    });
  }

  it("is compared with itself and with another", () => {
    expect(compareTraces(trace, trace)).to.deep.equal([]);
    const other = parseTrace(text.replace('"outcome": "passed"', '"outcome": "failed"'), FILE);
    expect(compareTraces(trace, other).map(({ kind }) => kind)).to.deep.equal(["outcome"]);
  });

  it("is refused where it is no trace of that version", () => {
    expect(() => parseTrace('{"format": "corridor-trace/1"}', FILE)).to.throw(/TRACE_INVALID|trace/);
  });
});

describe("a trace of this version from before names, transfers and deadlines", () => {
  const file = path.resolve(import.meta.dirname, "../compat/trace-2-without-names.json");
  const text = readFileSync(file, "utf8");
  const trace = parseTrace(text, file);

  it("is read as it is", () => {
    expect(text).to.contain("corridor-trace/2");
    expect(trace).to.deep.equal(JSON.parse(text));
    expect(trace.names).to.equal(undefined);
    expect(trace.steps.some(({ payment, status }) => payment === "" && status.after === "None")).to.equal(
      true,
    );
  });

  for (const language of LANGUAGES)
    it(`is reported (${language})`, () => {
      expect(consoleReport(trace, language)).to.not.match(/\{\w+\}|undefined|NaN/);
      expect(htmlReport([trace], language)).to.contain("<table");
    });
});
