import { expect } from "chai";
import { rendererOf } from "../../src/report/renderers.ts";
import { renderReport } from "../../src/report/render-report.ts";
import {
  heldAtOnce,
  jsonChunks,
  jsonText,
  traceChunks,
  traceText,
  wholeText,
} from "../../src/trace/trace-text.ts";
import { happyTrace } from "../report/support/traces.ts";
import { refusalOf } from "../support/refusal.ts";

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

  it("has as many characters as one text may have, and none of one more", async () => {
    expect(wholeText(["ab", "c"], 3)).to.equal("abc");
    const { code, parameters } = await refusalOf(() => wholeText(["ab", "c", "d"], 3));
    expect([code, parameters]).to.deep.equal(["TEXT_TOO_LONG", { most: 3 }]);
  });

  it("is not made to its end where it is too long", async () => {
    let made = 0;
    const endless = function* (): Generator<string> {
      for (;;) yield `${(made += 1)}`.padStart(10);
    };
    await refusalOf(() => wholeText(endless(), 100));
    expect(made).to.equal(11);
  });

  it("is refused in words where a report of it cannot be held at once", async () => {
    const longest = 2 ** 29;
    expect((await refusalOf(() => heldAtOnce(() => "x".repeat(longest)))).code).to.equal("TEXT_TOO_LONG");
    const load = async () => () => [{ path: "x", chunks: ["x".repeat(longest)] }];
    const report = { ...rendererOf("csv"), load };
    const refused = await refusalOf(async () => renderReport(report, [await happyTrace()], "en"));
    expect(refused.code).to.equal("TEXT_TOO_LONG");
    const other = new RangeError("no number");
    expect(() =>
      heldAtOnce(() => {
        throw other;
      }),
    ).to.throw(other);
  });

  it("is a list of traces in the report that programs read", async () => {
    const trace = await happyTrace();
    const [file] = await renderReport(rendererOf("json"), [trace, trace], "en");
    expect([...(file?.chunks ?? [])].join("")).to.equal(`${[...jsonChunks([trace, trace])].join("")}\n`);
  });
});
