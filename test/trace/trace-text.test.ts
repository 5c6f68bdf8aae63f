import { expect } from "chai";
import { rendererOf } from "../../src/report/renderers.ts";
import { renderReport } from "../../src/report/render-report.ts";
import { jsonChunks, jsonText, traceChunks, traceText } from "../../src/trace/trace-text.ts";
import { happyTrace } from "../report/support/traces.ts";

describe("a trace's text", () => {
  it("comes in pieces that no length of a run makes longer", async () => {
    const trace = await happyTrace();
    const many = { ...trace, steps: Array.from({ length: 40 }, () => trace.steps).flat() };
    const pieces = [...traceChunks(many)];
    expect(pieces.join("")).to.equal(traceText(many));
    expect(JSON.parse(pieces.join(""))).to.deep.equal(JSON.parse(JSON.stringify(many)));
    expect(pieces.length).to.be.above(10);
    for (const piece of pieces) expect(piece.length).to.be.below(140_000);
  });

  it("stands on one line as far as that has 110 columns, and no further", () => {
    const list = (length: number): unknown => [["a"], "b".repeat(length)];
    expect(jsonText(list(99))).to.equal(`[["a"], "${"b".repeat(99)}"]`);
    expect(jsonText(list(100))).to.equal(`[\n  ["a"],\n  "${"b".repeat(100)}"\n]`);
    expect(jsonText({ none: undefined, empty: {}, list: [] })).to.equal('{ "empty": {}, "list": [] }');
  });

  it("is a list of traces in the report that programs read", async () => {
    const trace = await happyTrace();
    const [file] = await renderReport(rendererOf("json"), [trace, trace], "en");
    expect([...(file?.chunks ?? [])].join("")).to.equal(`${[...jsonChunks([trace, trace])].join("")}\n`);
  });
});
