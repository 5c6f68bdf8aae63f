import { expect } from "chai";
import { textReport } from "../../../src/conformance/report/text.ts";
import { HOSTILE, hostileRun, RUN } from "./runs.ts";

describe("A run for people", () => {
  it("begins with what failed, with both figures, and ends with the same questions again", () => {
    expect(textReport(RUN)).to.equal(`Exchange-rate conformance of mine

✖ A2 a failure
  10000 JPY at 157.32
    expected 63.56 USD
    got      0.63 USD (seed "s")
  rule: A rule.
  why:  A reason.

✖ A  Units and scale    1 of 3 cases passed, 1 failed, 1 not offered; 3 of 8 examples were asked
- C  Rounding and fees  0 of 1 cases passed, 1 skipped; 0 of 5 examples were asked

Not offered:
  does not round by ceil: A1 A3

Skipped:
  we book zero: C9

1 of 4 cases passed, 1 failed, 1 not offered, 1 skipped; 3 of 13 examples were asked.

The same questions again:
  npx exchange-rate-conformance --driver ./mine --seed s
`);
  });

  it("states once why a driver ended, and by which cases only that is to be seen", () => {
    const [first] = RUN.reports.filter(({ outcome }) => outcome === "failed");
    if (first === undefined) throw new Error("a case that failed");
    const ended = "./mine ended with exit code 1 before it answered convert: boom";
    const lost = ["B1", "B2"].map((id) => ({
      ...first,
      id,
      findings: [{ given: "a question", expected: "1.00 USD", got: `a crash (${ended})` }],
    }));
    const text = textReport({ ...RUN, reports: [...RUN.reports, ...lost], driverFailure: ended });
    expect(text).to.include("Failed with the driver:\n  B1 B2\n");
    expect(text).to.include(`✖ ${first.id} `);
    expect(text).not.to.include("✖ B1 ");
    expect(text.split("boom")).to.have.length(2);
  });

  it("shows whatever a driver sends as text, in lines of a length that can be read", () => {
    for (const hostile of HOSTILE) {
      const text = textReport(hostileRun(hostile));
      // oxlint-disable-next-line no-control-regex -- none may be left
      const hidden = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/;
      expect(text).not.to.match(hidden);
      expect(text.isWellFormed()).to.equal(true);
      expect(text.split("\n").length).to.equal(textReport(hostileRun("plain")).split("\n").length);
      expect(Math.max(...text.split("\n").map(({ length }) => length))).to.be.below(2_200);
      expect(text).to.include("The driver failed: ");
    }
  });
});
