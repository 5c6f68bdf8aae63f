import { expect } from "chai";
import { summarize, summaryInWords } from "../../../src/conformance/report/summary.ts";
import { REPORTS } from "./runs.ts";

describe("The summary of a run", () => {
  it("counts each outcome, what was asked of all, and the reasons of the rest", () => {
    const summary = summarize(REPORTS);
    expect(summary).to.deep.include({
      cases: 4,
      passed: 1,
      failed: 1,
      notOffered: 1,
      skipped: 1,
      asked: 3,
      of: 13,
    });
    expect(summary.notOfferedFor).to.deep.equal([{ reason: "does not round by ceil", ids: ["A1", "A3"] }]);
    expect(summary.skippedFor).to.deep.equal([{ reason: "we book zero", ids: ["C9"] }]);
    expect(summary.families.map(({ family, cases, passed }) => [family, cases, passed])).to.deep.equal([
      ["A", 3, 1],
      ["C", 1, 0],
    ]);
    expect(summaryInWords(summary)).to.equal(
      "1 of 4 cases passed, 1 failed, 1 not offered, 1 skipped; 3 of 13 examples were asked",
    );
  });

  it("counts by families of another kind where they are given", () => {
    const { families } = summarize([{ ...REPORTS[0]!, family: "convert" }], [{ name: "convert", title: "" }]);
    expect(families.map(({ family, passed }) => [family, passed])).to.deep.equal([["convert", 1]]);
  });

  it("names the reason first that leaves out most", () => {
    const few = { ...REPORTS[2]!, id: "A4", reasons: ["rare"] };
    const reasons = summarize([few, ...REPORTS]).notOfferedFor.map(({ reason }) => reason);
    expect(reasons).to.deep.equal(["does not round by ceil", "rare"]);
  });
});
